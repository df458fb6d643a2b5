"""From a program, a level and what was done last time to the plan for today."""

from collections.abc import Collection, Mapping, Sequence

from legday_tui.domain.plan import Plan, Step
from legday_tui.domain.program import Level, Phase, Prescription, Program
from legday_tui.domain.record import SetResult
from legday_tui.domain.rotation import rotated
from legday_tui.domain.terms import BODYWEIGHT, Adjustment, LevelId, Load

LastTime = Mapping[str, Sequence[SetResult]]
"""The working sets of each exercise in the last session that had it."""


def build_plan(
    program: Program,
    level_id: LevelId,
    *,
    adjustment: Adjustment = "none",
    preferred: Collection[str] = (),
    last_time: LastTime | None = None,
) -> Plan:
    """The plan for a level; where the user has the choice, a preferred exercise or else the first.

    Raises KeyError for a level that the program does not have.
    """
    level = program.levels[level_id]
    steps: list[Step] = []
    for phase in program.phases:
        for number, prescription in enumerate(phase.steps, start=1):
            block = _sets(program, level, phase, number, prescription, preferred, last_time or {})
            steps.extend(rotated([block]))
    return Plan(level_id, adjustment, tuple(steps))


def _sets(
    program: Program,
    level: Level,
    phase: Phase,
    number: int,
    prescription: Prescription,
    preferred: Collection[str],
    last_time: LastTime,
) -> list[Step]:
    """All sets of one prescription, those offered after the last one included."""
    own_dose = prescription.follows_level and level.dose == "level"
    sets = level.sets if own_dose else prescription.sets
    extra = level.extra_sets if prescription.follows_level else 0
    reps = level.reps if own_dose else prescription.reps
    chosen = next((e for e in prescription.exercises if e in preferred), prescription.exercises[0])
    exercise = program.exercises[chosen]
    before = last_time.get(chosen, ()) if prescription.type == "working" else ()
    return [
        Step(
            id=f"{phase.id}.{number}.{position}",
            phase=phase.id,
            exercise=chosen,
            kind=exercise.kind,
            type=prescription.type,
            set=position,
            sets=sets,
            rotation=f"{phase.id}.{number}",
            sides=exercise.sides,
            reps=reps,
            aim=aim(reps, before, position),
            seconds=prescription.seconds,
            rest=level.rest if prescription.rest else None,
            load=load_of(before, position),
            tempo=level.tempo if prescription.follows_level else exercise.tempo,
            rom=level.rom if prescription.follows_level else "full",
            optional=position > sets,
            alternatives=tuple(e for e in prescription.exercises if e != chosen),
        )
        for position in range(1, sets + extra + 1)
    ]


def _same_set(before: Sequence[SetResult], position: int) -> SetResult | None:
    return next((r for r in before if r.set == position), before[-1] if before else None)


def aim(reps: tuple[int, int] | None, before: Sequence[SetResult], position: int) -> int | None:
    """The reps to go for: those of the same set last time, kept inside the range; at first its low end."""
    if reps is None:
        return None
    low, high = reps
    result = _same_set(before, position)
    if result is None:
        return low
    counted = [n for n in (result.reps, result.reps_left, result.reps_right) if n is not None]
    return min(max(min(counted, default=low), low), high)


def load_of(before: Sequence[SetResult], position: int) -> Load:
    """The load of the same set last time; bodyweight if there was none."""
    result = _same_set(before, position)
    if result is None or result.load_each_kg is None:
        return BODYWEIGHT
    return Load(result.load_each_kg, result.implements if result.implements is not None else 1)
