"""What to go for next: histories, what follows from each, and what holds for any history at all."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from legday_tui.domain.past import Bout, Past, load_of
from legday_tui.domain.plan import Reason, Step, Verdict
from legday_tui.domain.program import Rack
from legday_tui.domain.progression import Suggestion, Wanted, suggest
from legday_tui.domain.record import Session, SetResult, Target
from legday_tui.domain.results import with_load
from legday_tui.domain.terms import BODYWEIGHT, Adjustment, Load, Rom, Side, Tempo
from legday_tui.why import reason_words
from tests.domain.samples import JUMPS, LUNGE, SQUAT, WALL_SIT, result, session

SLOW: Tempo = "3-1-1-0"
RACK = Rack(implements=2, each_kg=(2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24))
SQUATS = Wanted(
    exercise="heel-raise-squat",
    kind="reps",
    level="intermediate",
    adjustment="none",
    sets=4,
    reps=(10, 12),
    rack=RACK,
)
LUNGES = Wanted(
    exercise="alternating-lunge",
    kind="reps",
    level="intermediate",
    adjustment="none",
    sets=4,
    reps=(8, 10),
    rack=RACK,
)
HOLDS = Wanted(
    exercise="wall-sit", kind="hold", level="intermediate", adjustment=None, sets=3, seconds=(90, 90)
)
Counted = int | tuple[int, int]
"""Reps of a set, or of its left and its right side."""


def pair(each: float) -> Load:
    """Two dumbbells."""
    return Load(each, 2)


def counted(number: int, reps: Counted, load: Load = BODYWEIGHT) -> SetResult:
    """A set of squats, or of lunges where it has two sides."""
    if isinstance(reps, int):
        return with_load(structs.replace(result(SQUAT), set=number, reps=reps), load)
    left, right = reps
    return with_load(structs.replace(result(LUNGE), set=number, reps_left=left, reps_right=right), load)


def way(done: Session, level: str = "intermediate", adjustment: Adjustment = "none") -> Session:
    return structs.replace(done, level=level, adjustment=adjustment)


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
    adjustment: Adjustment = "none",
    pulses: bool = False,
) -> Bout:
    """One session's sets, by default with two dumbbells of 20 kg; pain and form are those of the last set."""
    loads = [each] * len(reps) if isinstance(each, int | float) else each
    sets = [
        structs.replace(counted(number, n, Load(kg, implements) if kg else BODYWEIGHT), tempo=tempo, rom=rom)
        for number, (n, kg) in enumerate(zip(reps, loads, strict=True), start=1)
    ]
    sets[0] = structs.replace(sets[0], rpe=rpe_first)
    sets[-1] = structs.replace(sets[-1], rpe=rpe, pain=pain, form_ok=form_ok)
    return Bout(way(session(*sets), level, adjustment), tuple(sets), pulses)


def full(
    each: float = 20, *, tempo: Tempo = "2-0-2-0", pulses: bool = False, adjustment: Adjustment = "none"
) -> Bout:
    """Every set at the top of its range."""
    return did(12, 12, 12, 12, each=each, tempo=tempo, pulses=pulses, adjustment=adjustment)


def short(each: float = 20) -> Bout:
    """A session with one set under the range."""
    return did(10, 10, 9, 8, each=each)


def sat(*seconds: float, target: float | None = 60, pain: bool = False, level: str = "intermediate") -> Bout:
    """A session's wall sits."""
    sets = [
        structs.replace(result(WALL_SIT), set=n, seconds=s, target=Target(seconds=target), pain=pain)
        for n, s in enumerate(seconds, start=1)
    ]
    return Bout(way(session(*sets), level), tuple(sets))


@dataclass(frozen=True, kw_only=True)
class Case:
    """A history, and what is to follow from it."""

    name: str
    past: Sequence[Bout]
    verdict: Verdict
    load: Load = field(default=pair(20))
    aims: tuple[int, ...] = (10, 10, 10, 10)
    tempo: Tempo | None = None
    pulses: bool = False
    words: str | None = None
    wanted: Wanted = SQUATS


def varied(
    wanted: Wanted = SQUATS,
    *,
    level: str | None = None,
    adjustment: Adjustment | None = "none",
    tempo: Tempo | None = None,
    rom: Rom | None = None,
    rack: Rack | None = RACK,
) -> Wanted:
    """The same exercise, to be done another way."""
    return Wanted(
        exercise=wanted.exercise,
        kind=wanted.kind,
        level=level or wanted.level,
        adjustment=adjustment,
        sets=wanted.sets,
        reps=wanted.reps,
        tempo=tempo or wanted.tempo,
        rom=rom or wanted.rom,
        rack=rack,
    )


FULL_AIMS = (12, 12, 12, 12)
BARBELL = Rack(implements=1, each_kg=(20, 25, 30, 32.5))

FIRST_TIMES = [
    Case(
        name="nothing is known",
        past=[],
        verdict="first",
        load=BODYWEIGHT,
        words="First time: 10 is the goal, as light as you like",
    ),
    Case(
        name="first time at another level keeps the load and starts at the low end",
        past=[full()],
        wanted=varied(level="advanced"),
        verdict="first-like-this",
        words="First time this way: 10 reps, the 2 x 20 kg of last time",
    ),
    Case(
        name="first time at another level without load",
        past=[full(0)],
        wanted=varied(level="advanced"),
        verdict="first-like-this",
        load=BODYWEIGHT,
        words="First time this way: 10 reps, as light as you like",
    ),
    Case(
        name="first time with another adjustment",
        past=[full()],
        wanted=varied(adjustment="drop_set"),
        verdict="first-like-this",
    ),
    Case(
        name="first time at another tempo",
        past=[full()],
        wanted=varied(tempo=SLOW),
        verdict="first-like-this",
    ),
    Case(
        name="first time at another depth",
        past=[did(12, 12, 12, 12, rom="partial")],
        verdict="first-like-this",
    ),
    Case(
        name="the load of the last of all sessions, where none was like this",
        past=[full(22), full(14)],
        wanted=varied(level="advanced"),
        verdict="first-like-this",
        load=pair(14),
    ),
    Case(
        name="what is not known of a session does not speak against it",
        past=[did(12, 12, 12, 12, tempo=None, rom=None)],
        verdict="up",
        load=pair(22),
    ),
    Case(
        name="where the way to train does not touch the exercise, any will do",
        past=[full(adjustment="superset")],
        wanted=varied(adjustment=None),
        verdict="up",
        load=pair(22),
    ),
    Case(
        name="a session done another way in between is passed over",
        past=[did(12, 11, 11, 10), did(10, 10, 10, 10, each=12, level="advanced")],
        verdict="rep-more",
        aims=(12, 11, 11, 11),
    ),
]

