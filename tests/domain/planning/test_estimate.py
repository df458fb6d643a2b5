"""Estimated duration of a plan."""

import pytest
from msgspec.structs import replace

from legday_tui.domain.planning.estimate import (
    FIRST_SETUP_S,
    SETUP_S,
    SWITCH_S,
    OwnPace,
    estimated_minutes,
    estimated_seconds,
)
from legday_tui.domain.planning.plan import Step
from legday_tui.domain.planning.planner import build_plan
from legday_tui.domain.program.program import Program
from tests.domain.samples import JUMPS, LUNGE, SPLIT_SQUAT, SQUAT, STRETCH, WALL_SIT


@pytest.mark.parametrize(
    ("step", "work", "rest"),
    [
        (SQUAT, 11 * 4, 52.5),
        (replace(SQUAT, tempo="3-1-1-0"), 11 * 5, 52.5),
        (replace(SQUAT, rest=None), 11 * 4, 0),
        (replace(SQUAT, aim=None), 0, 52.5),
        (LUNGE, 2 * 9 * 4, 52.5),
        (SPLIT_SQUAT, 2 * 9 * 4 + SWITCH_S, 52.5),
        (WALL_SIT, 90, 52.5),
        (replace(JUMPS, seconds=(120, 180)), 150, 52.5),
        (STRETCH, 2 * 60 + SWITCH_S, 0),
    ],
)
def test_a_set_takes_its_work_on_all_sides_and_half_of_its_rest_window(
    step: Step, work: float, rest: float
) -> None:
    assert estimated_seconds(step, None) == FIRST_SETUP_S + work + rest
    assert estimated_seconds(replace(step, set=2), None) == SETUP_S + work + rest


def test_pulses_follow_their_set_at_once() -> None:
    pulses = replace(SQUAT, id=f"{SQUAT.id}+pulse", type="pulse", aim=10, tempo="1-0-1-0", rest=None)

    assert estimated_seconds(pulses, None) == 20


def wall_sits(count: int) -> list[Step]:
    return [replace(WALL_SIT, id=f"{WALL_SIT.rotation}.{n}", set=n) for n in range(1, count + 1)]


def wall_sits_s(count: int) -> float:
    return FIRST_SETUP_S - SETUP_S + count * (SETUP_S + 90 + 52.5)


def test_no_rest_is_estimated_inside_a_pair() -> None:
    lunge = replace(LUNGE, rotation=SQUAT.rotation)

    assert estimated_seconds(SQUAT, lunge) == estimated_seconds(SQUAT, None) - 52.5
    assert estimated_seconds(lunge, replace(SQUAT, set=2)) == estimated_seconds(lunge, None)


def test_a_slow_user_takes_longer_between_holds_but_holds_no_longer() -> None:
    pace = OwnPace(work=1.5, rest=2.0)

    assert estimated_seconds(WALL_SIT, None, pace) == 1.5 * FIRST_SETUP_S + 90 + 2 * 52.5
    assert estimated_seconds(SQUAT, None, pace) == 1.5 * (FIRST_SETUP_S + 11 * 4) + 2 * 52.5


def test_minutes_are_rounded_and_at_least_one() -> None:
    assert estimated_minutes([]) == 0
    assert estimated_minutes([replace(SQUAT, aim=1, rest=None)]) == 1
    assert estimated_minutes(wall_sits(4)) == round(wall_sits_s(4) / 60)


def test_optional_sets_take_no_time() -> None:
    assert estimated_minutes([WALL_SIT, replace(WALL_SIT, set=2, optional=True)]) == estimated_minutes(
        [WALL_SIT]
    )
    assert estimated_minutes([replace(WALL_SIT, optional=True)]) == 0


@pytest.mark.parametrize("level", ["beginner", "intermediate", "advanced"])
def test_a_leg_day_fits_into_an_evening(program: Program, level: str) -> None:
    assert 30 <= estimated_minutes(build_plan(program, level).steps) <= 90
