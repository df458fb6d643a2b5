"""What holds for every workout with real swaps and real changes of level, whatever else happened to it."""

from hypothesis import given, settings

from legday_tui.domain.events import QUIET
from legday_tui.domain.state import Complete, Over, Resting, Working
from legday_tui.domain.workout import Workout
from tests.domain.any_workout import workouts
from tests.sample import next_event

often = settings(max_examples=200, deadline=None)


@often
@given(workouts)
def test_no_state_is_impossible(workout: Workout) -> None:
    state = workout.state
    left, done = [s.id for s in state.queue], [d.step.id for d in state.done]
    skipped = [s.id for s in state.skipped]
    everything = [*left, *done, *skipped]
    assert len(everything) == len(set(everything))
    assert len(state.upcoming.id if state.upcoming else "x") > 0
    match workout.stage:
        case Working(step):
            assert step == state.upcoming
            assert step.id in left
            assert not step.optional
        case Resting(after, rest, following, offered):
            assert after == state.done[-1]
            assert following == state.upcoming
            assert not state.tally.is_counted
            assert offered is None or offered.optional
            assert rest.window[0] <= rest.window[1]
        case Complete():
            assert all(s.optional for s in state.queue)
        case Over():
            assert state.ended_at is not None
    for result in (d.result for d in state.done):
        assert (result.reps_left is None) == (result.reps_right is None)
        assert (result.reps is None) or (result.reps_left is None)


@often
@given(workouts)
def test_undone_to_the_end_everything_is_as_it_began(workout: Workout) -> None:
    count = 0
    while workout.can_undo:
        shorter = workout.undo()
        assert len(shorter.events) < len(workout.events)
        workout, count = shorter, count + 1
    assert workout.state.done == ()
    assert all(isinstance(event, QUIET) for event in workout.events)


@often
@given(workouts)
def test_enter_alone_leads_from_anywhere_to_the_end(workout: Workout) -> None:
    seconds = workout.events[-1].boot if workout.events else 0.0
    for _ in range(200):
        if isinstance(workout.stage, Over):
            break
        seconds += 20
        workout = workout.apply(next_event(workout, seconds))
    assert isinstance(workout.stage, Over)
