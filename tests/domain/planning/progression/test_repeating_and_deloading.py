"""Suggestions to repeat a session, or to reduce the load."""

import pytest

from legday_tui.domain.terms import BODYWEIGHT, Load
from tests.domain.planning.progression.histories import (
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
        words="4 x 10 at 2 x 20 kg: one rep more on the lowest set; all at 12, and it gets harder",
    ),
    Case("the lowest set is the last one", [did(12, 12, 11, 10)], "rep-more", aims=(12, 12, 11, 11)),
    Case(
        "one set one rep short of the top",
        [did(12, 12, 11, 12)],
        "rep-more",
        aims=FULL_AIMS,
        words="12, 12, 11, 12 at 2 x 20 kg: one rep more on the lowest set; all at 12, and it gets harder",
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
        words="3 x 12 at 2 x 20 kg: 3 of 4 sets, the same again",
    ),
    Case(
        "one set is all there was",
        [did(12)],
        "sets-missing",
        aims=(12, 10, 10, 10),
        words="12 at 2 x 20 kg: 1 of 4 sets, the same again",
    ),
    Case(
        "all out on the last set",
        [did(12, 12, 12, 12, rpe=10)],
        "all-out",
        aims=FULL_AIMS,
        words="4 x 12 at 2 x 20 kg, all out: the same again",
    ),
    Case(
        "it hurt",
        [did(12, 12, 12, 12, pain=True)],
        "pain",
        aims=FULL_AIMS,
        words="It hurt last time: no step up, and stop where it hurts",
    ),
    Case(
        "it hurt, and was far from the top: no rep more either",
        [did(11, 11, 10, 10, pain=True)],
        "pain",
        aims=(11, 11, 10, 10),
    ),
    Case(
        "the form was not found good",
        [did(12, 12, 12, 12, form_ok=False)],
        "form",
        aims=FULL_AIMS,
        words="4 x 12 at 2 x 20 kg: form first, the load can wait",
    ),
    Case(
        "the form was not found good the time before, but is now",
        [did(12, 12, 12, 12, form_ok=False), did(12, 12, 12, 12, form_ok=True)],
        "up",
        load=pair(22),
    ),
    Case(
        "it hurt the time before, but not any more",
        [did(12, 12, 12, 12, pain=True), full()],
        "up",
        load=pair(22),
    ),
]

MISSES = [
    Case("missed once", [short()], "missed", words="10, 10, 9, 8 at 2 x 20 kg: under 10, so the same again"),
    Case("missed once: the good sets keep their reps", [did(12, 11, 10, 9)], "missed", aims=(12, 11, 10, 10)),
    Case("one rep short in one set is a miss", [did(12, 12, 12, 9)], "missed", aims=(12, 12, 12, 10)),
    Case("missed twice", [short(), short()], "missed"),
    Case(
        "missed three times in a row: a tenth less",
        [short(), short(), short()],
        "deload",
        load=pair(18),
        words="10, 10, 9, 8 at 2 x 20 kg: short 3 times in a row, so a lighter week at 2 x 18 kg",
    ),
    Case(
        "a tenth less is rounded down to the rack", [short(16), short(16), short(16)], "deload", load=pair(14)
    ),
    Case(
        "a tenth less of what is not on the rack", [short(17), short(17), short(17)], "deload", load=pair(14)
    ),
    Case(
        "lighter than the lightest is bodyweight",
        [short(2), short(2), short(2)],
        "deload",
        load=BODYWEIGHT,
        words="10, 10, 9, 8 at 2 x 2 kg: short 3 times in a row, so a lighter week at bodyweight",
    ),
    Case(
        "a barbell gets lighter as a whole",
        [did(8, 8, 8, 8, each=32.5, implements=1)] * 3,
        "deload",
        load=Load(25, 1),
        planned=varied(rack=BARBELL),
    ),
    Case(
        "missed four times",
        [short(), short(), short(), short()],
        "deload",
        load=pair(18),
        words="10, 10, 9, 8 at 2 x 20 kg: short 4 times in a row, so a lighter week at 2 x 18 kg",
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
        "a session at another level in between does not count",
        [short(), did(6, 6, 6, 6, level="advanced"), short()],
        "missed",
    ),
    Case("short in the only set that was done", [did(9)], "missed"),
    Case(
        "the third miss hurt: nothing but the same", [short(), short(), did(10, 10, 9, 8, pain=True)], "pain"
    ),
    Case("nothing was counted", [did(0, 0, 0, 0)], "missed"),
]


@pytest.mark.parametrize("case", [*THE_SAME_AGAIN, *MISSES], ids=lambda case: case.name)
def test_the_load_stays_and_is_reduced_after_three_misses(case: Case) -> None:
    check(case)
