"""Double progression: what to ask for next, and why. Sources: ACSM 2009, Baechle & Earle, StrongLifts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from legday_tui.domain.effort import ALL_OUT
from legday_tui.domain.planning.plan import Reason
from legday_tui.domain.planning.training_history import Performance
from legday_tui.domain.program.program import Rack, RepRange, Window
from legday_tui.domain.terms import (
    BODYWEIGHT,
    LOAD_TOLERANCE_KG,
    Kind,
    LevelId,
    Load,
    Method,
    Rom,
    Side,
    Tempo,
)

BIG_STEP_SHARE = 0.10
"""A step of more than this share of the load wants success in two sessions in a row (2-for-2)."""
DELOAD_SHARE = 0.90
MISSES_TO_DELOAD = 3
"""So many sessions short in a row, and it gets lighter."""
LONGER_BY_S, SHORTER_BY_S, SHORTEST_S = 5, 10, 15


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedExercise:
    """What the plan asks of an exercise: like is compared with like."""

    exercise: str
    kind: Kind
    level: LevelId
    method: Method | None
    """None where the way to train does not touch the exercise."""
    sets: int
    reps: RepRange | None = None
    seconds: Window | None = None
    tempo: Tempo = "2-0-2-0"
    slow_tempo: Tempo = "3-1-1-0"
    rom: Rom = "parallel"
    rack: Rack | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """What to go for. Always to be overridden by who lifts."""

    reason: Reason | None = None
    load: Load = BODYWEIGHT
    aims: tuple[int, ...] = ()
    """Reps to go for, by set."""
    seconds: Window | None = None
    tempo: Tempo | None = None
    """Another tempo than the plan's."""
    pulses: bool = False
    first: Side = "left"


def suggest(wanted: PlannedExercise, performances: Sequence[Performance]) -> Suggestion:
    """What to go for after these bouts of the exercise, oldest first."""
    if wanted.kind == "hold" and wanted.seconds is not None:
        return _suggest_hold(wanted, wanted.seconds, performances)
    if wanted.kind != "reps" or wanted.reps is None:
        return Suggestion(first=performances[-1].weaker_side if performances else "left")
    return _suggest_reps(wanted, wanted.reps, performances)


def _is_comparable(wanted: PlannedExercise, performance: Performance) -> bool:
    """Whether a bout was done the way that is wanted now; what is not known of it does not speak against it.

    Without load the tempo is a rung of the ladder, not another way.
    """
    same_method = performance.session.level == wanted.level and wanted.method in (
        None,
        performance.session.method,
    )
    same_depth = all(r.rom in (None, wanted.rom) for r in performance.sets)
    same_tempo = not performance.load.total_kg or all(
        r.tempo in (None, wanted.tempo) for r in performance.sets
    )
    return same_method and same_depth and same_tempo


def _suggest_reps(wanted: PlannedExercise, reps: RepRange, performances: Sequence[Performance]) -> Suggestion:
    low, high = reps
    lows = (low,) * wanted.sets
    if not performances:
        return Suggestion(reason=Reason(verdict="first", goal=low), aims=lows)
    first = performances[-1].weaker_side
    alike = [performance for performance in performances if _is_comparable(wanted, performance)]
    if not alike:
        load = performances[-1].load
        reason = Reason(verdict="first-like-this", at=load, goal=low)
        return Suggestion(reason=reason, load=load, aims=lows, first=first)
    last = alike[-1]
    load = last.load
    stage_without_load = _stage_without_load(wanted, last)
    did = tuple(float(n) for n in last.reps)
    again = Suggestion(
        load=load,
        aims=_last_reps(wanted, last, reps),
        tempo=wanted.slow_tempo if stage_without_load == 1 else None,
        pulses=stage_without_load == 2,
        first=first,
    )

    def same(verdict: Reason) -> Suggestion:
        return replace(again, reason=verdict)

    if performances[-1].hurt or last.hurt:
        return same(Reason(verdict="pain", did=did, at=load))
    if min(did) < low:
        return _after_a_miss(wanted, alike, reps, same)
    if len(did) < wanted.sets:
        return same(Reason(verdict="sets-missing", did=did, at=load, goal=wanted.sets))
    if min(did) < high:
        reason = Reason(verdict="rep-more", did=did, at=load, goal=high)
        return replace(again, reason=reason, aims=_one_more_rep(again.aims, high))
    if (last.sets[-1].rpe or 0.0) >= ALL_OUT:
        return same(Reason(verdict="all-out", did=did, at=load))
    if any(r.form_ok is False for r in last.sets):
        return same(Reason(verdict="form", did=did, at=load))
    if not load.total_kg:
        return _harder_without_load(wanted, stage_without_load, did, same, Suggestion(aims=lows, first=first))
    return _heavier(wanted, alike, high, same, Suggestion(aims=lows, first=first))


Same = Callable[[Reason], Suggestion]


def _stage_without_load(wanted: PlannedExercise, performance: Performance) -> int:
    """How far up the ladder without load: 0 as planned, 1 slower, 2 with pulses."""
    if performance.load.total_kg:
        return 0
    if performance.has_pulses and wanted.method != "pulses":
        return 2
    return int(performance.tempo == wanted.slow_tempo != wanted.tempo)