STEPS_UP = [
    Case(
        name="every set at the top: the next of the rack, from the low end",
        past=[full()],
        verdict="up",
        load=pair(22),
        words="4 x 12 at 2 x 20 kg: take 2 x 22 kg",
    ),
    Case(name="more than the top is the top", past=[did(15, 14, 12, 13)], verdict="up", load=pair(22)),
    Case(
        name="a hard last set is a good one", past=[did(12, 12, 12, 12, rpe=9)], verdict="up", load=pair(22)
    ),
    Case(
        name="all out on the first set only",
        past=[did(12, 12, 12, 12, rpe_first=10)],
        verdict="up",
        load=pair(22),
    ),
    Case(name="a set more than asked", past=[did(12, 12, 12, 12, 12)], verdict="up", load=pair(22)),
    Case(name="one miss before does not count any more", past=[short(), full()], verdict="up", load=pair(22)),
    Case(
        name="a load that is not on the rack goes up to the next that is",
        past=[full(21)],
        verdict="up",
        load=pair(22),
        words="4 x 12 at 2 x 21 kg: take 2 x 22 kg",
    ),
    Case(
        name="a barbell is one implement",
        past=[did(12, 12, 12, 12, each=30, implements=1)],
        wanted=varied(rack=BARBELL),
        verdict="up",
        load=Load(32.5, 1),
        words="4 x 12 at 30 kg: take 32.5 kg",
    ),
    Case(name="form found good", past=[did(12, 12, 12, 12, form_ok=True)], verdict="up", load=pair(22)),
    Case(
        name="the end of the rack",
        past=[full(24)],
        verdict="top-of-rack",
        load=pair(24),
        aims=FULL_AIMS,
        words="4 x 12 at 2 x 24 kg: the rack ends here; slow it down, or swap for a harder one",
    ),
    Case(
        name="heavier than anything on the rack",
        past=[full(30)],
        verdict="top-of-rack",
        load=pair(30),
        aims=FULL_AIMS,
    ),
    Case(
        name="loaded, but without a rack",
        past=[full()],
        wanted=varied(rack=None),
        verdict="top-of-rack",
        aims=FULL_AIMS,
    ),
]

BIG_STEPS = [
    Case(
        name="over 10 %: once is not enough",
        past=[full(16)],
        verdict="heavier-once-more",
        load=pair(16),
        aims=FULL_AIMS,
        words="4 x 12 at 2 x 16 kg: once more, since 2 x 18 kg is a big step",
    ),
    Case(
        name="over 10 %: twice in a row is",
        past=[full(16), full(16)],
        verdict="up",
        load=pair(18),
        words="4 x 12 at 2 x 16 kg: take 2 x 18 kg",
    ),
    Case(name="10 % to the hair is no big step", past=[full(20)], verdict="up", load=pair(22)),
    Case(
        name="twice, but not in a row",
        past=[full(16), did(12, 12, 12, 11, each=16), full(16)],
        verdict="heavier-once-more",
        load=pair(16),
        aims=FULL_AIMS,
    ),
    Case(
        name="the first of the two at another load",
        past=[full(14), full(16)],
        verdict="heavier-once-more",
        load=pair(16),
        aims=FULL_AIMS,
    ),
    Case(
        name="the first of the two all out",
        past=[did(12, 12, 12, 12, each=16, rpe=10), full(16)],
        verdict="heavier-once-more",
        load=pair(16),
        aims=FULL_AIMS,
    ),
    Case(
        name="the first of the two hurt",
        past=[did(12, 12, 12, 12, each=16, pain=True), full(16)],
        verdict="heavier-once-more",
        load=pair(16),
        aims=FULL_AIMS,
    ),
    Case(
        name="the first of the two with a set missing",
        past=[did(12, 12, 12, each=16), full(16)],
        verdict="heavier-once-more",
        load=pair(16),
        aims=FULL_AIMS,
    ),
    Case(
        name="the first of the two at another tempo",
        past=[full(16, tempo=SLOW), full(16)],
        verdict="heavier-once-more",
        load=pair(16),
        aims=FULL_AIMS,
    ),
    Case(
        name="the first of the two with one dumbbell",
        past=[did(12, 12, 12, 12, each=16, implements=1), full(16)],
        verdict="heavier-once-more",
        load=pair(16),
        aims=FULL_AIMS,
    ),
    Case(
        name="three times in a row, for who did not take it",
        past=[full(16), full(16), full(16)],
        verdict="up",
        load=pair(18),
    ),
    Case(
        name="the lightest load doubles: twice in a row", past=[full(2), full(2)], verdict="up", load=pair(4)
    ),
]

