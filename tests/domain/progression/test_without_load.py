"""Progression without load."""

import pytest

from legday_tui.domain.terms import BODYWEIGHT
from tests.domain.progression.histories import (
    FULL_AIMS,
    SLOW,
    Case,
    check,
    did,
    full,
    pair,
    short,
    varied,
)

WITHOUT_LOAD = [
    Case(
        "one rep more first",
        [did(11, 11, 10, 10, each=0)],
        "rep-more",
        load=BODYWEIGHT,
        aims=(11, 11, 11, 10),
        words="Add a rep to your weakest set; hit 12 on all and it gets harder",
    ),
    Case(
        "reps at the top: slower",
        [full(0)],
        "slower",
        load=BODYWEIGHT,
        tempo=SLOW,
        words="4 x 12: now lower for 3 s on every rep",
    ),
    Case(
        "slow, and not at the top yet: slow again",
        [did(12, 11, 10, 10, each=0, tempo=SLOW)],
        "rep-more",
        load=BODYWEIGHT,
        aims=(12, 11, 11, 10),
        tempo=SLOW,
    ),
    Case(
        "slow and missed: slow again",
        [did(10, 9, 9, 8, each=0, tempo=SLOW)],
        "missed",
        load=BODYWEIGHT,
        tempo=SLOW,
    ),
    Case(
        "slow and at the top: pulses",
        [full(0), full(0, tempo=SLOW)],
        "pulses",
        load=BODYWEIGHT,
        pulses=True,
        words="4 x 12: now add pulses after each set",
    ),
    Case(
        "with pulses, and not at the top yet: pulses again",
        [did(11, 10, 10, 10, each=0, pulses=True)],
        "rep-more",
        load=BODYWEIGHT,
        aims=(11, 11, 10, 10),
        pulses=True,
    ),
    Case(
        "with pulses and at the top: the lightest of the rack",
        [full(0, pulses=True)],
        "add-load",
        load=pair(2),
        words="4 x 12: take 2 x 2 kg",
    ),
    Case(
        "with pulses and at the top, but there is no rack",
        [full(0, pulses=True)],
        "top-of-rack",
        load=BODYWEIGHT,
        aims=FULL_AIMS,
        pulses=True,
        planned=varied(rack=None),
        words="4 x 12: that's the top. Slow it down, or swap for a harder one",
    ),
    Case(
        "no rack, and more than the top: still inside the range",
        [did(20, 18, 16, 15, each=0, pulses=True)],
        "top-of-rack",
        load=BODYWEIGHT,
        aims=FULL_AIMS,
        pulses=True,
        planned=varied(rack=None),
    ),
    Case(
        "without a rack: the slow tempo comes first",
        [full(0)],
        "slower",
        load=BODYWEIGHT,
        tempo=SLOW,
        planned=varied(rack=None),
    ),
    Case(
        "slow drop phases are slow already: pulses",
        [full(0, tempo=SLOW, method="slow_drop")],
        "pulses",
        load=BODYWEIGHT,
        pulses=True,
        planned=varied(method="slow_drop", tempo=SLOW),
    ),
    Case(
        "who has pulses anyway goes from slower to load",
        [full(0, tempo=SLOW, pulses=True, method="pulses")],
        "add-load",
        load=pair(2),
        planned=varied(method="pulses"),
    ),
    Case(
        "who has pulses anyway gets slower first",
        [full(0, pulses=True, method="pulses")],
        "slower",
        load=BODYWEIGHT,
        tempo=SLOW,
        planned=varied(method="pulses"),
    ),
    Case(
        "who has pulses anyway and no rack stays slow at the top",
        [full(0, tempo=SLOW, pulses=True, method="pulses")],
        "top-of-rack",
        load=BODYWEIGHT,
        aims=FULL_AIMS,
        tempo=SLOW,
        planned=varied(method="pulses", rack=None),
    ),
    Case(
        "all out without load",
        [did(12, 12, 12, 12, each=0, rpe=10)],
        "all-out",
        load=BODYWEIGHT,
        aims=FULL_AIMS,
        words="4 x 12, all out: same again",
    ),
    Case(
        "three misses without load: one rep more than was done",
        [short(0), short(0), short(0)],
        "one-more",
        load=BODYWEIGHT,
        aims=(11, 11, 10, 9),
        words="Missed three times running: just beat last time, 9 reps, or swap for an easier one",
    ),
]


@pytest.mark.parametrize("case", [*WITHOUT_LOAD], ids=lambda case: case.name)
def test_progression_without_load_is_slow_tempo_then_pulses_then_load(case: Case) -> None:
    check(case)
