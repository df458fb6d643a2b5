"""A dialog with a list of choices."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from legday_tui.domain.documents.plain_text import plain
from legday_tui.keys import KEYS_HELP, advance, work
from legday_tui.widgets.key_bar import KeyBar
from legday_tui.widgets.line import Line

INDENT = 2
"""Columns before each row of a reason."""


@dataclass(frozen=True)
class Choice:
    """A choice: the value that is returned, its name and its reason."""

    value: str
    name: str
    why: str


class PickScreen(ModalScreen[str | None]):
    """Returns the value of the selected choice, or None if the user cancelled."""

    HELP = "Pick one."
    CSS_PATH = "modal.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        advance("choose", "Pick this one", action="choose"),
        work("choose", "Pick this one", action="choose", show=False),
        Binding("up,k", "move(-1)", "move", key_display="↑↓", priority=True, tooltip="Previous one"),
        Binding("down,j", "move(1)", "move", show=False, priority=True, tooltip="Next one"),
        Binding("escape,left,pageup,q", "back", "back", key_display="esc", priority=True, tooltip="Back"),
        KEYS_HELP,
    ]

    def __init__(
        self,
        title: str,
        choices: list[Choice],
        *,
        start: str | None = None,
        preview: Callable[[str], None] | None = None,
    ) -> None:
        """Initialise the dialog.

        `start` is the value that is highlighted first. `preview` is called with each highlighted value.
        """
        super().__init__()
        self._title = title
        self._choices = choices
        self._start = start
        self._preview = preview

    def compose(self) -> ComposeResult:
        with Vertical(id="dialog"):
            yield Line(self._title, id="dialog-title")
            yield OptionList(*(Option(_prompt(c)) for c in self._choices))
            yield KeyBar()

    def on_mount(self) -> None:
        values = [choice.value for choice in self._choices]
        self.query_one(OptionList).highlighted = values.index(self._start) if self._start in values else 0

    def on_option_list_option_highlighted(self, highlighted: OptionList.OptionHighlighted) -> None:
        if self._preview is not None:
            self._preview(self._choices[highlighted.option_index].value)

    def action_move(self, by: int) -> None:
        options = self.query_one(OptionList)
        options.highlighted = ((options.highlighted or 0) + by) % len(self._choices)

    def action_choose(self) -> None:
        self.dismiss(self._choices[self.query_one(OptionList).highlighted or 0].value)

    def on_option_list_option_selected(self, selected: OptionList.OptionSelected) -> None:
        self.dismiss(self._choices[selected.option_index].value)

    def action_back(self) -> None:
        self.dismiss(None)


def _prompt(choice: Choice) -> RenderableType:
    name = Text(plain(choice.name), style="bold")
    return name if not choice.why else Group(name, Padding(Text(plain(choice.why)), (0, 0, 0, INDENT)))
