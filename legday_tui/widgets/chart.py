"""A chart of values over time, drawn with plotext, which is slow to import and therefore imported late."""

from collections.abc import Sequence
from datetime import date
from math import ceil, floor, log10

from rich.text import Text
from textual.app import RenderResult
from textual.color import Color
from textual_plotext import PlotextPlot

DAY = "%d %b %y"
DAY_COLUMNS = 14
"""The columns that a date on the axis takes, including the space beside it."""
ROWS_PER_TICK = 3


def round_ticks(low: float, high: float, most: int) -> list[float]:
    """Return at most `most` round numbers that cover the range from `low` to `high`.

    Their distance is 1, 2 or 5 times a power of ten.
    """
    step = 1.0
    while True:
        rough = max(high - low, step) / max(1, most - 1)
        tens = 10.0 ** floor(log10(rough))
        step = next(tens * factor for factor in (1, 2, 5, 10) if tens * factor >= rough)
        first, last = floor(low / step), ceil(high / step)
        if last - first < most or most <= 2:
            return [number * step for number in range(first, last + 1)]
        most -= 1


class Chart(PlotextPlot):
    """A line chart or bar chart in the colours of the theme."""

    ALLOW_SELECT = False

    def draw_points(
        self, points: Sequence[tuple[date, float]], *, bars: bool = False, goal: float | None = None
    ) -> None:
        """Replace the chart by one of these points, of which there must be at least one.

        `goal` is the value of a horizontal line across the chart, or None for no line.
        """
        plot = self.plt
        plot.clear_figure()
        days, values = [day.toordinal() for day, _ in points], [value for _, value in points]
        if bars:
            plot.bar(days, values, width=0.6, color=self._theme_colour("primary"))
        elif len(points) > 1:
            plot.plot(days, values, marker="braille", color=self._theme_colour("primary"))
        else:
            plot.scatter(days, values, marker="●", color=self._theme_colour("primary"))
        ends = [days[0], days[-1]] if len(days) > 1 else [days[0] - 1, days[0] + 1]
        if goal is not None:
            label = f"goal {goal:g}"
            plot.plot(
                ends, [goal] * 2, marker="-", label=label, color=self._theme_colour("surface-legible-warning")
            )
        # A line outside of the chart could not be seen, and would make plotext fail.
        low = 0.0 if bars or len(values) == 1 else min(*values, *([] if goal is None else [goal]))
        ticks = round_ticks(
            low, max(*values, goal or 0.0, low + 1), max(3, self.size.height // ROWS_PER_TICK)
        )
        plot.ylim(ticks[0], ticks[-1])
        plot.yticks(ticks, [f"{tick:g}" for tick in ticks])
        marks = _evenly_spaced(days, self.size.width // DAY_COLUMNS)
        plot.xticks([float(mark) for mark in marks], [f"{date.fromordinal(m):{DAY}}" for m in marks])
        self.refresh()

    def render(self) -> RenderResult:
        drawn = super().render()
        ink = self._theme_colour("surface-legible-text")
        if ink == self._theme_colour("foreground"):
            return drawn
        self.plt.ticks_color(ink)  # rendering sets it to the foreground
        return Text.from_ansi(self.plt.build())

    def _theme_colour(self, name: str) -> tuple[int, int, int]:
        return Color.parse(self.app.get_css_variables()[name]).rgb


def _evenly_spaced(days: Sequence[int], most: int) -> list[int]:
    """Return the first and the last day, and evenly spaced days between them."""
    first, last = days[0], days[-1]
    count = max(2, min(most, 6))
    return sorted({round(first + (last - first) * n / (count - 1)) for n in range(count)})
