"""The base class of screens that list rows under headings, of which one is described and can be changed."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from legday_tui.formatting.rows import Row as TextRow
from legday_tui.keys import KEYS_HELP, list_moves
from legday_tui.screens.find_screen import FindScreen
from legday_tui.widgets.cached_rows import Row
from legday_tui.widgets.detail import BESIDE, BREAKPOINTS, Detail
from legday_tui.widgets.entry_list import Entry, EntryList
from legday_tui.widgets.key_bar import KeyBar
from legday_tui.widgets.line import Line
from legday_tui.widgets.text_line import TextLine

NOTHING = "Nothing by that name."


class RowListScreen(FindScreen[None]):
    """A list that can be narrowed by typing, above or beside the description of the highlighted row."""

    CSS_PATH = "settings.tcss"
    AUTO_FOCUS = "EntryList"
    HORIZONTAL_BREAKPOINTS = BREAKPOINTS
    BINDINGS: ClassVar[list[BindingType]] = [
        *list_moves(down="Next one", up="Previous one"),
        Binding("home", "edge(-1)", "first", show=False, tooltip="First one"),
        Binding("end", "edge(1)", "last", show=False, tooltip="Last one"),
        Binding("slash", "find", "find", key_display="/", tooltip="Find: type part of its name"),
        Binding("escape,q", "back", "back", key_display="esc", tooltip="Back"),
        KEYS_HELP,
    ]  # fmt: skip

    INDENT: ClassVar[int]
    """Columns before the second half of a row, at which a long one goes on below itself."""

    # Hooks of subclasses

    @property
    def head(self) -> tuple[str, str]:
        """The title of the screen, and the words at the right of it."""
        raise NotImplementedError

    def entries(self) -> list[Entry]:
        """Return all rows in their order."""
        raise NotImplementedError

    def row_text(self, key: str) -> str:
        """Return the text of a row."""
        raise NotImplementedError

    def about(self, key: str) -> str:
        """Return the description of a row."""
        raise NotImplementedError

    def value_and_title(self, key: str) -> tuple[str, str]:
        """Return the value of a row, to be shown in large letters, and its title."""
        raise NotImplementedError

    def options(self, key: str) -> list[TextRow]:
        """Return the values that a row can have, one line each; none if it is not a choice."""
        return []

    def chosen(self, key: str) -> None:
        """Called when a row is clicked."""
        raise NotImplementedError

    # Display

    def compose(self) -> ComposeResult:
        yield Line(id="head")
        yield TextLine(placeholder="type part of its name", id="wanted")
        with Row():
            yield EntryList(self.row_text, indent=self.INDENT)
            yield Detail()
        yield Line(id="about")
        yield KeyBar()

    def on_mount(self) -> None:
        self.query_one("#head", Line).show(*self.head)
        self.show_all()

    def show_all(self) -> None:
        """Show the rows that are wanted, and the description of the highlighted one."""
        wanted = self.query_one(TextLine).text.casefold().split()
        self.query_one(EntryList).show([entry for entry in self.entries() if self._matches(entry, wanted)])
        self.show_about()

    def _matches(self, entry: Entry, wanted: list[str]) -> bool:
        words = f"{entry.heading} {self.row_text(entry.key)} {self.about(entry.key)}".casefold()
        return all(word in words for word in wanted)

    def show_about(self) -> None:
        """Show the description of the highlighted row."""
        key = self.highlighted
        about = NOTHING if key is None else self.about(key)
        self.query_one("#about", Line).show(about)
        if self.has_class(BESIDE):
            value, title = ("", "") if key is None else self.value_and_title(key)
            options = self.options(key) if key is not None else []
            self.query_one(Detail).show(value, title, [*about.split("\n"), "", *options])

    def on_resize(self) -> None:
        self.call_after_refresh(self.show_about)

    @property
    def highlighted(self) -> str | None:
        """The key of the highlighted row, or None if there is none."""
        return self.query_one(EntryList).highlighted

    # Actions

    def action_move(self, by: int) -> None:
        self.query_one(EntryList).move(by)
        self.show_about()

    def action_move_page(self, by: int) -> None:
        self.query_one(EntryList).move_page(by)
        self.show_about()

    def action_edge(self, by: int) -> None:
        entries = self.query_one(EntryList)
        entries.to_top() if by < 0 else entries.to_bottom()
        self.show_about()

    def on_entry_list_opened(self, opened: EntryList.Opened) -> None:
        self.show_about()
        self.chosen(opened.key)

    def action_find(self) -> None:
        self.start_finding()

    def on_input_changed(self) -> None:
        self.show_all()

    def action_back(self) -> None:
        if self.is_finding:
            self.stop_finding()
        else:
            self.dismiss(None)
