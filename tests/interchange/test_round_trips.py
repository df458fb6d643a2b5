"""Sessions that are written and read back: own formats keep every field, foreign ones the promised fields."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from legday_tui.domain.documents.plain_text import sanitized
from legday_tui.domain.session import Session, SetResult, Target
from legday_tui.domain.terms import Unit
from legday_tui.history.import_file import parse_import
from legday_tui.interchange.formats import WRITERS, ImportContents, write_csv
from legday_tui.interchange.own_csv import as_csv
from legday_tui.interchange.own_json import as_json
from legday_tui.interchange.reading import Reading
from tests.interchange.golden import FILE
from tests.interchange.strategies import PROGRAM, WRITTEN, sessions

OURS = sessions(notes=WRITTEN, least=0)
UNITS = st.sampled_from(["kg", "lb"])


def read(data: bytes, unit: Unit = "kg") -> ImportContents:
    return parse_import(data, FILE, PROGRAM, Reading(unit))


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
        session.logged,
        session.minutes,
        session.place,
        session.session_rpe,
        session.note,
        session.name,
        tuple(map(promised_of_set, session.sets)),
    )


def promised_of_set(result: SetResult) -> object:
    """Return the fields of a set that every format keeps; loads to three decimals."""
    return (
        (result.exercise, result.set, result.kind, result.type),
        (result.reps, result.reps_left, result.reps_right),
        (result.seconds, result.seconds_left, result.seconds_right),
        (result.target, result.rom, result.tempo, result.form_ok),
        (result.level, result.method, result.equipment),
        (result.contacts, result.rpe, result.pain, result.cut_short, result.implements),
        tuple(about(kg) for kg in (result.load_kg, result.load_each_kg)),
    )


def about(kg: float | None) -> object:
    return None if kg is None else pytest.approx(kg, abs=0.001)


@pytest.mark.parametrize("to", sorted(WRITERS))
@given(given_sessions=sessions(), written_in=UNITS, read_in=UNITS)
def test_foreign_formats_keep_the_promised_fields_and_a_second_trip_changes_nothing(
    to: str, given_sessions: list[Session], written_in: Unit, read_in: Unit
) -> None:
    once = write_csv(to, given_sessions, PROGRAM, written_in)
    found = read(once, read_in)

    assert [promised(s) for s in found.sessions] == [promised(s) for s in given_sessions]
    assert found.assumed_unit is None
    assert (found.left_out, found.shortened) == ({}, 0)
    assert written_in == "lb" or write_csv(to, found.sessions, PROGRAM, "kg") == once


RELATIVES = {"Seated Calf Raise (Machine)": "calf-raise", "Glute Bridge (Dumbbell)": "hamstring-bridge"}


@pytest.mark.parametrize("to", sorted(WRITERS))
@pytest.mark.parametrize("name", RELATIVES)
def test_what_only_counts_as_an_exercise_goes_out_under_its_own_name(to: str, name: str) -> None:
    bare = SetResult(
        phase="finisher",
        exercise=RELATIVES[name],
        set=1,
        kind="reps",
        type="working",
        target=Target(),
        reps=12,
        load_kg=40.0,
        done_as=name,
    )
    sets = bare, replace(bare, set=2, load_each_kg=20.0, implements=2)
    session = Session(
        id=f"{1:032x}",
        started_at=datetime(2026, 3, 2, 18, tzinfo=UTC),
        level="imported",
        status="finished",
        sets=sets[1:] if "Dumbbell" in name else sets,
    )

    data = write_csv(to, [session], PROGRAM, "kg")

    assert name in data.decode()
    assert read(data).sessions[0].sets == session.sets
