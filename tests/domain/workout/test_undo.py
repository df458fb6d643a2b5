"""Undo discards the last action of the user with its automatic consequences."""

import pytest

from legday_tui.domain.workout import events as ev
from legday_tui.domain.workout.impossible import ImpossibleEventError
from legday_tui.domain.workout.state import AllSetsDone, Working
from legday_tui.domain.workout.workout import Workout
from tests.domain.workouts import resting_after, stamp, with_all_done, working_on
from tests.sample import opening


def same(a: Workout, b: Workout) -> bool:
    return (a, a.state) == (b, b.state)


def test_there_is_nothing_to_undo_at_the_start() -> None:
    fresh = Workout.begin(opening())

    assert not fresh.can_undo
    assert fresh.undo() is fresh


def test_undo_discards_a_repetition() -> None:
    before = working_on("strength.1.1")

    after = before.apply(ev.Counted(**stamp(before), reps=1))

    assert after.can_undo
    assert same(after.undo(), before)


def test_undo_discards_a_set_with_the_pauses_of_its_rest() -> None:
    before = working_on("strength.1.1")
    workout = before.apply(ev.SetDone(**stamp(before), reps=10))
    workout = workout.apply(ev.RestPaused(**stamp(workout)))
    workout = workout.apply(ev.RestResumed(**stamp(workout)))

    assert same(workout.undo(), before)


def test_automatically_written_seconds_cannot_be_undone_alone() -> None:
    fresh = Workout.begin(opening())
    workout = fresh.apply(ev.Held(**stamp(fresh), seconds=2.0))
    workout = workout.apply(ev.Held(**stamp(workout), seconds=4.0))

    assert not workout.can_undo
    assert workout.undo() is workout


def test_undo_discards_an_automatic_finish_with_the_last_set() -> None:
    before = working_on("stretch.5.1")
    workout = before.apply(ev.HoldDone(**stamp(before), left=30.0, right=30.0))
    assert isinstance(workout.stage, AllSetsDone)

    assert same(workout.apply(ev.Finished(**stamp(workout))).undo(), before)


def test_undo_discards_ending_early_alone() -> None:
    before = resting_after("strength.1.1")

    assert same(before.apply(ev.Finished(**stamp(before), early=True)).undo(), before)


def test_undo_discards_note_and_rating_before_the_finish() -> None:
    workout = with_all_done()
    finished = workout.apply(ev.Finished(**stamp(workout)))
    rated = finished.apply(ev.Rated(**stamp(finished), rpe=8))
    noted = rated.apply(ev.Noted(**stamp(rated), note="felt strong"))

    assert (noted.state.session_rpe, noted.state.note) == (8, "felt strong")
    assert same(noted.undo(), rated)
    assert same(noted.undo().undo(), finished)


def test_a_replay_keeps_undone_events_undone() -> None:
    start = working_on("strength.1.1")
    counted = start.apply(ev.Counted(**stamp(start), reps=1))
    entries = [*counted.events, ev.Undone(**stamp(counted))]

    assert same(Workout.replay(start.opening, entries), start)


def test_undoing_more_often_than_there_are_events_is_harmless() -> None:
    fresh = Workout.begin(opening())
    undone = ev.Undone(**stamp(fresh))

    assert same(Workout.replay(fresh.opening, [undone, undone]), fresh)


def test_a_replay_stops_at_the_first_impossible_event() -> None:
    start = working_on("strength.1.1")
    good = ev.SetDone(**stamp(start), reps=10)
    bad = ev.SetDone(**stamp(start), left=1, right=1)
    entries = [*start.events, good, bad, good]

    workout, count = Workout.replay_while_possible(start.opening, entries)

    assert count == len(entries) - 2
    assert same(workout, start.apply(good))
    with pytest.raises(ImpossibleEventError):
        Workout.replay(start.opening, entries)


def test_a_replay_of_possible_events_is_complete() -> None:
    workout = resting_after("strength.2.1")

    again, count = Workout.replay_while_possible(workout.opening, workout.events)

    assert (count, again.stage) == (len(workout.events), workout.stage)


def test_no_set_can_be_done_after_the_end() -> None:
    workout = working_on("strength.1.1")
    over = workout.apply(ev.Finished(**stamp(workout), early=True))

    for event in (
        ev.SetDone(**stamp(over), reps=1),
        ev.Finished(**stamp(over)),
        ev.Skipped(**stamp(over)),
        ev.Hurt(**stamp(over), exercise="wall-sit"),
    ):
        with pytest.raises(ImpossibleEventError, match="is over"):
            over.apply(event)
    assert isinstance(over.undo().stage, Working)


def test_undoing_a_moved_target_keeps_the_seconds_that_were_held_since() -> None:
    workout = working_on("explosive.1.1")
    workout = workout.apply(ev.Held(**stamp(workout), seconds=20.0))
    workout = workout.apply(ev.HoldTargetMoved(**stamp(workout), seconds=5))
    workout = workout.apply(ev.Held(**stamp(workout), seconds=22.0))
    workout = workout.apply(ev.Held(**stamp(workout), seconds=24.0))

    undone = workout.undo()

    assert isinstance(undone.stage, Working)
    assert (undone.stage.step.seconds, undone.state.counter.held) == ((90, 90), 24.0)
    assert [type(e) for e in undone.events[-3:]] == [ev.Held] * 3


def test_going_back_a_stage_discards_the_seconds_of_the_hold() -> None:
    before = resting_after("explosive.1.1")
    workout = before.apply(ev.RestOver(**stamp(before)))
    workout = workout.apply(ev.Held(**stamp(workout), seconds=20.0))

    assert same(workout.undo(), before)
