"""Sessions that are written and read back: own formats keep every field, foreign ones the promised fields."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from legday_tui.domain.documents.plain_text import sanitized
from legday_tui.domain.session import Session, SetResult
from legday_tui.domain.terms import Unit
from legday_tui.history.import_file import parse_import
from legday_tui.interchange.formats import WRITERS, ImportContents, write_csv
from legday_tui.interchange.own_csv import as_csv
from legday_tui.interchange.own_json import as_json
from tests.interchange.strategies import PROGRAM, WRITTEN, sessions

FILE = Path("export")
OURS = sessions(notes=WRITTEN, least=0)
UNITS = st.sampled_from(["kg", "lb"])


def read(data: bytes, unit: Unit = "kg") -> ImportContents:
    return parse_import(data, FILE, PROGRAM, unit)


@given(given_sessions=OURS)
def test_own_json_keeps_every_field(given_sessions: list[Session]) -> None:
    assert read(as_json(given_sessions)).sessions == given_sessions


@given(given_sessions=OURS)
def test_own_csv_keeps_every_field_without_control_characters(given_sessions: list[Session]) -> None:
    expected = [replace(session, note=sanitized(session.note)) for session in given_sessions]

    assert read(as_csv(given_sessions)).sessions == expected


def promised(session: Session) -> object:
    """Return the fields of a session that every format keeps; times to the second."""
    return (
        session.started_at.replace(microsecond=0),
        session.started_at.utcoffset(),
        session.level,
        session.method,
        session.status,
        session.rehearsal,
        session.dates_uncertain,
        session.easy,
        session.minutes,
        session.session_rpe,
        session.note,
        tuple(map(promised_of_set, session.sets)),
    )


def promised_of_set(result: SetResult) -> object:
    """Return the fields of a set that every format keeps; loads to three decimals."""
    return (
        (result.exercise, result.set, result.kind, result.type),
        (result.reps, result.reps_left, result.reps_right),
        (result.seconds, result.seconds_left, result.seconds_right),
        (result.contacts, result.rpe, result.pain, result.cut_short, result.implements),
        tuple(about(kg) for kg in (result.load_kg, result.load_each_kg)),
    )


def about(kg: float | None) -> object:
    return None if kg is None else pytest.approx(kg, abs=0.001)


@pytest.mark.parametrize("to", sorted(WRITERS))
@given(given_sessions=sessions(), written_in=UNITS, read_in=UNITS)
def test_foreign_formats_keep_the_promised_fields(
    to: str, given_sessions: list[Session], written_in: Unit, read_in: Unit
) -> None:
    found = read(write_csv(to, given_sessions, PROGRAM, written_in), read_in)

    assert [promised(s) for s in found.sessions] == [promised(s) for s in given_sessions]
    assert found.assumed_unit is None
    assert (found.left_out, found.shortened) == ({}, 0)


@pytest.mark.parametrize("to", sorted(WRITERS))
@given(given_sessions=sessions())
def test_a_second_round_trip_changes_nothing(to: str, given_sessions: list[Session]) -> None:
    once = write_csv(to, given_sessions, PROGRAM, "kg")

    assert write_csv(to, read(once).sessions, PROGRAM, "kg") == once
