"""`--plain`: the session in lines, through pipes."""

import subprocess
from datetime import datetime
from pathlib import Path

import pytest

from legday_tui.storage.backups import Backups
from legday_tui.storage.fs import RealFs
from tests.e2e.runs import FAST, MODULE, exported, plain, plain_session, read_until
from tests.storage.file_operations import NOW, fill

SQUATS = {"beginner": 2, "intermediate": 2, "advanced": 3}
"""The sets of squats that half an hour has room for, at each level."""


def test_follow_along_prints_each_set_and_needs_no_input(tmp_path: Path) -> None:
    # Slow enough for each change of a rest to be seen, and printed.
    text = plain(tmp_path, "--level", "beginner", "--follow-along", "--speed", "300")
    assert text.splitlines()[0].startswith("Leg Day, Beginner, about")
    assert "Wall Sit 3/3:  90 s  saved" in text
    assert "Bulgarian Split Squat 3/3:  L 12 R 12  saved" in text
    assert "OVERDUE" not in text or "READY" in text
    assert "Recap" in text
    (session,) = exported(tmp_path)["sessions"]
    assert session["status"] == "finished"
    assert text.count("saved") == len(session["sets"])


def test_a_backup_that_can_be_restored_is_named_with_what_restores_it(tmp_path: Path) -> None:
    fill(tmp_path)
    (tmp_path / "journal.jsonl").unlink()
    Backups(tmp_path, RealFs()).add(tmp_path / "history.json", 3, NOW)
    (tmp_path / "history.json").unlink()
    text = plain(tmp_path, typed="q\n")
    assert "holds 3 sessions, the history 0: `legday-tui` without --plain restores them" in text


def test_an_unfinished_workout_is_resumed_or_moved_to_quarantine(tmp_path: Path) -> None:
    first = plain(tmp_path, typed="s\ns\ns\ns\n12\nq\n")
    assert "Heel Raise Squat 1/4:  12  saved" in first
    (session,) = exported(tmp_path)["sessions"]
    assert [s["reps"] for s in session["sets"]] == [12]
    again = plain(tmp_path, typed="e\n")
    assert "going on with the unfinished workout" in again
    assert "12  saved" not in again
    assert "Recap" in again
    plain(tmp_path, typed="s\nq\n")
    afresh = plain(tmp_path, "--new", typed="q\n")
    assert "going on" not in afresh
    assert len(list((tmp_path / "quarantine").glob("*-journal.jsonl"))) == 1


def test_a_notice_of_the_start_is_printed_once(tmp_path: Path) -> None:
    with plain_session(tmp_path) as real:
        real.communicate("s\nq\n", timeout=20)
    text = plain(tmp_path, typed="q\n")
    assert text.count("Your unfinished workout is a real one") == 1


def test_input_that_is_not_understood_is_answered_with_the_commands(tmp_path: Path) -> None:
    answers = ["dance", "-5", "1234567", "1e3", "\\x1b[2J", "[red]"]
    text = plain(tmp_path, typed="\n".join(["s", "s", "s", *answers, "q", ""]))
    assert text.count("enter: done or carry on") == 1 + len(answers)
    (session,) = exported(tmp_path)["sessions"]
    assert session["sets"] == []


def test_undo_removes_the_last_set(tmp_path: Path) -> None:
    text = plain(tmp_path, typed="s\ns\ns\ns\n9\nu\n11\nq\n")
    assert "Heel Raise Squat 1/4:  9  saved" in text
    assert "Heel Raise Squat 1/4:  11  saved" in text
    assert [s["reps"] for s in exported(tmp_path)["sessions"][0]["sets"]] == [11]


def test_a_second_process_is_refused_while_the_first_one_trains(tmp_path: Path) -> None:
    first = subprocess.Popen(
        [*MODULE, "--data-dir", str(tmp_path), *FAST],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert first.stdout is not None
    assert first.stdin is not None
    first.stdout.readline()
    second = subprocess.run(
        [*MODULE, "--data-dir", str(tmp_path), *FAST], input="", capture_output=True, text=True, check=False
    )
    assert second.returncode == 1
    assert "Another legday-tui is using" in second.stdout
    first.communicate("q\n", timeout=20)
    assert exported(tmp_path)["sessions"][0]["status"] == "in_progress"


def test_ending_in_the_middle_of_a_hold_keeps_its_seconds(tmp_path: Path) -> None:
    process = plain_session(tmp_path, "--speed", "50")
    assert process.stdin is not None
    process.stdin.write("\n")
    process.stdin.flush()
    read_until(process, "halfway")
    text, _ = process.communicate("e\n", timeout=60)
    assert "cut short  saved" in text
    (session,) = exported(tmp_path)["sessions"]
    assert [s.get("cut_short", False) for s in session["sets"]][-1:] == [True]


def test_undo_during_a_hold_pauses_it_and_the_second_one_goes_back(tmp_path: Path) -> None:
    first = plain(tmp_path, "--speed", "1", typed="\nu\nq\n")
    assert first.count("paused, your seconds are kept") == 1
    assert first.count("Leg Swings") == 1
    text = plain(tmp_path / "back", "--speed", "1", typed="s\n\nu\nu\nq\n")
    assert text.count("paused, your seconds are kept") == 1
    assert text.count("Leg Swings") == 2


def test_a_hold_that_undo_has_paused_goes_on(tmp_path: Path) -> None:
    text = plain(tmp_path, "--speed", "10", typed="\nu\n\n\nq\n")
    assert "paused, your seconds are kept" in text
    (session,) = exported(tmp_path)["sessions"]
    assert [s["exercise"] for s in session["sets"]] == ["leg-swing"]


def half_an_hour(directory: Path, level: str) -> subprocess.Popen[str]:
    """Start a session of half an hour that needs no input."""
    arguments = ["--level", level, "--adjustment", "none", "--minutes", "30", "--follow-along"]
    # Slow enough for the time that the program itself takes, on a busy machine, to be a small part of it.
    command = [*MODULE, "--data-dir", str(directory / level), *FAST, *arguments, "--speed", "300"]
    return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)


def test_half_an_hour_takes_half_an_hour_at_each_level(tmp_path: Path) -> None:
    running = {level: half_an_hour(tmp_path, level) for level in SQUATS}
    for level, process in running.items():
        text, _ = process.communicate(timeout=120)
        assert text.splitlines()[0] == f"Leg Day, {level.capitalize()}, about 30 min"
        (session,) = exported(tmp_path / level)["sessions"]
        assert (session["status"], session["minutes"]) == ("finished", 30)
        squats = [s["set"] for s in session["sets"] if s["exercise"] == "heel-raise-squat"]
        assert squats == list(range(1, SQUATS[level] + 1)), "fewer sets than in a whole session"
        start, end = (datetime.fromisoformat(session[name]) for name in ("started_at", "finished_at"))
        assert (end - start).total_seconds() == pytest.approx(30 * 60, rel=0.1)
