"""The progress tab of the history: one chart for each trend."""

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from legday_tui.domain.program.goals import hold_goals_s
from legday_tui.domain.program.program import Program
from legday_tui.domain.stats.session_stats import SessionStats
from legday_tui.domain.stats.trends import Trend, TrendKind, trends_of
from legday_tui.domain.stats.weeks import weeks_in_a_row
from legday_tui.formatting.trends import trend_lines, trend_name, value_of
from legday_tui.history.editor import HistoryEditor
from legday_tui.keys import UNDO_CHANGE, body_weight
from legday_tui.screens.body_weight import ask_body_weight
from legday_tui.screens.history_tab import PROGRESS, HistoryTab, history_tabs
from legday_tui.screens.undo_change import undo_change
from legday_tui.settings.store import Settings
from legday_tui.widgets.chart import Chart
from legday_tui.widgets.key_bar import KeyBar
from legday_tui.widgets.line import Line

MIN_CHART_SIZE = (50, 16)
"""Columns and rows from which the chart is shown beside its description."""
WIDE = 100
"""Columns from which the description is beside the chart instead of below it."""


class ChartsScreen(HistoryTab):
    """Shows one chart at a time, with its values in words."""

    HELP = "Your progress, one chart at a time."
    CSS_PATH = "charts.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,down,j,space,enter", "turn(1)", "next chart", key_display="←→",
                tooltip="Next chart"),
        Binding("left,up,k", "turn(-1)", "previous chart", show=False, tooltip="Previous chart"),
        body_weight(show=True),
        UNDO_CHANGE,
    ]  # fmt: skip

    def __init__(
        self,
        program: Program,
        session_stats: Sequence[SessionStats],
        history: HistoryEditor,
        settings: Settings,
        today: date,
    ) -> None:
        super().__init__()
        self._program = program
        self._session_stats = session_stats
        self._history = history
        self._settings = settings
        self._today = today
        self._trends, self._weeks = self._trends_and_weeks()
        self._index = 0

    def compose(self) -> ComposeResult:
        yield history_tabs(PROGRESS)
        yield Line(id="chart-name")
        with Vertical(id="chart-and-words"):
            yield Chart()
            yield Line(id="chart-words")
        yield KeyBar()

    def on_mount(self) -> None:
        self._show()

    def on_resize(self) -> None:
        self.set_class(self.size.width >= WIDE, "-wide")
        self._show()

    def _trends_and_weeks(self) -> tuple[list[Trend], int]:
        """Return what the charts show and the weeks in a row, which take a while with many sessions."""
        history, today = self._history, self._today
        planned_s = max(hold_goals_s(self._program).values(), default=None)
        trends = trends_of(
            self._session_stats,
            history.past,
            today,
            history.body_weights,
            hold_goal_s=self._settings.current.hold_target_s or planned_s,
        )
        return trends, weeks_in_a_row(history.past.heads, today)

    def _show(self) -> None:
        trend, unit = self._trends[self._index], self._settings.current.unit
        name = trend_name(self._program, trend, unit)
        self.query_one("#chart-name", Line).show(f"‹ {self._index + 1} of {len(self._trends)} ›  {name}")
        self.query_one("#chart-words", Line).show(
            "\n".join(trend_lines(trend, self._weeks, self._today, unit))
        )
        chart = self.query_one(Chart)
        chart.display = (
            bool(trend.points)
            and self.size.width >= MIN_CHART_SIZE[0]
            and self.size.height >= MIN_CHART_SIZE[1]
        )
        if chart.display:
            points = [(day, value_of(trend, value, unit)) for day, value in trend.points]
            self.call_after_refresh(chart.draw_points, points, bars=trend.kind == "weeks", goal=trend.goal)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "body_weight":
            return self._history.refusal is None
        return self._history.undoes is not None if action == "undo" else True

    def action_turn(self, by: int) -> None:
        self._index = (self._index + by) % len(self._trends)
        self._show()

    @work
    async def action_body_weight(self) -> None:
        if await ask_body_weight(self.app, self._history, self._settings):
            await self._past_changed("body", None)

    @work
    async def action_undo(self) -> None:
        shown = self._trends[self._index]
        await undo_change(self.app, self._history)
        await self._past_changed(shown.kind, shown.exercise)

    async def _past_changed(self, kind: TrendKind, exercise: str | None) -> None:
        """Draw the charts anew, and show this one, or the first one if it is gone."""
        self._session_stats = (await self._history.timeline()).session_stats
        self._trends, self._weeks = self._trends_and_weeks()
        names = [(trend.kind, trend.exercise) for trend in self._trends]
        self._index = names.index((kind, exercise)) if (kind, exercise) in names else 0
        if self in self.app.screen_stack:
            self._show()
            self.refresh_bindings()
