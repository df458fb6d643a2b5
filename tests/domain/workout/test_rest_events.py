"""Events during a rest: move, pause, end, and edits of the set before it."""

from collections.abc import Callable

import pytest

from legday_tui.domain.terms import Load
from legday_tui.domain.workout import events as ev
from legday_tui.domain.workout.impossible import ImpossibleEventError
from legday_tui.domain.workout.rest import rest_view
from legday_tui.domain.workout.state import Rest, Resting, Working
from legday_tui.domain.workout.workout import Workout
from tests.domain.random_events import Stamp
from tests.domain.workouts import left, resting_after, stamp, with_all_done, working_on

SQUATTED = "strength.1.1"


def rest_of(workout: Workout) -> Rest:
    stage = workout.stage
    assert isinstance(stage, Resting)
    return stage.rest


def test_a_rest_starts_when_the_set_is_done() -> None:
    workout = resting_after(SQUATTED)

    assert rest_of(workout) == Rest(window=(45, 60), since=workout.events[-1].monotonic)


def test_moves_of_the_window_add_up_without_restarting_the_rest() -> None:
    workout = resting_after(SQUATTED)
    since = rest_of(workout).since
    for seconds in (15, 15, -30, 15):
        workout = workout.apply(ev.RestAdjusted(**stamp(workout), seconds=seconds))

    assert rest_of(workout) == Rest(window=(45, 60), since=since, moved_s=15)


def test_pauses_add_up() -> None:
    workout = resting_after(SQUATTED)
    for pause in (20.0, 300.0):
        workout = workout.apply(ev.RestPaused(**stamp(workout, 5.0)))
        workout = workout.apply(ev.RestResumed(**stamp(workout, pause)))

    assert rest_of(workout).paused_for == 320.0
    assert rest_view(rest_of(workout), workout.events[-1].monotonic + 1.0).elapsed == 11.0


def test_a_finished_rest_is_stored_with_its_set() -> None:
    workout = resting_after(SQUATTED)
    workout = workout.apply(ev.RestOver(**stamp(workout, 52.44)))

    assert workout.state.done[-1].result.rest_s == 52.4
    assert isinstance(workout.stage, Working)
    assert workout.stage.step.id == "strength.1.2"


@pytest.mark.parametrize(
    ("moves", "moved_to"), [((15, 15), 75), ((-15,), 30), ((15, -15), None), ((), None), ((-600,), 0)]
)
def test_where_a_rest_was_moved_to_is_stored_with_its_set(
    moves: tuple[int, ...], moved_to: int | None
) -> None:
    workout = resting_after(SQUATTED)
    for seconds in moves:
        workout = workout.apply(ev.RestAdjusted(**stamp(workout), seconds=seconds))
    workout = workout.apply(ev.RestOver(**stamp(workout, 80.0)))

    assert workout.state.done[-1].result.rest_moved_to_s == moved_to


def test_editing_a_set_does_not_restart_the_rest() -> None:
    workout = resting_after(SQUATTED)
    before = rest_of(workout)
    workout = workout.apply(
        ev.SetEdited(**stamp(workout), step=SQUATTED, reps=12, rpe=7.5, load=Load(8.0, 2))
    )

    result = workout.state.done[-1].result
    assert rest_of(workout) == before
    assert (result.reps, result.rpe, result.load_kg) == (12, 7.5, 16.0)


def test_a_corrected_load_applies_to_the_next_sets() -> None:
    workout = resting_after(SQUATTED)
    workout = workout.apply(ev.SetEdited(**stamp(workout), step=SQUATTED, load=Load(8.0, 2)))

    upcoming = workout.state.upcoming
    assert upcoming is not None
    assert workout.state.load_for(upcoming) == Load(8.0, 2)


def test_earlier_sets_can_be_edited_even_after_the_end() -> None:
    workout = with_all_done()
    workout = workout.apply(ev.Finished(**stamp(workout)))
    workout = workout.apply(ev.SetEdited(**stamp(workout), step="strength.2.1", right=3))

    result = workout.state.done[[d.step.id for d in workout.state.done].index("strength.2.1")].result
    assert (result.reps_left, result.reps_right) == (8, 3)


def test_an_optional_set_is_done_only_if_taken() -> None:
    workout = resting_after("strength.1.4", "advanced")
    stage = workout.stage
    assert isinstance(stage, Resting)
    assert stage.offered is not None
    assert (stage.offered.id, stage.next and stage.next.id) == ("strength.1.5", "strength.2.1")

    declined = workout.apply(ev.RestOver(**stamp(workout)))
    assert left(declined)[0] == "strength.2.1"
    assert "strength.1.5" not in left(declined)

    taken = workout.apply(ev.ExtraTaken(**stamp(workout), step="strength.1.5"))
    assert isinstance(taken.stage, Resting)
    assert (taken.stage.offered, taken.stage.next and taken.stage.next.id) == (None, "strength.1.5")


@pytest.mark.parametrize(
    ("workout", "event", "says"),
    [
        (resting_after(SQUATTED), lambda s: ev.RestResumed(**s), "not paused"),
        (resting_after(SQUATTED), lambda s: ev.ExtraTaken(**s, step="strength.1.2"), "not offered"),
        (resting_after("strength.1.4", "advanced"), lambda s: ev.ExtraTaken(**s, step="x"), "not offered"),
        (resting_after(SQUATTED), lambda s: ev.SetEdited(**s, step="strength.1.2", reps=1), "not done"),
        (resting_after(SQUATTED), lambda s: ev.SetEdited(**s, step=SQUATTED, left=1), "no sides"),
        (resting_after(SQUATTED), lambda s: ev.SetEdited(**s, step=SQUATTED, seconds=1.0), "counted"),
        (
            resting_after("strength.2.1"),
            lambda s: ev.SetEdited(**s, step="strength.2.1", reps=1),
            "two sides",
        ),
        (resting_after("explosive.1.1"), lambda s: ev.SetEdited(**s, step="explosive.1.1", reps=1), "timed"),
        (working_on(SQUATTED), lambda s: ev.RestOver(**s), "no rest is running"),
        (working_on(SQUATTED), lambda s: ev.RestPaused(**s), "no rest is running"),
        (working_on(SQUATTED), lambda s: ev.RestAdjusted(**s, seconds=15), "no rest is running"),
    ],
)
def test_events_that_do_not_fit_the_rest_are_rejected_with_a_reason(
    workout: Workout, event: Callable[[Stamp], ev.Event], says: str
) -> None:
    with pytest.raises(ImpossibleEventError, match=says):
        workout.apply(event(stamp(workout)))


def test_a_paused_rest_cannot_be_paused_again() -> None:
    workout = resting_after(SQUATTED)
    workout = workout.apply(ev.RestPaused(**stamp(workout)))

    with pytest.raises(ImpossibleEventError, match="paused already"):
        workout.apply(ev.RestPaused(**stamp(workout)))
