"""The records tab of the history."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from legday_tui.domain.program.program import Program
from legday_tui.domain.stats.records import PersonalRecords
from legday_tui.domain.terms import Unit
from legday_tui.formatting.records import all_record_lines
from legday_tui.screens.history_tab import RECORDS, HistoryTab, history_tabs
from legday_tui.widgets.entry_list import Entry, EntryList
from legday_tui.widgets.key_bar import KeyBar
from legday_tui.widgets.line import Line

EMPTY = """No records yet. Your first session sets the marks, the next can beat them.
Like is compared with like: the same exercise, tempo and depth, and reps at the same load.
Sets that hurt and rehearsals don't count."""
COLUMNS = f"  {'RECORD':<17} {'BEST':<8} WHEN, AND WHAT IT BEAT"


class RecordsScreen(HistoryTab):
    """Lists all personal records by exercise, with their dates and what they beat."""

    HELP = "Your best lifts and holds."
    CSS_PATH = "history.tcss"
    AUTO_FOCUS = "EntryList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "move(1)", "move", key_display="↑↓", tooltip="Next record"),
        Binding("up,k", "move(-1)", "move", show=False, tooltip="Previous record"),
        Binding("pagedown", "move_page(1)", "page", show=False, tooltip="Page down"),
        Binding("pageup", "move_page(-1)", "page", show=False, tooltip="Page up"),
    ]

    def __init__(self, program: Program, records: PersonalRecords, unit: Unit) -> None:
        super().__init__()
        self._lines = all_record_lines(program, records, unit)

    def compose(self) -> ComposeResult:
        yield history_tabs(RECORDS)
        yield Line(EMPTY, id="empty")
        yield Line(COLUMNS, id="columns")
        yield EntryList(lambda key: self._lines[int(key)][1])
        yield KeyBar()

    def on_mount(self) -> None:
        self.set_class(not self._lines, "-empty")
        entries = [Entry(str(index), heading) for index, (heading, _) in enumerate(self._lines)]
        self.query_one(EntryList).show(entries)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return bool(self._lines) if action in ("move", "move_page") else True

    def action_move(self, by: int) -> None:
        self.query_one(EntryList).move(by)

    def action_move_page(self, by: int) -> None:
        self.query_one(EntryList).move_page(by)