WITHOUT_LOAD = [
    Case(
        name="one rep more first",
        past=[did(11, 11, 10, 10, each=0)],
        verdict="rep-more",
        load=BODYWEIGHT,
        aims=(11, 11, 11, 10),
        words="11, 11, 10, 10: one rep more on the lowest set; all at 12, and it gets harder",
    ),
    Case(
        name="reps at the top: slower",
        past=[full(0)],
        verdict="slower",
        load=BODYWEIGHT,
        tempo=SLOW,
        words="4 x 12: now slower on the way down",
    ),
    Case(
        name="slow, and not at the top yet: slow again",
        past=[did(12, 11, 10, 10, each=0, tempo=SLOW)],
        verdict="rep-more",
        load=BODYWEIGHT,
        aims=(12, 11, 11, 10),
        tempo=SLOW,
    ),
    Case(
        name="slow and missed: slow again",
        past=[did(10, 9, 9, 8, each=0, tempo=SLOW)],
        verdict="missed",
        load=BODYWEIGHT,
        tempo=SLOW,
    ),
    Case(
        name="slow and at the top: pulses",
        past=[full(0), full(0, tempo=SLOW)],
        verdict="pulses",
        load=BODYWEIGHT,
        pulses=True,
        words="4 x 12: now with pulses after each set",
    ),
    Case(
        name="with pulses, and not at the top yet: pulses again",
        past=[did(11, 10, 10, 10, each=0, pulses=True)],
        verdict="rep-more",
        load=BODYWEIGHT,
        aims=(11, 11, 10, 10),
        pulses=True,
    ),
    Case(
        name="with pulses and at the top: the lightest of the rack",
        past=[full(0, pulses=True)],
        verdict="add-load",
        load=pair(2),
        words="4 x 12: take 2 x 2 kg",
    ),
    Case(
        name="with pulses and at the top, but there is no rack",
        past=[full(0, pulses=True)],
        wanted=varied(rack=None),
        verdict="top-of-rack",
        load=BODYWEIGHT,
        aims=FULL_AIMS,
        pulses=True,
        words="4 x 12: this is the top; slow it down, or swap for a harder one",
    ),
    Case(
        name="no rack, and more than the top: still inside the range",
        past=[did(20, 18, 16, 15, each=0, pulses=True)],
        wanted=varied(rack=None),
        verdict="top-of-rack",
        load=BODYWEIGHT,
        aims=FULL_AIMS,
        pulses=True,
    ),
    Case(
        name="no rack either way: slower comes first",
        past=[full(0)],
        wanted=varied(rack=None),
        verdict="slower",
        load=BODYWEIGHT,
        tempo=SLOW,
    ),
    Case(
        name="slow drop phases are slow already: pulses",
        past=[full(0, tempo=SLOW, adjustment="slow_drop")],
        wanted=varied(adjustment="slow_drop", tempo=SLOW),
        verdict="pulses",
        load=BODYWEIGHT,
        pulses=True,
    ),
    Case(
        name="who has pulses anyway goes from slower to load",
        past=[full(0, tempo=SLOW, pulses=True, adjustment="pulses")],
        wanted=varied(adjustment="pulses"),
        verdict="add-load",
        load=pair(2),
    ),
    Case(
        name="who has pulses anyway gets slower first",
        past=[full(0, pulses=True, adjustment="pulses")],
        wanted=varied(adjustment="pulses"),
        verdict="slower",
        load=BODYWEIGHT,
        tempo=SLOW,
    ),
    Case(
        name="who has pulses anyway and no rack stays slow at the top",
        past=[full(0, tempo=SLOW, pulses=True, adjustment="pulses")],
        wanted=varied(adjustment="pulses", rack=None),
        verdict="top-of-rack",
        load=BODYWEIGHT,
        aims=FULL_AIMS,
        tempo=SLOW,
    ),
    Case(
        name="all out without load",
        past=[did(12, 12, 12, 12, each=0, rpe=10)],
        verdict="all-out",
        load=BODYWEIGHT,
        aims=FULL_AIMS,
        words="4 x 12, all out: the same again",
    ),
    Case(
        name="three misses without load",
        past=[short(0), short(0), short(0)],
        verdict="easier",
        load=BODYWEIGHT,
        words="10, 10, 9, 8: short again; less depth, or swap for an easier one",
    ),
]

THE_SAME_AGAIN = [
    Case(
        name="at the bottom of the range: one rep more on the first of the lowest",
        past=[did(10, 10, 10, 10)],
        verdict="rep-more",
        aims=(11, 10, 10, 10),
        words="4 x 10 at 2 x 20 kg: one rep more on the lowest set; all at 12, and it gets harder",
    ),
    Case(
        name="the lowest set is the last one",
        past=[did(12, 12, 11, 10)],
        verdict="rep-more",
        aims=(12, 12, 11, 11),
    ),
    Case(
        name="one set one rep short of the top",
        past=[did(12, 12, 11, 12)],
        verdict="rep-more",
        aims=FULL_AIMS,
        words="12, 12, 11, 12 at 2 x 20 kg: one rep more on the lowest set; all at 12, and it gets harder",
    ),
    Case(
        name="one set far over the top does not make up for another",
        past=[did(20, 12, 12, 11)],
        verdict="rep-more",
        aims=FULL_AIMS,
    ),
    Case(
        name="a set is missing",
        past=[did(12, 12, 12)],
        verdict="sets-missing",
        aims=(12, 12, 12, 10),
        words="3 x 12 at 2 x 20 kg: 3 of 4 sets, the same again",
    ),
    Case(
        name="one set is all there was",
        past=[did(12)],
        verdict="sets-missing",
        aims=(12, 10, 10, 10),
        words="12 at 2 x 20 kg: 1 of 4 sets, the same again",
    ),
    Case(
        name="all out on the last set",
        past=[did(12, 12, 12, 12, rpe=10)],
        verdict="all-out",
        aims=FULL_AIMS,
        words="4 x 12 at 2 x 20 kg, all out: the same again",
    ),
    Case(
        name="it hurt",
        past=[did(12, 12, 12, 12, pain=True)],
        verdict="pain",
        aims=FULL_AIMS,
        words="It hurt last time: no step up, and stop where it hurts",
    ),
    Case(
        name="it hurt, and was far from the top: no rep more either",
        past=[did(11, 11, 10, 10, pain=True)],
        verdict="pain",
        aims=(11, 11, 10, 10),
    ),
    Case(
        name="the form was not found good",
        past=[did(12, 12, 12, 12, form_ok=False)],
        verdict="form",
        aims=FULL_AIMS,
        words="4 x 12 at 2 x 20 kg: form first, the load can wait",
    ),
    Case(
        name="the form was not found good the time before, but is now",
        past=[did(12, 12, 12, 12, form_ok=False), did(12, 12, 12, 12, form_ok=True)],
        verdict="up",
        load=pair(22),
    ),
    Case(
        name="it hurt the time before, but not any more",
        past=[did(12, 12, 12, 12, pain=True), full()],
        verdict="up",
        load=pair(22),
    ),
]

