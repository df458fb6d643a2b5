"""What a session moved of the user: an estimate beside total lifted, and silent without a weight."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.program.program import Program
from legday_tui.domain.stats.body_weight import BodyWeight, body_moved_kg, weight_on
from legday_tui.domain.stats.trends import trends_of
from legday_tui.domain.terms import Unit
from legday_tui.formatting.report import of_you_words, total_lines
from legday_tui.formatting.trends import trend_lines
from legday_tui.parsing.body_weight import MistypedBodyWeightError, body_weight_from_text
from tests.domain.samples import LUNGE, SQUAT, WALL_SIT, result, session
from tests.fake_clock import MONDAY_EVENING

DAY = MONDAY_EVENING.date()
WEIGHTS = [BodyWeight(day=DAY - timedelta(days=7), kg=90.0), BodyWeight(day=DAY, kg=80.0)]
SQUATS = replace(result(SQUAT), reps=10)
LUNGES = replace(result(LUNGE), reps_left=8, reps_right=8)


def test_the_last_weight_on_a_day_holds_and_the_first_one_before_it() -> None:
    days = [DAY - timedelta(days=n) for n in (30, 7, 1, 0, -9)]
    assert [weight_on(WEIGHTS, day) for day in days] == [90, 90, 90, 80, 80]
    assert weight_on([], DAY) is None


def test_both_sides_move_their_share_of_the_body(program: Program) -> None:
    moved = body_moved_kg(program, session(SQUATS, LUNGES), WEIGHTS)
    assert moved == pytest.approx(80 * (10 * 0.87 + 16 * 0.75))


def test_warm_ups_holds_and_relatives_move_nothing(program: Program) -> None:
    others = (replace(SQUATS, type="warmup"), replace(SQUATS, done_as="Hack Squat"), result(WALL_SIT))
    assert body_moved_kg(program, session(*others), WEIGHTS) == 0
    assert body_moved_kg(program, session(SQUATS), []) == 0


@pytest.mark.parametrize(
    ("load_kg", "body_kg", "line"),
    [
        (None, 0.0, "Total lifted 0: bodyweight isn't counted"),
        (None, 696.0, "Total lifted about 700 kg of you"),
        (16.0, 0.0, "Total lifted 160 kg"),
        (16.0, 4190.0, "Total lifted 160 kg, and about 4.2 t of you"),
    ],
)
def test_it_is_said_beside_total_lifted(load_kg: float | None, body_kg: float, line: str) -> None:
    assert line in total_lines(session(replace(SQUATS, load_kg=load_kg)), body_kg=body_kg)


def test_pounds_are_rounded_to_hundreds() -> None:
    assert of_you_words(696.0, "lb") == "about 1500 lb of you"


@pytest.mark.parametrize(
    ("text", "unit", "kg"),
    [("82.5", "kg", 82.5), ("82,5 kg", "lb", 82.5), ("180", "lb", 81.647), ("180lb", "kg", 81.647)],
)
def test_a_weight_is_typed_in_either_unit(text: str, unit: Unit, kg: float) -> None:
    assert body_weight_from_text(text, unit) == kg


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "like 82.5"),
        ("heavy", "like 82.5"),
        ("-80", "like 82.5"),
        ("5", "5 kg can't be right: 20 to 400 kg"),
        ("401", "20 to 400 kg"),
        ("40 lb", "40 lb can't be right: 45 to 881 lb"),
    ],
)
def test_what_nobody_weighs_is_refused_with_a_sentence(text: str, says: str) -> None:
    with pytest.raises(MistypedBodyWeightError, match=says):
        body_weight_from_text(text)


def test_there_is_a_chart_of_it_only_with_a_weight() -> None:
    assert all(trend.kind != "body" for trend in trends_of([], TrainingHistory(), DAY))
    chart = trends_of([], TrainingHistory(), DAY, WEIGHTS)[-1]
    assert chart.points == ((DAY - timedelta(days=7), 90.0), (DAY, 80.0))
    lines = trend_lines(chart, 0, DAY)
    assert lines[0].startswith("Last   80 kg")
    assert not any(line.startswith("Best") for line in lines)
