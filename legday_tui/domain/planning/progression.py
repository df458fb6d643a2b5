"""Double progression: what to suggest next, and why. Sources: ACSM 2009, Baechle & Earle, StrongLifts."""

from collections.abc import Sequence
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
"""A step of more than this share of the load needs success in two consecutive sessions (2-for-2 rule)."""
DELOAD_SHARE = 0.90
"""The share of the load that remains after a deload."""
MISSES_TO_DELOAD = 3
"""Consecutive sessions below the goal after which the load is reduced, or the hold shortened."""
LONGER_BY_S, SHORTER_BY_S, SHORTEST_S = 5, 10, 15
"""Steps of a hold up and down, and the shortest hold that is suggested, in seconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedExercise:
    """What the plan asks of an exercise. Only performances with the same demands are compared."""

    exercise: str
    kind: Kind
    level: LevelId
    method: Method | None
    """None if the training method does not change the exercise."""
    sets: int
    reps: RepRange | None = None
    seconds: Window | None = None
    tempo: Tempo = "2-0-2-0"
    slow_tempo: Tempo = "3-1-1-0"
    """The tempo that makes the exercise harder without load."""
    rom: Rom = "parallel"
    rack: Rack | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """What to do in the next sets of an exercise. The user can override all of it."""

    reason: Reason | None = None
    load: Load = BODYWEIGHT
    aims: tuple[int, ...] = ()
    """The goal of each set, in reps."""
    seconds: Window | None = None
    tempo: Tempo | None = None
    """A tempo instead of the planned one."""
    pulses: bool = False
    first: Side = "left"
    """The side to start with."""


def suggest(planned: PlannedExercise, performances: Sequence[Performance]) -> Suggestion:
    """Return the suggestion that follows from past performances of the exercise, oldest first."""
    if planned.kind == "hold" and planned.seconds is not None:
        return _suggest_hold(planned, planned.seconds, performances)
    if planned.kind != "reps" or planned.reps is None:
        return Suggestion(first=performances[-1].weaker_side if performances else "left")
    return _suggest_reps(planned, planned.reps, performances)


def _is_comparable(planned: PlannedExercise, performance: Performance) -> bool:
    """Return whether level, method, range of motion and tempo match; unknown values match anything.

    Without load the tempo may differ, as it is a stage of the progression.
    """
    session = performance.session
    same_method = session.level == planned.level and planned.method in (None, session.method)
    same_rom = all(r.rom in (None, planned.rom) for r in performance.sets)
    same_tempo = all(r.tempo in (None, planned.tempo) for r in performance.sets)
    return same_method and same_rom and (same_tempo or not performance.load.total_kg)


def _suggest_reps(
    planned: PlannedExercise, reps: RepRange, performances: Sequence[Performance]
) -> Suggestion:
    low, high = reps
    lows = (low,) * planned.sets
    if not performances:
        return Suggestion(reason=Reason(verdict="first", goal=low), aims=lows)
    first = performances[-1].weaker_side
    comparable = [p for p in performances if _is_comparable(planned, p)]
    if not comparable:
        load = performances[-1].load
        reason = Reason(verdict="first-like-this", at=load, goal=low)
        return Suggestion(reason=reason, load=load, aims=lows, first=first)
    last = comparable[-1]
    load = last.load
    stage = _stage_without_load(planned, last)
    did = tuple(float(n) for n in last.reps)
    again = Suggestion(
        load=load,
        aims=_last_reps(planned, last, reps),
        tempo=planned.slow_tempo if stage == 1 else None,
        pulses=stage == 2,
        first=first,
    )
    if performances[-1].hurt or last.hurt:
        return replace(again, reason=Reason(verdict="pain", did=did, at=load))
    if min(did) < low:
        return _after_a_miss(planned, comparable, low, again)
    if len(did) < planned.sets:
        reason = Reason(verdict="sets-missing", did=did, at=load, goal=planned.sets)
        return replace(again, reason=reason)
    if min(did) < high:
        reason = Reason(verdict="rep-more", did=did, at=load, goal=high)
        return replace(again, reason=reason, aims=_one_more_rep(again.aims, high))
    if (last.sets[-1].rpe or 0.0) >= ALL_OUT:
        return replace(again, reason=Reason(verdict="all-out", did=did, at=load))
    if any(r.form_ok is False for r in last.sets):
        return replace(again, reason=Reason(verdict="form", did=did, at=load))
    harder = Suggestion(aims=lows, first=first)
    if not load.total_kg:
        return _harder_without_load(planned, stage, did, again, harder)
    return _heavier(planned, comparable, high, again, harder)


def _stage_without_load(planned: PlannedExercise, performance: Performance) -> int:
    """Return the stage of the progression without load: 0 as planned, 1 slow tempo, 2 with pulses."""
    if performance.load.total_kg:
        return 0
    if performance.has_pulses and planned.method != "pulses":
        return 2
    return int(performance.tempo == planned.slow_tempo != planned.tempo)


def _harder_without_load(
    planned: PlannedExercise, stage: int, did: tuple[float, ...], again: Suggestion, harder: Suggestion
) -> Suggestion:
    """Return the next stage when the reps are at the top: a slow tempo, then pulses, then the first load."""
    if stage == 0 and planned.tempo != planned.slow_tempo:
        return replace(harder, reason=Reason(verdict="slower", did=did), tempo=planned.slow_tempo)
    if stage < 2 and planned.method != "pulses":
        return replace(harder, reason=Reason(verdict="pulses", did=did), pulses=True)
    if planned.rack is None:
        return replace(again, reason=Reason(verdict="top-of-rack", did=did))
    lightest = Load(planned.rack.each_kg[0], planned.rack.implements)
    return replace(harder, reason=Reason(verdict="add-load", did=did, next=lightest), load=lightest)


def _heavier(
    planned: PlannedExercise,
    comparable: Sequence[Performance],
    high: int,
    again: Suggestion,
    harder: Suggestion,
) -> Suggestion:
    """Return the next heavier load, or the same one if it is the heaviest or the step is too big for now."""
    last = comparable[-1]
    load, did = last.load, tuple(float(n) for n in last.reps)
    weights_kg = planned.rack.each_kg if planned.rack else ()
    each = next((kg for kg in weights_kg if kg > load.each_kg + LOAD_TOLERANCE_KG), None)
    if each is None:
        return replace(again, reason=Reason(verdict="top-of-rack", did=did, at=load))
    heavier = Load(each, load.implements)
    before = comparable[-2] if len(comparable) > 1 else None
    twice = before is not None and before.load == load and _all_sets_reached(before, planned.sets, high)
    if each - load.each_kg > BIG_STEP_SHARE * load.each_kg + LOAD_TOLERANCE_KG and not twice:
        return replace(again, reason=Reason(verdict="heavier-once-more", did=did, at=load, next=heavier))
    return replace(harder, reason=Reason(verdict="up", did=did, at=load, next=heavier), load=heavier)


def _all_sets_reached(performance: Performance, sets: int, high: int) -> bool:
    """Return whether all sets reached the top of the range, without pain, bad form or an all-out last set."""
    return (
        len(performance.sets) >= sets
        and min(performance.reps) >= high
        and not performance.hurt
        and not any(r.form_ok is False for r in performance.sets)
        and (performance.sets[-1].rpe or 0.0) < ALL_OUT
    )


def _after_a_miss(
    planned: PlannedExercise, comparable: Sequence[Performance], low: int, again: Suggestion
) -> Suggestion:
    """Return the same load again, or a deload after MISSES_TO_DELOAD consecutive misses."""
    last = comparable[-1]
    load, did = last.load, tuple(float(n) for n in last.reps)
    misses = 0
    for performance in reversed(comparable):
        if performance.load != load or min(performance.reps) >= low:
            break
        misses += 1
    if misses < MISSES_TO_DELOAD:
        return replace(again, reason=Reason(verdict="missed", did=did, at=load, goal=low))
    if not load.total_kg:
        return replace(again, reason=Reason(verdict="easier", did=did, goal=low))
    weights_kg = planned.rack.each_kg if planned.rack else (0.0, load.each_kg * DELOAD_SHARE)
    lighter = load.scaled(DELOAD_SHARE, weights_kg)
    reason = Reason(verdict="deload", did=did, at=load, next=lighter, goal=misses)
    return Suggestion(reason=reason, load=lighter, aims=(low,) * planned.sets, first=last.weaker_side)


def _last_reps(planned: PlannedExercise, last: Performance, reps: RepRange) -> tuple[int, ...]:
    """Return the last reps of each set, limited to the range; the low end for sets that were not done."""
    low, high = reps
    by_set = {r.set: n for r, n in zip(last.sets, last.reps, strict=True)}
    return tuple(min(max(by_set.get(s, low), low), high) for s in range(1, planned.sets + 1))


def _one_more_rep(aims: tuple[int, ...], high: int) -> tuple[int, ...]:
    """Return the goals with one rep more for the set with the fewest, the first of them."""
    lowest = aims.index(min(aims))
    return tuple(min(n + (i == lowest), high) for i, n in enumerate(aims))


def _suggest_hold(planned: PlannedExercise, dose: Window, performances: Sequence[Performance]) -> Suggestion:
    """Return a hold as long as the last one, longer or shorter, up to the high end of the dose."""
    goal = dose[1]
    with_target = [p for p in performances if p.sets[-1].target.seconds is not None]
    comparable = [p for p in performances if p.session.level == planned.level] or with_target
    if not comparable:
        return Suggestion(reason=Reason(verdict="first-hold", goal=goal), seconds=dose)
    last = comparable[-1]
    asked = _asked_seconds(last, goal)
    did, first = last.seconds, last.weaker_side

    def hold(reason: Reason, seconds: int) -> Suggestion:
        return Suggestion(reason=reason, seconds=(seconds, seconds), first=first)

    if performances[-1].hurt or last.hurt:
        return hold(Reason(verdict="pain", did=did, goal=asked), asked)
    if min(did) >= asked and len(did) >= planned.sets:
        if asked >= goal:
            return hold(Reason(verdict="goal", did=did, goal=goal), goal)
        longer = min(asked + LONGER_BY_S, goal)
        return hold(Reason(verdict="longer", did=did, goal=longer), longer)
    misses = 0
    for performance in reversed(comparable):
        if _asked_seconds(performance, goal) != asked or min(performance.seconds) >= asked:
            break
        misses += 1
    if misses < MISSES_TO_DELOAD:
        return hold(Reason(verdict="not-yet", did=did, goal=asked), asked)
    shorter = min(max(SHORTEST_S, asked - SHORTER_BY_S), asked)
    return hold(Reason(verdict="shorter", did=did, goal=shorter), shorter)


def _asked_seconds(performance: Performance, goal: int) -> int:
    """Return the target of a past hold in whole seconds, at most the goal; the goal if it had none."""
    return min(int(performance.sets[-1].target.seconds or goal), goal)
