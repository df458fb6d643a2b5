"""Double progression: when the load goes up, and by how much."""

import pytest
from msgspec import structs

from legday_tui.domain.progression.evidence import Performance
from legday_tui.domain.terms import BODYWEIGHT, Load
from tests.domain.progression.histories import (
    BARBELL,
    FULL_AIMS,
    SLOW,
    SQUATS,
    Case,
    check,
    did,
    full,
    pair,
    reason_of,
    short,
    suggested,
    varied,
)
from tests.domain.samples import session

FIRST_TIMES = [
    Case("nothing is known", [], "first", load=BODYWEIGHT, words="First time: 10 reps, as light as you like"),
    Case(
        "another level that asks for the same goes on",
        [full()],
        "up",
        load=pair(22),
        planned=varied(level="advanced"),
        words="4 x 12 at 2 x 20 kg: take 2 x 22 kg",
    ),
    Case(
        "another level that asks for the same goes on without load",
        [full(0)],
        "slower",
        load=BODYWEIGHT,
        tempo=SLOW,
        planned=varied(level="advanced"),
        words="4 x 12: now lower for 3 s on every rep",
    ),
    Case("first time with another adjustment", [full()], "translated", planned=varied(method="drop_set")),
    Case("first time at another tempo", [full()], "translated", load=pair(16), planned=varied(tempo=SLOW)),
    Case("first time at another depth", [did(12, 12, 12, 12, rom="partial")], "translated", load=pair(16)),
    Case(
        "back to a load that is known, whatever the level",
        [full(22), full(14)],
        "up",
        load=pair(16),
        planned=varied(level="advanced"),
    ),
    Case(
        "what is not known of a session does not speak against it",
        [did(12, 12, 12, 12, tempo=None, rom=None)],
        "up",
        load=pair(22),
    ),
    Case(
        "any method matches if the exercise does not depend on it",
        [full(method="superset")],
        "up",
        load=pair(22),
        planned=varied(method=None),
    ),
    Case(
        "a lighter session that was asked for the same is the latest",
        [did(12, 11, 11, 10), did(10, 10, 10, 10, each=12, level="advanced")],
        "rep-more",
        load=pair(12),
        aims=(11, 10, 10, 10),
    ),
]

STEPS_UP = [
    Case(
        "every set at the top: the next of the rack, from the low end",
        [full()],
        "up",
        load=pair(22),
        words="4 x 12 at 2 x 20 kg: take 2 x 22 kg",
    ),
    Case("more than the top is the top", [did(15, 14, 12, 13)], "up", load=pair(22)),
    Case("a hard last set is a good one", [did(12, 12, 12, 12, rpe=9)], "up", load=pair(22)),
    Case("all out on the first set only", [did(12, 12, 12, 12, rpe_first=10)], "up", load=pair(22)),
    Case("a set more than asked", [did(12, 12, 12, 12, 12)], "up", load=pair(22)),
    Case("one miss before does not count any more", [short(), full()], "up", load=pair(22)),
    Case(
        "a load that is not on the rack goes up to the next that is",
        [full(21)],
        "up",
        load=pair(22),
        words="4 x 12 at 2 x 21 kg: take 2 x 22 kg",
    ),
    Case(
        "a barbell is one implement",
        [did(12, 12, 12, 12, each=30, implements=1)],
        "up",
        load=Load(32.5, 1),
        planned=varied(rack=BARBELL),
        words="4 x 12 at 30 kg: take 32.5 kg",
    ),
    Case("form found good", [did(12, 12, 12, 12, form_ok=True)], "up", load=pair(22)),
    Case(
        "the end of the rack: more reps",
        [full(24)],
        "more-reps",
        load=pair(24),
        aims=(13, 12, 12, 12),
        words="2 x 24 kg is your heaviest: build up to 17 reps on all sets first",
    ),
    Case(
        "the end of the rack with all of those: slower",
        [did(17, 17, 17, 17, each=24)],
        "slower",
        load=pair(24),
        tempo=SLOW,
        words="4 x 17 at 2 x 24 kg: now lower for 3 s on every rep",
    ),
    Case(
        "the end of the rack, and slow: pulses",
        [full(24, tempo=SLOW)],
        "pulses",
        load=pair(24),
        pulses=True,
    ),
    Case(
        "heavier than anything on the rack: what there is",
        [full(30)],
        "lighter-here",
        load=pair(24),
        aims=FULL_AIMS,
        tempo=SLOW,
        words="2 x 24 kg is the heaviest here: go for 12 clean reps",
    ),
    Case("loaded, but without a rack", [full()], "top-of-rack", aims=FULL_AIMS, planned=varied(rack=None)),
]

