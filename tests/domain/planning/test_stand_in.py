"""What takes the place of an exercise that hurt three times in a row, and for how long."""

from datetime import timedelta

import pytest
from msgspec import structs

from legday_tui.domain.planning.todays_plan import todays_plan
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.formatting.reasons import reason_words
from tests.domain.progression.histories import did, pair
from tests.domain.samples import session
from tests.fake_clock import MONDAY_EVENING
from tests.sample import bundled_program

SWAP = "The usual one hurt three times running: do this for now, and have it looked at"


@pytest.mark.parametrize(
    ("painful", "days", "exercise", "words"),
    [
        (2, 3, "heel-raise-squat", "It hurt last time: 2 x 18 kg today, and stop if it hurts again"),
        (3, 3, "air-squat", SWAP),
        (3, 27, "air-squat", SWAP),
        (
            3,
            28,
            "heel-raise-squat",
            "It hurt three times running: try it light, 2 x 12 kg. Still sore? Have it looked at",
        ),
    ],
)
def test_the_swap_is_planned_for_four_weeks(painful: int, days: int, exercise: str, words: str) -> None:
    sessions = [
        structs.replace(
            session(*did(10, 10, 10, 10, pain=True).sets, started_at=MONDAY_EVENING - timedelta(days=3 * n)),
            id=f"{n:032x}",
        )
        for n in reversed(range(painful))
    ]
    history = TrainingHistory(sessions, MONDAY_EVENING + timedelta(days=days))

    plan = todays_plan(bundled_program(), "intermediate", history, method="none")

    first = next(s for s in plan.steps if s.phase == "strength" and not s.is_ramp_up)
    assert first.exercise == exercise
    assert first.load.total_kg <= pair(18).total_kg
    assert first.reason is not None
    assert reason_words(first.reason) == words