MISSES = [
    Case(
        name="missed once",
        past=[short()],
        verdict="missed",
        words="10, 10, 9, 8 at 2 x 20 kg: under 10, so the same again",
    ),
    Case(
        name="missed once: the good sets keep their reps",
        past=[did(12, 11, 10, 9)],
        verdict="missed",
        aims=(12, 11, 10, 10),
    ),
    Case(
        name="one rep short in one set is a miss",
        past=[did(12, 12, 12, 9)],
        verdict="missed",
        aims=(12, 12, 12, 10),
    ),
    Case(name="missed twice", past=[short(), short()], verdict="missed"),
    Case(
        name="missed three times in a row: a tenth less",
        past=[short(), short(), short()],
        verdict="deload",
        load=pair(18),
        words="10, 10, 9, 8 at 2 x 20 kg: short 3 times in a row, so a lighter week at 2 x 18 kg",
    ),
    Case(
        name="a tenth less is rounded down to the rack",
        past=[short(16), short(16), short(16)],
        verdict="deload",
        load=pair(14),
    ),
    Case(
        name="a tenth less of what is not on the rack",
        past=[short(17), short(17), short(17)],
        verdict="deload",
        load=pair(14),
    ),
    Case(
        name="lighter than the lightest is bodyweight",
        past=[short(2), short(2), short(2)],
        verdict="deload",
        load=BODYWEIGHT,
        words="10, 10, 9, 8 at 2 x 2 kg: short 3 times in a row, so a lighter week at bodyweight",
    ),
    Case(
        name="a barbell gets lighter as a whole",
        past=[did(8, 8, 8, 8, each=32.5, implements=1)] * 3,
        wanted=varied(rack=BARBELL),
        verdict="deload",
        load=Load(25, 1),
    ),
    Case(
        name="missed four times, for who went on",
        past=[short(), short(), short(), short()],
        verdict="deload",
        load=pair(18),
        words="10, 10, 9, 8 at 2 x 20 kg: short 4 times in a row, so a lighter week at 2 x 18 kg",
    ),
    Case(
        name="a good session in between",
        past=[short(), short(), did(11, 11, 11, 11), short()],
        verdict="missed",
    ),
    Case(
        name="another load in between",
        past=[short(), short(), did(8, 8, 8, 8, each=18), short()],
        verdict="missed",
    ),
    Case(
        name="twice at one load, then once at a lighter one",
        past=[short(), short(), short(18)],
        verdict="missed",
        load=pair(18),
    ),
    Case(
        name="after the lighter week it goes up again",
        past=[short(), short(), short(), full(18), full(18)],
        verdict="up",
        load=pair(20),
    ),
    Case(
        name="another way to train in between does not count",
        past=[short(), did(6, 6, 6, 6, level="advanced"), short()],
        verdict="missed",
    ),
    Case(name="short in the only set that was done", past=[did(9)], verdict="missed"),
    Case(
        name="the third miss hurt: nothing but the same",
        past=[short(), short(), did(10, 10, 9, 8, pain=True)],
        verdict="pain",
    ),
    Case(name="nothing was counted", past=[did(0, 0, 0, 0)], verdict="missed"),
]

SIDES = [
    Case(
        name="both sides at the top",
        past=[did((10, 10), (10, 10), (10, 10), (10, 10))],
        wanted=LUNGES,
        verdict="up",
        load=pair(22),
        aims=(8, 8, 8, 8),
        words="4 x 10 at 2 x 20 kg: take 2 x 22 kg",
    ),
    Case(
        name="the right side is one short once",
        past=[did((10, 10), (10, 10), (10, 10), (10, 9))],
        wanted=LUNGES,
        verdict="rep-more",
        aims=(10, 10, 10, 10),
        words="10, 10, 10, 9 at 2 x 20 kg: one rep more on the lowest set; all at 10, and it gets harder",
    ),
    Case(
        name="now this side is weaker, now the other",
        past=[did((10, 8), (9, 10), (10, 9), (8, 10))],
        wanted=LUNGES,
        verdict="rep-more",
        aims=(9, 9, 9, 8),
    ),
    Case(
        name="one side under the range is a miss",
        past=[did((10, 10), (10, 10), (10, 10), (7, 10))],
        wanted=LUNGES,
        verdict="missed",
        aims=(10, 10, 10, 8),
        words="10, 10, 10, 7 at 2 x 20 kg: under 8, so the same again",
    ),
    Case(
        name="one side three times under the range",
        past=[did((10, 7), (10, 7), (10, 7), (10, 7))] * 3,
        wanted=LUNGES,
        verdict="deload",
        load=pair(18),
        aims=(8, 8, 8, 8),
    ),
]

