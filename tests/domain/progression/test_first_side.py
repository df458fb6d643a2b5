"""The side to start with."""

import pytest
from msgspec import structs

from legday_tui.domain.progression.demand import PlannedExercise
from legday_tui.domain.progression.evidence import Performance
from legday_tui.domain.session import Target
from legday_tui.domain.terms import Side
from tests.domain.progression.histories import (
    HOLDS,
    LUNGES,
    SLOW,
    SQUATS,
    did,
    full,
    sat,
    suggested,
)
from tests.domain.samples import WALL_SIT, result, session

FIRST_SIDES: list[tuple[str, PlannedExercise, list[Performance], Side]] = [
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
    ("planned", "past", "side"), [row[1:] for row in FIRST_SIDES], ids=[row[0] for row in FIRST_SIDES]
)
def test_the_weaker_side_goes_first(planned: PlannedExercise, past: list[Performance], side: Side) -> None:
    assert suggested(planned, past).first == side


def test_a_hold_starts_with_the_side_that_was_held_for_less_time() -> None:
    held = structs.replace(result(WALL_SIT), seconds_left=30.0, seconds_right=25.0, target=Target(seconds=30))

    assert suggested(HOLDS, [Performance(session(held), (held,))]).first == "right"
