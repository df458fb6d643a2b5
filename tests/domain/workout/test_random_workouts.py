"""Whatever is tried, in whatever order: no impossible workout, and no way that does not lead back."""

from collections.abc import Iterator
from copy import deepcopy

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
    HoldDone,
    LevelChanged,
    RestOver,
    SetDone,
    Swapped,
)
from legday_tui.domain.workout.set_counter import SetCounter
from legday_tui.domain.workout.state import AllSetsDone, CheckingForm, Ended, Resting, State, Working
from legday_tui.domain.workout.transitions import ImpossibleEventError
from legday_tui.domain.workout.workout import Workout
from legday_tui.storage.journal import ENTRIES
from tests.domain.strategies import PROGRAM, Turn, stories
from tests.domain.workouts import stamp
from tests.sample import next_event

often = settings(max_examples=200, deadline=None)


def last(turns: list[Turn]) -> Workout:
    """The workout at the end of a story."""
    return turns[-1].after or turns[-1].before


def to_the_end(workout: Workout) -> Iterator[Turn]:
    """What is left of a workout for somebody who only presses enter."""
    while not isinstance(workout.stage, Ended):
        event = next_event(workout, stamp(workout)["monotonic"])
        after = workout.apply(event)
        yield Turn(workout, event, after)
        workout = after


def whole(turns: list[Turn]) -> Iterator[tuple[Workout, Event, Workout]]:
    """What happened, and what comes after it up to the end."""
    for turn in (*turns, *to_the_end(last(turns))):
        if turn.after is not None:
            yield turn.before, turn.event, turn.after


def past_ids(state: State) -> list[str]:
    """The sets that are done or skipped."""
    return [d.step.id for d in state.done] + [s.id for s in state.skipped]


def left_ids(state: State) -> list[str]:
    return [s.id for s in state.queue]


@often
@given(stories())
def test_every_set_is_done_or_skipped_or_left_and_none_of_it_twice(turns: list[Turn]) -> None:
    for _, _, after in whole(turns):
        everything = past_ids(after.state) + left_ids(after.state)
        assert len(set(everything)) == len(everything)


@often
@given(stories())
def test_no_planned_set_is_lost(turns: list[Turn]) -> None:
    for before, event, after in whole(turns):
        here = {*past_ids(after.state), *left_ids(after.state)}
        gone = [s for s in before.state.queue if s.id not in here and not s.optional]
        match event:
            case Swapped():  # with its exercise goes what belonged to a set of it
                assert all(s.parent != s.id for s in gone)
            case LevelChanged():
                assert_planned_anew(before.state, after.state)
            case _:
                assert gone == []


def assert_planned_anew(before: State, after: State) -> None:
    """Whether all is left that the other plan has, of exercises that are not finished, and was not done."""
    plan = build_plan(PROGRAM, after.level, method=after.method)
    past = {d.step.parent for d in before.done} | {s.id for s in before.skipped}
    going_on = {s.slot for s in before.queue}
    begun = {s.slot for s in (*(d.step for d in before.done), *before.skipped)}
    expected = [
        s.id
        for s in plan.steps
        if s.parent == s.id
        and not s.optional
        and s.id not in past
        and (s.slot in going_on or s.slot not in begun)
    ]
    left = [s.id for s in after.queue if s.parent == s.id and not s.optional]
    assert sorted(left) == sorted(expected)


@often
@given(stories())
def test_what_is_announced_comes_next(turns: list[Turn]) -> None:
    for before, event, after in whole(turns):
        if isinstance(event, RestOver):
            assert isinstance(before.stage, Resting)
            assert isinstance(after.stage, Working | CheckingForm | AllSetsDone)
            now = None if isinstance(after.stage, AllSetsDone) else after.stage.step
            assert now == before.stage.next == before.state.upcoming


def round_of(step: Step) -> tuple[str, int]:
    return step.rotation, step.set


@often
@given(stories())
def test_rests_stand_between_rounds_of_work_and_nowhere_else(turns: list[Turn]) -> None:
    for before, event, after in whole(turns):
        if not isinstance(event, SetDone | HoldDone):
            continue
        assert isinstance(before.stage, Working)
        done, following, now = before.stage.step, after.state.upcoming, after.stage
        same_round = following is not None and (following.rotation, following.set) == (
            done.rotation,
            done.set,
        )
        if isinstance(now, Resting):
            assert done.rest == now.rest.window
            drops = following is not None and following.type == "drop"
            assert not same_round or drops or now.offered is not None
        elif following is not None and done.rest is not None and following.rest is not None:
            assert same_round
            assert following.type != "drop"


@often
@given(stories())
def test_what_belongs_to_a_set_goes_on_only_with_it(turns: list[Turn]) -> None:
    for _, _, after in whole(turns):
        state = after.state
        known = {*left_ids(state), *(d.step.id for d in state.done)}
        assert all(s.parent in known for s in state.queue)


@often
@given(stories())
def test_enter_alone_leads_from_anywhere_to_the_end(turns: list[Turn]) -> None:
    happened = list(whole(turns))
    end = happened[-1][2].state if happened else last(turns).state

    assert isinstance(end.stage, Ended)
    if end.status == "finished":
        assert all(s.optional for s in end.queue)


@often
@given(stories())
def test_undone_to_the_beginning_nothing_is_done(turns: list[Turn]) -> None:
    workout = last(turns)
    while workout.can_undo:
        shorter = workout.undo()
        assert len(shorter.events) < len(workout.events)
        workout = shorter
    assert workout.state.done == ()
    assert all(isinstance(event, UNDONE_WITH_PREVIOUS) for event in workout.events)


@often
@given(stories())
def test_the_stage_tells_what_the_lists_hold(turns: list[Turn]) -> None:
    for state in (turn.after.state for turn in turns if turn.after):
        match state.stage:
            case Working(step):
                assert step == next(s for s in state.queue if not s.optional)
                assert not state.queue[0].optional  # what was offered and not taken is gone
            case Resting(after, rest, following, offered):
                assert after == state.done[-1]
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


@often
@given(stories())
def test_what_cannot_happen_changes_nothing(turns: list[Turn]) -> None:
    for turn in turns:
        if turn.after is None:
            history_store = deepcopy(turn.before)
            with pytest.raises(ImpossibleEventError):
                turn.before.apply(turn.event)
            assert (turn.before, turn.before.state) == (history_store, history_store.state)


@often
@given(stories(most=12))
def test_undo_takes_back_exactly_the_last_thing(turns: list[Turn]) -> None:
    for before, event, after in ((t.before, t.event, t.after) for t in turns if t.after):
        undone = after.undo()
        if isinstance(event, UNDONE_WITH_PREVIOUS):
            # What nobody pressed a key for goes together with what came before it.
            expected = before.undo() if before.can_undo else after
        elif isinstance(event, Finished) and not event.early:
            expected = before.undo()
        else:
            expected = before
        assert (undone, undone.state) == (expected, expected.state)


@often
@given(stories())
def test_a_replay_is_the_workout(turns: list[Turn]) -> None:
    workout = last(turns)
    again = Workout.replay(workout.opening, workout.events)

    assert (again, again.state) == (workout, workout.state)


@often
@given(stories())
def test_every_event_survives_the_journal(turns: list[Turn]) -> None:
    for turn in turns:
        assert ENTRIES.decode(msgspec.json.encode(turn.event)) == turn.event


@often
@given(stories())
def test_every_session_survives_the_history(turns: list[Turn]) -> None:
    for workout in (turn.after for turn in turns if turn.after):
        session = workout.to_session()
        assert msgspec.json.decode(msgspec.json.encode(session), type=Session) == session
