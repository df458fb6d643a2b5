"""The screens of the tabs of the history, each imported when it is first shown."""

from datetime import date

from textual.screen import Screen

from legday_tui.domain.program.program import Program
from legday_tui.history.editor import HistoryEditor
from legday_tui.screens.history_tab import BALANCE, PROGRESS, RECORDS
from legday_tui.settings.store import Settings


async def tab_screen(
    tab: int, program: Program, history: HistoryEditor, settings: Settings, today: date
) -> Screen[int | None]:
    """Return the screen of the charts, of the balance or of the records."""
    timeline = await history.timeline()
    if tab == PROGRESS:
        # plotext is slow to import.
        from legday_tui.screens.charts import ChartsScreen

        return ChartsScreen(program, timeline.session_stats, history, settings, today)
    if tab == BALANCE:
        from legday_tui.screens.balance import BalanceScreen

        return BalanceScreen(program, history.past.recent, today, history.legs)
    assert tab == RECORDS
    from legday_tui.screens.records import RecordsScreen

    return RecordsScreen(program, timeline.records, settings.current.unit, history.figure)
