"""The progress tab of the history: one chart for each trend."""

from collections.abc import Sequence
from datetime import date
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.program.program import Program
from legday_tui.domain.stats.body_weight import BodyWeight
from legday_tui.domain.stats.session_stats import SessionStats
from legday_tui.domain.stats.trends import trends_of
from legday_tui.domain.stats.weeks import weeks_in_a_row
from legday_tui.domain.terms import Unit
from legday_tui.formatting.trends import trend_lines, trend_name, value_of
from legday_tui.screens.history_tab import PROGRESS, HistoryTab, history_tabs
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
    ]  # fmt: skip

    def __init__(
        self,
        program: Program,
        session_stats: Sequence[SessionStats],
        past: TrainingHistory,
        today: date,
        unit: Unit,
        weights: Sequence[BodyWeight] = (),
    ) -> None:
        super().__init__()
        self._program = program
        self._unit: Unit = unit
        self._trends = trends_of(session_stats, past, today, weights)
        self._weeks = weeks_in_a_row(past.heads, today)
        self._today = today
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

    def _show(self) -> None:
        trend = self._trends[self._index]
        name = trend_name(self._program, trend, self._unit)
        self.query_one("#chart-name", Line).show(f"‹ {self._index + 1} of {len(self._trends)} ›  {name}")
        self.query_one("#chart-words", Line).show(
            "\n".join(trend_lines(trend, self._weeks, self._today, self._unit))
        )
        chart = self.query_one(Chart)
        chart.display = (
            bool(trend.points)
            and self.size.width >= MIN_CHART_SIZE[0]
            and self.size.height >= MIN_CHART_SIZE[1]
        )
        if chart.display:
            points = [(day, value_of(trend, value, self._unit)) for day, value in trend.points]
            self.call_after_refresh(chart.draw_points, points, bars=trend.kind == "weeks", goal=trend.goal)

    def action_turn(self, by: int) -> None:
        self._index = (self._index + by) % len(self._trends)
        self._show()
