"""Only comparable performances count: weaker side, lifted load, level, method, tempo, range of motion."""

import pytest
from msgspec import structs

from legday_tui.domain.planning.training_history import TrainingHistory
from tests.domain.progression.histories import (
    FULL_AIMS,
    LUNGES,
    SLOW,
    SQUATS,
    Case,
    check,
    counted,
    did,
    full,
    pair,
    suggested,
    varied,
)
from tests.domain.samples import session

SIDES = [
    Case(
        "both sides at the top",
        [did((10, 10), (10, 10), (10, 10), (10, 10))],
        "up",
        load=pair(22),
        aims=(8, 8, 8, 8),
        planned=LUNGES,
        words="4 x 10 at 2 x 20 kg: take 2 x 22 kg",
    ),
    Case(
        "the right side is one short once",
        [did((10, 10), (10, 10), (10, 10), (10, 9))],
        "rep-more",
        planned=LUNGES,
        words="Add a rep to your weakest set; hit 10 on all and the weight goes up",
    ),
    Case(
        "now this side is weaker, now the other",
        [did((10, 8), (9, 10), (10, 9), (8, 10))],
        "rep-more",
        aims=(9, 9, 9, 8),
        planned=LUNGES,
    ),
    Case(
        "one side one rep under the range once: no miss, and the range again",
        [did((10, 10), (10, 10), (10, 10), (7, 10))],
        "rep-more",
        aims=(10, 10, 10, 8),
        planned=LUNGES,
        words="Add a rep to your weakest set; hit 10 on all and the weight goes up",
    ),
    Case(
        "one side three times under the range",
        [did((10, 7), (10, 7), (10, 7), (10, 7))] * 3,
        "deload",
        load=pair(18),
        aims=(8, 8, 8, 8),
        planned=LUNGES,
    ),
]

LIFTED = [
    Case(
        "the heaviest load of half the sets counts",
        [did(12, 12, 12, 12, each=(22, 22, 20, 20))],
        "up",
        load=pair(24),
        words="2 x 12 at 2 x 22 kg: take 2 x 24 kg",
    ),
    Case(
        "less and less from set to set: what half of the sets reached, and in all sets first",
        [did(12, 11, 10, 10, each=(22, 20, 18, 16))],
        "sets-missing",
        aims=(10, 11, 10, 10),
        words="1 of 4 sets at 2 x 20 kg last time: same again, all 4",
    ),
    Case(
        "more and more from set to set, all full: no success at the lightest",
        [did(12, 12, 12, 12, each=(16, 18, 20, 22))],
        "sets-missing",
        aims=(10, 10, 12, 10),
    ),
    Case(
        "less and less, the first ones missed: they do not count",
        [did(6, 8, 12, 12, each=(24, 22, 20, 18))],
        "sets-missing",
        load=pair(18),
        aims=(10, 10, 10, 12),
    ),
    Case(
        "one set without load is neither a miss nor a success",
        [did(12, 12, 12, 12, each=(20, 20, 20, 0))],
        "up",
        load=pair(22),
    ),
    Case("less than was suggested: back at once to a load that is known", [full(), full(18)], "up"),
    Case(
        "more than was suggested: on from there",
        [did(10, 10, 10, 10, each=12), did(10, 10, 10, 10, each=24)],
        "rep-more",
        load=pair(24),
        aims=(11, 10, 10, 10),
    ),
    Case(
        "one dumbbell is two of half its weight on a rack of pairs",
        [did(12, 12, 12, 12, implements=1)],
        "heavier-once-more",
        load=pair(10),
        aims=FULL_AIMS,
    ),
]

NOT_LIKE_OTHERS = [
    Case(
        "never raised at the bottom of the range",
        [did(10, 10, 10, 10), did(10, 10, 10, 10), did(10, 10, 10, 10)],
        "rep-more",
        aims=(11, 10, 10, 10),
    ),
    Case("never asked for more reps than the range has", [did(20, 20, 20, 11)], "rep-more", aims=FULL_AIMS),
    Case("never asked for fewer reps than the range has", [did(3, 2, 1, 0)], "missed"),
    Case(
        "the strong side never hides the weak one",
        [did((12, 9), (12, 9), (12, 9), (12, 9))],
        "rep-more",
        aims=(10, 9, 9, 9),
        planned=LUNGES,
    ),
    Case(
        "left and right are never added up",
        [did((5, 5), (5, 5), (5, 5), (5, 5))],
        "missed",
        aims=(8, 8, 8, 8),
        planned=LUNGES,
    ),
    Case(
        "slow sets are a rung of the same training style",
        [full(22), did(8, 8, 8, 8, each=14, tempo=SLOW)],
        "missed",
        load=pair(14),
        tempo=SLOW,
    ),
    Case(
        "newer sets at the usual tempo count at their share for slow ones",
        [did(11, 11, 11, 11, each=14, tempo=SLOW), full(22)],
        "translated",
        load=pair(18),
        planned=varied(tempo=SLOW),
    ),
    Case(
        "newer shallow sets count a fifth less for deep ones",
        [did(10, 10, 10, 10, each=12), did(12, 12, 12, 12, each=24, rom="partial")],
        "translated",
    ),
    Case(
        "a step over 20 % is never taken: the range grows",
        [full(8), full(8)],
        "more-reps",
        load=pair(8),
        aims=(13, 12, 12, 12),
        words="2 x 10 kg is 25 % more, too big a step: build up to 17 reps on all sets first",
    ),
    Case("one bad day makes nothing lighter", [full(18), full(18), did(2, 2, 2, 2)], "missed"),
]


@pytest.mark.parametrize("case", [*SIDES, *LIFTED, *NOT_LIKE_OTHERS], ids=lambda case: case.name)
def test_only_comparable_performances_count(case: Case) -> None:
    check(case)


def test_rehearsals_do_not_count_for_real_sessions() -> None:
    real, rehearsed = session(*full().sets), session(*full(24).sets, rehearsal=True)

    suggestion = suggested(SQUATS, TrainingHistory([real, rehearsed]).performances_of("heel-raise-squat"))

    assert suggestion == suggested(SQUATS, TrainingHistory([real]).performances_of("heel-raise-squat"))
    assert suggested(SQUATS, TrainingHistory([rehearsed]).performances_of("heel-raise-squat")) == suggested(
        SQUATS, []
    )


def test_rehearsals_count_for_rehearsals() -> None:
    rehearsed = session(*full().sets, rehearsal=True)

    assert suggested(
        SQUATS, TrainingHistory([rehearsed], rehearsals=True).performances_of("heel-raise-squat")
    ).load == pair(22)


@pytest.mark.parametrize("type_", ["warmup", "drop", "pulse"])
def test_only_working_sets_count(type_: str) -> None:
    other = structs.replace(counted(5, 3, pair(2)), type=type_)

    (performance,) = TrainingHistory([session(other, *full().sets, other)]).performances_of(
        "heel-raise-squat"
    )

    assert (performance.sets, performance.load, performance.has_pulses) == (
        full().sets,
        pair(20),
        type_ == "pulse",
    )


def test_each_exercise_has_its_own_performances() -> None:
    lunges = did((10, 10), each=12)
    past = TrainingHistory([session(*full().sets, *lunges.sets), session(*lunges.sets)])

    assert [len(past.performances_of(e)) for e in ("heel-raise-squat", "alternating-lunge", "wall-sit")] == [
        1,
        2,
        0,
    ]
    assert [performance.load for performance in past.performances_of("alternating-lunge")] == [
        pair(12),
        pair(12),
    ]
