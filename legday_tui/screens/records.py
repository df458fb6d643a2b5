"""The records tab of the history."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from legday_tui.domain.program.program import Program
from legday_tui.domain.stats.records import PersonalRecords
from legday_tui.domain.terms import Unit
from legday_tui.figure.keyframes import Figure
from legday_tui.formatting.records import all_record_lines, record_facts, value_words
from legday_tui.keys import list_moves
from legday_tui.screens.history_tab import RECORDS, HistoryTab, history_tabs
from legday_tui.widgets.cached_rows import Row
from legday_tui.widgets.detail import BESIDE, BREAKPOINTS, Detail
from legday_tui.widgets.entry_list import Entry, EntryList
from legday_tui.widgets.key_bar import KeyBar
from legday_tui.widgets.line import Line

EMPTY = """No records yet. Your first session sets the marks, the next can beat them.
Like is compared with like: the same exercise, tempo and depth, and reps at the same load.
Sets that hurt and rehearsals don't count."""
COLUMNS = f"  {'RECORD':<20} {'BEST':<8} WHEN, AND WHAT IT BEAT"


class RecordsScreen(HistoryTab):
    """Lists all personal records by exercise, with their dates and what they beat."""

    HELP = "Your best lifts and holds."
    CSS_PATH = "history.tcss"
    AUTO_FOCUS = "EntryList"
    HORIZONTAL_BREAKPOINTS = BREAKPOINTS
    BINDINGS: ClassVar[list[BindingType]] = [*list_moves(down="Next record", up="Previous record")]

    def __init__(
        self,
        program: Program,
        records: PersonalRecords,
        unit: Unit,
        figure: Callable[[str], Figure | None],
    ) -> None:
        """Initialise the screen; `figure` returns that of an exercise by its id."""
        super().__init__()
        self._lines = all_record_lines(program, records, unit)
        self._program = program
        self._records = records.by_key
        self._unit = unit
        self._figure = figure

    def compose(self) -> ComposeResult:
        yield history_tabs(RECORDS)
        yield Line(EMPTY, id="empty")
        yield Line(COLUMNS, id="columns")
        with Row(id="beside"):
            yield EntryList(lambda key: self._lines[int(key)].words)
            yield Detail()
        yield KeyBar()

    def on_mount(self) -> None:
        self.set_class(not self._lines, "-empty")
        self.query_one(EntryList).show(
            [Entry(str(index), line.heading) for index, line in enumerate(self._lines)]
        )
        self._show_detail()

    def on_resize(self) -> None:
        self.call_after_refresh(self._show_detail)

    def on_entry_list_opened(self) -> None:
        self._show_detail()

    def _show_detail(self) -> None:
        """Show the highlighted record beside the list, where there is room."""
        highlighted = self.query_one(EntryList).highlighted
        if highlighted is None or not self.has_class(BESIDE):
            return
        heading, _, key = self._lines[int(highlighted)]
        best = self._records[key]
        big = value_words(key, best.value, self._unit).upper()
        facts = record_facts(key, best, self._unit)
        loaded = key.kind not in ("hold", "contacts") and not (key.kind == "reps" and key.load is None)
        carried = self._program.carried(key.exercise, loaded=loaded)
        self.query_one(Detail).show(big, heading, facts, self._figure(key.exercise), carried=carried)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return bool(self._lines) if action in ("move", "move_page") else True

    def action_move(self, by: int) -> None:
        self.query_one(EntryList).move(by)
        self._show_detail()

    def action_move_page(self, by: int) -> None:
        self.query_one(EntryList).move_page(by)
        self._show_detail()
