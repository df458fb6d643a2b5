"""The advice, and its sentence, for short histories: what follows from the coach's rules, by hand."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

import pytest

from legday_tui.domain.planning.todays_plan import todays_plan
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.session import Session
from tests.advice.leg_days import FIRST_DAY, WALL_SIT, Asked, advice_on, day, sits
from tests.sample import bundled_program

STRAIGHT, SLOW, WIDE = Asked(), Asked(method="slow_drop"), Asked(rack="2 x 8, 12, 20")
BEGINNER, FORM_FIRST = Asked(level="beginner"), Asked(level="beginner", method="form_first")
ADVANCED, HOLD = Asked(level="advanced"), Asked(exercise=WALL_SIT)
FULL = (12, 12, 12, 12)


def twice(each: float, *reps: int) -> list[Session]:
    """Two sessions four days apart, on day 0 and 4."""
    return [day(number, *(reps or FULL), each=each) for number in (0, 4)]


@dataclass(frozen=True)
class Variant:
    """A history, the day of today, how it is trained, and what is advised."""

    name: str
    past: Sequence[Session]
    today: int
    asked: Asked
    advice: str
    words: str


BREAKS = (
    Variant(
        "10 kg, and the next step down is 20 %",
        twice(10),
        46,
        STRAIGHT,
        "10, 10, 10, 10 at 2 x 8 kg",
        "6 weeks off: 2 x 8 kg today, back to 2 x 10 kg in a few sessions",
    ),
    Variant(
        "8 kg, and the next step down is 25 %",
        twice(8),
        46,
        STRAIGHT,
        "10, 10, 10, 10 at 2 x 6 kg",
        "6 weeks off: 2 x 6 kg today, back to 2 x 8 kg in a few sessions",
    ),
    Variant(
        "20 kg on a rack with nothing above 12: fewer reps instead",
        [day(0, *FULL, each=20)],
        40,
        WIDE,
        "8, 8, 8, 8 at 2 x 20 kg",
        "6 weeks off: 2 x 20 kg for 8 today, then build up again",
    ),
    Variant(
        "20 days, trained since in another style: nothing is raised",
        [day(0, *FULL, each=20), day(3, 10, 10, 10, 10, each=16, method="slow_drop")],
        23,
        STRAIGHT,
        "10, 10, 10, 10 at 2 x 20 kg",
        "12 reps at 2 x 20 kg means 2 x 20 kg for 10 today",
    ),
    Variant(
        "30 days, trained since in another style: less than was lifted, not less than a raise",
        [day(0, *FULL, each=20), day(3, 10, 10, 10, 10, each=16, method="slow_drop")],
        33,
        STRAIGHT,
        "10, 10, 10, 10 at 2 x 18 kg",
        "4 weeks off: 2 x 18 kg today, back to 2 x 20 kg in a few sessions",
    ),
    Variant(
        "twice three weeks between two sessions",
        [day(0, *FULL, each=18), day(20, *FULL, each=18)],
        40,
        STRAIGHT,
        "12, 12, 12, 12 at 2 x 18 kg",
        "3 weeks off: 2 x 18 kg again, build from there next time",
    ),
    Variant(
        "always three weeks between two sessions: that is no break",
        [day(20 * n, *FULL, each=18) for n in range(4)],
        80,
        STRAIGHT,
        "10, 10, 10, 10 at 2 x 20 kg",
        "4 x 12 at 2 x 18 kg: take 2 x 20 kg",
    ),
    Variant(
        "three misses, then three weeks off: easier all the same",
        [day(4 * n, 7, 7, 7, 7, each=10) for n in range(3)],
        28,
        STRAIGHT,
        "8, 8, 8, 8 at 2 x 10 kg",
        "Missed three times running: same weight, but 8 reps will do for now",
    ),
)
WAY_BACK = (
    Variant(
        "the first success, although the step is 33 %",
        [*twice(12), day(204, 12, 12, 12, each=6)],
        208,
        STRAIGHT,
        "10, 10, 10, 10 at 2 x 8 kg",
        "3 x 12 at 2 x 6 kg: take 2 x 8 kg, on the way back to 2 x 12 kg",
    ),
    Variant(
        "back at the load from before",
        [*twice(10), day(44, *FULL, each=8)],
        48,
        STRAIGHT,
        "10, 10, 10, 10 at 2 x 10 kg",
        "4 x 12 at 2 x 8 kg: take 2 x 10 kg, on the way back",
    ),
    Variant(
        "the load from before was missed the last time: the step is too big again",
        [day(0, 7, 7, 7, 7, each=10), day(40, *FULL, each=8)],
        44,
        STRAIGHT,
        "13, 12, 12, 12 at 2 x 8 kg",
        "2 x 10 kg is 25 % more, too big a step: build up to 17 reps on all sets first",
    ),
    Variant(
        "in the style from before, after another one",
        [*twice(20), day(104, 10, 10, 10, each=14, method="slow_drop")],
        108,
        STRAIGHT,
        "10, 10, 10, 10 at 2 x 16 kg",
        "3 x 10 at 2 x 14 kg since, 2 x 20 kg like this before: 2 x 16 kg for 10 today",
    ),
    Variant(
        "from the load of another style before the break",
        [
            day(0, *FULL, each=20),
            day(100, 10, 10, 10, each=14, method="slow_drop"),
            day(104, *FULL, each=14, method="slow_drop"),
        ],
        108,
        SLOW,
        "10, 10, 10, 10 at 2 x 16 kg, slow",
        "4 x 12 at 2 x 14 kg: take 2 x 16 kg, on the way back",
    ),
)
MIXED_LOADS = (
    Variant(
        "heavier from set to set: one full set is no success",
        [day(0, 10, 10, 10, 10, each=(18, 20, 22, 24), level="advanced")],
        4,
        ADVANCED,
        "8, 8, 10, 8 at 2 x 22 kg",
        "1 of 4 sets at 2 x 22 kg last time: same again, all 4",
    ),
    Variant(
        "6 at 24, then three full ones at 20",
        [day(0, 6, 10, 10, 10, each=(24, 20, 20, 20), level="advanced")],
        4,
        ADVANCED,
        "8, 8, 8, 8 at 2 x 22 kg",
        "3 x 10 at 2 x 20 kg: take 2 x 22 kg",
    ),
    Variant(
        "a wide rack: a load done last week is no big step",
        [day(0, *FULL, each=20), day(4, *FULL, each=12)],
        8,
        WIDE,
        "10, 10, 10, 10 at 2 x 20 kg",
        "4 x 12 at 2 x 12 kg: take 2 x 20 kg",
    ),
)
STYLES = (
    Variant(
        "bodyweight stuck at 7, then straight",
        [day(4 * n, 7, 7, 7, level="beginner", method="form_first") for n in range(3)],
        12,
        BEGINNER,
        "8, 8, 8 at bodyweight",
        "3 x 7 in another style: 8 reps today, and build from there",
    ),
    Variant(
        "bodyweight stuck at 7, then slow at another level",
        [day(4 * n, 7, 7, 7, level="beginner", method="form_first") for n in range(3)],
        12,
        SLOW,
        "8, 8, 8, 8 at bodyweight, slow",
        "3 x 7 in another style: 8 reps today, and build from there",
    ),
    Variant(
        "a share of a load is rounded down, however near the next step is",
        [day(n, *FULL, each=20, level="imported") for n in (0, 4)],
        8,
        SLOW,
        "10, 10, 10, 10 at 2 x 16 kg, slow",
        "12 reps at 2 x 20 kg means 2 x 16 kg for 10 today",
    ),
    Variant(
        "imported without effort and depth",
        [day(0, 5, 5, 5, each=30, level="imported")],
        4,
        STRAIGHT,
        "10, 10, 10, 10 at 2 x 26 kg",
        "5 reps at 2 x 30 kg means 2 x 26 kg for 10 today",
    ),
    Variant(
        "advanced to a circuit",
        [day(n, 8, 8, 8, 8, each=30, level="advanced") for n in (0, 4)],
        8,
        Asked(level="advanced", method="circuit"),
        "8, 8, 8, 8 at 2 x 26 kg",
        "8 reps at 2 x 30 kg means 2 x 26 kg for 8 today",
    ),
    Variant(
        "from reduced depth",
        [day(0, 15, 15, 15, each=10, level="beginner", method="form_first")],
        4,
        BEGINNER,
        "12, 12, 12 at 2 x 8 kg",
        "15 reps at 2 x 10 kg means 2 x 8 kg for 12 today",
    ),
    Variant(
        "one barbell instead of two dumbbells",
        twice(20),
        8,
        Asked(rack="1 x 20-60 by 4"),
        "10, 10, 10, 10 at 44 kg",
        "4 x 12 at 2 x 20 kg: take 44 kg",
    ),
    Variant(
        "22.5 kg is 50 lb",
        twice(22.5),
        8,
        Asked(unit="lb"),
        "10, 10, 10, 10 at 2 x 55 lb",
        "4 x 12 at 2 x 49.6 lb: take 2 x 55 lb",
    ),
    Variant(
        "a rehearsal, a day in the future and an easy session are no evidence",
        [
            *twice(18),
            day(5, *FULL, each=24, rehearsal=True),
            day(6, 12, 12, each=18, easy=True),
            day(20, *FULL, each=24),
        ],
        8,
        STRAIGHT,
        "10, 10, 10, 10 at 2 x 20 kg",
        "4 x 12 at 2 x 18 kg: take 2 x 20 kg",
    ),
)
PAIN = (
    Variant(
        "the last load without it, in another style and level",
        [day(0, 10, 10, 10, 10, each=18), day(4, 10, 10, 10, 10, each=20, pain=True)],
        8,
        FORM_FIRST,
        "12, 12, 12 at 2 x 18 kg",
        "It hurt last time: 2 x 18 kg today, and stop if it hurts again",
    ),
    Variant(
        "seven weeks ago: both are told",
        [day(0, 10, 10, 10, 10, each=18), day(4, 10, 10, 10, 10, each=20, pain=True)],
        54,
        STRAIGHT,
        "10, 10, 10, 10 at 2 x 18 kg",
        "7 weeks off, and it hurt before that: 2 x 18 kg today, and stop if it hurts again",
    ),
    Variant(
        "three times: the swap, for four weeks",
        [day(4 * n, 10, 10, 10, 10, each=20, pain=True) for n in range(3)],
        35,
        STRAIGHT,
        "10, 10, 10, 10 at bodyweight of air-squat",
        "The usual one hurt three times running: do this for now, and have it looked at",
    ),
    Variant(
        "then it is tried again, light",
        [day(4 * n, 10, 10, 10, 10, each=20, pain=True) for n in range(3)],
        36,
        STRAIGHT,
        "10, 10, 10, 10 at 2 x 12 kg",
        "It hurt three times running: try it light, 2 x 12 kg. Still sore? Have it looked at",
    ),
    Variant(
        "one session without it is not enough",
        [
            day(0, 10, 10, 10, 10, each=18),
            day(4, 10, 10, 10, 10, each=20, pain=True),
            day(8, *FULL, each=18),
        ],
        12,
        STRAIGHT,
        "12, 12, 12, 12 at 2 x 18 kg",
        "No pain last time, good: same again before it gets harder",
    ),
)
HOLDS = (
    Variant(
        "a slip is no hold",
        [sits(0, 2, 2, 2)],
        4,
        HOLD,
        "3 x 90 s",
        "First time: hold what you can. The goal is 90 s",
    ),
    Variant(
        "held 20 s in the test",
        [sits(0, 20, 20, 20)],
        4,
        HOLD,
        "3 x 20 s",
        "3 x 20 s last time: aim for 20 s and build from there",
    ),
    Variant(
        "88 s in the test",
        [sits(0, 88, 88, 88)],
        4,
        HOLD,
        "3 x 85 s",
        "3 x 88 s last time: aim for 85 s and build from there",
    ),
    Variant("40 of 40", [sits(0, 40, 40, 40, asked=40)], 4, HOLD, "3 x 50 s", "3 x 40 s: go for 50 s"),
    Variant("41 of 45", [sits(0, 41, 41, 41, asked=45)], 4, HOLD, "3 x 50 s", "3 x 41 s: go for 50 s"),
    Variant(
        "53 of 60",
        [sits(0, 53, 53, 53, asked=60)],
        4,
        HOLD,
        "3 x 50 s",
        "3 x 53 s: 50 s today, then build up again",
    ),
    Variant(
        "88 of 90 is within reach, but it is not the goal",
        [sits(0, 85, 85, 85, asked=85), sits(4, 88, 88, 88)],
        8,
        HOLD,
        "3 x 90 s",
        "3 x 88 s: 90 s again",
    ),
    Variant(
        "95 of 90",
        [sits(0, 85, 85, 85, asked=85), sits(4, 95, 95, 95)],
        8,
        HOLD,
        "3 x 90 s",
        "3 x 95 s: goal reached. Sit deeper, or rest a plate on your thighs",
    ),
    Variant(
        "both of the two sets after a long break: on the way back",
        [sits(0, 60, 60, 60, asked=60), sits(100, 45, 45, asked=45)],
        104,
        HOLD,
        "3 x 50 s",
        "2 x 45 s: go for 50 s",
    ),
    Variant(
        "a year off",
        [sits(0, 60, 60, 60, asked=60)],
        365,
        HOLD,
        "2 x 35 s",
        "12 months off: 35 s today, back to normal in a few sessions",
    ),
)
VARIANTS = (*BREAKS, *WAY_BACK, *MIXED_LOADS, *STYLES, *PAIN, *HOLDS)


@pytest.mark.parametrize("variant", VARIANTS, ids=lambda variant: variant.name)
def test_the_advice_and_its_reason(variant: Variant) -> None:
    assert advice_on(variant.today, variant.past, variant.asked) == (variant.advice, variant.words)


@pytest.mark.parametrize("variant", VARIANTS, ids=lambda variant: variant.name)
def test_a_time_zone_moves_the_whole_plan_by_at_most_a_day(variant: Variant) -> None:
    program, asked = bundled_program(), variant.asked

    def plan(now: datetime) -> object:
        past = TrainingHistory(variant.past, now)
        return todays_plan(program, asked.level, past, method=asked.method)

    now = FIRST_DAY + timedelta(days=variant.today)
    at_home = [plan(now + timedelta(days=days)) for days in (-1, 0, 1)]

    for hours in (-12, -5, 0, 9, 14):
        assert plan(now.astimezone(timezone(timedelta(hours=hours)))) in at_home
