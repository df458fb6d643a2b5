"""Whatever is tried, in whatever order: no impossible workout, and no way that does not lead back."""

from copy import deepcopy

import msgspec
import pytest
from hypothesis import given, settings

from legday_tui.domain.events import QUIET, Finished, LevelChanged
from legday_tui.domain.record import Session
from legday_tui.domain.recording import session_of
from legday_tui.domain.state import Complete, Over, Resting, State, Working
from legday_tui.domain.tally import Tally
from legday_tui.domain.transitions import ImpossibleEventError
from legday_tui.domain.workout import Workout
from legday_tui.storage.journal import ENTRIES
from tests.domain.random_events import LEVELS
from tests.domain.strategies import Turn, stories
from tests.sample import opening

KNOWN_STEPS = {step.id for level in LEVELS for step in opening(level=level).plan.steps}
often = settings(max_examples=200, deadline=None)


def last(turns: list[Turn]) -> Workout:
    """The workout at the end of a story."""
    return turns[-1].after or turns[-1].before


def ids(state: State) -> tuple[list[str], list[str], list[str]]:
    """What is done, skipped and left."""
    return [d.step.id for d in state.done], [s.id for s in state.skipped], [s.id for s in state.queue]


@often
@given(stories())
def test_every_set_is_done_or_skipped_or_left_and_none_of_it_twice(turns: list[Turn]) -> None:
    workout = last(turns)
    done, skipped, left = ids(workout.state)
    everything = done + skipped + left

    assert len(set(everything)) == len(everything)
    assert set(everything) <= KNOWN_STEPS
    if not any(isinstance(event, LevelChanged) for event in workout.events):
        assert {s.id for s in workout.opening.plan.steps if not s.optional} <= set(everything)


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
                assert state.tally == Tally()
                assert following is None or not following.optional
                assert offered is None or offered == state.queue[0]
            case Complete():
                assert state.queue == ()
                assert state.tally == Tally()
            case Over():
                assert state.rest is None
                assert state.ended_at is not None


@often
@given(stories())
def test_what_cannot_happen_changes_nothing(turns: list[Turn]) -> None:
    for turn in turns:
        if turn.after is None:
            memory = deepcopy(turn.before)
            with pytest.raises(ImpossibleEventError):
                turn.before.apply(turn.event)
            assert (turn.before, turn.before.state) == (memory, memory.state)


@often
@given(stories(most=12))
def test_undo_takes_back_exactly_the_last_thing(turns: list[Turn]) -> None:
    for before, event, after in ((t.before, t.event, t.after) for t in turns if t.after):
        undone = after.undo()
        if isinstance(event, QUIET):
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
        session = session_of(workout)
        assert msgspec.json.decode(msgspec.json.encode(session), type=Session) == session
