"""The whole session as one row: its phases, how far each is, and which one it is now."""

from collections.abc import Sequence
from typing import ClassVar

from legday_tui.widgets.text_grid import TextGrid

DONE, LEFT = "━", "─"
"""Of the phases that are over or to come."""
NOW_DONE, NOW_LEFT = "█", "▒"
"""Of the phase that is going on."""
LEAST_COLUMNS = 16
"""What the bar keeps for itself before a label stands beside it."""


def shares(weights: Sequence[int], columns: int) -> list[int]:
    """The columns shared out by weight; everything of any weight gets one, as long as there are enough."""
    total = sum(weights)
    if total <= 0 or columns <= 0:
        return [0] * len(weights)
    given = [1 if weight and columns >= len(weights) else 0 for weight in weights]
    while sum(given) < columns:
        owed = [weight * columns / total - have for weight, have in zip(weights, given, strict=True)]
        given[owed.index(max(owed))] += 1
    return given


def filled(done: int, total: int, columns: int) -> int:
    """Filled cells of a phase: all of them only when all of it is done, none only when nothing is."""
    if done <= 0 or total <= 0:
        return 0
    return columns if done >= total else min(max(1, columns * done // total), columns - 1)


def session_row(phases: Sequence[tuple[int, int]], current: int, columns: int) -> str:
    """The bar as a row; too narrow for its phases it is one bar for all of them."""
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
    """Phases as segments as long as they are, the current one solid, with a label at the right if wished."""

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

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._phases: tuple[tuple[int, int], ...] = ()
        self._current = 0
        self._label = ""

    def set_progress(self, phases: Sequence[tuple[int, int]], current: int, label: str = "") -> None:
        """Show phases as (done, total) in any unit, the index of the one that is going on, and a label."""
        self._phases, self._current, self._label = tuple(phases), current, label
        self.redraw()

    def draw(self, columns: int, lines: int) -> list[str]:
        label = f"  {self._label}" if self._label else ""
        if columns - len(label) < LEAST_COLUMNS:
            label = ""
        return [session_row(self._phases, self._current, columns - len(label)) + label] * lines
