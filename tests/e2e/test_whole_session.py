"""Whole sessions, of which one of each kind and each level is driven through the full screen in a terminal.

The other levels run the same session in lines (`--plain`), which takes 0.4 s of CPU time instead of 10 s. How
each stage looks and which keys it takes at each level is proven in tests/screens.
"""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from legday_tui.keyboard.key_queue import REPEAT_S
from tests.e2e.runs import exported, plain
from tests.e2e.terminal import Terminal

STRENGTH = ("heel-raise-squat", "alternating-lunge", "bulgarian-split-squat")
STRETCHES = ("stretch-quads", "stretch-hip-flexors", "stretch-calves")
SETS = {"beginner": 3, "intermediate": 4, "advanced": 4}
RANGES: dict[str, tuple[list[int], ...]] = {
    "beginner": ([12, 15], [12, 15], [12, 15]),
    "intermediate": ([10, 12], [8, 10], [10, 10]),
    "advanced": ([8, 10], [8, 10], [8, 10]),
}
STYLE: dict[str, list[str]] = {
    "beginner": [],
    "intermediate": ["--adjustment", "none"],
    "advanced": ["--adjustment", "none"],
}
"""Arguments for straight sets where the level has another training style of its own."""
LUNGES = {"beginner": [12] * 3, "intermediate": [8] * 4, "advanced": [8] * 4}


def only_session(directory: Path, level: str) -> dict[str, Any]:
    """Return the one session of an export, which must be finished."""
    document = exported(directory)
    assert document["schema"] == 1
    session: dict[str, Any]
    (session,) = document["sessions"]
    assert session["level"] == level
    assert session["status"] == "finished"
    assert session["rehearsal"] is True
    return session


def check_every_set(session: dict[str, Any], level: str) -> None:
    """Assert that each planned set was done, with a result inside its target."""
    done = Counter((s["phase"], s["exercise"]) for s in session["sets"])
    assert done == {
        ("warm-up", "leg-swing"): 1,
        ("warm-up", "foam-roll-quads"): 1,
        ("warm-up", "foam-roll-calves"): 1,
        ("warm-up", "air-squat"): 1,
        **{("strength", exercise): SETS[level] for exercise in STRENGTH},
        ("explosive", "wall-sit"): 3,
        ("explosive", "wide-narrow-jump"): 2,
        ("finisher", "hamstring-bridge"): 2,
        **{("stretch", exercise): 1 for exercise in STRETCHES},
        ("stretch", "foam-roll-quads"): 1,
        ("stretch", "foam-roll-calves"): 1,
    }
    for exercise, reps in zip(STRENGTH, RANGES[level], strict=True):
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


def check_follow_along(session: dict[str, Any], level: str) -> None:
    """Assert that each set was done as planned, to the second and to the rep."""
    check_every_set(session, level)
    holds = [s["seconds"] for s in session["sets"] if s["exercise"] == "wall-sit"]
    assert holds == [90.0, 90.0, 90.0]
    counted = [s for s in session["sets"] if s["exercise"] == "alternating-lunge"]
    assert [s["reps_left"] for s in counted] == LUNGES[level]
    assert [s["reps_right"] for s in counted] == LUNGES[level]


def test_enter_alone_completes_a_session_on_the_full_screen(tmp_path: Path) -> None:
    with Terminal(["--level", "beginner", "--speed", "200", "--no-sound"], data_dir=tmp_path) as terminal:
        terminal.wait("Beginner")
        terminal.press("enter")
        terminal.wait(r"0/\d+ sets")
        terminal.press_until("enter", "Recap", hasty=True)
        terminal.press_until("enter", "LEG DAY")
        terminal.press("q")
        assert terminal.exit_code() == 0
    check_every_set(only_session(tmp_path, "beginner"), "beginner")


