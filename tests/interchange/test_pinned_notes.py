"""What is pinned to exercises goes out and comes back, and stays out of the notes of the sessions."""

import csv
from io import StringIO

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from legday_tui.domain.session import Session
from legday_tui.domain.terms import MAX_PINNED_LENGTH
from legday_tui.history.import_file import parse_import
from legday_tui.interchange.formats import ImportContents, write_csv
from legday_tui.interchange.own_json import as_json
from legday_tui.interchange.reading import Reading
from legday_tui.storage.errors import DamagedFileError
from tests.interchange.golden import FILE
from tests.interchange.strategies import FORMULAS, PROGRAM, SHOWN, sessions
from tests.sample import session

SQUATS = "heel-raise-squat"
BLOCK = "block under left heel, hole 7"
TEXTS = st.one_of(SHOWN, st.sampled_from([BLOCK, *FORMULAS, "#advanced", "L10 R9", "Pinned: x", "x" * 300]))


def read(data: bytes) -> ImportContents:
    return parse_import(data, FILE, PROGRAM, Reading("kg"))


def exercise_notes(data: bytes) -> list[str]:
    """The column `exercise_notes` of the squats, row by row."""
    rows = csv.DictReader(StringIO(data.decode(), newline=""))
    return [row["exercise_notes"] for row in rows if row["exercise_title"] == "Heel Raise Squat"]


def test_hevy_has_it_with_the_first_set_of_each_session() -> None:
    data = write_csv("hevy", [session(1), session(2)], PROGRAM, "kg", {SQUATS: BLOCK})
    notes = exercise_notes(data)

    assert [note.startswith(f"Pinned: {BLOCK}\n") for note in notes] == [True, *[False] * 3] * 2
    assert [note.split("\n")[-1] for note in notes[:2]] == [
        "target 10-12, depth: parallel, tempo 2-0-2-0"
    ] * 2


@given(given_sessions=sessions(), text=TEXTS)
def test_hevy_gives_it_back_and_the_sessions_as_without_it(given_sessions: list[Session], text: str) -> None:
    pinned = {result.exercise: text for one in given_sessions for result in one.sets if text.split()}
    found = read(write_csv("hevy", given_sessions, PROGRAM, "kg", pinned))
    without = read(write_csv("hevy", given_sessions, PROGRAM, "kg"))

    assert found.pinned == {exercise: " ".join(text.split()) for exercise in pinned}
    assert found.sessions == without.sessions
    assert without.pinned == {}


@given(pinned=st.dictionaries(st.sampled_from(sorted(PROGRAM.exercises)), st.text(max_size=20), max_size=3))
def test_json_keeps_every_note(pinned: dict[str, str]) -> None:
    found = read(as_json([session(1)], pinned))

    assert (found.pinned, found.sessions) == (pinned, read(as_json([session(1)])).sessions)


def test_an_export_without_notes_has_no_place_for_them() -> None:
    assert list(msgspec.json.decode(as_json([session(1)]))) == ["schema", "sessions"]


@pytest.mark.parametrize("wrong", [{SQUATS: "x" * (MAX_PINNED_LENGTH + 1)}, {SQUATS: 7}, [BLOCK]])
def test_notes_of_another_form_are_refused(wrong: object) -> None:
    data = msgspec.json.encode({"schema": 1, "sessions": [session(1)], "pinned": wrong})

    with pytest.raises(DamagedFileError, match="pinned: expected a text of at most 300 characters"):
        read(data)


def test_the_same_note_on_all_sets_of_another_program_stays_with_its_session() -> None:
    rows = "\n".join(
        f'Legs,"22 Dec 2025, 08:00","22 Dec 2025, 09:00",,Leg Press,,seat 4,{n},normal,80,8,,,'
        for n in range(3)
    )
    header = (
        "title,start_time,end_time,description,exercise_title,superset_id,exercise_notes,set_index,set_type,"
        "weight_kg,reps,distance_km,duration_seconds,rpe\n"
    )
    found = read((header + rows + "\n").encode())
    (one,) = found.sessions

    assert (found.pinned, one.note) == ({}, "Leg Press 1: seat 4")
