"""Fit sets to a time limit: what goes first, second and last is the program's list of shortenings."""

from collections.abc import Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from legday_tui.domain.planning.estimate import estimated_seconds_of
from legday_tui.domain.planning.exercise_order import prescription_of
from legday_tui.domain.planning.plan import CHILD_SEPARATOR, Step
from legday_tui.domain.program.program import Prescription, Program, Shortening


@dataclass(frozen=True, slots=True)
class Cut:
    """What one shortening took from some exercises."""

    shortening: Shortening
    exercises: tuple[str, ...]
    sets: int
    """The sets that are left of each; 0 if it is left out."""


@dataclass(frozen=True, slots=True)
class ShorterSteps:
    """The sets that fit the time, and what was taken from the others."""

    steps: tuple[Step, ...]
    cuts: tuple[Cut, ...]
    fits: bool
    """Whether they fit; otherwise the program has nothing more that can be left out."""


def shorter(
    program: Program, steps: Sequence[Step], seconds: float, pace: float = 1.0, *, current: str = ""
) -> ShorterSteps:
    """Return the sets that are left when the shortenings are applied until they fit.

    `pace` is the ratio of the user's time to the estimate. Optional sets are left out first. `current` is
    the id of a set that has begun and stays.
    """
    left = [s for s in steps if not s.optional or s.id == current]
    cut_by: dict[str, Shortening] = {}
    prescriptions = {s.slot: prescription_of(program, s.slot) for s in left}
    for shortening in program.shortenings:
        concerned = {slot for slot, p in prescriptions.items() if _concerns(shortening, slot, p)}
        while concerned and estimated_seconds_of(left, pace) > seconds:
            slot = _next_slot([s for s in left if s.slot in concerned], shortening, current)
            if slot is None:
                break
            cut_by[slot] = shortening
            is_timed = shortening.seconds is not None
            left = _timed(left, slot, shortening) if is_timed else _without_one_set(left, slot)
    fits = estimated_seconds_of(left, pace) <= seconds
    return ShorterSteps(tuple(left), _cuts(steps, left, cut_by), fits)


def _next_slot(steps: Sequence[Step], by: Shortening, current: str) -> str | None:
    """Return the slot that gives up something next: of those with most sets the last one; None for none."""
    last_sets = {s.slot: s.set for s in steps if not s.is_ramp_up}
    longest_s = {s.slot: (s.seconds or (0, 0))[1] for s in steps}
    has_begun = {slot for slot, last in last_sets.items() if current and current.startswith(f"{slot}.{last}")}
    open_slots = [slot for slot in reversed(last_sets) if slot not in has_begun]
    if by.seconds is not None:
        return next((slot for slot in open_slots if longest_s[slot] > by.seconds), None)
    possible = [slot for slot in open_slots if last_sets[slot] > by.sets]
    return max(possible, key=lambda slot: last_sets[slot], default=None)


def _concerns(by: Shortening, slot: str, prescription: Prescription | None) -> bool:
    if by.phase is None:
        return prescription is not None and prescription.type == "working"
    chosen = prescription is not None and by.exercise in (None, *prescription.exercises)
    return chosen and slot.rpartition(".")[0] == by.phase


def _without_one_set(steps: Sequence[Step], slot: str) -> list[Step]:
    """Return the steps with one set less of a slot.

    The last set takes the place of the one before it, since its drops and its rest belong to the end.
    """
    own = [s for s in steps if s.slot == slot and not s.is_ramp_up]
    last, there = own[-1].set, {s.set: s for s in reversed(own)}
    before = there.get(last - 1)
    left = []
    for step in steps:
        if step.slot != slot or (step.is_ramp_up and before is not None):
            left.append(step)
        elif step.is_ramp_up:
            continue  # nothing is left that it leads up to
        elif step.set == last and before is not None:
            child = step.id.partition(CHILD_SEPARATOR)[2]
            id_ = f"{before.parent}{CHILD_SEPARATOR}{child}" if child else before.parent
            moved = replace(step, id=id_, set=last - 1, sets=last - 1, form_check=before.form_check)
            left.append(replace(moved, aim=before.aim) if not child else moved)
        elif step.set < last - 1:
            left.append(replace(step, sets=last - 1))
    return left


def _timed(steps: Sequence[Step], slot: str, by: Shortening) -> list[Step]:
    most = by.seconds or 0
    return [
        replace(s, seconds=(min(s.seconds[0], most), min(s.seconds[1], most)))
        if s.slot == slot and s.seconds is not None
        else s
        for s in steps
    ]


def _cuts(before: Sequence[Step], after: Sequence[Step], cut_by: dict[str, Shortening]) -> tuple[Cut, ...]:
    """Return what the last shortening of each slot left of it, in the order of the program's list."""
    exercises = {s.slot: s.exercise for s in before}
    sets = {s.slot: s.set for s in after if not s.is_ramp_up}
    shortenings = list(dict.fromkeys(cut_by.values()))
    grouped: dict[tuple[int, int], list[str]] = {}
    for slot, exercise in exercises.items():
        if slot in cut_by:
            grouped.setdefault((shortenings.index(cut_by[slot]), sets.get(slot, 0)), []).append(exercise)
    return tuple(
        Cut(shortenings[position], tuple(dict.fromkeys(names)), left)
        for (position, left), names in sorted(grouped.items())
    )
