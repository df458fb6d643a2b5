"""The help of a screen: what it is, its keys, and the safety notice."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import ActiveBinding, Binding, BindingType
from textual.containers import Container, Vertical, VerticalScroll
from textual.message import Message
from textual.screen import ModalScreen

from legday_tui.keys import SCROLL, Heading
from legday_tui.widgets.key_bar import KeyBar
from legday_tui.widgets.key_items import KeyRow
from legday_tui.widgets.line import Line
from legday_tui.widgets.two_columns import TwoColumns

SAFETY_ROWS = 8
"""About as many rows as the safety notice has below the right column."""


class HelpRow(TwoColumns):
    """A row of the help, which does what its key does when it is clicked."""

    @dataclass
    class Clicked(Message):
        """Posted when the row is clicked."""

        active: ActiveBinding

    def __init__(self, row: KeyRow, label_width: int) -> None:
        super().__init__([(label(row).ljust(label_width), row.words)])
        self._active = row.active

    def on_click(self) -> None:
        # The end of a selection is a click as well.
        if not self.screen.get_selected_text():
            self.post_message(self.Clicked(self._active))


class HelpScreen(ModalScreen[ActiveBinding | None]):
    """Says what the screen below is, and lists its keys under the headings of footer and palette.

    Returns the binding of a clicked row, or None.
    """

    CSS_PATH = "modal.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (112, "-wide")]
    BINDINGS: ClassVar[list[BindingType]] = [
        *SCROLL,
        Binding("pagedown", "scroll(5)", "page", show=False, tooltip="Scroll down a page"),
        Binding("pageup", "scroll(-5)", "page", show=False, tooltip="Scroll up a page"),
        Binding(
            "escape,question_mark,q,enter,space",
            "back",
            "back",
            key_display="esc",
            priority=True,
            tooltip="Back",
        ),
    ]

    def __init__(self, about: str, keys: Mapping[Heading, Sequence[KeyRow]], safety: tuple[str, ...]) -> None:
        """Initialise the help; `about` says in a sentence what the screen is."""
        super().__init__()
        self._about = about
        self._keys = keys
        self._safety = safety

    def compose(self) -> ComposeResult:
        with Vertical(id="dialog"):
            yield Line(self._about or "Keys", id="dialog-title")
            with VerticalScroll(id="keys", can_focus=False), Container(id="columns"):
                left, right = halves(self._keys)
                with Vertical():
                    yield from self._rows_under(left)
                with Vertical():
                    yield from self._rows_under(right)
                    yield Line("SAFETY", classes="heading")
                    yield Line("\n".join(self._safety))
            yield KeyBar()

    def _rows_under(self, headings: Sequence[Heading]) -> ComposeResult:
        label_width = max((len(label(r)) for rows in self._keys.values() for r in rows), default=0)
        for heading in headings:
            yield Line(heading.upper(), classes="heading")
            for row in self._keys[heading]:
                yield HelpRow(row, label_width)

    def on_help_row_clicked(self, clicked: HelpRow.Clicked) -> None:
        self.dismiss(clicked.active)

    def action_scroll(self, by: int) -> None:
        self.query_one("#keys", VerticalScroll).scroll_relative(y=by * 2, animate=False)

    def action_back(self) -> None:
        self.dismiss(None)


def halves(keys: Mapping[Heading, Sequence[KeyRow]]) -> tuple[list[Heading], list[Heading]]:
    """Return the headings of the left and of the right column, so that both are about as long."""
    headings, sizes = [*keys], [len(rows) + 1 for rows in keys.values()]
    whole = sum(sizes) + SAFETY_ROWS
    end = min(range(len(sizes) + 1), key=lambda end: abs(whole - 2 * sum(sizes[:end])))
    return headings[:end], headings[end:]


def label(row: KeyRow) -> str:
    """Return the names of the keys of a row, with more than three digits as a range."""
    if len(row.keys) > 3 and all(len(name) == 1 and name.isdigit() for name in row.keys):
        return f"{row.keys[0]} to {row.keys[-1]}"
    return " ".join(row.keys)
