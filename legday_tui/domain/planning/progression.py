"""Double progression: what to ask for next, and why. Sources: ACSM 2009, Baechle & Earle, StrongLifts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from legday_tui.domain.planning.plan import Reason
from legday_tui.domain.planning.training_history import Bout
from legday_tui.domain.program.program import Rack, RepRange, Window
from legday_tui.domain.terms import (
    BODYWEIGHT,
    HAIR_KG,
    Adjustment,
    Kind,
    LevelId,
    Load,
    Rom,
    Side,
    Tempo,
)

BIG_STEP = 0.10
"""A step of more than this share of the load wants success in two sessions in a row (2-for-2)."""
DELOAD = 0.90
MISSES = 3
"""So many sessions short in a row, and it gets lighter."""
LONGER_S, SHORTER_S, SHORTEST_S = 5, 10, 15
ALL_OUT = 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the plan asks of an exercise: like is compared with like."""

    exercise: str
    kind: Kind
    level: LevelId
    adjustment: Adjustment | None
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


def suggest(wanted: Wanted, bouts: Sequence[Bout]) -> Suggestion:
    """What to go for after these bouts of the exercise, oldest first."""
    if wanted.kind == "hold" and wanted.seconds is not None:
        return _of_hold(wanted, wanted.seconds, bouts)
    if wanted.kind != "reps" or wanted.reps is None:
        return Suggestion(first=bouts[-1].weaker_side if bouts else "left")
    return _of_reps(wanted, wanted.reps, bouts)


def _alike(wanted: Wanted, bout: Bout) -> bool:
    """Whether a bout was done the way that is wanted now; what is not known of it does not speak against it.

    Without load the tempo is a rung of the ladder, not another way.
    """
    same_way = bout.session.level == wanted.level and wanted.adjustment in (None, bout.session.adjustment)
    same_depth = all(r.rom in (None, wanted.rom) for r in bout.sets)
    same_tempo = not bout.load.total_kg or all(r.tempo in (None, wanted.tempo) for r in bout.sets)
    return same_way and same_depth and same_tempo


def _of_reps(wanted: Wanted, reps: RepRange, bouts: Sequence[Bout]) -> Suggestion:
    low, high = reps
    lows = (low,) * wanted.sets
    if not bouts:
        return Suggestion(reason=Reason(verdict="first", goal=low), aims=lows)
    first = bouts[-1].weaker_side
    alike = [bout for bout in bouts if _alike(wanted, bout)]
    if not alike:
        load = bouts[-1].load
        reason = Reason(verdict="first-like-this", at=load, goal=low)
        return Suggestion(reason=reason, load=load, aims=lows, first=first)
    last = alike[-1]
    load = last.load
    rung = _rung(wanted, last)
    did = tuple(float(n) for n in last.reps)
    again = Suggestion(
        load=load,
        aims=_kept(wanted, last, reps),
        tempo=wanted.slow_tempo if rung == 1 else None,
        pulses=rung == 2,
        first=first,
    )

    def same(verdict: Reason) -> Suggestion:
        return replace(again, reason=verdict)

    if bouts[-1].hurt or last.hurt:
        return same(Reason(verdict="pain", did=did, at=load))
    if min(did) < low:
        return _after_a_miss(wanted, alike, reps, same)
    if len(did) < wanted.sets:
        return same(Reason(verdict="sets-missing", did=did, at=load, goal=wanted.sets))
    if min(did) < high:
        reason = Reason(verdict="rep-more", did=did, at=load, goal=high)
        return replace(again, reason=reason, aims=_one_more(again.aims, high))
    if (last.sets[-1].rpe or 0.0) >= ALL_OUT:
        return same(Reason(verdict="all-out", did=did, at=load))
    if any(r.form_ok is False for r in last.sets):
        return same(Reason(verdict="form", did=did, at=load))
    if not load.total_kg:
        return _harder_without_load(wanted, rung, did, same, Suggestion(aims=lows, first=first))
    return _heavier(wanted, alike, high, same, Suggestion(aims=lows, first=first))


Same = Callable[[Reason], Suggestion]


def _rung(wanted: Wanted, bout: Bout) -> int:
    """How far up the ladder without load: 0 as planned, 1 slower, 2 with pulses."""
    if bout.load.total_kg:
        return 0
    if bout.has_pulses and wanted.adjustment != "pulses":
        return 2
    return int(bout.tempo == wanted.slow_tempo != wanted.tempo)


def _harder_without_load(
    wanted: Wanted, rung: int, did: tuple[float, ...], same: Same, fresh: Suggestion
) -> Suggestion:
    """Reps are at the top: first slower, then with pulses, then with load."""
    if rung == 0 and wanted.tempo != wanted.slow_tempo:
        return replace(fresh, reason=Reason(verdict="slower", did=did), tempo=wanted.slow_tempo)
    if rung < 2 and wanted.adjustment != "pulses":
        return replace(fresh, reason=Reason(verdict="pulses", did=did), pulses=True)
    if wanted.rack is None:
        return same(Reason(verdict="top-of-rack", did=did))
    lightest = Load(wanted.rack.each_kg[0], wanted.rack.implements)
    return replace(fresh, reason=Reason(verdict="add-load", did=did, next=lightest), load=lightest)


