"""Undo takes back the last thing that somebody did, whatever followed from it by itself."""

import pytest

from legday_tui.domain.workout import events as ev
from legday_tui.domain.workout.state import AllSetsDone, Working
from legday_tui.domain.workout.transitions import ImpossibleEventError
from legday_tui.domain.workout.workout import Workout
from tests.domain.workouts import resting_after, stamp, with_all_done, working_on
from tests.sample import opening


def same(a: Workout, b: Workout) -> bool:
    return (a, a.state) == (b, b.state)


def test_at_the_beginning_there_is_nothing_to_undo() -> None:
    fresh = Workout.begin(opening())

    assert not fresh.can_undo
    assert fresh.undo() is fresh


def test_a_repetition_is_taken_back() -> None:
    before = working_on("strength.1.1")

    after = before.apply(ev.Counted(**stamp(before), reps=1))

    assert after.can_undo
    assert same(after.undo(), before)


def test_a_set_is_taken_back_with_the_pauses_of_its_rest() -> None:
    before = working_on("strength.1.1")
    workout = before.apply(ev.SetDone(**stamp(before), reps=10))
    workout = workout.apply(ev.RestPaused(**stamp(workout)))
    workout = workout.apply(ev.RestResumed(**stamp(workout)))

    assert same(workout.undo(), before)


def test_seconds_that_were_written_down_by_themselves_cannot_be_undone_alone() -> None:
    fresh = Workout.begin(opening())
    workout = fresh.apply(ev.Held(**stamp(fresh), seconds=2.0))
    workout = workout.apply(ev.Held(**stamp(workout), seconds=4.0))

    assert not workout.can_undo
    assert workout.undo() is workout


def test_the_end_that_came_by_itself_goes_with_the_set_before_it() -> None:
    before = working_on("stretch.5.1")
    workout = before.apply(ev.HoldDone(**stamp(before), left=30.0, right=30.0))
    assert isinstance(workout.stage, AllSetsDone)

    assert same(workout.apply(ev.Finished(**stamp(workout))).undo(), before)


def test_ending_early_is_taken_back_alone() -> None:
    before = resting_after("strength.1.1")

    assert same(before.apply(ev.Finished(**stamp(before), early=True)).undo(), before)


def test_note_and_rating_are_taken_back_before_the_end_is() -> None:
    workout = with_all_done()
    finished = workout.apply(ev.Finished(**stamp(workout)))
    rated = finished.apply(ev.Rated(**stamp(finished), rpe=8))
    noted = rated.apply(ev.Noted(**stamp(rated), note="felt strong"))

    assert (noted.state.session_rpe, noted.state.note) == (8, "felt strong")
    assert same(noted.undo(), rated)
    assert same(noted.undo().undo(), finished)


def test_what_was_undone_stays_undone_in_a_replay() -> None:
    start = working_on("strength.1.1")
    counted = start.apply(ev.Counted(**stamp(start), reps=1))
    entries = [*counted.events, ev.Undone(**stamp(counted))]

    assert same(Workout.replay(start.opening, entries), start)


def test_undoing_more_often_than_something_happened_does_no_harm() -> None:
    fresh = Workout.begin(opening())
    undone = ev.Undone(**stamp(fresh))

    assert same(Workout.replay(fresh.opening, [undone, undone]), fresh)


def test_a_replay_stops_at_the_first_thing_that_cannot_have_happened() -> None:
    start = working_on("strength.1.1")
    good = ev.SetDone(**stamp(start), reps=10)
    bad = ev.SetDone(**stamp(start), left=1, right=1)
    entries = [*start.events, good, bad, good]

    workout, count = Workout.replay_while_possible(start.opening, entries)

    assert count == len(entries) - 2
    assert same(workout, start.apply(good))
    with pytest.raises(ImpossibleEventError):
        Workout.replay(start.opening, entries)


def test_a_replay_of_what_can_have_happened_is_whole() -> None:
    workout = resting_after("strength.2.1")

    again, count = Workout.replay_while_possible(workout.opening, workout.events)

    assert (count, again.stage) == (len(workout.events), workout.stage)


def test_after_the_end_nothing_more_can_be_trained() -> None:
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
