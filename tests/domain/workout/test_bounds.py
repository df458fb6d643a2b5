"""No event is accepted, and no session is made, that could not be read back."""

from collections.abc import Callable
from datetime import datetime
from math import inf, nan

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DataObject

from legday_tui.domain.planning.plan import Opening
from legday_tui.domain.planning.todays_plan import todays_plan
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.program.program import Program
from legday_tui.domain.session import Session
from legday_tui.domain.terms import Load
from legday_tui.domain.workout import events as ev
from legday_tui.domain.workout.bounds import EventTooLargeError
from legday_tui.domain.workout.counting import correction, one_more, typed_counts
from legday_tui.domain.workout.impossible import ImpossibleEventError
from legday_tui.domain.workout.state import AllSetsDone, Ended, Resting, Working
from legday_tui.domain.workout.timed_set import timed_set
from legday_tui.domain.workout.workout import Workout
from legday_tui.storage.journal_lines import ENTRIES, OPENINGS
from tests.domain.samples import SQUAT, result, session
from tests.domain.strategies import Attempt, attempt_sequences
from tests.domain.workouts import stamp, working_on
from tests.sample import next_event, opening

ANY_REPS = st.integers(-5, 1_000_000) | st.integers(998, 1002)
ANY_SECONDS = st.floats(-5, 1e9) | st.sampled_from((nan, inf, -inf, 86_400.0, 86_400.1))
STEPS = st.sampled_from((-3600, -600, -5, 5, 600, 3600))


def decoded(workout: Workout) -> Session:
    """Return the session as the history would read it, after reading every entry of the journal."""
    assert tuple(ENTRIES.decode(msgspec.json.encode(event)) for event in workout.events) == workout.events
    return msgspec.json.decode(msgspec.json.encode(workout.to_session()), type=Session)


def test_the_counter_of_a_set_stops_at_a_thousand_reps() -> None:
    workout = working_on("strength.1.1")
    for _ in range(1100):
        stage = workout.stage
        assert isinstance(stage, Working)
        count = one_more(stage.step, workout.state.counter)
        if count is not None:
            workout = workout.apply(ev.Counted(**stamp(workout), side=count.side, reps=count.reps))

    done = workout.apply(ev.SetDone(**stamp(workout), reps=workout.state.counter.reps))

    assert decoded(done).sets[-1].reps == 1000


@pytest.mark.parametrize(
    ("event", "sentence"),
    [
        (lambda **at: ev.Counted(**at, reps=1001), "more than anyone does"),
        (lambda **at: ev.SetDone(**at, reps=1001), "more than anyone does"),
        (lambda **at: ev.SetDone(**at, reps=-1), "more than anyone does"),
        (lambda **at: ev.HoldDone(**at, seconds=nan), "more than anyone does"),
        (lambda **at: ev.HoldDone(**at, left=30.0, right=inf), "more than anyone does"),
        (lambda **at: ev.LoadChosen(**at, exercise="wall-sit", load=Load(1000.5, 1)), "up to 1000 kg"),
        (lambda **at: ev.LoadChosen(**at, exercise="wall-sit", load=Load(nan, 1)), "up to 1000 kg"),
        (lambda **at: ev.Noted(**at, note="x" * 2001), "up to 2000 characters"),
        (lambda **at: ev.Noted(**at, note="\ud800"), "up to 2000 characters"),
        (lambda **at: ev.Skipped(**at | {"monotonic": nan}), "more than anyone does"),
        (lambda **at: ev.Skipped(**at | {"at": datetime(2026, 1, 1)}), "more than anyone does"),  # noqa: DTZ001
    ],
)
def test_an_event_beyond_the_bounds_is_refused_with_a_sentence(
    event: Callable[..., ev.Event], sentence: str
) -> None:
    workout = working_on("strength.1.1")

    with pytest.raises(EventTooLargeError, match=sentence):
        workout.apply(event(**stamp(workout)))