BIG_STEPS = [
    Case(
        "over 10 %: once is not enough",
        [full(16)],
        "heavier-once-more",
        load=pair(16),
        aims=FULL_AIMS,
        words="4 x 12 at 2 x 16 kg: do that once more, then take 2 x 18 kg",
    ),
    Case(
        "over 10 %: twice in a row is",
        [full(16), full(16)],
        "up",
        load=pair(18),
        words="4 x 12 at 2 x 16 kg: take 2 x 18 kg",
    ),
    Case("exactly 10 % is not a big step", [full(20)], "up", load=pair(22)),
    Case(
        "twice, but not in a row",
        [full(16), did(12, 12, 12, 11, each=16), full(16)],
        "heavier-once-more",
        load=pair(16),
        aims=FULL_AIMS,
    ),
    Case(
        "the first of the two at another load",
        [full(14), full(16)],
        "heavier-once-more",
        load=pair(16),
        aims=FULL_AIMS,
    ),
    Case(
        "the first of the two all out",
        [did(12, 12, 12, 12, each=16, rpe=10), full(16)],
        "heavier-once-more",
        load=pair(16),
        aims=FULL_AIMS,
    ),
    Case(
        "the first of the two hurt: not before it was free of pain twice",
        [did(12, 12, 12, 12, each=16, pain=True), full(16)],
        "pain-free",
        load=pair(16),
        aims=FULL_AIMS,
    ),
    Case(
        "the first of the two with a set missing",
        [did(12, 12, 12, each=16), full(16)],
        "heavier-once-more",
        load=pair(16),
        aims=FULL_AIMS,
    ),
    Case(
        "the first of the two at another tempo",
        [full(16, tempo=SLOW), full(16)],
        "heavier-once-more",
        load=pair(16),
        aims=FULL_AIMS,
    ),
    Case(
        "the first of the two with one dumbbell",
        [did(12, 12, 12, 12, each=16, implements=1), full(16)],
        "heavier-once-more",
        load=pair(16),
        aims=FULL_AIMS,
    ),
    Case(
        "three times in a row, for who did not take it", [full(16), full(16), full(16)], "up", load=pair(18)
    ),
    Case(
        "the lightest load never doubles",
        [full(2), full(2)],
        "more-reps",
        load=pair(2),
        aims=(13, 12, 12, 12),
    ),
]


@pytest.mark.parametrize("case", [*FIRST_TIMES, *STEPS_UP, *BIG_STEPS], ids=lambda case: case.name)
def test_the_load_goes_up_one_step_at_a_time(case: Case) -> None:
    check(case)


def test_only_the_lifted_load_counts_not_the_planned_one() -> None:
    asked_for = suggested(SQUATS, [full()]).load
    lighter = did(12, 12, 12, 12, each=16)

    after = suggested(SQUATS, [full(), lighter])

    assert asked_for == pair(22)
    assert (after.load, reason_of(after).at) == (pair(18), pair(16))


def test_a_load_without_implements_is_made_of_those_of_the_rack() -> None:
    one = [structs.replace(r, load_each_kg=None, implements=None, load_kg=40.0) for r in full().sets]

    suggestion = suggested(SQUATS, [Performance(session(*one), tuple(one))])

    assert suggestion.load == pair(22)


def test_a_missing_set_in_the_middle_starts_at_the_low_end() -> None:
    sets = tuple(r for r in full().sets if r.set != 3)

    suggestion = suggested(SQUATS, [Performance(session(*sets), sets)])

    assert suggestion.aims == (12, 12, 10, 12)
