"""`export` never replaces a good file by a poorer one, and never fails silently."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

from legday_tui.commands import reading
from legday_tui.commands.reading import find_sessions
from legday_tui.domain.workout.events import RestOver
from legday_tui.domain.workout.workout import Workout
from legday_tui.storage.data_dir import DataDir
from legday_tui.storage.history import History
from legday_tui.storage.journal import Journal
from legday_tui.storage.loading import LoadedHistory, read_history
from tests.commands.running import run
from tests.domain.workouts import stamp
from tests.sample import events, finished_workout, opening, session
from tests.storage.special_files import device, folder, pipe

FORMATS = ["json", "csv", "strong", "hevy", "fitnotes"]


def history_of(directory: Path, *numbers: int) -> Path:
    for number in numbers:
        History(directory / "history.json").upsert(session(number))
    return directory / "history.json"


def test_the_workout_in_progress_is_exported_up_to_an_impossible_entry(tmp_path: Path) -> None:
    workout = Workout.begin(opening())
    first, *_ = events(workout)
    Journal(tmp_path / "journal.jsonl").begin(workout.opening, [first, RestOver(**stamp(workout)), first])
    result = run("export", data_dir=tmp_path)
    assert result.returncode == 1
    assert result.stderr == "legday-tui: the end of the workout in progress cannot be used\n"
    (exported,) = json.loads(result.stdout)["sessions"]
    assert exported["sets"] == json.loads(msgspec.json.encode(workout.apply(first).to_session().sets))


@pytest.mark.parametrize("damage", ["unreadable", "partly unreadable", "journal"])
def test_a_file_is_not_written_if_not_everything_can_be_read(tmp_path: Path, damage: str) -> None:
    data, out = tmp_path / "data", tmp_path / "backup.json"
    data.mkdir()
    path = history_of(data, 1, 2)
    assert run("export", "-o", str(out), data_dir=data).returncode == 0
    good = out.read_bytes()
    if damage == "unreadable":
        path.write_bytes(b"\0" * 100)
    elif damage == "partly unreadable":
        tables = json.loads(path.read_bytes())
        tables["sessions"]["2"]["sets"][3]["reps"] = -1
        path.write_text(json.dumps(tables))
    else:
        (data / "journal.jsonl").write_bytes(b"\0")
    result = run("export", "-o", str(out), data_dir=data)
    assert result.returncode == 1
    assert "cannot be read" in result.stderr
    assert f"{out} was not written" in result.stderr
    assert result.stdout == ""
    assert out.read_bytes() == good

    readable = {"unreadable": 0, "partly unreadable": 1, "journal": 2}[damage]
    partial = tmp_path / "partial.json"
    assert run("export", "--partial", "-o", str(partial), data_dir=data).returncode == 0
    assert len(json.loads(partial.read_bytes())["sessions"]) == readable
    printed = run("export", data_dir=data)
    assert printed.returncode == 1
    assert "cannot be read" in printed.stderr
    assert len(json.loads(printed.stdout)["sessions"]) == readable

    if readable < 2:
        assert run("export", "--partial", "-o", str(out), data_dir=data).returncode == 1
        assert out.read_bytes() == good
        assert run("export", "--partial", "--force", "-o", str(out), data_dir=data).returncode == 0
        assert out.read_bytes() == partial.read_bytes()


@pytest.mark.parametrize("format_", FORMATS)
def test_a_fuller_file_is_replaced_only_with_force(tmp_path: Path, format_: str) -> None:
    data, poor, out = tmp_path / "data", tmp_path / "poor", tmp_path / "backup"
    data.mkdir()
    poor.mkdir()
    history_of(data, 1, 2, 3)
    history_of(poor, 1, 2)
    export = ("export", "--format", format_, "-o", str(out))
    assert run(*export, data_dir=data).returncode == 0
    good = out.read_bytes()
    result = run(*export, data_dir=poor)
    assert result.returncode == 1
    assert "was not written: it has" in result.stderr
    assert "--force" in result.stderr
    assert out.read_bytes() == good
    assert run(*export, "--force", data_dir=poor).returncode == 0
    assert out.read_bytes() != good
    assert run(*export, data_dir=data).returncode == 0
    assert out.read_bytes() == good


@pytest.mark.parametrize("kind", [pipe, device, folder])
def test_a_folder_a_pipe_or_a_device_is_not_replaced(tmp_path: Path, kind: Callable[[Path], None]) -> None:
    target = tmp_path / "out"
    kind(target)
    result = run("export", "-o", str(target), data_dir=tmp_path)
    assert result.returncode == 2
    assert "is not a file that can be written" in result.stderr
    assert not target.is_file()


@pytest.mark.parametrize("moved", ["before the history is read", "after the history is read"])
def test_a_workout_that_is_moved_to_the_history_meanwhile_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moved: str
) -> None:
    workout = finished_workout(7)
    history, journal = History(tmp_path / "history.json"), Journal(tmp_path / "journal.jsonl")
    history.upsert(session(1))
    journal.begin(workout.opening, workout.events[:-1])

    def read_while_it_is_moved(there: History) -> LoadedHistory:
        found = None if moved.startswith("before") else read_history(there)
        history.upsert(workout.to_session())
        journal.rotate()
        return found or read_history(there)

    monkeypatch.setattr(reading, "read_history", read_while_it_is_moved)
    found = find_sessions(DataDir(tmp_path))
    assert found.problems == []
    assert [s.id for s in found.sessions] == [session(1).id, workout.opening.id]
    if moved.startswith("before"):
        assert found.sessions[1] == workout.to_session()


@pytest.mark.parametrize("year", [1, 9999])
def test_an_imported_session_of_an_extreme_year_can_be_exported(tmp_path: Path, year: int) -> None:
    at = datetime(year, 1, 1, tzinfo=UTC)
    file = tmp_path / "odd.json"
    odd = msgspec.structs.replace(session(1), started_at=at, finished_at=at)
    file.write_bytes(msgspec.json.encode({"schema": 1, "sessions": [odd]}))
    history_of(tmp_path, 2)
    assert run("import", str(file), data_dir=tmp_path).returncode == 0
    for format_ in FORMATS:
        result = run("export", "--format", format_, data_dir=tmp_path)
        assert result.returncode == 0, result.stderr
        assert result.stdout.count("\n") > 5
        assert ("1 session left out" in result.stderr) is (format_ not in ("json", "csv"))
