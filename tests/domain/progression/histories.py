"""Histories of exercises with the expected suggestions."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from msgspec import structs

from legday_tui.domain.program.rack import Rack
from legday_tui.domain.progression.demand import PlannedExercise, Suggestion
from legday_tui.domain.progression.evidence import Performance
from legday_tui.domain.progression.reason import Reason, Verdict
from legday_tui.domain.progression.target import suggest
from legday_tui.domain.session import Session, SetResult, Target
from legday_tui.domain.terms import BODYWEIGHT, Load, Method, Rom, Tempo
from legday_tui.domain.workout.results import with_load
from legday_tui.formatting.reasons import reason_words
from tests.domain.samples import LUNGE, SQUAT, WALL_SIT, result, session

SLOW: Tempo = "3-1-1-0"
RACK = Rack(implements=2, each_kg=(2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24))
SQUATS = PlannedExercise(
    exercise="heel-raise-squat",
    kind="reps",
    level="intermediate",
    method="none",
    sets=4,
    reps=(10, 12),
    rack=RACK,
)
LUNGES = PlannedExercise(
    exercise="alternating-lunge",
    kind="reps",
    level="intermediate",
    method="none",
    sets=4,
    reps=(8, 10),
    rack=RACK,
)
HOLDS = PlannedExercise(
    exercise="wall-sit", kind="hold", level="intermediate", method=None, sets=3, seconds=(90, 90)
)
Counted = int | tuple[int, int]
"""Reps of a set, or of its left and right side."""


def pair(each: float) -> Load:
    """Two dumbbells of this weight in kilograms."""
    return Load(each, 2)


def counted(number: int, reps: Counted, load: Load = BODYWEIGHT) -> SetResult:
    """A set of squats, or of lunges if it has two sides."""
    if isinstance(reps, int):
        return with_load(structs.replace(result(SQUAT), set=number, reps=reps), load)
    left, right = reps
    return with_load(structs.replace(result(LUNGE), set=number, reps_left=left, reps_right=right), load)


def by_method(done: Session, level: str = "intermediate", method: Method = "none") -> Session:
    return structs.replace(done, level=level, method=method)


def did(
    *reps: Counted,
    each: float | Sequence[float] = 20,
    implements: int = 2,
    rpe: float | None = None,
    rpe_first: float | None = None,
    pain: bool = False,
    form_ok: bool | None = None,
    tempo: Tempo | None = "2-0-2-0",
    rom: Rom | None = "parallel",
    level: str = "intermediate",
    method: Method = "none",
    pulses: bool = False,
) -> Performance:
    """A performance, by default with two dumbbells of 20 kg; pain and form are those of the last set."""
    loads = [each] * len(reps) if isinstance(each, int | float) else each
    sets = [
        structs.replace(counted(number, n, Load(kg, implements) if kg else BODYWEIGHT), tempo=tempo, rom=rom)
        for number, (n, kg) in enumerate(zip(reps, loads, strict=True), start=1)
    ]
    sets[0] = structs.replace(sets[0], rpe=rpe_first)
    sets[-1] = structs.replace(sets[-1], rpe=rpe, pain=pain, form_ok=form_ok)
    return Performance(by_method(session(*sets), level, method), tuple(sets), pulses)


def full(
    each: float = 20, *, tempo: Tempo = "2-0-2-0", pulses: bool = False, method: Method = "none"
) -> Performance:
    """A performance with all sets at the top of the range."""
    return did(12, 12, 12, 12, each=each, tempo=tempo, pulses=pulses, method=method)


def short(each: float = 20) -> Performance:
    """A performance with some sets below the range."""
    return did(10, 10, 9, 8, each=each)


def sat(
    *seconds: float, target: float | None = 60, pain: bool = False, level: str = "intermediate"
) -> Performance:
    """A performance of wall sits."""
    sets = [
        structs.replace(result(WALL_SIT), set=n, seconds=s, target=Target(seconds=target), pain=pain)
        for n, s in enumerate(seconds, start=1)
    ]
    return Performance(by_method(session(*sets), level), tuple(sets))


@dataclass(frozen=True)
class Case:
    """A history and the expected suggestion."""

    name: str
    past: Sequence[Performance]
    verdict: Verdict
    load: Load = field(default=pair(20))
    aims: tuple[int, ...] = (10, 10, 10, 10)
    tempo: Tempo | None = None
    pulses: bool = False
    words: str | None = None
    planned: PlannedExercise = SQUATS


def varied(
    planned: PlannedExercise = SQUATS,
    *,
    level: str | None = None,
    method: Method | None = "none",
    tempo: Tempo | None = None,
    slow_tempo: Tempo | None = None,
    rom: Rom | None = None,
    rack: Rack | None = RACK,
) -> PlannedExercise:
    """The same exercise with other demands."""
    return PlannedExercise(
        exercise=planned.exercise,
        kind=planned.kind,
        level=level or planned.level,
        method=method,
        sets=planned.sets,
        reps=planned.reps,
        tempo=tempo or planned.tempo,
        slow_tempo=slow_tempo or planned.slow_tempo,
        rom=rom or planned.rom,
        rack=rack,
    )


FULL_AIMS = (12, 12, 12, 12)
BARBELL = Rack(implements=1, each_kg=(20, 25, 30, 32.5))

HARDER: set[Verdict] = {"up", "back", "add-load", "slower", "pulses", "longer"}


def reason_of(suggestion: Suggestion) -> Reason:
    assert suggestion.reason is not None
    return suggestion.reason


def holds(low: int, high: int) -> PlannedExercise:
    return PlannedExercise(
        exercise="wall-sit", kind="hold", level="intermediate", method=None, sets=3, seconds=(low, high)
    )


def suggested(planned: PlannedExercise, past: Sequence[Performance], days: int = 3) -> Suggestion:
    """What is suggested so many days after the last performance."""
    return suggest(planned, past, past[-1].day + timedelta(days=days) if past else date.min)


def check(case: Case) -> None:
    """Assert that the history of the case leads to its suggestion."""
    suggestion = suggested(case.planned, case.past)

    assert reason_of(suggestion).verdict == case.verdict
    assert (suggestion.load, suggestion.aims) == (case.load, case.aims)
    assert (suggestion.tempo, suggestion.pulses) == (case.tempo, case.pulses)
    assert suggestion.seconds is None
    if case.words is not None:
        assert reason_words(reason_of(suggestion)) == case.words
