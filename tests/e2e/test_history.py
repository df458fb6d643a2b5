"""The history in a real terminal: find sessions, correct, delete and reopen them."""

import json
import re
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from legday_tui.storage.data_dir import DataDir
from legday_tui.storage.fs import RealFs
from tests.bench.many_sessions import write_history
from tests.commands.running import run
from tests.e2e.runs import MODULE, exported
from tests.e2e.terminal import Terminal
from tests.sample import session

TWELVE = 12


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    """Twelve sessions, four of each level, the newest of them advanced."""
    write_history(tmp_path, TWELVE)
    return tmp_path


def opened(data_dir: Path) -> Terminal:
    """Start the program and open the history."""
    terminal = Terminal(["--no-sound"], data_dir=data_dir)
    terminal.wait(r"\? keys")
    terminal.press("h")  # once: a second one leads back
    terminal.wait("12 sessions")
    return terminal


def stop(terminal: Terminal) -> None:
    """Return to the home screen and quit."""
    terminal.press_until("escape", "LEG DAY")
    terminal.press("q")
    assert terminal.exit_code() == 0


def test_a_corrected_set_can_be_undone_after_leaving_the_screen(data_dir: Path) -> None:
    before = exported(data_dir)["sessions"]
    with opened(data_dir) as terminal:
        terminal.press("enter")
        terminal.wait("Total lifted")
        terminal.press_until("down", r"> Heel Raise Squat +1 ")
        terminal.press("enter")
        terminal.wait("reps: 12")
        terminal.press(*["\x7f"] * 3, "many", "enter")
        terminal.wait("Heel Raise Squat, set 1")  # still asked: that is not a number
        terminal.press(*["\x7f"] * 4, "15", "enter")
        terminal.wait(r"> Heel Raise Squat +1 +15")
        terminal.press("escape")
        terminal.wait("12 sessions")
        edited = exported(data_dir)["sessions"]
        first = next(s for s in edited[-1]["sets"] if s["exercise"] == "heel-raise-squat")
        assert first["reps"] == 15
        assert edited[:-1] == before[:-1]
        terminal.press("u")
        terminal.wait("Undone: Heel Raise Squat 1")
        stop(terminal)
    assert exported(data_dir)["sessions"] == before


def test_a_session_is_deleted_restored_and_deleted_for_good(data_dir: Path) -> None:
    before = exported(data_dir)["sessions"]
    with opened(data_dir) as terminal:
        terminal.press("enter")
        terminal.wait("Total lifted")
        terminal.press("d")
        terminal.wait("11 sessions")
        assert exported(data_dir)["sessions"] == before[:-1]
        terminal.press("u")
        terminal.wait("12 sessions")
        assert exported(data_dir)["sessions"] == before
        terminal.press("2")
        terminal.wait("LEVEL")
        terminal.press("\x1b[H")
        terminal.press("down")
        terminal.press("enter")
        terminal.wait("Total lifted")
        terminal.press("d")
        terminal.wait("11 sessions")
        stop(terminal)
    assert exported(data_dir)["sessions"] == [*before[:-2], before[-1]]
    with Terminal(["--no-sound"], data_dir=data_dir) as terminal:
        terminal.wait("Intermediate")
        terminal.press("h")
        terminal.wait("11 sessions")
        assert "restores them" not in terminal.text()


def test_the_search_filters_while_typing(data_dir: Path) -> None:
    with opened(data_dir) as terminal:
        terminal.press("/")
        terminal.press(*"beginner")
        terminal.wait("4 of 12 sessions")
        terminal.press(*" lunge")
        terminal.wait("4 of 12 sessions")
        terminal.press(*" xyz")
        terminal.wait("0 of 12 sessions")
        terminal.press(*["\x7f"] * 4)
        terminal.wait("4 of 12 sessions")
        terminal.press("enter", "enter")
        terminal.wait("Beginner")
        terminal.press("escape")
        terminal.wait("4 of 12 sessions")
        terminal.press("escape")
        terminal.wait(r"(?<!of )12 sessions")
        stop(terminal)


def test_note_and_effort_are_saved(data_dir: Path) -> None:
    with opened(data_dir) as terminal:
        terminal.press("enter")
        terminal.wait("Total lifted")
        terminal.press("n")
        terminal.wait("Anything worth remembering")
        terminal.press(*"[b]knees[/b] fine", "enter")
        terminal.wait(r"Note: \[b\]knees\[/b\] fine")
        terminal.press("r")
        terminal.wait("10: all out")
        terminal.press("9", "enter")
        terminal.wait("9 of 10")
        stop(terminal)
    newest = exported(data_dir)["sessions"][-1]
    assert (newest["note"], newest["session_rpe"]) == ("[b]knees[/b] fine", 9.0)


