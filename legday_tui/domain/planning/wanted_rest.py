"""The rest that the user wants after an exercise: the one to which they moved it each time."""

from collections.abc import Sequence

from legday_tui.domain.program.field_types import Window
from legday_tui.domain.progression.evidence import Performance
from legday_tui.domain.terms import MAX_WINDOW_S

EACH_TIME = 3
"""The sessions of an exercise in a row that show a habit. A convention of ours."""


def wanted_rest(planned: Window, performances: Sequence[Performance]) -> Window | None:
    """Return the rest window to keep for an exercise instead of the planned one; None if there is no habit.

    It is one if the rest was moved to the same second in each of the latest performances, after one set or
    more. The window keeps its width. No rest at all is not offered.
    """
    latest = performances[-EACH_TIME:]
    moved_to = {_moved_to(performance) for performance in latest}
    if len(latest) < EACH_TIME or len(moved_to) > 1:
        return None
    low = moved_to.pop()
    if not low or low == planned[0]:
        return None
    width = planned[1] - planned[0]
    return min(low, MAX_WINDOW_S), min(low + width, MAX_WINDOW_S)


def _moved_to(performance: Performance) -> int | None:
    """Return where all rests of an exercise that were moved were moved to; None without one such second."""
    moved = {r.rest_moved_to_s for r in performance.sets if r.rest_moved_to_s is not None}
    return moved.pop() if len(moved) == 1 else None
