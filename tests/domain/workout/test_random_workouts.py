"""Properties of workouts after any sequence of events."""

from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass

import msgspec
import pytest
from hypothesis import given, settings

from legday_tui.domain.planning.plan import Step
from legday_tui.domain.planning.planner import build_plan
from legday_tui.domain.session import Session
from legday_tui.domain.workout.events import (
    UNDONE_WITH_PREVIOUS,
    Event,
    Finished,
    Held,
    HoldDone,
    LevelChanged,
    RestOver,
    SetDone,
    Swapped,
    TimeLimited,
)
from legday_tui.domain.workout.impossible import ImpossibleEventError
from legday_tui.domain.workout.set_counter import SetCounter
from legday_tui.domain.workout.state import AllSetsDone, CheckingForm, Ended, Resting, State, Working
from legday_tui.domain.workout.workout import Workout
from legday_tui.storage.journal_lines import ENTRIES
from tests.domain.strategies import PROGRAM, Attempt, attempt_sequences
from tests.domain.workouts import stamp
from tests.sample import next_event

often = settings(max_examples=200, deadline=None)


def last(attempts: list[Attempt]) -> Workout:
    """The workout after the last possible attempt."""
    return attempts[-1].after or attempts[-1].before


def to_the_end(workout: Workout) -> Iterator[Attempt]:
    """Return the remaining events of a workout if only enter is pressed."""
    while not isinstance(workout.stage, Ended):
        event = next_event(workout, stamp(workout)["monotonic"])
        after = workout.apply(event)
        yield Attempt(workout, event, after)
        workout = after


@dataclass(frozen=True)
class Walk:
    """Random attempts, and all events that were possible: those of the attempts, and those up to the end."""

    attempts: list[Attempt]
    applied: list[tuple[Workout, Event, Workout]]


def walked(attempts: list[Attempt]) -> Walk:
    """Press enter after the attempts until the workout has ended."""
    every = (*attempts, *to_the_end(last(attempts)))
    return Walk(attempts, [(t.before, t.event, t.after) for t in every if t.after is not None])


def past_ids(state: State) -> list[str]:
    """Return the ids of the sets that are done or skipped."""
    return [d.step.id for d in state.done] + [s.id for s in state.skipped]


def left_ids(state: State) -> list[str]:
    return [s.id for s in state.queue]


def every_set_is_either_done_or_skipped_or_left(walk: Walk) -> None:
    for _, _, after in walk.applied:
        everything = past_ids(after.state) + left_ids(after.state)
        assert len(set(everything)) == len(everything)


def no_planned_set_is_lost(walk: Walk) -> None:
    for before, event, after in walk.applied:
        here = {*past_ids(after.state), *left_ids(after.state)}
        lost = [s for s in before.state.queue if s.id not in here and not s.optional]
        match event:
            case Swapped():  # the pulses, drops and ramp-up of the replaced sets
                assert all(s.parent != s.id or s.is_ramp_up for s in lost)
            case TimeLimited():  # what there is no time for
                assert {s.id for s in after.state.queue} <= {s.id for s in event.steps}
                assert not {s.id for s in lost} & {s.id for s in event.steps}
            case LevelChanged():
                assert_replanned(before.state, after.state)
            case _:
                assert lost == []


def assert_replanned(before: State, after: State) -> None:
    """Assert that all sets of the other plan are left, except those done and those of finished exercises.

    Optional ones are left to the rest before them, unless the user has asked for them.
    """
    plan = build_plan(PROGRAM, after.level, method=after.method)
    past = {d.step.parent for d in before.done} | {s.id for s in before.skipped}
    unfinished = {s.slot for s in before.queue}
    begun = {s.slot for s in (*(d.step for d in before.done), *before.skipped)}
    asked_for = {s.id for s in before.queue if not s.optional}
    expected = [
        s.id
        for s in plan.steps
        if s.parent == s.id
        and not s.is_ramp_up
        and (not s.optional or s.id in asked_for)
        and s.id not in past
        and (s.slot in unfinished or s.slot not in begun)
    ]
    left = [s.id for s in after.queue if s.parent == s.id and not (s.optional or s.is_ramp_up)]
    assert sorted(left) == sorted(expected)


def a_ramp_up_leads_to_a_set_of_its_exercise(walk: Walk) -> None:
    for _, _, after in walk.applied:
        queue = after.state.queue
        for place, step in enumerate(queue):
            following = [s for s in queue[place:] if s.slot == step.slot and not s.is_ramp_up]
            assert not step.is_ramp_up or (following and following[0].exercise == step.exercise)


def the_upcoming_set_is_the_next_one(walk: Walk) -> None:
    for before, event, after in walk.applied:
        if isinstance(event, RestOver):
            assert isinstance(before.stage, Resting)
            assert isinstance(after.stage, Working | CheckingForm | AllSetsDone)
            now = None if isinstance(after.stage, AllSetsDone) else after.stage.step
            assert now == before.stage.next == before.state.upcoming


def _round_of(step: Step) -> tuple[str, int, bool]:
    """Return the round of a rotation in which a set is done; a ramp-up set is one by itself."""
    return step.rotation, step.set, step.is_ramp_up


