"""The progress of a session as one row of phases."""

from collections.abc import Sequence
from typing import ClassVar

from legday_tui.widgets.text_grid import TextGrid

DONE, LEFT = "━", "─"
"""The done and the remaining part of a phase that is not the current one."""
NOW_DONE, NOW_LEFT = "█", "▒"
"""The done and the remaining part of the current phase."""


def shares(weights: Sequence[int], columns: int) -> list[int]:
    """Return the columns divided by weight; each weight above 0 gets at least one if there are enough."""
    total = sum(weights)
    if total <= 0 or columns <= 0:
        return [0] * len(weights)
    given = [1 if weight and columns >= len(weights) else 0 for weight in weights]
    while sum(given) < columns:
        owed = [weight * columns / total - have for weight, have in zip(weights, given, strict=True)]
        given[owed.index(max(owed))] += 1
    return given


def filled(done: int, total: int, columns: int) -> int:
    """Return the filled cells of a phase: all only if all of it is done, none only if nothing is done."""
    if done <= 0 or total <= 0:
        return 0
    return columns if done >= total else min(max(1, columns * done // total), columns - 1)


def session_row(phases: Sequence[tuple[int, int]], current: int, columns: int) -> str:
    """Return the bar as a row; phases are (done, total), and share one bar if there are too few columns."""
    gap = " " if columns >= 3 * len(phases) else ""
    widths = shares([total for _, total in phases], columns - len(gap) * (len(phases) - 1))
    if columns < len(phases):
        phases = [(sum(done for done, _ in phases), sum(total for _, total in phases))]
        widths, current = [columns], 0
    row = []
    for index, ((done, total), width) in enumerate(zip(phases, widths, strict=True)):
        solid, open_ = (NOW_DONE, NOW_LEFT) if index == current else (DONE, LEFT)
        cells = filled(done, total, width)
        row.append(solid * cells + open_ * (width - cells))
    return gap.join(row).ljust(columns)


class SessionBar(TextGrid):
    """The phases as segments of proportional length, the current one solid."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "session-bar--done",
        "session-bar--left",
        "session-bar--now-done",
        "session-bar--now-left",
    }
    DEFAULT_CSS: ClassVar[str] = """
    SessionBar {
        width: 1fr;
        height: 1;
        .session-bar--done { color: $foreground 85%; }
        .session-bar--left { color: $foreground 55%; }
        .session-bar--now-done { color: $primary; }
        .session-bar--now-left { color: $primary 80%; }
    }
    """
    PARTS: ClassVar[dict[str, str]] = {
        DONE: "session-bar--done",
        LEFT: "session-bar--left",
        NOW_DONE: "session-bar--now-done",
        NOW_LEFT: "session-bar--now-left",
    }

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._phases: tuple[tuple[int, int], ...] = ()
        self._current = 0

    def set_progress(self, phases: Sequence[tuple[int, int]], current: int) -> None:
        """Show phases as (done, total) in any unit; `current` is the index of the current one."""
        self._phases, self._current = tuple(phases), current
        self.update_rows()

    def render_rows(self, columns: int, lines: int) -> list[str]:
        return [session_row(self._phases, self._current, columns)] * lines
