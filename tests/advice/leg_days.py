"""Sessions of one exercise in a few words, for histories whose advice is known from the coach's rules."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from msgspec.structs import replace

from legday_tui.domain.planning.plan import Plan, Step
from legday_tui.domain.planning.todays_plan import todays_plan
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.session import Session, SetResult, Target
from legday_tui.domain.terms import BODYWEIGHT, Load, Method, Rom, Tempo, Unit
from legday_tui.domain.workout.results import with_load
from legday_tui.formatting.reasons import reason_words
from legday_tui.formatting.units import load_words
from legday_tui.parsing.racks import with_racks
from tests.sample import bundled_program

FIRST_DAY = datetime(2026, 1, 5, 18, tzinfo=UTC)
SQUAT, WALL_SIT = "heel-raise-squat", "wall-sit"
RANGES = {"beginner": (12, 15), "intermediate": (10, 12), "advanced": (8, 10)}


def day(
    number: int,
    *reps: int,
    each: float | Sequence[float] = 0,
    implements: int = 2,
    level: str = "intermediate",
    method: Method = "none",
    asked: tuple[int, int] | None = None,
    rpe: float | None = None,
    pain: bool = False,
    rom: Rom | None = None,
    rehearsal: bool = False,
    easy: bool = False,
    place: str = "",
) -> Session:
    """Squats on a day: reps and load of each set; effort and pain are those of the last one.

    By default they were asked for as the level does in this style; at the level `imported` nothing is known.
    """
    loads = [each] * len(reps) if isinstance(each, int | float) else list(each)
    is_imported = level == "imported"
    usual: Tempo = "2-0-X-0" if level == "advanced" else "2-0-2-0"
    tempo = "3-1-1-0" if method == "slow_drop" else usual
    sets = [
        with_load(
            SetResult(
                phase="strength",
                exercise=SQUAT,
                set=position,
                kind="reps",
                type="working",
                target=Target(reps=None if is_imported else asked or RANGES[level]),
                reps=done,
                rom=None if is_imported else rom or ("partial" if method == "form_first" else "parallel"),
                tempo=None if is_imported else tempo,
                rpe=rpe if position == len(reps) else None,
                pain=pain and position == len(reps),
            ),
            Load(kg, implements) if kg else BODYWEIGHT,
        )
        for position, (done, kg) in enumerate(zip(reps, loads, strict=True), start=1)
    ]
    return _session(number, sets, level=level, method=method, rehearsal=rehearsal, easy=easy, place=place)


def sits(number: int, *seconds: float, asked: float | None = 90, pain: bool = False) -> Session:
    """Wall sits on a day, with the seconds of each set."""
    sets = [
        SetResult(
            phase="finisher",
            exercise=WALL_SIT,
            set=position,
            kind="hold",
            type="working",
            target=Target(seconds=asked),
            seconds=held,
            pain=pain,
        )
        for position, held in enumerate(seconds, start=1)
    ]
    return _session(number, sets)


def left(number: int) -> Session:
    """A day on which squats hurt, and were left before a set of them was done."""
    return replace(sits(number, 60, 60, 60, asked=60), hurt=(SQUAT,))


def _session(
    number: int,
    sets: Sequence[SetResult],
    *,
    level: str = "intermediate",
    method: Method = "none",
    rehearsal: bool = False,
    easy: bool = False,
    place: str = "",
) -> Session:
    start = FIRST_DAY + timedelta(days=number)
    return Session(
        id=f"{number:032x}",
        started_at=start,
        finished_at=start + timedelta(minutes=50),
        level=level,
        method=method,
        status="finished",
        sets=tuple(sets),
        rehearsal=rehearsal,
        easy=easy,
        place=place,
    )


@dataclass(frozen=True, kw_only=True)
class Asked:
    """How today is trained."""

    level: str = "intermediate"
    method: Method = "none"
    rack: str | None = None
    place: str = ""
    unit: Unit = "kg"
    exercise: str = SQUAT


def steps_on(number: int, past: Sequence[Session], asked: Asked) -> list[Step]:
    """Return the sets of the exercise, or of what stands in for it, on a day."""
    racks = {asked.exercise: asked.rack} if asked.rack else {}
    program, _ = with_racks(replace(bundled_program(), place=asked.place), racks, asked.unit)
    history = TrainingHistory(past, FIRST_DAY + timedelta(days=number))
    plan = todays_plan(program, asked.level, history, method=asked.method)
    slot = next(s.slot for s in _without_history(asked).steps if s.exercise == asked.exercise)
    return [s for s in plan.steps if s.slot == slot and s.type == "working" and not s.optional]


def advice_on(number: int, past: Sequence[Session], asked: Asked) -> tuple[str, str]:
    """Return the advice on a day, as `10, 10 at 2 x 8 kg, slow` or `3 x 20 s`, and its reason."""
    steps = steps_on(number, past, asked)
    first = steps[0]
    assert first.reason is not None
    words = reason_words(first.reason, asked.unit)
    other = "" if first.exercise == asked.exercise else f" of {first.exercise}"
    return advice_words(steps, asked.unit) + other, words


def advice_words(steps: Sequence[Step], unit: Unit) -> str:
    """Return the goals of the sets with their load, and whether they are slow; or the seconds of holds."""
    first = steps[0]
    if first.seconds is not None:
        return f"{len(steps)} x {first.seconds[0]} s"
    slow = ", slow" if first.tempo == "3-1-1-0" else ""
    return f"{', '.join(str(s.aim) for s in steps)} at {load_words(first.load, unit)}{slow}"


def _without_history(asked: Asked) -> Plan:
    return todays_plan(bundled_program(), asked.level, TrainingHistory(), method=asked.method)
