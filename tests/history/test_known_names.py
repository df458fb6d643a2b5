"""Sessions that were imported before a name was known: a later import knows it, and can be undone."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import pytest
from msgspec import to_builtins
from msgspec.structs import replace

from legday_tui.domain.program.aliases import with_settled_names
from legday_tui.domain.program.program import Program
from legday_tui.domain.session import Session
from legday_tui.history.comparison import Here, compare
from legday_tui.history.known_names import known_names, with_names_of
from legday_tui.interchange.encodings import Text
from legday_tui.interchange.exercise_names import ExerciseNames
from legday_tui.interchange.formats import ImportContents, read_csv
from legday_tui.interchange.known_names import with_known_names
from legday_tui.storage.history import History
from legday_tui.storage.imports import Imports
from legday_tui.storage.loading import read_history
from legday_tui.storage.stored_document import StoredDocument
from tests.fake_clock import MONDAY_EVENING

HEADER = "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,RPE"
SETS = (
    ("Sofa Squats (Dumbbell)", 20, 10),
    ("Sofa Squats (Dumbbell)", 22, 9),
    ("Pistol (Machine)", 60, 12),
    ("Wall Sit", 0, 1),
)
LATER = ("Lunges", 0, 12)
SETTLED = {"Sofa Squat (Dumbbell)": "bulgarian-split-squat", "Pistol": "calf-raise"}
AT: datetime = MONDAY_EVENING


def contents_of(program: Program, sets: Sequence[tuple[str, int, int]]) -> ImportContents:
    rows = [f"2025-01-02 18:00:00,A,20m,{name},1,{kg},{reps},0,0,," for name, kg, reps in sets]
    return read_csv(Text("\n".join((HEADER, *rows)).encode()), program)


def session_of(program: Program, sets: Sequence[tuple[str, int, int]]) -> Session:
    return contents_of(program, sets).sessions[0]


@pytest.fixture
def history(tmp_path: Path, program: Program) -> History:
    """A history with one imported session, two of whose names nothing knows."""
    found = History(tmp_path / "history.json")
    Imports(found).add([StoredDocument.of(to_builtins(session_of(program, SETS)))], "a.csv", AT)
    return found


def stored(history: History) -> Session:
    return read_history(history).sessions[0]


def test_names_that_are_known_now_become_exercises_with_their_implements(program: Program) -> None:
    before = session_of(program, SETS)
    settled = with_settled_names(program, SETTLED)

    after = with_known_names(before, ExerciseNames(settled))

    assert after == session_of(settled, SETS)
    first, _, third, fourth = after.sets
    assert (first.exercise, first.implements, first.load_each_kg, first.load_kg, first.phase) == (
        "bulgarian-split-squat",
        2,
        20,
        40,
        "strength",
    )
    assert (third.exercise, third.done_as, third.load_kg) == ("calf-raise", "Pistol (Machine)", 60)
    assert fourth == before.sets[3]


def test_implements_that_are_known_already_stay(program: Program) -> None:
    before = session_of(program, SETS[:1])
    edited = replace(before, sets=(replace(before.sets[0], load_each_kg=9.0, implements=1, load_kg=9.0),))

    (result,) = with_known_names(edited, ExerciseNames(with_settled_names(program, SETTLED))).sets

    assert (result.exercise, result.implements, result.load_kg) == ("bulgarian-split-squat", 1, 9.0)


def test_sessions_of_this_program_and_unknown_names_are_left_alone(
    program: Program,
) -> None:
    before = session_of(program, SETS)
    ours = replace(before, level="beginner")

    assert with_known_names(before, ExerciseNames(program)) is before
    assert with_known_names(ours, ExerciseNames(with_settled_names(program, SETTLED))) is ours


def test_an_import_knows_stored_names_and_is_undone(history: History, program: Program) -> None:
    settled = with_settled_names(program, SETTLED)
    before = stored(history)

    known = known_names(read_history(history).sessions, settled)

    assert known.sets() == {
        ("Sofa Squats (Dumbbell)", "bulgarian-split-squat"): 2,
        ("Pistol (Machine)", "calf-raise"): 1,
    }
    assert Imports(history).add([], "exercise names", AT, completions=known.completions()) == (0, 1)
    assert stored(history) == session_of(settled, SETS)
    assert known_names(read_history(history).sessions, settled).before == {}
    Imports(history).undo()
    assert stored(history) == before


def test_a_fuller_file_completes_what_has_become_known_and_both_are_undone(
    history: History, program: Program
) -> None:
    settled = with_settled_names(program, SETTLED)
    before = stored(history)
    contents = contents_of(settled, (*SETS, LATER))
    sessions = read_history(history).sessions

    known = known_names(sessions, settled)
    here = Here(
        sessions.replaced(known.after),
        None,
        Imports(history).stored(),
        Imports(history).deleted(),
        lambda: with_names_of(Imports(history).originals(), settled),
    )
    comparison = compare(contents, here)

    assert (comparison.different, comparison.new) == (0, [])
    Imports(history).add([], "b.csv", AT, completions=known.completions(comparison.completions))
    assert stored(history).sets == contents.sessions[0].sets
    Imports(history).undo()
    assert stored(history) == before


def test_undoing_keeps_edits_made_since_and_gives_the_names_back(history: History, program: Program) -> None:
    settled = with_settled_names(program, SETTLED)
    known = known_names(read_history(history).sessions, settled)
    Imports(history).add([], "exercise names", AT, completions=known.completions())
    now = stored(history)
    heavier = replace(now.sets[0], load_each_kg=25.0, load_kg=50.0)
    history.upsert(replace(now, note="mine", sets=(heavier, replace(now.sets[1], rpe=8.0), *now.sets[2:])))

    Imports(history).undo()

    first, second, third, _ = stored(history).sets
    assert stored(history).note == "mine"
    assert (first.exercise, first.load_each_kg, first.implements, first.load_kg) == (
        SETS[0][0],
        25.0,
        2,
        50.0,
    )
    assert (second.exercise, second.rpe, second.load_kg, second.implements) == (SETS[1][0], 8.0, 22.0, None)
    assert (third.exercise, third.done_as) == ("Pistol (Machine)", None)