def _harder_without_load(
    wanted: PlannedExercise, stage_without_load: int, did: tuple[float, ...], same: Same, fresh: Suggestion
) -> Suggestion:
    """Reps are at the top: first slower, then with pulses, then with load."""
    if stage_without_load == 0 and wanted.tempo != wanted.slow_tempo:
        return replace(fresh, reason=Reason(verdict="slower", did=did), tempo=wanted.slow_tempo)
    if stage_without_load < 2 and wanted.method != "pulses":
        return replace(fresh, reason=Reason(verdict="pulses", did=did), pulses=True)
    if wanted.rack is None:
        return same(Reason(verdict="top-of-rack", did=did))
    lightest = Load(wanted.rack.each_kg[0], wanted.rack.implements)
    return replace(fresh, reason=Reason(verdict="add-load", did=did, next=lightest), load=lightest)


def _heavier(
    wanted: PlannedExercise, alike: Sequence[Performance], high: int, same: Same, fresh: Suggestion
) -> Suggestion:
    last = alike[-1]
    load, did = last.load, tuple(float(n) for n in last.reps)
    weights_kg = wanted.rack.each_kg if wanted.rack else ()
    each = next((kg for kg in weights_kg if kg > load.each_kg + LOAD_TOLERANCE_KG), None)
    if each is None:
        return same(Reason(verdict="top-of-rack", did=did, at=load))
    heavier = Load(each, load.implements)
    before = alike[-2] if len(alike) > 1 else None
    twice = before is not None and before.load == load and _all_sets_reached(before, wanted.sets, high)
    if each - load.each_kg > BIG_STEP_SHARE * load.each_kg + LOAD_TOLERANCE_KG and not twice:
        return same(Reason(verdict="heavier-once-more", did=did, at=load, next=heavier))
    reason = Reason(verdict="up", did=did, at=load, next=heavier)
    return replace(fresh, reason=reason, load=heavier)


def _all_sets_reached(performance: Performance, sets: int, high: int) -> bool:
    """Whether every set of a bout was a full one."""
    return (
        len(performance.sets) >= sets
        and min(performance.reps) >= high
        and not performance.hurt
        and not any(r.form_ok is False for r in performance.sets)
        and (performance.sets[-1].rpe or 0.0) < ALL_OUT
    )


def _after_a_miss(
    wanted: PlannedExercise, alike: Sequence[Performance], reps: RepRange, same: Same
) -> Suggestion:
    low, _ = reps
    last = alike[-1]
    load, did = last.load, tuple(float(n) for n in last.reps)
    misses = 0
    for performance in reversed(alike):
        if performance.load != load or min(performance.reps) >= low:
            break
        misses += 1
    if misses < MISSES_TO_DELOAD:
        return same(Reason(verdict="missed", did=did, at=load, goal=low))
    if not load.total_kg:
        return same(Reason(verdict="easier", did=did, goal=low))
    lighter = load.scaled(
        DELOAD_SHARE, wanted.rack.each_kg if wanted.rack else (0.0, load.each_kg * DELOAD_SHARE)
    )
    reason = Reason(verdict="deload", did=did, at=load, next=lighter, goal=misses)
    return Suggestion(reason=reason, load=lighter, aims=(low,) * wanted.sets, first=last.weaker_side)


def _last_reps(wanted: PlannedExercise, last: Performance, reps: RepRange) -> tuple[int, ...]:
    """Last time's reps of each set, kept inside the range; its low end for sets that were not done."""
    low, high = reps
    by_set = {r.set: n for r, n in zip(last.sets, last.reps, strict=True)}
    return tuple(min(max(by_set.get(s, low), low), high) for s in range(1, wanted.sets + 1))


def _one_more_rep(aims: tuple[int, ...], high: int) -> tuple[int, ...]:
    """One rep more on the lowest set, the first of them."""
    lowest = aims.index(min(aims))
    return tuple(min(n + (i == lowest), high) for i, n in enumerate(aims))


def _suggest_hold(wanted: PlannedExercise, dose: Window, performances: Sequence[Performance]) -> Suggestion:
    goal = dose[1]
    asked_for = [b for b in performances if b.sets[-1].target.seconds is not None]
    alike = [b for b in performances if b.session.level == wanted.level] or asked_for
    if not alike:
        return Suggestion(reason=Reason(verdict="first-hold", goal=goal), seconds=dose)
    last = alike[-1]
    asked = min(int(last.sets[-1].target.seconds or goal), goal)
    did, first = last.seconds, last.weaker_side

    def ask(verdict: Reason, seconds: int) -> Suggestion:
        return Suggestion(reason=verdict, seconds=(seconds, seconds), first=first)

    if performances[-1].hurt or last.hurt:
        return ask(Reason(verdict="pain", did=did, goal=asked), asked)
    if min(did) >= asked and len(did) >= wanted.sets:
        if asked >= goal:
            return ask(Reason(verdict="goal", did=did, goal=goal), goal)
        longer = min(asked + LONGER_BY_S, goal)
        return ask(Reason(verdict="longer", did=did, goal=longer), longer)
    misses = 0
    for performance in reversed(alike):
        if (
            min(int(performance.sets[-1].target.seconds or goal), goal) != asked
            or min(performance.seconds) >= asked
        ):
            break
        misses += 1
    if misses < MISSES_TO_DELOAD:
        return ask(Reason(verdict="not-yet", did=did, goal=asked), asked)
    shorter = min(max(SHORTEST_S, asked - SHORTER_BY_S), asked)
    return ask(Reason(verdict="shorter", did=did, goal=shorter), shorter)