LIFTED = [
    Case(
        name="the lightest of the sets counts",
        past=[did(12, 12, 12, 12, each=(22, 22, 20, 20))],
        verdict="up",
        load=pair(22),
        words="4 x 12 at 2 x 20 kg: take 2 x 22 kg",
    ),
    Case(
        name="less and less from set to set",
        past=[did(12, 11, 10, 10, each=(22, 20, 18, 16))],
        verdict="rep-more",
        load=pair(16),
        aims=(12, 11, 11, 10),
    ),
    Case(
        name="one set without load: it was done without load",
        past=[did(12, 12, 12, 12, each=(20, 20, 20, 0))],
        verdict="slower",
        load=BODYWEIGHT,
        tempo=SLOW,
    ),
    Case(
        name="less than was suggested: on from there",
        past=[full(), full(18)],
        verdict="heavier-once-more",
        load=pair(18),
        aims=FULL_AIMS,
    ),
    Case(
        name="more than was suggested: on from there",
        past=[did(10, 10, 10, 10, each=12), did(10, 10, 10, 10, each=24)],
        verdict="rep-more",
        load=pair(24),
        aims=(11, 10, 10, 10),
    ),
    Case(
        name="one dumbbell instead of two stays one",
        past=[did(12, 12, 12, 12, implements=1)],
        verdict="up",
        load=Load(22, 1),
    ),
]

NOT_LIKE_OTHERS = [
    Case(
        name="never raised at the bottom of the range",
        past=[did(10, 10, 10, 10), did(10, 10, 10, 10), did(10, 10, 10, 10)],
        verdict="rep-more",
        aims=(11, 10, 10, 10),
    ),
    Case(
        name="never asked for more reps than the range has",
        past=[did(20, 20, 20, 11)],
        verdict="rep-more",
        aims=FULL_AIMS,
    ),
    Case(name="never asked for fewer reps than the range has", past=[did(3, 2, 1, 0)], verdict="missed"),
    Case(
        name="the strong side never hides the weak one",
        past=[did((12, 9), (12, 9), (12, 9), (12, 9))],
        wanted=LUNGES,
        verdict="rep-more",
        aims=(10, 9, 9, 9),
    ),
    Case(
        name="left and right are never added up",
        past=[did((5, 5), (5, 5), (5, 5), (5, 5))],
        wanted=LUNGES,
        verdict="missed",
        aims=(8, 8, 8, 8),
    ),
    Case(
        name="slow sets are no step back of those at the usual tempo",
        past=[full(22), did(8, 8, 8, 8, each=14, tempo=SLOW)],
        verdict="up",
        load=pair(24),
    ),
    Case(
        name="sets at the usual tempo are no step forward of slow ones",
        past=[did(11, 11, 11, 11, each=14, tempo=SLOW), full(22)],
        wanted=varied(tempo=SLOW),
        verdict="rep-more",
        load=pair(14),
        aims=(12, 11, 11, 11),
    ),
    Case(
        name="deep sets are not compared with shallow ones",
        past=[did(10, 10, 10, 10, each=12), did(12, 12, 12, 12, each=24, rom="partial")],
        verdict="rep-more",
        load=pair(12),
        aims=(11, 10, 10, 10),
    ),
    Case(
        name="the next of the rack is of each dumbbell, not of both together",
        past=[full(8), full(8)],
        verdict="up",
        load=pair(10),
        words="4 x 12 at 2 x 8 kg: take 2 x 10 kg",
    ),
    Case(
        name="one bad day makes nothing lighter", past=[full(18), full(18), did(2, 2, 2, 2)], verdict="missed"
    ),
]

