"""What holds for every workout, whatever happened to it."""

import msgspec
from hypothesis import given, settings

from legday_tui.domain.events import QUIET, Event, Finished
from legday_tui.domain.record import Session
from legday_tui.domain.recording import session_of
from legday_tui.domain.state import Complete, Over, Resting, Working
from legday_tui.domain.transitions import ImpossibleEventError
from legday_tui.domain.workout import Workout
from tests.domain.any_workout import Attempt, attempts, event_of, workouts
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
def test_replaying_the_events_gives_the_same_workout(workout: Workout) -> None:
    again = Workout.replay(workout.opening, workout.events)
    assert again == workout
    assert again.state == workout.state


@often
@given(workouts, attempts)
def test_undo_takes_back_exactly_the_last_thing(workout: Workout, attempt: Attempt) -> None:
    event = event_of(workout, attempt)
    try:
        after = workout.apply(event)
    except ImpossibleEventError:
        return
    if isinstance(event, QUIET) or (isinstance(event, Finished) and not event.early):
        return  # these are taken back together with what they followed from
    undone = after.undo()
    assert undone.state == workout.state
    assert undone.events == workout.events


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
def test_every_event_survives_the_journal(workout: Workout) -> None:
    decoder: msgspec.json.Decoder[Event] = msgspec.json.Decoder(Event)
    for event in workout.events:
        assert decoder.decode(msgspec.json.encode(event)) == event


@often
@given(workouts)
def test_every_session_survives_the_history(workout: Workout) -> None:
    session = session_of(workout)
    assert msgspec.convert(msgspec.json.decode(msgspec.json.encode(session)), Session) == session
    assert len(session.sets) == len(workout.state.done)


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
