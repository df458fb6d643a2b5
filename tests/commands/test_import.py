"""`import` and `export` on the command line."""

import json
import shlex
from pathlib import Path

import msgspec
import pytest

from legday_tui.storage.history import History
from legday_tui.storage.loading import read_history
from tests.commands.running import run
from tests.e2e.runs import files
from tests.storage.file_operations import fill

FIXTURES = Path(__file__).parents[1] / "interchange" / "fixtures"
FITNOTES = "Date,Exercise,Weight,Weight Unit,Reps"
UNDO = ("import", "--undo")
NO_FILE = str(Path("/does/not/exist.csv"))


def sessions(data_dir: Path) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(run("export", data_dir=data_dir).stdout)["sessions"]
    return found


def test_a_file_is_previewed_imported_and_undone(tmp_path: Path) -> None:
    """What becomes of each kind of file is tested without a process, in tests/history."""
    file = str(FIXTURES / "hevy_metric.csv")
    preview = run("import", file, "--dry-run", data_dir=tmp_path)
    assert (preview.returncode, preview.stderr) == (0, "")
    assert "nothing was changed" in preview.stdout
    assert sessions(tmp_path) == []

    done = run("import", file, data_dir=tmp_path)
    assert done.stdout.splitlines()[:-1] == preview.stdout.splitlines()[:-1]
    assert "imported " in done.stdout
    assert sessions(tmp_path)
    history = (tmp_path / "history.json").read_bytes()
    assert "nothing was changed" in run("import", file, data_dir=tmp_path).stdout
    assert (tmp_path / "history.json").read_bytes() == history
    assert "PROBLEM" not in run("doctor", data_dir=tmp_path).stdout

    assert "would undo the import of hevy_metric.csv" in run(*UNDO, "--dry-run", data_dir=tmp_path).stdout
    assert (tmp_path / "history.json").read_bytes() == history
    assert "undid the import of hevy_metric.csv" in run(*UNDO, data_dir=tmp_path).stdout
    assert sessions(tmp_path) == []
    assert "there is no import" in run(*UNDO, data_dir=tmp_path).stdout


def test_a_fuller_file_is_told_and_undone_after_an_edit(tmp_path: Path) -> None:
    partial, full = tmp_path / "partial.csv", tmp_path / "full.csv"
    partial.write_text(f"{FITNOTES}\n2025-05-05,Calf Raises,20,kgs,12\n")
    full.write_text(f"{partial.read_text()}2025-05-05,Calf Raises,20,kgs,11\n")
    data_dir = tmp_path / "data"
    run("import", str(partial), data_dir=data_dir)
    done = run("import", str(full), data_dir=data_dir).stdout
    assert "  completed       1 session, 1 set\n" in done
    assert "completed 1 session; `legday-tui import --undo` undoes it" in done
    assert "1 completed session back to what you had" in run(*UNDO, data_dir=data_dir).stdout
    partial.write_text(partial.read_text().replace("20,kgs", "10,kgs"))
    other = run("import", str(partial), "--dry-run", data_dir=data_dir).stdout
    assert "  different here  1 session with other sets in the file: yours stays; to have" in other

    history = History(data_dir / "history.json")
    [found] = read_history(history).sessions
    history.upsert(msgspec.structs.replace(found, note="knees"))
    undone = run(*UNDO, data_dir=data_dir).stdout
    assert "1 session\n  you had changed 1 session of it (2025-05-05): your version is kept in " in undone
    command = undone.splitlines()[-1].partition("legday-tui ")[2]
    assert "imported 1 session" in run(*shlex.split(command), data_dir=data_dir).stdout
    assert [s["note"] for s in sessions(data_dir)] == ["knees"]