def test_a_hold_target_stops_at_the_longest_target() -> None:
    workout = working_on("explosive.1.1")
    for _ in range(10):
        workout = workout.apply(ev.HoldTargetMoved(**stamp(workout), seconds=600))

    done = workout.apply(ev.HoldDone(**stamp(workout), seconds=1.0))

    assert decoded(done).sets[-1].target.seconds == 3600
    assert {s.seconds for s in done.state.queue if s.exercise == "wall-sit"} == {(3600, 3600)}


@pytest.mark.parametrize("days", [0.9, 1.0, 1.1, 100.0])
def test_a_hold_stops_counting_after_a_day(days: float) -> None:
    run = timed_set(lead_in=0, ready=60, ends=inf).resume(0.0).tick(days * 86_400, inf)

    workout = working_on("explosive.1.1")
    done = workout.apply(ev.HoldDone(**stamp(workout), seconds=run.held_on(None)))

    assert decoded(done).sets[-1].seconds == min(days, 1) * 86_400


@pytest.mark.parametrize("load_kg", [1000.0, 1000.5, 2000.0])
def test_a_plan_from_imported_total_loads_can_be_stored(program: Program, load_kg: float) -> None:
    lifted = msgspec.structs.replace(result(SQUAT), reps=10, load_kg=load_kg)
    assert lifted.load.total_kg == load_kg

    plan = todays_plan(program, "intermediate", TrainingHistory([session(lifted)]))

    started = Opening(id=f"{1:032x}", started_at=opening().started_at, plan=plan)
    assert OPENINGS.decode(msgspec.json.encode(started)) == started


@settings(max_examples=150, deadline=None)
@given(attempt_sequences(most=6), st.data())
def test_whatever_is_pressed_or_typed_can_be_read_back(attempts: list[Attempt], data: DataObject) -> None:
    workout = attempts[-1].after or attempts[-1].before
    for _ in range(data.draw(st.integers(1, 8))):
        for event in _drawn(workout, data):
            try:
                workout = workout.apply(event)
            except ImpossibleEventError:
                break
    decoded(workout)


def _drawn(workout: Workout, data: DataObject) -> list[ev.Event]:
    """Draw what the keys of the current stage record, with numbers of any size."""
    at, stage = stamp(workout), workout.stage
    match stage:
        case Working(step) if step.kind == "reps":
            counts = typed_counts(step, workout.state.counter, data.draw(ANY_REPS))
            more = one_more(step, workout.state.counter)
            counts = data.draw(st.sampled_from([counts, (more,) if more else ()]))
            counted: list[ev.Event] = [ev.Counted(**at, side=c.side, reps=c.reps) for c in counts]
            return [*counted, *_enter(workout, data)]
        case Working():
            seconds = data.draw(ANY_SECONDS)
            return [
                ev.HoldTargetMoved(**at, seconds=data.draw(STEPS)),
                data.draw(
                    st.sampled_from(
                        [
                            ev.HoldDone(**at, seconds=seconds),
                            ev.HoldDone(**at, left=seconds, right=seconds),
                            *_enter(workout, data),
                        ]
                    )
                ),
            ]
        case Resting(after=done):
            by = data.draw(ANY_REPS)
            changes = correction(done.step, done.result, data.draw(st.sampled_from(("left", "right"))), by)
            load = Load(data.draw(st.floats(0, 2000)), data.draw(st.integers(0, 2)))
            return [
                ev.SetEdited(**at, step=done.step.id, **changes),
                ev.SetEdited(**at, step=done.step.id, load=load),
                *_enter(workout, data),
            ]
        case Ended():
            return [
                ev.Rated(**at, rpe=data.draw(st.floats())),
                ev.Noted(**at, note=data.draw(st.text()) * data.draw(st.integers(0, 500))),
            ]
    return _enter(workout, data)


def _enter(workout: Workout, data: DataObject) -> list[ev.Event]:
    at = stamp(workout, data.draw(st.sampled_from((0.0, 30.0, 100_000.0))))
    if isinstance(workout.stage, AllSetsDone):
        return [ev.Finished(**at)]
    return [next_event(workout, at["monotonic"]), ev.Finished(**at, early=True)][
        : data.draw(st.integers(1, 2))
    ]
