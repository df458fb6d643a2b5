"""Fit sets to a time limit: what goes first, second and last is the program's list of shortenings."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from legday_tui.domain.planning.estimate import AS_PLANNED, OwnPace, estimated_seconds_of
from legday_tui.domain.planning.exercise_order import prescription_of
from legday_tui.domain.planning.plan import CHILD_SEPARATOR, Step
from legday_tui.domain.program.program import Prescription, Program, Shortening

SECONDS_STEP = 15
"""Timed sets are shortened to the program's seconds, or to so many more and more. A convention of ours."""


@dataclass(frozen=True, slots=True)
class Cut:
    """What one shortening took from some exercises."""

    shortening: Shortening
    exercises: tuple[str, ...]
    sets: int
    """The sets that are left of each; 0 if it is left out."""
    seconds: int | None = None
    """The seconds that are left of each set at most; None if the sets are as long as before."""


@dataclass(frozen=True, slots=True)
class ShorterSteps:
    """The sets that fit the time, and what was taken from the others."""

    steps: tuple[Step, ...]
    cuts: tuple[Cut, ...]
    fits: bool
    """Whether they fit; otherwise the program has nothing more that can be left out."""


@dataclass(frozen=True, slots=True)
class _Taken:
    """What a shortening took: a set of a slot, or a part of its seconds."""

    slot: str
    by: Shortening
    most_s: int | None
    """The seconds that are left of each set at most; None if a set was taken."""


def shorter(
    program: Program, steps: Sequence[Step], seconds: float, pace: OwnPace = AS_PLANNED, *, current: str = ""
) -> ShorterSteps:
    """Return the sets that are left when the shortenings are applied until they fit.

    The last ones may take more than is needed, a long set with its rest. So what was taken before comes back
    as far as it fits, the last one first. Optional sets go first, and do not come back.

    `current` is the id of a set that has begun and stays.
    """
    whole = [s for s in steps if not s.optional or s.id == current]

    def is_short(left: Sequence[Step]) -> bool:
        return estimated_seconds_of(left, pace) <= seconds

    if is_short([replace(s, optional=False) for s in steps]):
        return ShorterSteps(tuple(steps), (), fits=True)
    taken = _needed(program, whole, is_short, current)
    for one in reversed(taken):
        returned = _with_less_of(one, taken, whole)
        taken = next((less for less in returned if is_short(_without(whole, less))), taken)
    left = _without(whole, taken)
    return ShorterSteps(tuple(left), _cuts(program, steps, left, taken), is_short(left))


def _needed(
    program: Program, whole: Sequence[Step], is_short: Callable[[Sequence[Step]], bool], current: str
) -> list[_Taken]:
    """Return what the shortenings take one after the other until the sets fit, or nothing more can go."""
    taken: list[_Taken] = []
    left = list(whole)
    prescriptions = {s.slot: prescription_of(program, s.slot) for s in left}
    for shortening in program.shortenings:
        concerned = {slot for slot, p in prescriptions.items() if _concerns(shortening, slot, p)}
        while concerned and not is_short(left):
            slot = _next_slot([s for s in left if s.slot in concerned], shortening, current)
            if slot is None:
                break
            taken.append(_Taken(slot, shortening, shortening.seconds))
            left = _without(whole, taken)
    return taken


def _with_less_of(one: _Taken, taken: Sequence[_Taken], whole: Sequence[Step]) -> Iterator[list[_Taken]]:
    """Yield what else could be taken, the least first: all but this one, or fewer of its seconds."""
    yield [t for t in taken if t is not one]
    if one.most_s is not None:
        longest_s = max((s.seconds[1] for s in whole if s.slot == one.slot and s.seconds), default=0)
        for most_s in reversed(range(one.most_s + SECONDS_STEP, longest_s, SECONDS_STEP)):
            yield [_Taken(t.slot, t.by, most_s) if t is one else t for t in taken]


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


def _without(steps: Sequence[Step], taken: Sequence[_Taken]) -> list[Step]:
    """Return the steps without what was taken.

    The last set of a slot takes the place of the last one that is left, since its drops and its rest belong
    to the end.
    """
    fewer = Counter(t.slot for t in taken if t.most_s is None)
    most_s = {t.slot: t.most_s for t in taken if t.most_s is not None}
    blocks = {slot: [s for s in steps if s.slot == slot and not s.is_ramp_up] for slot in fewer}
    left: list[Step] = []
    for step in steps:
        block = blocks.get(step.slot)
        if block is None:
            left.append(step)
            continue
        sets = block[-1].set - fewer[step.slot]
        if step.is_ramp_up:
            left += [step] if block[0].set <= sets else []  # else nothing is left that it leads up to
        elif step.set < sets:
            left.append(replace(step, sets=sets))
        elif step.set == sets and step.parent == step.id:
            left += _as_last(block, step)
    return [_timed(step, most_s[step.slot]) if step.slot in most_s else step for step in left]


def _as_last(block: Sequence[Step], place: Step) -> list[Step]:
    """Return the last set of a block, with its pulses and drops, in the place of another one of it."""
    moved = []
    for step in block:
        if step.set == block[-1].set:
            child = step.id.partition(CHILD_SEPARATOR)[2]
            id_ = f"{place.id}{CHILD_SEPARATOR}{child}" if child else place.id
            in_place = replace(step, id=id_, set=place.set, sets=place.set)
            moved.append(in_place if child else replace(in_place, aim=place.aim, form_check=place.form_check))
    return moved


def _timed(step: Step, most_s: int) -> Step:
    if step.seconds is None:
        return step
    low, high = step.seconds
    return replace(step, seconds=(min(low, most_s), min(high, most_s)))


def _cuts(
    program: Program, before: Sequence[Step], after: Sequence[Step], taken: Sequence[_Taken]
) -> tuple[Cut, ...]:
    """Return what the last shortening of each slot left of it, in the order of the program's list."""
    last = {t.slot: t for t in taken}
    sets = {s.slot: s.set for s in after if not s.is_ramp_up}
    grouped: dict[tuple[int, int, int], list[str]] = {}
    for slot, exercise in {s.slot: s.exercise for s in before}.items():
        if slot in last:
            left = program.shortenings.index(last[slot].by), sets.get(slot, 0), last[slot].most_s or 0
            grouped.setdefault(left, []).append(exercise)
    return tuple(
        Cut(program.shortenings[position], tuple(dict.fromkeys(names)), number, most_s or None)
        for (position, number, most_s), names in sorted(grouped.items())
    )
