"""Which stored session a session of a file is, and what becomes of it."""

from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from legday_tui.domain.program.aliases import with_settled_names
from legday_tui.domain.session import Session
from legday_tui.interchange.formats import WRITERS, write_csv
from legday_tui.interchange.own_csv import as_csv
from legday_tui.interchange.own_json import as_json
from legday_tui.storage.history import History
from legday_tui.storage.imports import Imports
from tests.history.importing import FITNOTES, HEVY, STRONG, import_text, sessions_of
from tests.sample import bundled_program, session

FIXTURES = sorted((Path(__file__).parents[1] / "interchange" / "fixtures").glob("*.*"))
MORNING = f"{FITNOTES}\n2025-05-05,Calf Raises,20,kgs,12,,\n"
EVENING = f"{MORNING}2025-05-05,Calf Raises,20,kgs,11,,\n"
PARTIAL = f'{HEVY}\nLegs,"22 Dec 2025, 08:00","22 Dec 2025, 08:10",,Calf Raises,,normal,40,12,,\n'
FULL = (
    f"{HEVY}\n"
    'Legs,"22 Dec 2025, 08:00","22 Dec 2025, 08:50",,Calf Raises,,normal,40,12,,\n'
    'Legs,"22 Dec 2025, 08:00","22 Dec 2025, 08:50",,Calf Raises,,normal,40,11,,8\n'
)
SAME_SECOND = (
    f"{STRONG}\n"
    "2025-01-02 10:00:00,Morning,20m,Calf Raises,1,20,10,0,,first note,\n"
    "2025-01-02 10:00:00,Test,30m,Wall Sit,1,0,0,60,,second note,\n"
)
TRAINED = session(1)
TRAINED_MINUTE = f"{TRAINED.started_at:%Y-%m-%d %H:%M}"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The path of a history that is not there yet."""
    return tmp_path / "history.json"


def sets(path: Path) -> list[int]:
    """Return how many sets each session has."""
    return [len(s.sets) for s in sessions_of(path)]


@pytest.mark.parametrize("file", FIXTURES, ids=lambda file: file.stem)
def test_importing_a_file_twice_changes_nothing_and_it_can_be_undone(file: Path, path: Path) -> None:
    assert import_text(path, file.read_bytes()).new
    imported, written = sessions_of(path), path.read_bytes()
    assert not import_text(path, file.read_bytes(), again=True).changes
    assert path.read_bytes() == written
    assert Imports(History(path)).undo() is not None
    assert sessions_of(path) == []
    assert Imports(History(path)).undo() is None
    import_text(path, file.read_bytes())
    assert sessions_of(path) == imported


@pytest.mark.parametrize("export", [as_json, as_csv])
def test_an_own_export_is_here_already(path: Path, export: object) -> None:
    ours = [session(1), session(2)]
    content = as_json(ours) if export is as_json else as_csv(ours)
    for one in ours:
        History(path).upsert(one)
    written = path.read_bytes()
    assert import_text(path, content).here == 2
    assert path.read_bytes() == written


@pytest.mark.parametrize(("partial", "full"), [(MORNING, EVENING), (PARTIAL, FULL)])
def test_a_fuller_file_completes_the_session_and_a_smaller_one_changes_nothing(
    path: Path, partial: str, full: str
) -> None:
    import_text(path, partial)
    comparison = import_text(path, full)
    assert (len(comparison.new), len(comparison.completions), comparison.added["set"]) == (0, 1, 1)
    assert sets(path) == [2]
    written = path.read_bytes()
    for text in (full, partial):
        comparison = import_text(path, text)
        assert (comparison.here, comparison.different, comparison.changes) == (1, 0, False)
    assert path.read_bytes() == written


def test_a_completion_brings_the_later_end_and_efforts(path: Path) -> None:
    import_text(path, PARTIAL)
    import_text(path, FULL)
    [found] = sessions_of(path)
    assert found.duration is not None
    assert found.duration.total_seconds() == 50 * 60
    assert [result.rpe for result in found.sets] == [None, 8]


@pytest.mark.parametrize(("partial", "full"), [(MORNING, EVENING), (PARTIAL, FULL)])
def test_a_deleted_session_is_left_out_unless_it_is_asked_for(path: Path, partial: str, full: str) -> None:
    import_text(path, partial)
    History(path).remove(sessions_of(path)[0].id)
    assert (import_text(path, full).deleted, sets(path)) == (1, [])
    comparison = import_text(path, full, again=True)
    assert (comparison.again, sets(path)) == (1, [2])
    Imports(History(path)).undo()
    assert (import_text(path, full).deleted, sets(path)) == (1, [])


def test_what_was_edited_stays_when_the_session_is_completed(path: Path) -> None:
    import_text(path, PARTIAL)
    [found] = sessions_of(path)
    edited = replace(found, note="", sets=(replace(found.sets[0], reps=9, rpe=6),))
    History(path).upsert(edited)
    import_text(path, FULL)
    [completed] = sessions_of(path)
    assert completed.sets[0] == edited.sets[0]
    assert (completed.note, len(completed.sets)) == ("", 2)


def test_two_workouts_of_the_same_second_stay_two(path: Path) -> None:
    header, morning, test = SAME_SECOND.splitlines()
    import_text(path, f"{header}\n{morning}\n")
    assert len(import_text(path, f"{header}\n{test}\n").new) == 1
    assert not import_text(path, SAME_SECOND).changes
    assert sets(path) == [1, 1]


def test_two_workouts_of_the_same_minute_that_a_file_has_as_one_are_here(path: Path) -> None:
    import_text(path, SAME_SECOND)
    as_one = SAME_SECOND.replace("Morning", "Leg Day").replace("Test", "Leg Day")
    assert (import_text(path, as_one).here, sets(path)) == (1, [1, 1])


def test_a_workout_of_another_program_is_the_one_of_that_minute(path: Path) -> None:
    import_text(path, f"{STRONG}\n2025-12-22 08:00:31,Evening,10m,Calf Raises,1,40,12,0,,,\n")
    assert len(import_text(path, FULL).completions) == 1
    assert sets(path) == [2]
    assert not import_text(path, FULL).changes


def test_a_workout_of_another_program_is_found_after_its_sets_were_edited(path: Path) -> None:
    import_text(path, f"{STRONG}\n2025-12-22 08:00:31,Evening,10m,Calf Raises,1,40,12,0,,,\n")
    [found] = sessions_of(path)
    History(path).upsert(replace(found, sets=(replace(found.sets[0], reps=9),)))
    import_text(path, FULL)
    assert [result.reps for result in sessions_of(path)[0].sets] == [9, 11]


@pytest.mark.parametrize(
    "lines",
    [
        [STRONG, *(f"{TRAINED_MINUTE}:59,Legs,90m,Calf Raises,{n},40,{13 - n},0,,a note,8" for n in (1, 2))],
        [STRONG, f"{TRAINED_MINUTE}:11,Legs,90m,Squat,1,60,1,0,,a note,8"],
    ],
)
def test_a_session_that_was_trained_here_is_not_changed_by_another_program(
    path: Path, lines: list[str]
) -> None:
    one = replace(TRAINED.sets[0], kind="reps", reps=12, seconds=None, load_kg=40.0)
    trained = replace(TRAINED, sets=(one,), finished_at=None)
    History(path).upsert(trained)
    comparison = import_text(path, "\n".join(lines))
    assert (comparison.different, comparison.changes) == (1, False)
    assert sessions_of(path) == [trained]


def test_a_fuller_export_of_this_program_completes_a_session_that_was_trained_with_it(path: Path) -> None:
    less = replace(TRAINED, sets=TRAINED.sets[:3], note="mine")
    History(path).upsert(less)
    import_text(path, as_json([TRAINED]))
    assert sessions_of(path) == [replace(TRAINED, note="mine")]


def test_the_workout_in_progress_is_here_and_not_completed(path: Path) -> None:
    current = replace(TRAINED, sets=TRAINED.sets[:3])
    assert import_text(path, as_json([TRAINED]), current=current).here == 0
    assert not path.exists()


def test_a_day_without_times_completes_the_only_session_of_that_day(path: Path) -> None:
    import_text(path, f"{STRONG}\n2025-05-05 08:00:31,Evening,10m,Calf Raises,1,20,12,0,,,\n")
    assert len(import_text(path, EVENING).completions) == 1
    assert (sets(path), sessions_of(path)[0].started_at.hour) == ([2], 8)
    assert not import_text(path, EVENING).changes


def test_a_day_without_times_is_here_if_the_sessions_of_that_day_have_its_sets(path: Path) -> None:
    morning = "2025-05-05 08:00:31,Morning,10m,Calf Raises,1,20,12,0,,,"
    evening = "2025-05-05 18:00:31,Evening,10m,Calf Raises,1,20,11,0,,,"
    import_text(path, f"{STRONG}\n{morning}\n{evening}\n")
    assert (import_text(path, EVENING).here, sets(path)) == (1, [1, 1])


def test_a_session_that_cannot_be_read_is_here(path: Path) -> None:
    import_text(path, PARTIAL)
    tables = msgspec.json.decode(path.read_bytes())
    tables["sessions"]["1"]["sets"] = [{"exercise": 5}]
    path.write_bytes(msgspec.json.encode(tables))
    assert import_text(path, FULL).here == 1


def test_a_name_that_is_settled_later_renames_the_sets_that_were_imported(path: Path) -> None:
    text = (
        f"{STRONG}\n2025-01-02 10:00:00,Legs,20m,Frob,1,20,10,0,,,\n"
        "2025-01-02 10:00:00,Legs,20m,Calf Raises,1,20,10,0,,,\n"
    )
    program = with_settled_names(bundled_program(), {"Frob": "calf-raise"})
    import_text(path, text)
    before = sessions_of(path)
    comparison = import_text(path, text, program=program)
    assert (comparison.added["exercise name"], comparison.added["set"]) == (1, 0)
    assert [result.exercise for result in sessions_of(path)[0].sets] == ["calf-raise", "calf-raise"]
    assert not import_text(path, text, program=program).changes
    Imports(History(path)).undo()
    assert sessions_of(path) == before


def test_other_sets_of_the_same_session_are_told(path: Path) -> None:
    import_text(path, FULL)
    comparison = import_text(path, FULL.replace(",40,", ",18.1,"))
    assert (comparison.different, comparison.changes) == (1, False)


def edited(found: Session) -> Session:
    return replace(found, note="typed by hand")


def test_undoing_goes_back_import_by_import(path: Path) -> None:
    import_text(path, PARTIAL)
    before = sessions_of(path)
    import_text(path, FULL)
    import_text(path, MORNING)
    imports = Imports(History(path))
    imports.undo()
    assert sets(path) == [2]
    imports.undo()
    assert sessions_of(path) == before
    imports.undo()
    assert sets(path) == []
    assert len(import_text(path, FULL).new) == 1


def test_an_edited_session_goes_with_its_import_and_is_kept_in_a_file(path: Path) -> None:
    import_text(path, FULL)
    changed = edited(sessions_of(path)[0])
    History(path).upsert(changed)
    undone = Imports(History(path)).undo()
    assert undone is not None
    assert undone.copy is not None
    assert sets(path) == []
    import_text(path, undone.copy.read_bytes())
    assert sessions_of(path) == [changed]


def test_undoing_a_completion_keeps_what_was_edited_since(path: Path) -> None:
    import_text(path, PARTIAL)
    before = sessions_of(path)[0]
    import_text(path, FULL)
    History(path).upsert(edited(sessions_of(path)[0]))
    undone = Imports(History(path)).undo()
    assert undone is not None
    assert undone.copy is None
    assert sessions_of(path) == [edited(before)]


def test_what_was_deleted_since_an_import_stays_deleted_when_it_is_undone(path: Path) -> None:
    import_text(path, PARTIAL)
    import_text(path, FULL)
    History(path).remove(sessions_of(path)[0].id)
    for _ in range(2):
        Imports(History(path)).undo()
        assert sets(path) == []
    assert import_text(path, FULL).deleted == 1


def test_a_record_without_its_sessions_can_be_undone(path: Path) -> None:
    """As an earlier version wrote it, or after damage."""
    import_text(path, PARTIAL)
    tables = msgspec.json.decode(path.read_bytes())
    for text in ("", "no base64", "AAAA"):
        tables["imports"]["1"]["originals"] = text
        path.write_bytes(msgspec.json.encode(tables))
        assert not import_text(path, PARTIAL).changes
        assert len(import_text(path, FULL).completions) == 1
    for _ in range(2):
        assert Imports(History(path)).undo() is not None
    assert sets(path) == []


@pytest.mark.parametrize("to", WRITERS)
@pytest.mark.parametrize("weight", ["61.234969999999996", "20.41165665", "62.125"])
def test_an_export_of_what_was_imported_adds_nothing(to: str, weight: str, path: Path) -> None:
    """Programs that convert between units write all decimals that they have."""
    import_text(path, f"{STRONG}\n2025-01-02 10:00:00,A,20m,Leg Press,1,{weight},10,0,,,\n")

    comparison = import_text(path, write_csv(to, sessions_of(path), bundled_program(), "kg"))

    assert (comparison.here, comparison.changes) == (1, False)
