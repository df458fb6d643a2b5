"""What the user chose for sets that are left: less depth, another target of a timed set, an extra set."""

from collections.abc import Iterable

from msgspec.structs import replace

from legday_tui.domain.planning.plan import Step
from legday_tui.domain.terms import MAX_WINDOW_S
from legday_tui.domain.workout.state import State

SHORTEST_HOLD_S = 5
"""The lowest target of a timed set, in seconds."""


def with_less_depth(step: Step) -> Step:
    """Return a set with a partial range of motion."""
    return replace(step, rom="partial")


def with_target_moved(step: Step, by_s: int) -> Step:
    """Return a timed set with its target moved by seconds, longer if positive; any other set as it is."""
    if step.seconds is None:
        return step
    low, high = (min(max(SHORTEST_HOLD_S, end + by_s), MAX_WINDOW_S) for end in step.seconds)
    return replace(step, seconds=(low, high))


def seconds_moved(step: Step, by_s: int) -> int:
    """Return by how much the target of a timed set really moves: of its two ends, the one that moves more."""
    before, after = step.seconds or (0, 0), with_target_moved(step, by_s).seconds or (0, 0)
    return max((end - was for was, end in zip(before, after, strict=True)), key=abs)


def as_chosen(state: State, steps: Iterable[Step]) -> tuple[Step, ...]:
    """Return new sets of a plan as the user chose them, or their exercises, earlier in the session."""
    asked_for = {step.id for step in state.queue if not step.optional}
    taken = (replace(step, optional=False) if step.id in asked_for else step for step in steps)
    return tuple(_as_chosen(state, step) for step in taken)


def _as_chosen(state: State, step: Step) -> Step:
    moved_s = state.target_moved_s.get(step.exercise, 0)
    moved = with_target_moved(step, moved_s) if moved_s else step
    return with_less_depth(moved) if step.exercise in state.less_depth else moved
