"""Suggestions to repeat a session, or to reduce the load."""

import pytest

from legday_tui.domain.terms import Load
from tests.domain.progression.histories import (
    BARBELL,
    FULL_AIMS,
    Case,
    check,
    did,
    full,
    pair,
    short,
    varied,
)

THE_SAME_AGAIN = [
    Case(
        "at the bottom of the range: one rep more on the first of the lowest",
        [did(10, 10, 10, 10)],
        "rep-more",
        aims=(11, 10, 10, 10),
        words="Add a rep to your weakest set; hit 12 on all and the weight goes up",
    ),
    Case("the lowest set is the last one", [did(12, 12, 11, 10)], "rep-more", aims=(12, 12, 11, 11)),
    Case(
        "one set one rep short of the top",
        [did(12, 12, 11, 12)],
        "rep-more",
        aims=FULL_AIMS,
        words="Add a rep to your weakest set; hit 12 on all and the weight goes up",
    ),
    Case(
        "one set far over the top does not make up for another",
        [did(20, 12, 12, 11)],
        "rep-more",
        aims=FULL_AIMS,
    ),
    Case(
        "a set is missing",
        [did(12, 12, 12)],
        "sets-missing",
        aims=(12, 12, 12, 10),
        words="3 of 4 sets at 2 x 20 kg last time: same again, all 4",
    ),
    Case(
        "one set is all there was",
        [did(12)],
        "sets-missing",
        aims=(12, 10, 10, 10),
        words="1 of 4 sets at 2 x 20 kg last time: same again, all 4",
    ),
    Case(
        "all out on the last set",
        [did(12, 12, 12, 12, rpe=10)],
        "all-out",
        aims=FULL_AIMS,
        words="4 x 12 at 2 x 20 kg, all out: same again",
    ),
    Case(
        "it hurt: one step less than what hurt",
        [did(12, 12, 12, 12, pain=True)],
        "pain",
        load=pair(18),
        words="It hurt last time: 2 x 18 kg today, and stop if it hurts again",
    ),
    Case(
        "it hurt, and was far from the top: one step less as well",
        [did(11, 11, 10, 10, pain=True)],
        "pain",
        load=pair(18),
    ),
    Case(
        "the form was not found good",
        [did(12, 12, 12, 12, form_ok=False)],
        "form",
        aims=FULL_AIMS,
        words="4 x 12 at 2 x 20 kg: get the form right first, the weight can wait",
    ),
    Case(
        "the form was not found good the time before, but is now",
        [did(12, 12, 12, 12, form_ok=False), did(12, 12, 12, 12, form_ok=True)],
        "up",
        load=pair(22),
    ),
    Case(
        "it hurt the time before: the same again, until it was free of pain twice",
        [did(12, 12, 12, 12, pain=True), full()],
        "pain-free",
        aims=FULL_AIMS,
    ),
]

MISSES = [
    Case("missed once", [short()], "missed", words="Missed 10 on 2 sets: same weight again"),
    Case(
        "one set one rep short is not a miss, and one rep more is the range",
        [did(12, 11, 10, 9)],
        "rep-more",
        aims=(12, 11, 10, 10),
    ),
    Case(
        "the last set one rep short is not a miss: the range again",
        [did(12, 12, 12, 9)],
        "rep-more",
        aims=(12, 12, 12, 10),
    ),
    Case("missed twice", [short(), short()], "missed"),
    Case(
        "missed three times in a row: a tenth less",
        [short(), short(), short()],
        "deload",
        load=pair(18),
        words="Missed three times running: go lighter this week, 2 x 18 kg",
    ),
    Case(
        "a tenth less is rounded down to the rack", [short(16), short(16), short(16)], "deload", load=pair(14)
    ),
    Case(
        "a tenth less of what is not on the rack", [short(17), short(17), short(17)], "deload", load=pair(16)
    ),
    Case(
        "no step within 15 % below: two reps fewer with the same load",
        [short(2), short(2), short(2)],
        "fewer-reps",
        load=pair(2),
        aims=(8, 8, 8, 8),
        words="Missed three times running: same weight, but 8 reps will do for now",
    ),
    Case(
        "a step within 15 % below is light enough",
        [did(8, 8, 8, 8, each=32.5, implements=1)] * 3,
        "deload",
        load=Load(30, 1),
        planned=varied(rack=BARBELL),
    ),
    Case(
        "missed four times",
        [short(), short(), short(), short()],
        "deload",
        load=pair(18),
        words="Missed 4 times running: go lighter this week, 2 x 18 kg",
    ),
    Case("a good session in between", [short(), short(), did(11, 11, 11, 11), short()], "missed"),
    Case("another load in between", [short(), short(), did(8, 8, 8, 8, each=18), short()], "missed"),
    Case(
        "twice at one load, then once at a lighter one",
        [short(), short(), short(18)],
        "missed",
        load=pair(18),
    ),
    Case(
        "after the lighter week it goes up again",
        [short(), short(), short(), full(18), full(18)],
        "up",
        load=pair(20),
    ),
    Case(
        "a miss at another level that asks for the same counts",
        [short(), did(6, 6, 6, 6, level="advanced"), short()],
        "deload",
        load=pair(18),
    ),
    Case("one rep short in the only set that was done", [did(9)], "sets-missing"),
    Case(
        "the third miss hurt: pain comes first",
        [short(), short(), did(10, 10, 9, 8, pain=True)],
        "pain",
        load=pair(18),
    ),
    Case("nothing was counted", [did(0, 0, 0, 0)], "missed"),
]


@pytest.mark.parametrize("case", [*THE_SAME_AGAIN, *MISSES], ids=lambda case: case.name)
def test_the_load_stays_and_is_reduced_after_three_misses(case: Case) -> None:
    check(case)
