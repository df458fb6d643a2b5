"""The rest that is offered to be kept: moved to the same second in three sessions running."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from legday_tui.domain.planning.offers import Offer, offers_for
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.program.field_types import Window
from legday_tui.domain.program.program import Program
from legday_tui.domain.session import Session
from legday_tui.formatting.offers import offer_choices, offer_words
from legday_tui.settings.own_program import with_preferences
from legday_tui.settings.preferences import Preferences
from tests.domain.samples import SPLIT_SQUAT, result, session
from tests.fake_clock import MONDAY_EVENING
from tests.sample import bundled_program

SPLIT_SQUATS = "bulgarian-split-squat"
Moves = tuple[int | None, ...]
"""The second that each set of a session moved its rest to."""
HABIT: tuple[Moves, ...] = ((75, 75), (75, None), (None, 75, 75))


def day(number: int, moves: Moves) -> Session:
    sets = [
        replace(result(SPLIT_SQUAT), set=n, reps_left=9, reps_right=9, rest_moved_to_s=to)
        for n, to in enumerate(moves, start=1)
    ]
    made = session(*sets, started_at=MONDAY_EVENING - timedelta(days=30 - 3 * number))
    return replace(made, id=f"{number:032x}")


def offered(days: tuple[Moves, ...], program: Program | None = None) -> list[Offer]:
    """The offers of a rest after these sessions at intermediate, whose rest is 45 to 60 s."""
    history = TrainingHistory([day(n, moves) for n, moves in enumerate(days)], MONDAY_EVENING)
    found = offers_for(program or bundled_program(), "intermediate", history)
    return [offer for offer in found if offer.kind == "rest"]


@pytest.mark.parametrize(
    ("days", "window"),
    [
        (HABIT, (75, 90)),
        (((None,), *HABIT), (75, 90)),
        (((15,), (15,), (15,)), (15, 30)),
        (((3590,), (3590,), (3590,)), (3590, 3600)),
    ],
)
def test_a_rest_moved_the_same_way_three_times_is_offered(days: tuple[Moves, ...], window: Window) -> None:
    assert [(o.exercise, o.rest) for o in offered(days)] == [(SPLIT_SQUATS, window)]


@pytest.mark.parametrize(
    "days",
    [
        HABIT[1:],
        (*HABIT, (None, None)),
        (*HABIT[1:], (60, 60)),
        (*HABIT[1:], (15, 15)),
        (*HABIT[1:], (75, 60)),
        ((45,), (45,), (45,)),
        ((0,), (0,), (0,)),
    ],
)
def test_anything_else_is_no_habit(days: tuple[Moves, ...]) -> None:
    assert offered(days) == []


def test_a_rest_that_was_kept_is_not_offered_again_but_another_one_is() -> None:
    kept, problems = with_preferences(bundled_program(), Preferences(rests={SPLIT_SQUATS: (75, 90)}))

    assert problems == []
    assert offered(HABIT, kept) == []
    assert [o.rest for o in offered(((60,), (60,), (60,)), kept)] == [(60, 75)]


@pytest.mark.parametrize(("to", "how"), [(75, "30 s longer"), (30, "15 s shorter")])
def test_an_offer_says_what_was_done_and_what_is_kept(to: int, how: str) -> None:
    (offer,) = offered(((to,), (to,), (to,)))
    words = f"Bulgarian Split Squat: you rest {how} each time. Keep it?"

    assert offer_words(bundled_program(), offer) == words
    assert offer_choices(bundled_program(), offer) == (f"Rest {to}–{to + 15} s", words)


def test_a_kept_rest_with_its_ends_the_wrong_way_round_is_told() -> None:
    program, problems = with_preferences(bundled_program(), Preferences(rests={SPLIT_SQUATS: (90, 75)}))

    assert problems == [f"settings: rests.{SPLIT_SQUATS}: expected the low end first, found 90 to 75"]
    assert program.exercises[SPLIT_SQUATS].rest is None
