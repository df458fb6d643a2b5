"""The data directory takes nothing until the program ends: the workout is in a file somewhere else."""

import signal
from pathlib import Path

import pytest

from tests.e2e.runs import exported, plain, plain_session, read_until, run
from tests.e2e.terminal import Terminal


def taken_away(directory: Path) -> Path:
    """Move a directory away and put a file in its place; return where it is now."""
    away = directory.rename(directory.with_name("away"))
    directory.touch()
    return away


def given_back(directory: Path) -> None:
    directory.unlink()
    directory.with_name("away").rename(directory)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    directory = tmp_path / "data"
    directory.mkdir()
    return directory


def test_a_workout_that_could_not_be_saved_can_be_imported(data: Path, own_home: Path) -> None:
    with Terminal(["--level", "beginner", "--no-sound"], data_dir=data) as terminal:
        terminal.wait("Beginner")
        terminal.press("enter")
        terminal.wait(r"0/\d+ sets")
        taken_away(data)
        terminal.press_until("S", "Heel Raise Squat")
        terminal.press_until("enter", "Done: Heel Raise Squat 1")
        terminal.wait(r"NOT SAVED YET: journal.jsonl cannot be written: a file is in")
        terminal.press("q")
        terminal.wait("not saved yet: you get a file to import")
        terminal.press("up", "enter")
        assert terminal.exit_code() == 1
    (kept,) = own_home.glob("legday-tui-*.json")
    assert str(kept) in "".join(terminal.raw.split())
    given_back(data)
    told = run("import", str(kept), data_dir=data).stdout
    assert "  unfinished here 1 session with other sets in the file: finish or discard yours, then" in told
    plain(data, "--new", typed="q\n")
    assert "imported 1 session" in run("import", str(kept), data_dir=data).stdout
    done = [[s["exercise"] for s in session["sets"]] for session in exported(data)["sessions"]]
    assert ["heel-raise-squat"] in done


def test_a_plain_workout_that_could_not_be_saved_is_in_another_file(data: Path, own_home: Path) -> None:
    process = plain_session(data)
    taken_away(data)
    printed, complaint = process.communicate("s\ns\ns\ns\n12\nq\n", timeout=60)
    assert process.returncode == 1
    assert "12  NOT SAVED YET" in printed
    assert "kept" not in printed
    (kept,) = own_home.glob("legday-tui-*.json")
    assert complaint.count("\n") == 1
    assert f"your workout is in {kept}, and `legday-tui import` adds it to your history" in complaint


def test_a_plain_workout_that_is_interrupted_unsaved_is_in_another_file(data: Path, own_home: Path) -> None:
    process = plain_session(data)
    assert process.stdin is not None
    taken_away(data)
    process.stdin.write("s\ns\ns\ns\n12\n")
    process.stdin.flush()
    read_until(process, "12  NOT SAVED YET")
    process.send_signal(signal.SIGINT)
    _, complaint = process.communicate(timeout=60)
    assert process.returncode == 130
    (kept,) = own_home.glob("legday-tui-*.json")
    assert complaint.count("\n") == 1
    assert f"your workout is in {kept}" in complaint


@pytest.mark.parametrize(("name", "code"), [("SIGTERM", 143), ("SIGHUP", 129)])
def test_a_plain_workout_that_a_signal_ends_unsaved_is_in_another_file(
    data: Path, own_home: Path, name: str, code: int
) -> None:
    process = plain_session(data)
    assert process.stdin is not None
    taken_away(data)
    process.stdin.write("s\ns\ns\n12\n")
    process.stdin.flush()
    read_until(process, "12  NOT SAVED YET")
    process.send_signal(getattr(signal, name))
    process.send_signal(getattr(signal, name))
    _, complaint = process.communicate(timeout=60)
    assert process.returncode == code
    (kept,) = own_home.glob("legday-tui-*.json")
    assert complaint.count("\n") == 1
    assert f"your workout is in {kept}" in complaint


def test_a_plain_workout_goes_on_after_a_hang_up_that_is_to_be_ignored(data: Path) -> None:
    process = plain_session(data, before=["nohup"])
    assert process.stdin is not None
    process.send_signal(signal.SIGHUP)
    printed, complaint = process.communicate("s\ns\ns\n12\nq\n", timeout=60)
    assert (process.returncode, complaint) == (0, "")
    assert "12  saved" in printed


def test_a_directory_that_is_back_in_time_gets_the_workout(data: Path, own_home: Path) -> None:
    process = plain_session(data)
    assert process.stdin is not None
    taken_away(data)
    process.stdin.write("s\ns\ns\ns\n12\n")
    process.stdin.flush()
    read_until(process, "12  NOT SAVED YET")
    given_back(data)
    _, complaint = process.communicate("q\n", timeout=60)
    assert (process.returncode, complaint) == (0, "")
    assert list(own_home.glob("*.json")) == []
    (session,) = exported(data)["sessions"]
    assert [s["reps"] for s in session["sets"]] == [12]