CASES = [
    *FIRST_TIMES,
    *STEPS_UP,
    *BIG_STEPS,
    *WITHOUT_LOAD,
    *THE_SAME_AGAIN,
    *MISSES,
    *SIDES,
    *LIFTED,
    *NOT_LIKE_OTHERS,
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_to_go_for_follows_from_the_sessions_before(case: Case) -> None:
    suggestion = suggest(case.wanted, case.past)

    assert reason_of(suggestion).verdict == case.verdict
    assert (suggestion.load, suggestion.aims) == (case.load, case.aims)
    assert (suggestion.tempo, suggestion.pulses) == (case.tempo, case.pulses)
    assert suggestion.seconds is None
    if case.words is not None:
        assert reason_words(reason_of(suggestion)) == case.words


def reason_of(suggestion: Suggestion) -> Reason:
    assert suggestion.reason is not None
    return suggestion.reason


def test_the_load_that_was_asked_for_is_no_part_of_what_was_done() -> None:
    asked_for = suggest(SQUATS, [full()]).load
    lighter = did(12, 12, 12, 12, each=16)

    after = suggest(SQUATS, [full(), lighter])

    assert asked_for == pair(22)
    assert (after.load, reason_of(after).at) == (pair(16), pair(16))


def test_a_load_without_a_word_about_implements_is_one() -> None:
    one = [structs.replace(r, load_each_kg=None, implements=None, load_kg=20.0) for r in full().sets]

    suggestion = suggest(SQUATS, [Bout(session(*one), tuple(one))])

    assert suggestion.load == Load(22, 1)


def test_a_set_in_the_middle_that_is_missing_starts_at_the_low_end() -> None:
    sets = tuple(r for r in full().sets if r.set != 3)

    suggestion = suggest(SQUATS, [Bout(session(*sets), sets)])

    assert suggestion.aims == (12, 12, 10, 12)


PAINFUL: list[tuple[str, Bout]] = [
    ("like this", did(12, 12, 12, 12, pain=True)),
    ("with less depth", did(12, 12, 12, 12, pain=True, rom="partial")),
    ("slower", did(12, 12, 12, 12, pain=True, tempo=SLOW)),
    ("at another level", did(12, 12, 12, 12, pain=True, level="beginner")),
    ("another way", did(12, 12, 12, 12, pain=True, adjustment="drop_set")),
]
HARDER: set[Verdict] = {"up", "add-load", "slower", "pulses", "longer"}


@pytest.mark.parametrize("last", [p[1] for p in PAINFUL], ids=[p[0] for p in PAINFUL])
def test_after_pain_there_is_no_step_up_however_it_was_done(last: Bout) -> None:
    suggestion = suggest(SQUATS, [full(), full(), last])

    assert reason_of(suggestion).verdict not in HARDER
    assert suggestion.load.total_kg <= pair(20).total_kg


@pytest.mark.parametrize("type_", ["pulse", "drop"])
def test_pain_in_what_belongs_to_a_set_is_pain(type_: str) -> None:
    child = structs.replace(counted(4, 3, pair(16)), type=type_, pain=True)
    past = Past([session(*full().sets, child)])

    suggestion = suggest(SQUATS, past.of("heel-raise-squat"))

    assert reason_of(suggestion).verdict == "pain"


FIRST_SIDES: list[tuple[str, Wanted, list[Bout], Side]] = [
    ("nothing is known", LUNGES, [], "left"),
    ("even", LUNGES, [did((10, 10), (9, 9))], "left"),
    ("the right one did less", LUNGES, [did((10, 9), (10, 10))], "right"),
    ("the left one did less", LUNGES, [did((9, 10), (10, 10))], "left"),
    ("over all sets", LUNGES, [did((10, 9), (8, 10))], "left"),
    ("of the last session", LUNGES, [did((10, 9)), did((9, 10))], "left"),
    ("of the last session, however it was done", LUNGES, [did((9, 10)), did((10, 9), tempo=SLOW)], "right"),
    ("when it gets heavier", LUNGES, [did((12, 10), (12, 10), (12, 10), (12, 10))], "right"),
    ("when it gets lighter", LUNGES, [did((8, 7))] * 3, "right"),
    ("without load", LUNGES, [did((12, 10), (12, 10), (12, 10), (12, 10), each=0)], "right"),
    ("there are no sides", SQUATS, [full()], "left"),
    ("held", HOLDS, [sat(60)], "left"),
]


@pytest.mark.parametrize(
    ("wanted", "past", "side"), [row[1:] for row in FIRST_SIDES], ids=[row[0] for row in FIRST_SIDES]
)
def test_the_weaker_side_goes_first(wanted: Wanted, past: list[Bout], side: Side) -> None:
    assert suggest(wanted, past).first == side


def test_a_hold_starts_with_the_side_that_held_less() -> None:
    held = structs.replace(result(WALL_SIT), seconds_left=30.0, seconds_right=25.0, target=Target(seconds=30))

    assert suggest(HOLDS, [Bout(session(held), (held,))]).first == "right"


def test_jumps_are_neither_loaded_nor_counted_on() -> None:
    jumps = Wanted(
        exercise="wide-narrow-jump",
        kind="interval",
        level="intermediate",
        adjustment=None,
        sets=2,
        seconds=(30, 30),
    )
    jumped = structs.replace(result(JUMPS), seconds=30.0, contacts=40)

    assert suggest(jumps, []) == Suggestion()
    assert suggest(jumps, [Bout(session(jumped), (jumped,))]) == Suggestion()


@dataclass(frozen=True, kw_only=True)
class HoldCase:
    """A history of holds, and the seconds that are to follow."""

    name: str
    past: Sequence[Bout]
    verdict: Verdict
    seconds: int
    words: str | None = None
    goal: int = 90


HOLD_CASES = [
    HoldCase(name="nothing is known: the goal line", past=[], verdict="first", seconds=90),
    HoldCase(
        name="held in every set: 5 s more",
        past=[sat(60, 60, 60)],
        verdict="longer",
        seconds=65,
        words="3 x 60 s: now 65 s",
    ),
    HoldCase(
        name="held for longer than asked is 5 s more as well",
        past=[sat(80, 75, 70)],
        verdict="longer",
        seconds=65,
    ),
    HoldCase(name="not past the goal", past=[sat(88, 88, 88, target=88)], verdict="longer", seconds=90),
    HoldCase(name="5 s to the goal", past=[sat(85, 85, 85, target=85)], verdict="longer", seconds=90),
    HoldCase(
        name="the goal",
        past=[sat(90, 90, 90, target=90)],
        verdict="goal",
        seconds=90,
        words="3 x 90 s: the goal line; go deeper, or take a weight on the lap",
    ),
    HoldCase(
        name="past the goal, with a target of one's own",
        past=[sat(120, 110, 95, target=120)],
        verdict="goal",
        seconds=90,
    ),
    HoldCase(
        name="one set too short",
        past=[sat(60, 60, 52.5)],
        verdict="not-yet",
        seconds=60,
        words="60, 60, 52.5 s: 60 s again, - makes it shorter",
    ),
    HoldCase(name="short of the goal", past=[sat(90, 80, 70, target=90)], verdict="not-yet", seconds=90),
    HoldCase(name="a set is missing", past=[sat(60, 60)], verdict="not-yet", seconds=60),
    HoldCase(name="missed twice", past=[sat(50, 50, 50)] * 2, verdict="not-yet", seconds=60),
    HoldCase(
        name="missed three times: 10 s less",
        past=[sat(50, 50, 50)] * 3,
        verdict="shorter",
        seconds=50,
        words="3 x 50 s: short three times in a row, so 50 s for now",
    ),
    HoldCase(
        name="the goal missed three times",
        past=[sat(90, 60, 50, target=90)] * 3,
        verdict="shorter",
        seconds=80,
    ),
    HoldCase(
        name="held once in between",
        past=[sat(50, 50, 50), sat(50, 50, 50), sat(60, 60, 60), sat(50, 50, 50)],
        verdict="not-yet",
        seconds=60,
    ),
    HoldCase(
        name="another target in between",
        past=[sat(50, 50, 50), sat(50, 50, 50), sat(40, 40, 40, target=70), sat(50, 50, 50)],
        verdict="not-yet",
        seconds=60,
    ),
    HoldCase(
        name="held again after it got shorter",
        past=[*[sat(50)] * 3, sat(50, 50, 50, target=50)],
        verdict="longer",
        seconds=55,
    ),
    HoldCase(
        name="very short ones get no shorter than they should",
        past=[sat(10, 10, 10, target=20)] * 3,
        verdict="shorter",
        seconds=15,
    ),
    HoldCase(
        name="missed at the shortest: never longer for it",
        past=[sat(8, 8, 8, target=10)] * 3,
        verdict="shorter",
        seconds=10,
    ),
    HoldCase(
        name="a goal that is short itself is never exceeded",
        past=[sat(5, 5, 5, target=10)] * 3,
        verdict="shorter",
        seconds=10,
        goal=10,
    ),
    HoldCase(
        name="it hurt: the same again",
        past=[sat(60, 60, 60, pain=True)],
        verdict="pain",
        seconds=60,
        words="It hurt last time: no step up, and stop where it hurts",
    ),
    HoldCase(
        name="another level asks for the same hold",
        past=[sat(60, 60, 60, level="beginner")],
        verdict="longer",
        seconds=65,
    ),
    HoldCase(
        name="a target that is not known was the goal",
        past=[sat(60, 60, 60, target=None)],
        verdict="not-yet",
        seconds=90,
    ),
]


@pytest.mark.parametrize("case", HOLD_CASES, ids=lambda case: case.name)
def test_holds_get_longer_in_small_steps_up_to_the_goal(case: HoldCase) -> None:
    suggestion = suggest(holds(case.goal, case.goal), case.past)

    assert reason_of(suggestion).verdict == case.verdict
    assert suggestion.seconds == (case.seconds, case.seconds)
    assert (suggestion.load, suggestion.aims, suggestion.tempo) == (BODYWEIGHT, (), None)
    if case.words is not None:
        assert reason_words(reason_of(suggestion)) == case.words


def holds(low: int, high: int) -> Wanted:
    return Wanted(
        exercise="wall-sit", kind="hold", level="intermediate", adjustment=None, sets=3, seconds=(low, high)
    )


def test_after_pain_at_another_level_no_hold_gets_longer() -> None:
    suggestion = suggest(HOLDS, [sat(60, 60, 60), sat(60, 60, 60, pain=True, level="beginner")])

    assert reason_of(suggestion).verdict not in HARDER


def test_the_first_hold_of_a_window_may_be_anywhere_in_it() -> None:
    assert suggest(holds(45, 90), []).seconds == (45, 90)


def test_who_got_a_shorter_hold_than_a_window_goes_on_from_there() -> None:
    held = sat(80, 80, 80, target=80)

    seconds = suggest(holds(60, 90), [held]).seconds

    assert seconds == (85, 85)


def test_who_missed_the_low_end_of_a_window_is_not_asked_for_more_than_before() -> None:
    seconds = suggest(holds(45, 90), [sat(40, 40, 40, target=45)]).seconds

    assert seconds is not None
    assert seconds[0] <= 45


def test_rehearsals_are_no_past() -> None:
    real, rehearsed = session(*full().sets), session(*full(24).sets, rehearsal=True)

    suggestion = suggest(SQUATS, Past([real, rehearsed]).of("heel-raise-squat"))

    assert suggestion == suggest(SQUATS, Past([real]).of("heel-raise-squat"))
    assert suggest(SQUATS, Past([rehearsed]).of("heel-raise-squat")) == suggest(SQUATS, [])


def test_only_rehearsals_go_on_from_rehearsals() -> None:
    rehearsed = session(*full().sets, rehearsal=True)

    assert suggest(SQUATS, Past([rehearsed], rehearsals=True).of("heel-raise-squat")).load == pair(22)


@pytest.mark.parametrize("type_", ["warmup", "drop", "pulse"])
def test_only_working_sets_count(type_: str) -> None:
    other = structs.replace(counted(5, 3, pair(2)), type=type_)

    (bout,) = Past([session(other, *full().sets, other)]).of("heel-raise-squat")

    assert (bout.sets, bout.load, bout.has_pulses) == (full().sets, pair(20), type_ == "pulse")


def test_each_exercise_has_a_past_of_its_own() -> None:
    lunges = did((10, 10), each=12)
    past = Past([session(*full().sets, *lunges.sets), session(*lunges.sets)])

    assert [len(past.of(e)) for e in ("heel-raise-squat", "alternating-lunge", "wall-sit")] == [1, 2, 0]
    assert [bout.load for bout in past.of("alternating-lunge")] == [pair(12), pair(12)]


often = settings(max_examples=150, deadline=None)
rungs = st.sampled_from((0.0, *RACK.each_kg, 17.0, 30.0))
tempos: st.SearchStrategy[Tempo | None] = st.sampled_from(("2-0-2-0", SLOW, None))
roms: st.SearchStrategy[Rom | None] = st.sampled_from(("partial", "parallel", "full", None))
LIKELY_REPS = (12, 12, 12, 12, 12, 15, 11, 10, 9, 3, 0)
levels = st.sampled_from(("beginner", "intermediate", "advanced"))
adjustments: st.SearchStrategy[Adjustment] = st.sampled_from(("none", "slow_drop", "pulses"))


def sets_of(step: Step, *, alike: bool) -> st.SearchStrategy[SetResult]:
    """Any set that can be recorded; alike: in the way that is wanted."""
    count, time = st.sampled_from(LIKELY_REPS), st.floats(0, 130).map(lambda s: round(s, 1))
    reps: dict[str, st.SearchStrategy[object]] = {"reps": count}
    if step.sides != "none":
        reps = {"reps_left": count, "reps_right": count}
    if step.kind == "hold":
        reps = {"seconds": time}
    plain = st.fixed_dictionaries(
        {
            **reps,
            "rpe": st.sampled_from((None, 6.0, 7.5, 9.0, 10.0)),
            "pain": st.sampled_from((False, False, False, False, False, True)),
            "form_ok": st.sampled_from((None, True, False)),
            "tempo": st.just("2-0-2-0") if alike else tempos,
            "rom": st.just("parallel") if alike else roms,
            "target": st.builds(
                Target, seconds=st.sampled_from((None, 5.0, 10.0, 15.0, 30.0, 60.0, 85.0, 90.0, 120.0))
            ),
        }
    )
    loads = st.builds(lambda kg, n: Load(kg, n) if kg else BODYWEIGHT, rungs, st.sampled_from((1, 2)))
    return st.builds(
        lambda given, load: with_load(structs.replace(result(step), **given), load), plain, loads
    )


@st.composite
def histories(draw: st.DrawFn, step: Step = SQUAT, *, alike: bool = False, least: int = 0) -> list[Bout]:
    """Sessions of an exercise, of which about half have every set, and some are repeated."""
    bouts: list[Bout] = []
    for _ in range(draw(st.integers(least, 4))):
        if bouts and draw(st.booleans()):
            bouts.append(bouts[-1])
            continue
        sets = [draw(sets_of(step, alike=alike)) for _ in range(draw(st.integers(1, 3)))]
        if draw(st.booleans()):
            sets = (sets * SQUATS.sets)[: SQUATS.sets + 1]
        numbered = tuple(structs.replace(r, set=n) for n, r in enumerate(sets, start=1))
        done = session(*numbered)
        if not alike:
            done = way(done, draw(levels), draw(adjustments))
        bouts.append(Bout(done, numbered, draw(st.booleans())))
    return bouts


racks = st.sampled_from((RACK, BARBELL, None))


@often
@given(past=histories(), rack=racks)
def test_reps_to_go_for_are_always_inside_the_range(past: list[Bout], rack: Rack | None) -> None:
    aims = suggest(varied(rack=rack), past).aims

    assert len(aims) == SQUATS.sets
    assert all(10 <= aim <= 12 for aim in aims)


@often
@given(past=histories(LUNGE), rack=st.sampled_from((RACK, BARBELL)))
def test_a_load_is_on_the_rack_or_was_lifted(past: list[Bout], rack: Rack) -> None:
    load = suggest(varied(LUNGES, rack=rack), past).load

    lifted = {load_of(r) for bout in past for r in bout.sets}
    assert load == BODYWEIGHT or load in lifted or load.each_kg in rack.each_kg


@often
@given(past=histories(alike=True, least=1))
def test_it_is_never_heavier_after_a_miss_or_after_pain(past: list[Bout]) -> None:
    last = past[-1]
    suggestion = suggest(SQUATS, past)

    if min(last.reps) < 10 or any(r.pain for r in last.sets):
        assert suggestion.load.total_kg <= last.load.total_kg
        assert reason_of(suggestion).verdict not in HARDER


@often
@given(past=histories(least=1))
def test_it_is_never_harder_after_pain_however_it_was_done(past: list[Bout]) -> None:
    if any(r.pain for r in past[-1].sets):
        assert reason_of(suggest(SQUATS, past)).verdict not in HARDER


@often
@given(past=histories(alike=True, least=1))
def test_it_is_never_more_than_one_step_of_the_rack_heavier_than_what_was_lifted(past: list[Bout]) -> None:
    lifted = past[-1].load.each_kg
    heavier = [kg for kg in RACK.each_kg if kg > lifted]

    assert suggest(SQUATS, past).load.each_kg <= (heavier[0] if heavier else lifted)


@often
@given(past=histories(least=1))
def test_whatever_was_done_it_is_never_two_steps_heavier_than_the_heaviest(past: list[Bout]) -> None:
    lifted = max(bout.load.each_kg for bout in past)
    heavier = [kg for kg in RACK.each_kg if kg > lifted]

    assert suggest(SQUATS, past).load.each_kg <= (heavier[0] if heavier else lifted)


@often
@given(past=histories(alike=True, least=1))
def test_it_gets_heavier_only_where_every_set_was_full(past: list[Bout]) -> None:
    last = past[-1]

    if suggest(SQUATS, past).load.total_kg > last.load.total_kg:
        assert len(last.sets) >= SQUATS.sets
        assert min(last.reps) >= 12
        assert last.sets[-1].rpe != 10
        assert not any(r.pain or r.form_ok is False for r in last.sets)


@often
@given(goal=st.integers(5, 120), past=histories(WALL_SIT, alike=True, least=1))
def test_a_hold_is_never_past_the_goal_and_never_longer_after_a_miss_or_pain(
    goal: int, past: list[Bout]
) -> None:
    last = past[-1]
    seconds = suggest(holds(goal, goal), past).seconds

    assert seconds is not None
    assert 1 <= seconds[0] == seconds[1] <= goal
    asked = last.sets[-1].target.seconds
    if asked is not None and (min(last.seconds) < min(asked, goal) or any(r.pain for r in last.sets)):
        assert seconds[1] <= asked


@often
@given(
    wanted=st.sampled_from((SQUATS, LUNGES, HOLDS, holds(45, 90), varied(adjustment=None, rack=None))),
    past=st.one_of(histories(SQUAT), histories(LUNGE), histories(WALL_SIT), histories(JUMPS)),
)
def test_any_history_has_an_answer_with_a_reason_and_always_the_same_one(
    wanted: Wanted, past: list[Bout]
) -> None:
    suggestion = suggest(wanted, past)

    assert suggestion == suggest(wanted, tuple(past))
    assert reason_words(reason_of(suggestion))