def rests_are_only_between_rounds_of_work(walk: Walk) -> None:
    for before, event, after in walk.applied:
        if not isinstance(event, SetDone | HoldDone):
            continue
        assert isinstance(before.stage, Working)
        done, following, now = before.stage.step, after.state.upcoming, after.stage
        same_round = following is not None and _round_of(following) == _round_of(done)
        if isinstance(now, Resting):
            assert done.rest == now.rest.window
            drops = following is not None and following.type == "drop"
            assert not same_round or drops or now.offered is not None
        elif following is not None and done.rest is not None and following.rest is not None:
            assert same_round
            assert following.type != "drop"


def pulses_and_drops_stay_behind_their_set(walk: Walk) -> None:
    for _, _, after in walk.applied:
        state = after.state
        known = {*left_ids(state), *(d.step.id for d in state.done)}
        assert all(s.parent in known for s in state.queue)


def enter_alone_finishes_any_workout(walk: Walk) -> None:
    applied = walk.applied
    end = applied[-1][2].state if applied else last(walk.attempts).state

    assert isinstance(end.stage, Ended)
    if end.status == "finished":
        assert all(s.optional for s in end.queue)


@settings(max_examples=60)  # each is dozens of undos, and each of them replays the workout
@given(attempt_sequences())
def test_undoing_everything_leaves_no_set_done(attempts: list[Attempt]) -> None:
    workout = last(attempts)
    while workout.can_undo:
        shorter = workout.undo()
        assert len(shorter.events) < len(workout.events)
        workout = shorter
    assert workout.state.done == ()
    assert all(isinstance(event, UNDONE_WITH_PREVIOUS) for event in workout.events)


def the_stage_agrees_with_the_lists_of_sets(walk: Walk) -> None:
    for state in (attempt.after.state for attempt in walk.attempts if attempt.after):
        match state.stage:
            case Working(step):
                assert step == next(s for s in state.queue if not s.optional)
                assert not state.queue[0].optional  # optional sets that were not taken are discarded
            case Resting(after, rest, following, offered, pulses):
                assert (pulses or after) == state.done[-1]
                assert pulses is None or pulses.step.parent == after.step.id
                assert after.step.rest == rest.window
                assert state.counter == SetCounter()
                assert following is None or not following.optional
                assert offered is None or offered == state.queue[0]
            case CheckingForm(step):
                assert step == state.upcoming
                assert step.exercise not in state.form
            case AllSetsDone():
                assert state.queue == ()
                assert state.counter == SetCounter()
            case Ended():
                assert state.rest is None
                assert state.ended_at is not None


def an_impossible_event_changes_nothing(walk: Walk) -> None:
    for attempt in walk.attempts:
        if attempt.after is None:
            copy = deepcopy(attempt.before)
            with pytest.raises(ImpossibleEventError):
                attempt.before.apply(attempt.event)
            assert (attempt.before, attempt.before.state) == (copy, copy.state)


def set_in_progress(workout: Workout) -> tuple[str, str] | None:
    stage = workout.stage
    return (stage.step.id, stage.step.exercise) if isinstance(stage, Working) else None


@often
@given(attempt_sequences(most=12))
def test_undo_discards_exactly_the_last_event(attempts: list[Attempt]) -> None:
    for before, event, after in ((t.before, t.event, t.after) for t in attempts if t.after):
        undone = after.undo()
        if isinstance(event, UNDONE_WITH_PREVIOUS):
            # Such an event is discarded together with the one before it.
            expected = before.undo() if before.can_undo else after
            if (
                isinstance(event, Held)
                and before.can_undo
                and set_in_progress(expected) == set_in_progress(after)
            ):
                # Its seconds stay, if the set is still in progress.
                expected = expected.apply(event)
        elif isinstance(event, Finished) and not event.early:
            expected = before.undo()
        else:
            expected = before
        assert (undone, undone.state) == (expected, expected.state)


def a_replay_equals_the_workout(walk: Walk) -> None:
    workout = last(walk.attempts)
    again = Workout.replay(workout.opening, workout.events)

    assert (again, again.state) == (workout, workout.state)


def every_event_survives_the_journal(walk: Walk) -> None:
    for attempt in walk.attempts:
        assert ENTRIES.decode(msgspec.json.encode(attempt.event)) == attempt.event


def every_session_survives_the_history(walk: Walk) -> None:
    for workout in (attempt.after for attempt in walk.attempts if attempt.after):
        session = workout.to_session()
        assert msgspec.json.decode(msgspec.json.encode(session), type=Session) == session


RULES: tuple[Callable[[Walk], None], ...] = (
    every_set_is_either_done_or_skipped_or_left,
    no_planned_set_is_lost,
    a_ramp_up_leads_to_a_set_of_its_exercise,
    the_upcoming_set_is_the_next_one,
    rests_are_only_between_rounds_of_work,
    pulses_and_drops_stay_behind_their_set,
    enter_alone_finishes_any_workout,
    the_stage_agrees_with_the_lists_of_sets,
    an_impossible_event_changes_nothing,
    a_replay_equals_the_workout,
    every_event_survives_the_journal,
    every_session_survives_the_history,
)


@often
@given(attempt_sequences())
def test_every_rule_holds_in_any_workout(attempts: list[Attempt]) -> None:
    """The rules share the workouts: drawing one takes longer than looking at it."""
    walk = walked(attempts)
    for rule in RULES:
        rule(walk)
