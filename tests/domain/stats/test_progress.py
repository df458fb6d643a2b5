"""Progress by exercise, over weeks."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.program.program import Program
from legday_tui.domain.session import Session, SetResult
from legday_tui.domain.stats.milestones import next_milestone
from legday_tui.domain.stats.overview import overview_of
from legday_tui.domain.stats.progress import Mark, Measure, Progress, main_exercises, progress_of
from legday_tui.domain.terms import KG_PER_LB, Load
from legday_tui.domain.workout.results import with_load
from legday_tui.formatting.progress import change_words, from_to_words, milestone_words, since_words
from legday_tui.parsing.loads import load_from_text
from tests.domain.samples import JUMPS, LUNGE, SPLIT_SQUAT, SQUAT, STRETCH, WALL_SIT, result, session
from tests.fake_clock import MONDAY_EVENING

TODAY = date(2026, 11, 23)
GOALS = {WALL_SIT.exercise: 90}


def squats(reps: int, each: float = 8.0, *, tempo: str = "2-0-2-0") -> SetResult:
    return with_load(replace(result(SQUAT), reps=reps, tempo=tempo), Load(each, 2) if each else Load())


def held(seconds: float) -> SetResult:
    return replace(result(WALL_SIT), seconds=seconds)


def weekly(*days: list[SetResult]) -> list[Session]:
    """One session per week, the last one today."""
    first = MONDAY_EVENING - timedelta(weeks=len(days) - 1)
    return [
        replace(session(*sets, started_at=first + timedelta(weeks=n)), id=f"{n + 1:032x}")
        for n, sets in enumerate(days)
    ]


def progress(program: Program, *days: list[SetResult]) -> list[Progress]:
    return progress_of(program, TrainingHistory(weekly(*days)))


def values(progress: Progress) -> list[float]:
    return [mark.value for mark in progress.marks]


def test_a_loaded_exercise_grows_by_its_load_from_bodyweight_on(program: Program) -> None:
    (squat,) = progress(
        program, [squats(12, 0.0)], [squats(10, 8.0)], [squats(12, 10.0), squats(8, 8.0), squats(8, 8.0)]
    )

    assert (squat.measure, values(squat)) == ("load", [0, 16, 16])
    assert from_to_words(squat) == ("bodyweight", "2 x 8 kg")


def test_without_load_the_best_set_counts_and_in_a_hold_the_longest(program: Program) -> None:
    squat, hold = progress(
        program, [squats(10, 0.0), held(40), held(55)], [squats(11, 0.0), squats(13, 0.0), held(50)]
    )

    assert (squat.measure, values(squat)) == ("reps", [10, 13])
    assert (hold.measure, values(hold)) == ("hold", [55, 50])
    assert (hold.best, hold.change) == (55, -5)


def test_only_like_is_compared_with_like(program: Program) -> None:
    (squat,) = progress(program, [squats(8, 20.0)], [squats(8, 8.0, tempo="3-1-1-0")], [
        squats(8, 10.0, tempo="3-1-1-0")])  # fmt: skip

    assert values(squat) == [16, 20]


def test_an_exercise_that_was_left_months_ago_is_not_shown(program: Program) -> None:
    left = [replace(result(LUNGE), reps_left=8, reps_right=8)]
    nothing: list[list[SetResult]] = [[squats(10)]] * 12

    assert [p.exercise for p in progress(program, left, *nothing)] == [LUNGE.exercise, SQUAT.exercise][::-1]
    assert [p.exercise for p in progress(program, left, *nothing, [squats(10)])] == [SQUAT.exercise]


def test_work_against_the_clock_and_guided_movement_have_no_progress(program: Program) -> None:
    assert progress(program, [result(JUMPS), result(STRETCH)]) == []


def test_a_period_keeps_the_latest_mark_after_a_long_break(program: Program) -> None:
    (squat,) = progress(program, [squats(10, 8.0)], [squats(10, 10.0)], [squats(10, 12.0)])

    assert values(squat.since(TODAY - timedelta(weeks=1))) == [20, 24]
    assert values(squat.since(TODAY + timedelta(days=1))) == [24]


def test_the_main_exercises_are_three_with_reps_and_a_hold() -> None:
    def of(exercise: str, measure: Measure = "load") -> Progress:
        return Progress(exercise, measure, (Mark(TODAY, 1.0, Load(8, 1)),))

    names = ["a", "b", "c", "d"]
    everything = [*(of(name) for name in names[:3]), of("hold", "hold"), of("d")]

    assert [p.exercise for p in main_exercises(everything)] == ["a", "b", "c", "hold"]
    assert [p.exercise for p in main_exercises([of(name) for name in names])] == names


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 7, 9), "since July"),
        (date(2025, 12, 31), "since December"),
        (date(2025, 11, 30), "since November 2025"),
        (date(2026, 11, 3), "since 3 November"),
    ],
)
def test_the_beginning_is_a_month_by_its_name(day: date, words: str) -> None:
    assert since_words(day, TODAY) == words


def test_the_change_has_its_sign_and_its_month(program: Program) -> None:
    (squat,) = progress(program, *[[squats(10, 8.0)]] * 9, [squats(10, 18.0)])
    (same,) = progress(program, *[[squats(10, 8.0)]] * 10)
    (hold,) = progress(program, *[[held(60)]] * 9, [held(52.5)])
    (first,) = progress(program, [squats(10)])

    assert change_words(squat, TODAY) == "+20 kg since September"
    assert change_words(same, TODAY) == "same as September"
    assert change_words(hold, TODAY) == "-7.5 s since September"
    assert change_words(first, TODAY) == "first time 23 November"


def test_a_load_that_was_rounded_in_pounds_is_no_change(program: Program) -> None:
    (squat,) = progress(program, [squats(10, 31.751)], [squats(10, 70 * KG_PER_LB)])

    assert change_words(squat, TODAY, "lb") == "same as 16 November"


def test_the_next_milestone_is_the_one_fewest_leg_days_away(program: Program) -> None:
    loads = progress(program, [squats(10, 8.0)], [squats(10, 9.0)])
    holds = progress(program, [held(60)], [held(82)])

    assert next_milestone((), 0, 0) is None
    for found, leg_days, weeks, words in (
        (loads, 2, 2, "Heel Raise Squat 20 kg, 2 kg to go"),
        (holds, 2, 2, "Wall Sit 1:30, 8 s to go"),
        ((), 24, 3, "leg day 25, 1 to go"),
        ((), 5, 0, "leg day 10, 5 to go"),
        ((), 26, 11, "12 weeks in a row, 1 to go"),
        ((), 60, 0, "leg day 75, 15 to go"),
        ((), 76, 52, "leg day 100, 24 to go"),
    ):
        milestone = next_milestone(found, leg_days, weeks, hold_goals_s=GOALS)
        assert milestone is not None
        assert milestone_words(program, milestone) == words


@pytest.mark.parametrize(
    ("goal", "best", "target"), [(100, 91, 100), (100, 80, 90), (100, 100, 120), (40, 45, 60), (40, 31, 40)]
)
def test_the_goal_of_a_hold_is_a_milestone_after_which_the_steps_are_wider(
    program: Program, goal: int, best: int, target: int
) -> None:
    holds = progress(program, [held(20)], [held(best)])
    milestone = next_milestone(holds, 51, 0, hold_goals_s={WALL_SIT.exercise: goal})
    assert milestone is not None
    assert milestone.target == target


def test_the_overview_has_the_goal_of_the_program_unless_the_user_has_one(program: Program) -> None:
    days = weekly([held(20)], [held(31)])
    past = TrainingHistory(days, MONDAY_EVENING)

    assert overview_of(program, past, TODAY).milestone == next_milestone(
        progress_of(program, past), 2, 2, hold_goals_s=GOALS
    )
    own = overview_of(program, past, TODAY, hold_target_s=35).milestone
    assert own is not None
    assert (own.kind, own.target) == ("hold", 35)


def test_a_reached_round_number_is_not_the_next_one(program: Program) -> None:
    for milestone, target in (
        (next_milestone(progress(program, [held(60)], [held(90)]), 51, 0, hold_goals_s=GOALS), 120),
        (next_milestone(progress(program, [squats(9, 9.0)], [squats(9, 10.0)]), 51, 0), 30),
        (next_milestone((), 50, 0), 75),
    ):
        assert milestone is not None
        assert milestone.target == target


def test_round_loads_are_round_in_the_users_unit(program: Program) -> None:
    pounds = progress(program, [squats(9, 15 * KG_PER_LB)], [squats(9, 17.5 * KG_PER_LB)])

    milestone = next_milestone(pounds, 51, 0, "lb")
    assert milestone is not None
    assert milestone_words(program, milestone, "lb") == "Heel Raise Squat 40 lb, 5 lb to go"


@pytest.mark.parametrize(("pounds", "implements"), [(100, 1), (140, 2), (220, 1), (220, 2)])
def test_a_round_number_of_pounds_is_reached_however_its_kilograms_were_rounded(
    program: Program, pounds: int, implements: int
) -> None:
    each = [load_from_text(f"{lb / implements} lb", implements) for lb in (pounds - 10, pounds)]
    loaded = progress(program, *[[with_load(replace(result(SQUAT), reps=10), load)] for load in each])

    milestone = next_milestone(loaded, 51, 0, "lb")
    assert milestone is not None
    words = f"Heel Raise Squat {pounds + 20} lb, 20 lb to go"
    assert milestone_words(program, milestone, "lb") == words


def test_the_overview_is_made_of_sessions_that_count(program: Program) -> None:
    days = weekly([squats(10)], [squats(11)], [replace(result(SPLIT_SQUAT), reps_left=8, reps_right=8)])
    rehearsed = [days[0], days[1], replace(days[2], rehearsal=True)]

    whole = overview_of(program, TrainingHistory(days, MONDAY_EVENING), TODAY)
    assert (whole.leg_days, whole.weeks_in_a_row, len(whole.progress)) == (3, 3, 2)
    part = overview_of(program, TrainingHistory(rehearsed, MONDAY_EVENING), TODAY)
    assert (part.leg_days, part.weeks_in_a_row, len(part.progress)) == (2, 2, 1)
    assert overview_of(program, TrainingHistory(), TODAY).milestone is None
