"""A workout that is ended in the middle of a set keeps what was counted or held of it."""

import msgspec
import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from legday_tui.domain.planning.todays_plan import todays_plan
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.program.program import Program
from legday_tui.domain.session import Session, SetResult
from legday_tui.domain.stats.records import PersonalRecords
from legday_tui.domain.stats.session_stats import totals_of
from legday_tui.domain.terms import Load, Side
from legday_tui.domain.workout import events as ev
from legday_tui.domain.workout.state import Ended
from legday_tui.domain.workout.workout import Workout
from legday_tui.formatting.report import set_line, set_words, total_lines
from tests.domain.samples import SQUAT, WALL_SIT, result, session
from tests.domain.strategies import Attempt, attempt_sequences
from tests.domain.workouts import checking_before, resting_after, stamp, working_on


def ended(workout: Workout) -> Workout:
    return workout.apply(ev.Finished(**stamp(workout), early=True))


def cut_short_of(workout: Workout) -> SetResult:
    """Return the last set of the session after it is ended here, as it is read from the history."""
    stored = msgspec.json.encode(ended(workout).to_session())
    last = msgspec.json.decode(stored, type=Session).sets[-1]
    assert last.cut_short
    return last


def test_counted_reps_are_kept_with_their_load_and_time() -> None:
    workout = working_on("strength.1.2")
    workout = workout.apply(ev.LoadChosen(**stamp(workout), exercise="heel-raise-squat", load=Load(8, 2)))
    workout = workout.apply(ev.Counted(**stamp(workout), reps=7))

    last = cut_short_of(workout)

    assert (last.exercise, last.set, last.reps, last.load_kg) == ("heel-raise-squat", 2, 7, 16)
    assert last.done_at == ended(workout).state.ended_at
    assert (last.rom, last.tempo) == ("parallel", "2-0-2-0")


@pytest.mark.parametrize(
    ("slot", "side", "left", "right"), [("strength.2.1", "right", 0, 5), ("strength.3.1", "left", 5, 0)]
)
def test_a_side_that_was_not_begun_has_no_reps(slot: str, side: Side, left: int, right: int) -> None:
    workout = working_on(slot)
    workout = workout.apply(ev.Counted(**stamp(workout), side=side, reps=5))

    last = cut_short_of(workout)

    assert (last.reps, last.reps_left, last.reps_right) == (None, left, right)


def test_held_seconds_are_kept() -> None:
    workout = working_on("explosive.1.1")
    workout = workout.apply(ev.Held(**stamp(workout), seconds=41.26))

    assert cut_short_of(workout).seconds == 41.3


def test_held_seconds_of_one_side_are_kept() -> None:
    workout = working_on("stretch.1.1")
    workout = workout.apply(ev.Held(**stamp(workout), seconds=30.0, side="left"))

    last = cut_short_of(workout)

    assert (last.seconds_left, last.seconds_right) == (30.0, 0.0)


def test_pain_is_kept() -> None:
    workout = working_on("strength.1.1")
    workout = workout.apply(ev.Counted(**stamp(workout), reps=3))
    workout = workout.apply(ev.Hurt(**stamp(workout), exercise="heel-raise-squat"))

    assert cut_short_of(workout).pain


@pytest.mark.parametrize(
    "workout",
    [
        working_on("strength.1.1"),
        working_on("explosive.1.1"),
        resting_after("strength.1.1"),
        checking_before("strength.1.1"),
    ],
)
def test_without_anything_counted_no_set_is_added(workout: Workout) -> None:
    assert ended(workout).state.done == workout.state.done


def test_reps_counted_down_to_zero_are_no_set() -> None:
    workout = working_on("strength.1.1")
    workout = workout.apply(ev.Counted(**stamp(workout), reps=0))

    assert ended(workout).state.done == workout.state.done


@settings(deadline=None)
@given(attempt_sequences(most=8))
def test_undoing_the_end_restores_the_counter_and_the_sets(attempts: list[Attempt]) -> None:
    workout = attempts[-1].after or attempts[-1].before
    if isinstance(workout.stage, Ended):
        return

    over = ended(workout)

    assert (over.undo(), over.undo().state) == (workout, workout.state)
    others = (*over.state.skipped, *over.state.queue)
    everything = [d.step.id for d in over.state.done] + [s.id for s in others]
    assert len(set(everything)) == len(everything)
    assert sum(d.result.cut_short for d in over.state.done) <= 1


SQUATS = replace(result(SQUAT), reps=12, load_each_kg=8.0, implements=2, load_kg=16.0)
CUT = replace(SQUATS, set=2, reps=4, cut_short=True)
HELD = replace(result(WALL_SIT), seconds=95.0, cut_short=True)


def test_reps_and_volume_count() -> None:
    total = totals_of(session(SQUATS, CUT, HELD))

    assert (total.sets, total.reps, total.volume_load_kg) == (3, 16, 256)
    assert (total.hold_s, total.longest_hold_s) == (95.0, 0.0)


def test_it_is_not_a_record() -> None:
    heavier = replace(CUT, reps=20, load_kg=200.0, load_each_kg=100.0)
    records = PersonalRecords([session(SQUATS, replace(HELD, seconds=60.0, cut_short=False))])

    assert records.broken_by([SQUATS, heavier, HELD]) == []


def test_it_is_not_a_miss(program: Program) -> None:
    whole = [replace(SQUATS, set=n) for n in (1, 2, 3)]
    history = TrainingHistory([session(*whole, replace(CUT, set=4))])

    step = next(
        s
        for s in todays_plan(program, "intermediate", history, method="none").steps
        if s.id == "strength.1.1"
    )

    assert step.reason is not None
    assert (step.reason.verdict, step.reason.did) == ("sets-missing", (12, 12, 12))


def test_a_session_with_nothing_else_of_an_exercise_is_no_performance() -> None:
    assert TrainingHistory([session(CUT, HELD)]).performances == {}


def test_pain_holds_the_next_session_back_even_without_a_whole_set(program: Program) -> None:
    whole = [replace(SQUATS, set=n) for n in (1, 2, 3, 4)]
    hurt = replace(CUT, set=1, pain=True)
    history = TrainingHistory([session(*whole), session(hurt)])

    step = next(
        s
        for s in todays_plan(program, "intermediate", history, method="none").steps
        if s.id == "strength.1.1"
    )

    assert step.reason is not None
    assert step.reason.verdict == "pain"


def test_report_and_history_say_it(program: Program) -> None:
    assert set_words(CUT) == "4 cut short"
    assert set_line(program, CUT).endswith("cut short")
    assert "Held 1:35" in total_lines(session(HELD))


def test_a_side_that_was_cut_short_is_not_called_the_weaker_one() -> None:
    lunge = replace(SQUATS, reps=None, reps_left=5, reps_right=0, cut_short=True)

    assert "Left 5 reps, right 0 reps" in total_lines(session(lunge))