@pytest.mark.parametrize("level", SETS)
def test_enter_alone_completes_a_plain_session(tmp_path: Path, level: str) -> None:
    # More than there are sets: those in the first 3 s of a hold do not end it.
    assert "Recap" in plain(tmp_path, "--level", level, *STYLE[level], typed="\n" * 2000)
    check_every_set(only_session(tmp_path, level), level)


def test_follow_along_completes_a_session_on_the_full_screen_without_a_key(tmp_path: Path) -> None:
    arguments = ["--level", "advanced", *STYLE["advanced"], "--follow-along", "--speed", "1000", "--no-sound"]
    with Terminal(arguments, data_dir=tmp_path) as terminal:
        terminal.wait("Recap", seconds=300)
    check_follow_along(only_session(tmp_path, "advanced"), "advanced")


@pytest.mark.parametrize("level", SETS)
def test_follow_along_completes_a_plain_session_without_input(tmp_path: Path, level: str) -> None:
    assert "Recap" in plain(tmp_path, "--level", level, *STYLE[level], "--follow-along")
    check_follow_along(only_session(tmp_path, level), level)


def test_a_killed_session_resumes_at_the_same_rep(tmp_path: Path) -> None:
    arguments = ["--level", "intermediate", "--only", "strength", "--speed", "20", "--no-sound"]
    with Terminal(arguments, data_dir=tmp_path) as terminal:
        terminal.wait("Intermediate")
        terminal.press("enter")
        # Each key waits for what it is meant for: on a busy machine that may be late.
        for name in ("Heel Raise Squat", "Alternating Lunges"):
            terminal.wait(rf"{name}[^\n]*SET 1/4")
            terminal.press("S")
        terminal.wait(r"Bulgarian Split Squat[^\n]*SET 1/4")
        terminal.press("enter")
        terminal.wait("READY|OVERDUE|REST")
        terminal.press("enter")
        for reps in range(7):
            terminal.wait(f"left {reps}  right 0")
            terminal.read(2 * REPEAT_S)  # a key that arrives again sooner is one that is held
            terminal.press("space")
        terminal.wait("left 7  right 0")
        terminal.kill()

    before = exported(tmp_path)["sessions"][0]
    assert before["status"] == "in_progress"

    with Terminal(arguments, data_dir=tmp_path) as terminal:
        terminal.wait("Bulgarian Split Squat, set 2, left 7 of 10")
        terminal.press("enter")
        terminal.wait(r"Bulgarian Split Squat[^\n]*SET 2/4")
        terminal.wait("left 7")
        terminal.press("enter")
        terminal.wait("RIGHT")
        terminal.press("enter")
        terminal.wait("READY|OVERDUE|REST")
        terminal.press("S")
        terminal.wait("Skipped Bulgarian Split Squat")
        terminal.press("enter")
        terminal.wait("Recap")
        terminal.press_until("enter", "LEG DAY")
        terminal.press("h")
        terminal.wait("OVERVIEW")
        terminal.press("2")  # the list has rehearsals as well
        terminal.wait("1 session")
        terminal.press("enter")
        terminal.wait("Bulgarian Split Squat")
        terminal.press("escape")
        terminal.wait("1 session")
        terminal.press("escape")
        terminal.wait("LEG DAY")
        terminal.press("q")
        assert terminal.exit_code() == 0

    (session,) = exported(tmp_path)["sessions"]
    assert session["id"] == before["id"]
    completed = len(before["sets"]) - 1  # the last set was still being counted
    assert session["sets"][:completed] == before["sets"][:completed]
    bulgarian = [s for s in session["sets"] if s["exercise"] == "bulgarian-split-squat"]
    assert bulgarian[1]["reps_left"] == 7


def test_a_workout_that_was_left_is_offered_at_the_next_start(tmp_path: Path) -> None:
    arguments = ["--level", "beginner", "--speed", "100", "--no-sound"]
    with Terminal(arguments, data_dir=tmp_path) as terminal:
        terminal.wait("Beginner")
        terminal.press("enter")
        terminal.wait(r"0/\d+ sets")
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
