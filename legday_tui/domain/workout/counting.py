"""The numbers of a set as the user changes them: counting, completing, correcting."""

from dataclasses import dataclass
from typing import TypedDict

from legday_tui.domain.planning.plan import Step
from legday_tui.domain.session import SetResult
from legday_tui.domain.terms import MAX_REPS, MAX_SECONDS, Side
from legday_tui.domain.workout.set_counter import SetCounter, other_side


@dataclass(frozen=True, slots=True)
class Count:
    """A new value of the counter, for one side if the set has sides."""

    side: Side | None
    reps: int


@dataclass(frozen=True, slots=True)
class Completion:
    """The reps that a completed set is recorded with: `reps`, or `left` and `right` if it has sides."""

    reps: int | None = None
    left: int | None = None
    right: int | None = None


def one_more(step: Step, counter: SetCounter) -> Count | None:
    """Return the count after one more repetition of the current side, or None at MAX_REPS."""
    side = None if step.sides == "none" else counter.side
    reps = counter.count(side) or 0
    return Count(side, reps + 1) if reps < MAX_REPS else None


def one_less(step: Step, counter: SetCounter) -> Count | None:
    """Return the count without the repetition that was counted last, or None if none was counted.

    If the sides alternate, that is the side before the current one.
    """
    side: Side | None = None if step.sides == "none" else counter.side
    if step.sides == "alternating" and side is not None:
        side = other_side(side)
    reps = counter.count(side)
    return Count(side, reps - 1) if reps else None


def typed_counts(step: Step, counter: SetCounter, reps: int) -> tuple[Count, ...]:
    """Return the counts for a typed number of reps: of the current side, or of both if they alternate.

    A number above MAX_REPS counts as MAX_REPS.
    """
    reps = min(reps, MAX_REPS)
    if step.sides == "alternating":
        return Count("left", reps), Count("right", reps)
    return (Count(None if step.sides == "none" else counter.side, reps),)


def completion(step: Step, counter: SetCounter) -> Completion | Side:
    """Return the reps to complete the set with, or the side that has to be done first.

    Without any counting the goal of the set is recorded.
    """
    aim = step.aim or 0
    if step.sides == "none":
        return Completion(reps=aim if counter.reps is None else counter.reps)
    if not counter.is_counted:
        return Completion(left=aim, right=aim)
    if step.sides == "alternating":
        return Completion(left=counter.left or 0, right=counter.right or 0)
    if counter.count(counter.side) is not None and counter.count(other_side(counter.side)) is None:
        return other_side(counter.side)
    return Completion(
        left=aim if counter.left is None else counter.left,
        right=aim if counter.right is None else counter.right,
    )


class Correction(TypedDict, total=False):
    """The fields of SetEdited that a correction changes."""

    reps: int
    left: int
    right: int
    seconds: float
    contacts: int


def correction(step: Step, result: SetResult, side: Side, by: int) -> Correction:
    """Return the change of a done set by some reps or seconds, or by landings for an interval.

    `side` matters only if the set has sides. No number goes below 0, or beyond MAX_REPS or MAX_SECONDS.
    """
    if step.kind == "interval":
        return {"contacts": _limited((result.contacts or 0) + by, MAX_REPS)}
    counted = step.kind == "reps"
    if step.sides == "none":
        if counted:
            return {"reps": _limited((result.reps or 0) + by, MAX_REPS)}
        return {"seconds": min(max(0.0, (result.seconds or 0.0) + by), MAX_SECONDS)}
    left = (result.reps_left if counted else result.seconds_left) or 0
    right = (result.reps_right if counted else result.seconds_right) or 0
    most = MAX_REPS if counted else int(MAX_SECONDS)
    if side == "left":
        return {"left": _limited(int(left) + by, most)}
    return {"right": _limited(int(right) + by, most)}


def _limited(number: int, most: int) -> int:
    return min(max(0, number), most)
