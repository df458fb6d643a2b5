"""What the work keys mean for the set that is being done."""

from dataclasses import dataclass
from typing import TypedDict

from legday_tui.domain.planning.plan import Step
from legday_tui.domain.session import SetResult
from legday_tui.domain.terms import Side
from legday_tui.domain.workout.set_counter import SetCounter, other_side


@dataclass(frozen=True, slots=True)
class Count:
    """The counter is to say so many reps, on one side if the set has sides."""

    side: Side | None
    reps: int


@dataclass(frozen=True, slots=True)
class Completion:
    """The numbers with which the set ends."""

    reps: int | None = None
    left: int | None = None
    right: int | None = None


def one_more(step: Step, counter: SetCounter) -> Count:
    """A repetition: of the side whose turn it is."""
    side = None if step.sides == "none" else counter.side
    return Count(side, (counter.count(side) or 0) + 1)


def one_less(step: Step, counter: SetCounter) -> Count | None:
    """A repetition taken off; turn by turn it is the one counted last. None where nothing is counted."""
    side: Side | None = None if step.sides == "none" else counter.side
    if step.sides == "alternating" and side is not None:
        side = other_side(side)
    reps = counter.count(side)
    return Count(side, reps - 1) if reps else None


def typed(step: Step, counter: SetCounter, reps: int) -> tuple[Count, ...]:
    """The reps that were typed: for the side whose turn it is, or for both where they take turns."""
    if step.sides == "alternating":
        return Count("left", reps), Count("right", reps)
    return (Count(None if step.sides == "none" else counter.side, reps),)


def completed(step: Step, counter: SetCounter) -> Completion | Side:
    """What completing the set means now: its numbers, or the other side that is still to come.

    Sides and sets that were not counted at all end with what the set aims for.
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
    """The numbers of an edit that change."""

    reps: int
    left: int
    right: int
    seconds: float
    contacts: int


def correction(step: Step, result: SetResult, side: Side, by: int) -> Correction:
    """One more or less: reps or seconds, on one side if the set has sides; landings for jumps."""
    if step.kind == "interval":
        return {"contacts": max(0, (result.contacts or 0) + by)}
    counted = step.kind == "reps"
    if step.sides == "none":
        if counted:
            return {"reps": max(0, (result.reps or 0) + by)}
        return {"seconds": max(0.0, (result.seconds or 0.0) + by)}
    left = (result.reps_left if counted else result.seconds_left) or 0
    right = (result.reps_right if counted else result.seconds_right) or 0
    return {"left": max(0, int(left) + by)} if side == "left" else {"right": max(0, int(right) + by)}
