"""Sessions that are decoded on access."""

import msgspec
import pytest

from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.storage.stored_sessions import StoredSession, StoredSessions
from tests.sample import session

THREE = [session(number) for number in (1, 2, 3)]


def stored(*numbers: int) -> StoredSessions:
    return StoredSessions(StoredSession.decode(msgspec.Raw(msgspec.json.encode(session(n)))) for n in numbers)


def test_sessions_are_a_sequence_oldest_first() -> None:
    sessions = stored(3, 1, 2)

    assert list(sessions) == THREE
    assert list(reversed(sessions)) == THREE[::-1]
    assert (sessions[-1], sessions[1:], len(sessions)) == (THREE[2], THREE[1:], 3)
    assert list(sessions.heads) == [s.head for s in THREE]


def test_find_by_id() -> None:
    assert stored(1, 2).find(THREE[1].id) == THREE[1]
    assert stored(1, 2).find("none") is None


def test_with_session_inserts_by_time() -> None:
    assert list(stored(1, 3).with_session(THREE[1])) == THREE


def test_with_session_replaces_the_one_with_the_same_id() -> None:
    changed = msgspec.structs.replace(THREE[0], note="changed")

    assert list(stored(1, 2).with_session(changed)) == [changed, THREE[1]]


def test_without_ignores_unknown_ids() -> None:
    assert list(stored(1, 2, 3).without([THREE[1].id, "none"])) == [THREE[0], THREE[2]]


def test_invalid_sets_raise_on_access_and_are_not_found() -> None:
    raw = msgspec.json.encode({**msgspec.to_builtins(THREE[0]), "sets": [{"phase": 5}]})

    sessions = StoredSessions([StoredSession.decode(msgspec.Raw(raw))])

    assert sessions.heads[0].id == THREE[0].id
    assert sessions.find(THREE[0].id) is None
    with pytest.raises(msgspec.ValidationError):
        sessions[0]


def test_a_session_that_cannot_be_read_costs_a_training_history_no_other_one() -> None:
    """Only the latest ones are validated when the history is loaded, and rehearsals are not among those."""
    raws = [msgspec.json.encode(s) for s in THREE]
    raws[1] = raws[1].replace(b'"kind":"reps"', b'"kind":"leaps"')
    sessions = StoredSessions(StoredSession.decode(msgspec.Raw(raw)) for raw in raws)

    history = TrainingHistory(sessions, heads=sessions.heads)

    assert history.recent == [THREE[0], THREE[2]]
