"""What is written is read back: all of it by our own formats, by the others what was promised."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legday_tui.domain.session import Session, SetResult
from legday_tui.domain.terms import Unit
from legday_tui.interchange.formats import ImportContents, contents_in
from legday_tui.interchange.writing import Other, as_csv, for_program
from legday_tui.storage.export import as_json
from tests.interchange.strategies import PROGRAM, WRITTEN, sessions

FILE = Path("export")
OURS = sessions(notes=WRITTEN, least=0)
UNITS = st.sampled_from(["kg", "lb"])


def read(data: bytes, unit: Unit = "kg") -> ImportContents:
    return contents_in(data, FILE, PROGRAM, unit)


@pytest.mark.parametrize("write", [as_json, as_csv])
@given(given_sessions=OURS)
def test_our_own_formats_lose_nothing(
    write: Callable[[Sequence[Session]], bytes], given_sessions: list[Session]
) -> None:
    assert read(write(given_sessions)).sessions == given_sessions


def promised(session: Session) -> object:
    """What every format keeps of a session, to the second."""
    return (
        session.started_at.replace(microsecond=0),
        session.started_at.utcoffset(),
        session.level,
        session.method,
        session.status,
        session.rehearsal,
        session.session_rpe,
        session.note,
        tuple(map(promised_of_set, session.sets)),
    )


def promised_of_set(result: SetResult) -> object:
    """What every format keeps of a set; loads to three decimals, and no load is as good as none."""
    return (
        (result.exercise, result.set, result.kind, result.type),
        (result.reps, result.reps_left, result.reps_right),
        (result.seconds, result.seconds_left, result.seconds_right),
        (result.contacts, result.rpe, result.pain, result.implements),
        tuple(about(kg) for kg in (result.load_kg, result.load_each_kg)),
    )


def about(kg: float | None) -> object:
    return None if kg is None else pytest.approx(kg, abs=0.001)


@pytest.mark.parametrize("to", ["strong", "hevy", "fitnotes"])
@given(given_sessions=sessions(), written_in=UNITS, read_in=UNITS)
def test_the_formats_of_others_keep_what_was_done(
    to: Other, given_sessions: list[Session], written_in: Unit, read_in: Unit
) -> None:
    found = read(for_program(to, given_sessions, PROGRAM, written_in), read_in)

    assert [promised(s) for s in found.sessions] == [promised(s) for s in given_sessions]
    assert found.assumed_unit is None
    assert (found.left_out, found.shortened) == ({}, 0)


@pytest.mark.parametrize("to", ["strong", "hevy", "fitnotes"])
@given(given_sessions=sessions())
def test_what_was_read_back_is_written_the_same_again(to: Other, given_sessions: list[Session]) -> None:
    once = for_program(to, given_sessions, PROGRAM, "kg")

    assert for_program(to, read(once).sessions, PROGRAM, "kg") == once
