"""The help of a screen: what it is, its keys, and the safety notice."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen

from legday_tui.keys import SCROLL, Heading
from legday_tui.widgets.key_bar import KeyBar
from legday_tui.widgets.key_items import KeyRow
from legday_tui.widgets.line import Line
from legday_tui.widgets.two_columns import TwoColumns


class HelpScreen(ModalScreen[None]):
    """Says what the screen below is, and lists its keys under the headings of footer and palette."""

    CSS_PATH = "modal.tcss"
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
            with VerticalScroll(id="keys", can_focus=False):
                label_width = max((len(label(r)) for rows in self._keys.values() for r in rows), default=0)
                for heading, rows in self._keys.items():
                    yield Line(heading.upper(), classes="heading")
                    yield TwoColumns([(label(row).ljust(label_width), row.words) for row in rows])
                yield Line("SAFETY", classes="heading")
                yield Line("\n".join(self._safety))
            yield KeyBar()

    def action_scroll(self, by: int) -> None:
        self.query_one("#keys", VerticalScroll).scroll_relative(y=by * 2, animate=False)

    def action_back(self) -> None:
        self.dismiss(None)


def label(row: KeyRow) -> str:
    """Return the names of the keys of a row, with more than three digits as a range."""
    if len(row.keys) > 3 and all(len(name) == 1 and name.isdigit() for name in row.keys):
        return f"{row.keys[0]} to {row.keys[-1]}"
    return " ".join(row.keys)