@pytest.mark.parametrize("to", ["json", "csv", "strong", "hevy", "fitnotes"])
def test_an_export_can_be_imported_again(to: str, tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()
    fill(tmp_path / "old")
    out = tmp_path / "out"
    assert run("export", "--format", to, "-o", str(out), data_dir=tmp_path / "old").returncode == 0
    result = run("import", str(out), data_dir=tmp_path / "new")
    assert result.returncode == 0
    old, new = sessions(tmp_path / "old"), sessions(tmp_path / "new")
    if to in ("json", "csv"):
        assert new == old
    again = run("import", str(out), data_dir=tmp_path / "old")
    assert "nothing was changed" in again.stdout


def test_an_invalid_line_is_reported_and_nothing_is_imported(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    fill(tmp_path / "data")
    before = files(tmp_path / "data")
    lines = (FIXTURES / "strong_android.csv").read_text("utf-8-sig").splitlines(keepends=True)
    bad = tmp_path / "bad.csv"
    bad.write_text("".join([*lines[:2], lines[2].replace(";", "", 3), *lines[3:]]))
    result = run("import", str(bad), data_dir=tmp_path / "data")
    assert result.returncode == 2
    assert "line 3: expected" in result.stdout
    assert "line 3" in result.stderr
    assert "nothing was changed" in result.stderr
    assert result.stderr.count("\n") == 1
    assert "--skip-wrong" in result.stderr
    preview = run("import", str(bad), "--skip-wrong", "--dry-run", data_dir=tmp_path / "data")
    assert (preview.returncode, preview.stderr) == (0, "")
    assert "line 3: expected" in preview.stdout
    assert {**files(tmp_path / "data"), "legday.lock": b""} == {**before, "legday.lock": b""}


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ([], "give one file"),
        (["a.csv", "--undo"], "give one file"),
        (["--undo", "--again"], "give one file"),
        ([NO_FILE], NO_FILE),
        (["/"], "found a folder"),
        (["/dev/zero"], "found a pipe or a device"),
        (["a.csv", "--unit", "stone"], "stone"),
    ],
)
def test_a_source_that_cannot_be_read_is_reported(arguments: list[str], says: str, tmp_path: Path) -> None:
    result = run("import", *arguments, data_dir=tmp_path)
    assert result.returncode == 2
    assert says in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_session_that_the_user_deleted_is_not_imported_again(tmp_path: Path) -> None:
    fill(tmp_path)
    exported = tmp_path / "all.json"
    run("export", "-o", str(exported), data_dir=tmp_path)
    tables = json.loads((tmp_path / "history.json").read_text())
    gone = tables["sessions"].pop("1")
    tables["deleted"] = {"1": {"id": gone["id"]}}
    (tmp_path / "history.json").write_text(json.dumps(tables))
    result = run("import", str(exported), data_dir=tmp_path)
    assert "deleted by you  1 session, left out; --again brings it back" in result.stdout
    assert gone["id"] not in [session["id"] for session in sessions(tmp_path)]
    result = run("import", str(exported), "--again", data_dir=tmp_path)
    assert "deleted by you  1 session, back again" in result.stdout
    assert gone["id"] in [session["id"] for session in sessions(tmp_path)]


def test_a_name_that_is_settled_is_known_here_and_in_the_next_file(tmp_path: Path) -> None:
    file = tmp_path / "strong.csv"
    file.write_text(
        "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,RPE\n"
        "2025-01-02 18:00:00,A,20m,Goblet Squat,1,20,10,0,0,,\n"
    )
    assert '--map "Goblet Squat=heel-raise-squat"' in run("import", str(file), data_dir=tmp_path).stdout

    settled = run("import", "--map", "Goblet Squat=heel-raise-squat", data_dir=tmp_path)

    assert "1 set here of Goblet Squat: Heel Raise Squat" in settled.stdout
    stored = json.dumps(sessions(tmp_path))
    assert '"exercise": "heel-raise-squat"' in stored
    assert '"implements": 1' in stored
    again = run("import", str(file), data_dir=tmp_path).stdout
    assert "Goblet Squat is Heel Raise Squat" in again
    assert "nothing was changed" in again


@pytest.mark.parametrize(
    ("numbers", "says"),
    [("1", "(line 3)"), ("12", "(lines 3, 4)"), ("1234", "(lines 3, 4, 5...)")],
)
def test_what_is_left_out_is_told_with_its_lines(tmp_path: Path, numbers: str, says: str) -> None:
    rows = "".join(f"2025-05-0{number},Calf Raises,20,kgs,\n" for number in numbers)
    file = tmp_path / "file.csv"
    file.write_text(f"Exported from a phone\n{FITNOTES}\n{rows}2025-05-05,Calf Raises,20,kgs,12\n")
    done = run("import", str(file), data_dir=tmp_path).stdout

    assert f"rows without repetitions and seconds: {len(numbers)} {says}" in done
    assert "lines above the header in line 2: 1" in done


def test_what_is_left_out_of_a_json_list_is_told_with_its_entries(tmp_path: Path) -> None:
    row = {"date": "2025-05-05", "exercise": "Squat", "reps": 12, "note": "two\nlines"}
    file = tmp_path / "rows.json"
    file.write_text(json.dumps([row, {**row, "reps": 0}, row, {**row, "reps": None}]))

    assert "seconds: 2 (entries 2, 4)" in run("import", str(file), data_dir=tmp_path).stdout