def test_every_tab_opens_and_leads_back(data_dir: Path) -> None:
    """In one size: tests/screens proves the same in all of them."""
    with opened(data_dir) as terminal:
        terminal.press("3")
        terminal.wait("CHARTS")
        terminal.press("4")
        terminal.wait("BALANCE")
        terminal.press("5")
        terminal.wait("RECORDS")
        terminal.press("escape")
        terminal.wait("12 sessions")
        stop(terminal)


def test_a_session_that_was_finished_by_mistake_is_reopened(tmp_path: Path) -> None:
    arguments = ["--level", "intermediate", "--speed", "20", "--no-sound"]
    with Terminal(arguments, data_dir=tmp_path) as terminal:
        terminal.wait("Intermediate")
        terminal.press("enter")
        terminal.wait(r"0/\d+ sets")
        terminal.press_until("S", "Heel Raise Squat")
        terminal.press_until("enter", "Done: Heel Raise Squat 1/4")
        terminal.press("q")
        terminal.wait("Leave the workout")
        terminal.press("enter")
        assert terminal.exit_code() == 0
    with Terminal(arguments, data_dir=tmp_path) as terminal:
        terminal.wait("UNFINISHED WORKOUT")
        terminal.press("e")
        terminal.wait("Recap")
        terminal.press_until("enter", "LEG DAY")
        terminal.press("h")
        terminal.wait("OVERVIEW")
        terminal.press("2")  # the list has rehearsals as well
        terminal.wait("1 session")
        terminal.press("enter")
        terminal.wait("carry on")
        terminal.press("g")
        terminal.wait("UNFINISHED WORKOUT")
        terminal.press_until("enter", r"Heel Raise Squat[^\n]*SET 2/4")
        terminal.kill()
    (session,) = exported(tmp_path)["sessions"]
    assert session["status"] == "in_progress"
    assert [s["exercise"] for s in session["sets"]] == ["heel-raise-squat"]


def test_the_command_line_prints_the_same_history(data_dir: Path) -> None:
    def printed(*arguments: str) -> str:
        completed = run("history", *arguments, data_dir=data_dir)
        assert completed.returncode == 0
        return completed.stdout

    text, last = printed(), printed("last")
    assert text.startswith("12 sessions, ")
    assert "RECORDS" in text
    assert "Total lifted" in last
    assert "Wall Sit: " in last
    document = json.loads(printed("--format", "json"))
    assert document["sessions"] == exported(data_dir)["sessions"]
    assert document["weeks_in_a_row"] >= 4
    assert {"of", "best"} == set(document["records"][0])
    missing = run("history", "1999-01-01", data_dir=data_dir)
    assert (missing.returncode, missing.stdout) == (2, "")
    assert "no such session: 1999-01-01" in missing.stderr


def test_sessions_without_a_set_or_in_the_future_are_not_the_last_one(data_dir: Path) -> None:
    def printed() -> list[str]:
        commands = (["history", "last"], ["plan", "--level", "advanced"], ["plan", "--format", "json"])
        train = [*MODULE, "--data-dir", str(data_dir), "--plain", "--no-sound", "--new"]
        plain = subprocess.run(train, input="s\n" * 4 + "q\n", capture_output=True, text=True, check=True)
        assert re.search(r"Heel Raise Squat  (SET|RAMP-UP) 1/", plain.stdout)
        return [*(run(*command, data_dir=data_dir).stdout for command in commands), plain.stdout]

    def weeks() -> int:
        document = json.loads(run("history", "--format", "json", data_dir=data_dir).stdout)
        return int(document["weeks_in_a_row"])

    before, weeks_before = printed(), weeks()
    now, data = datetime.now(UTC), DataDir(data_dir, RealFs())
    for number, days in ((901, 2), (902, 9000)):
        data.history.upsert(replace(session(number, "advanced"), started_at=now + timedelta(days=days)))
    empty = replace(session(903), started_at=now - timedelta(days=1), finished_at=None, sets=())
    data.history.upsert(empty)

    assert (printed(), weeks()) == (before, weeks_before)
    assert len(exported(data_dir)["sessions"]) >= TWELVE + 3
