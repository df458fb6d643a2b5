"""`legday-tui history DAY`: all sessions of a day, each set by set, or the one of a time."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from legday_tui.storage.data_dir import DataDir
from legday_tui.storage.paths import config_dir
from tests.commands.running import run
from tests.sample import session

MORNING = session(1)  # at 18:04:11
EVENING = replace(session(2), started_at=MORNING.started_at + timedelta(hours=2), finished_at=None)
DAY = f"{MORNING.started_at:%Y-%m-%d}"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data directory with two sessions on one day."""
    (tmp_path / "data").mkdir()
    history = DataDir(tmp_path / "data").history
    history.upsert(MORNING)
    history.upsert(EVENING)
    return tmp_path / "data"


def test_all_sessions_of_a_day_are_printed(data: Path) -> None:
    printed = run("history", DAY, data_dir=data).stdout
    heads = [line for line in printed.splitlines() if DAY in line]
    assert [head.split()[2] for head in heads] == ["18:04", "20:04"]
    assert printed.count("STRENGTH") == 2
    found = json.loads(run("history", DAY, "--format", "json", data_dir=data).stdout)
    assert [one["id"] for one in found["sessions"]] == [MORNING.id, EVENING.id]


@pytest.mark.parametrize("time", ["18:04", "18:04:11", "6:04 pm"])
def test_one_of_them_is_told_by_its_time(data: Path, time: str) -> None:
    printed = run("history", f"{DAY} {time}", data_dir=data).stdout
    assert "18:04" in printed
    assert "20:04" not in printed
    missing = run("history", f"{DAY} 18:05", data_dir=data)
    assert (missing.returncode, missing.stdout) == (2, "")


def test_a_day_of_two_sessions_is_exported_whole_but_none_of_them_is_moved_unnamed(data: Path) -> None:
    exported = json.loads(run("export", "--session", DAY, data_dir=data).stdout)
    assert [one["id"] for one in exported["sessions"]] == [MORNING.id, EVENING.id]

    refused = run("history", DAY, "--move", "2026-01-05", data_dir=data)
    assert refused.returncode == 2
    assert f'{DAY} has 2 sessions; say which one: "{DAY} 18:04:11" or "{DAY} 20:04:11"' in refused.stderr

    assert run("history", f"{DAY} 20:04", "--move", "2026-01-05", data_dir=data).returncode == 0
    assert "18:04" in run("history", DAY, data_dir=data).stdout


def test_a_pinned_note_is_told_with_its_exercise(data: Path) -> None:
    assert "Pinned" not in run("history", "last", data_dir=data).stdout
    directory = config_dir()
    assert directory is not None
    directory.mkdir(parents=True, exist_ok=True)
    settings = directory / "settings.toml"
    settings.write_text('[pinned]\nheel-raise-squat = "hole 7"\nleg-curl = "not done"\n')
    lines = run("history", f"{DAY} 18:04", data_dir=data).stdout.splitlines()
    told = lines.index("    Pinned: hole 7")
    assert "Heel Raise Squat" in lines[told - 1]
    found = json.loads(run("history", "last", "--format", "json", data_dir=data).stdout)
    assert found["pinned"] == {"heel-raise-squat": "hole 7"}


def own_file(name: str, content: str) -> Path:
    """Write a file of the user's settings directory."""
    directory = config_dir()
    assert directory is not None
    directory.mkdir(parents=True, exist_ok=True)
    path = directory / name
    path.write_text(content)
    return path


@pytest.mark.parametrize(
    "words",
    [
        ["history"],
        ["history", "last"],
        ["export", "--format", "hevy"],
        ["export", "--format", "strong"],
        ["export", "--format", "fit", "--session", DAY, "-o", "fit"],
    ],
)
def test_past_sessions_are_told_without_an_own_program_that_is_broken(
    data: Path, words: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(data)
    whole = run(*words, data_dir=data)
    path = own_file("program.toml", "name = ")
    told = run(*words, data_dir=data)
    assert (told.returncode, told.stdout) == (whole.returncode, whole.stdout)
    (complaint,) = [line for line in told.stderr.splitlines() if line not in whole.stderr]
    assert complaint.startswith(f"legday-tui: {path}: line 1: expected a value")
    assert complaint.endswith("; exercises have the names of the bundled program")
    named = run(*words, "--program", str(path), data_dir=data)
    assert (named.returncode, named.stdout) == (2, "")