def _heavier(wanted: Wanted, alike: Sequence[Bout], high: int, same: Same, fresh: Suggestion) -> Suggestion:
    last = alike[-1]
    load, did = last.load, tuple(float(n) for n in last.reps)
    rungs = wanted.rack.each_kg if wanted.rack else ()
    each = next((kg for kg in rungs if kg > load.each_kg + HAIR_KG), None)
    if each is None:
        return same(Reason(verdict="top-of-rack", did=did, at=load))
    heavier = Load(each, load.implements)
    before = alike[-2] if len(alike) > 1 else None
    twice = before is not None and before.load == load and _reached(before, wanted.sets, high)
    if each - load.each_kg > BIG_STEP * load.each_kg + HAIR_KG and not twice:
        return same(Reason(verdict="heavier-once-more", did=did, at=load, next=heavier))
    reason = Reason(verdict="up", did=did, at=load, next=heavier)
    return replace(fresh, reason=reason, load=heavier)


def _reached(bout: Bout, sets: int, high: int) -> bool:
    """Whether every set of a bout was a full one."""
    return (
        len(bout.sets) >= sets
        and min(bout.reps) >= high
        and not bout.hurt
        and not any(r.form_ok is False for r in bout.sets)
        and (bout.sets[-1].rpe or 0.0) < ALL_OUT
    )


def _after_a_miss(wanted: Wanted, alike: Sequence[Bout], reps: RepRange, same: Same) -> Suggestion:
    low, _ = reps
    last = alike[-1]
    load, did = last.load, tuple(float(n) for n in last.reps)
    misses = 0
    for bout in reversed(alike):
        if bout.load != load or min(bout.reps) >= low:
            break
        misses += 1
    if misses < MISSES:
        return same(Reason(verdict="missed", did=did, at=load, goal=low))
    if not load.total_kg:
        return same(Reason(verdict="easier", did=did, goal=low))
    lighter = load.share(DELOAD, wanted.rack.each_kg if wanted.rack else (0.0, load.each_kg * DELOAD))
    reason = Reason(verdict="deload", did=did, at=load, next=lighter, goal=misses)
    return Suggestion(reason=reason, load=lighter, aims=(low,) * wanted.sets, first=last.weaker_side)


def _kept(wanted: Wanted, last: Bout, reps: RepRange) -> tuple[int, ...]:
    """Last time's reps of each set, kept inside the range; its low end for sets that were not done."""
    low, high = reps
    by_set = {r.set: n for r, n in zip(last.sets, last.reps, strict=True)}
    return tuple(min(max(by_set.get(s, low), low), high) for s in range(1, wanted.sets + 1))


def _one_more(aims: tuple[int, ...], high: int) -> tuple[int, ...]:
    """One rep more on the lowest set, the first of them."""
    lowest = aims.index(min(aims))
    return tuple(min(n + (i == lowest), high) for i, n in enumerate(aims))


def _of_hold(wanted: Wanted, dose: Window, bouts: Sequence[Bout]) -> Suggestion:
    goal = dose[1]
    asked_for = [b for b in bouts if b.sets[-1].target.seconds is not None]
    alike = [b for b in bouts if b.session.level == wanted.level] or asked_for
    if not alike:
        return Suggestion(reason=Reason(verdict="first-hold", goal=goal), seconds=dose)
    last = alike[-1]
    asked = min(int(last.sets[-1].target.seconds or goal), goal)
    did, first = last.seconds, last.weaker_side

    def ask(verdict: Reason, seconds: int) -> Suggestion:
        return Suggestion(reason=verdict, seconds=(seconds, seconds), first=first)

    if bouts[-1].hurt or last.hurt:
        return ask(Reason(verdict="pain", did=did, goal=asked), asked)
    if min(did) >= asked and len(did) >= wanted.sets:
        if asked >= goal:
            return ask(Reason(verdict="goal", did=did, goal=goal), goal)
        longer = min(asked + LONGER_S, goal)
        return ask(Reason(verdict="longer", did=did, goal=longer), longer)
    misses = 0
    for bout in reversed(alike):
        if min(int(bout.sets[-1].target.seconds or goal), goal) != asked or min(bout.seconds) >= asked:
            break
        misses += 1
    if misses < MISSES:
        return ask(Reason(verdict="not-yet", did=did, goal=asked), asked)
    shorter = min(max(SHORTEST_S, asked - SHORTER_S), asked)
    return ask(Reason(verdict="shorter", did=did, goal=shorter), shorter)
