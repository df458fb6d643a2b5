"""The session as lines, through pipes."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.e2e.terminal import MODULE
from tests.e2e.test_whole_session import exported

FAST = ["--plain", "--no-sound", "--speed", "300"]


def plain(directory: Path, *arguments: str, typed: str = "", seconds: float = 300) -> str:
    """All lines of a plain session that is given these answers."""
    run = subprocess.run(
        [*MODULE, "--data-dir", str(directory), *FAST, *arguments],
        input=typed, capture_output=True, text=True, timeout=seconds, check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    assert run.stderr == ""
    assert "\x1b" not in run.stdout
    return run.stdout


def test_it_goes_through_the_whole_leg_day_by_itself(tmp_path: Path) -> None:
    text = plain(tmp_path, "--level", "beginner", "--follow-along")
    assert text.splitlines()[0].startswith("Leg Day, Beginner, about")
    assert "Wall Sit 3/3:  90 s  saved" in text
    assert "Bulgarian Split Squat 3/3:  L 12 R 12  saved" in text
    assert "OVERDUE" not in text or "READY" in text
    assert "Recap" in text
    (session,) = exported(tmp_path)["sessions"]
    assert session["status"] == "finished"
    assert text.count("saved") == len(session["sets"])


def test_it_goes_on_with_an_unfinished_workout_or_starts_afresh(tmp_path: Path) -> None:
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


@pytest.mark.parametrize("answer", ["dance", "-5", "1234567", "1e3", "\\x1b[2J", "[red]"])
def test_what_is_not_understood_is_answered_with_what_is(tmp_path: Path, answer: str) -> None:
    text = plain(tmp_path, typed=f"s\ns\ns\n{answer}\nq\n")
    assert text.count("enter: done or go on") == 2
    (session,) = exported(tmp_path)["sessions"]
    assert session["sets"] == []


def test_undo_takes_back_the_last_set(tmp_path: Path) -> None:
    text = plain(tmp_path, typed="s\ns\ns\ns\n9\nu\n11\nq\n")
    assert "Heel Raise Squat 1/4:  9  saved" in text
    assert "Heel Raise Squat 1/4:  11  saved" in text
    assert [s["reps"] for s in exported(tmp_path)["sessions"][0]["sets"]] == [11]


def test_a_second_one_may_only_look(tmp_path: Path) -> None:
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
    assert json.loads(json.dumps(exported(tmp_path)))["sessions"][0]["status"] == "in_progress"
