"""A person trains: presses keys through a whole leg day in a real terminal, and finds it afterwards."""

import json
import subprocess
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.terminal import MODULE, Terminal

STRENGTH = ("heel-raise-squat", "alternating-lunge", "bulgarian-split-squat")
STRETCHES = ("stretch-quads", "stretch-hip-flexors", "stretch-calves")


def exported(data_dir: Path) -> dict[str, Any]:
    """What `export` prints."""
    run = subprocess.run(
        [*MODULE, "export", "--format", "json", "--data-dir", str(data_dir)],
        capture_output=True,
        check=True,
    )
    document: dict[str, Any] = json.loads(run.stdout)
    return document


@pytest.mark.parametrize(
    ("level", "sets", "ranges"),
    [
        ("beginner", 3, ([12, 15], [12, 15], [12, 15])),
        ("intermediate", 4, ([10, 12], [8, 10], [10, 10])),
        ("advanced", 4, ([8, 10], [8, 10], [8, 10])),
    ],
)
def test_enter_alone_leads_through_the_whole_leg_day(
    tmp_path: Path, level: str, sets: int, ranges: tuple[list[int], ...]
) -> None:
    with Terminal(["--level", level, "--speed", "200", "--no-sound"], data_dir=tmp_path) as terminal:
        terminal.wait(level.title())
        terminal.press("enter")
        terminal.wait("WARM-UP")
        terminal.press_until("enter", "Recap")
        terminal.press_until("enter", "LEG DAY")
        terminal.press("q")
        assert terminal.exit_code() == 0

    document = exported(tmp_path)
    assert document["schema"] == 1
    (session,) = document["sessions"]
    assert session["level"] == level
    assert session["status"] == "finished"
    assert session["rehearsal"] is True
    done = Counter((s["phase"], s["exercise"]) for s in session["sets"])
    assert done == {
        ("warm-up", "leg-swing"): 1,
        ("warm-up", "foam-roll-quads"): 1,
        ("warm-up", "foam-roll-calves"): 1,
        ("warm-up", "air-squat"): 1,
        **{("strength", exercise): sets for exercise in STRENGTH},
        ("explosive", "wall-sit"): 3,
        ("explosive", "wide-narrow-jump"): 2,
        ("finisher", "hamstring-bridge"): 2,
        **{("stretch", exercise): 1 for exercise in STRETCHES},
        ("stretch", "foam-roll-quads"): 1,
        ("stretch", "foam-roll-calves"): 1,
    }
    for exercise, reps in zip(STRENGTH, ranges, strict=True):
        for result in (s for s in session["sets"] if s["exercise"] == exercise):
            assert result["target"] == {"reps": reps}
            assert result["kind"] == "reps"
            sided = exercise != "heel-raise-squat"
            assert ("reps_left" in result) is ("reps_right" in result) is sided
            assert ("reps" in result) is not sided
            counted = [result[key] for key in ("reps", "reps_left", "reps_right") if key in result]
            assert all(reps[0] <= count <= reps[1] for count in counted)
    for result in session["sets"]:
        if result["exercise"] == "wall-sit":
            assert result["target"] == {"seconds": 90.0}
            assert 0 < result["seconds"] <= 90
        if result["exercise"] == "wide-narrow-jump":
            assert result["kind"] == "interval"
            assert 0 < result["seconds"] <= 30


@pytest.mark.parametrize(
    ("level", "lunges"), [("beginner", [12] * 3), ("intermediate", [8] * 4), ("advanced", [8] * 4)]
)
def test_follow_along_needs_no_key_at_all(tmp_path: Path, level: str, lunges: list[int]) -> None:
    arguments = ["--level", level, "--follow-along", "--speed", "200", "--no-sound"]
    with Terminal(arguments, data_dir=tmp_path) as terminal:
        terminal.wait("Recap", seconds=300)
    (session,) = exported(tmp_path)["sessions"]
    assert session["status"] == "finished"
    holds = [s["seconds"] for s in session["sets"] if s["exercise"] == "wall-sit"]
    assert holds == [90.0, 90.0, 90.0]
    counted = [s for s in session["sets"] if s["exercise"] == "alternating-lunge"]
    assert [s["reps_left"] for s in counted] == lunges
    assert [s["reps_right"] for s in counted] == lunges


def test_a_killed_session_goes_on_exactly_where_it_was(tmp_path: Path) -> None:
    arguments = ["--level", "intermediate", "--speed", "20", "--no-sound"]
    with Terminal(arguments, data_dir=tmp_path) as terminal:
        terminal.wait("Intermediate")
        terminal.press("enter")
        terminal.wait("WARM-UP")
        terminal.press_until("enter", r"Bulgarian Split Squat[^\n]*SET 1/4")
        terminal.press("enter")
        terminal.wait("READY|OVERDUE|REST")
        terminal.press_until("enter", r"Bulgarian Split Squat[^\n]*SET 2/4")
        terminal.press(*["space"] * 7)
        terminal.wait("left 7")
        terminal.kill()

    before = exported(tmp_path)["sessions"][0]
    assert before["status"] == "in_progress"

    with Terminal(arguments, data_dir=tmp_path) as terminal:
        terminal.wait("Bulgarian Split Squat, set 2, left 7 of 10")
        terminal.press("enter")
        terminal.wait(r"Bulgarian Split Squat[^\n]*SET 2/4")
        assert "left 7" in terminal.text()
        terminal.press_until("enter", "Recap")
        terminal.press_until("enter", "LEG DAY")
        terminal.press("h")
        terminal.wait("1 session")
        terminal.press("enter")
        terminal.press_until("pagedown", "EXPLOSIVE")
        terminal.press("escape")
        terminal.wait("1 session")
        terminal.press("escape")
        terminal.wait("LEG DAY")
        terminal.press("q")
        assert terminal.exit_code() == 0

    (session,) = exported(tmp_path)["sessions"]
    assert session["id"] == before["id"]
    kept = len(before["sets"]) - 1  # the last one was being typed
    assert session["sets"][:kept] == before["sets"][:kept]
    bulgarian = [s for s in session["sets"] if s["exercise"] == "bulgarian-split-squat"]
    assert bulgarian[1]["reps_left"] == 7


def test_leaving_keeps_the_workout_and_a_restart_offers_it(tmp_path: Path) -> None:
    arguments = ["--level", "beginner", "--speed", "100", "--no-sound"]
    with Terminal(arguments, data_dir=tmp_path) as terminal:
        terminal.wait("Beginner")
        terminal.press("enter")
        terminal.wait("WARM-UP")
        terminal.press("q")
        terminal.wait("Leave the workout")
        terminal.press("enter")
        assert terminal.exit_code() == 0
    with Terminal(arguments, data_dir=tmp_path) as terminal:
        terminal.wait("UNFINISHED WORKOUT")
        terminal.press("e")
        terminal.wait("Recap")
        terminal.press_until("enter", "LEG DAY")
        terminal.press("q")
        assert terminal.exit_code() == 0
    (session,) = exported(tmp_path)["sessions"]
    assert session["status"] == "ended_early"
