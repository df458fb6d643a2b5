"""Each training method, followed along in lines and checked set by set in the export.

Its screens are proven in tests/screens, and a session on the full screen in test_whole_session."""

from itertools import groupby
from pathlib import Path
from typing import Any

from tests.e2e.runs import exported, plain

SQUAT, LUNGE, SPLIT = "heel-raise-squat", "alternating-lunge", "bulgarian-split-squat"
BRIDGE, CALF = "hamstring-bridge", "calf-raise"


def trained(directory: Path, level: str, method: str) -> list[dict[str, Any]]:
    """Follow a session along; return its sets that were counted in reps, without those of the warm-up."""
    before = [session["id"] for session in exported(directory)["sessions"]]
    assert "Recap" in plain(directory, "--follow-along", "--level", level, "--adjustment", method)
    # Not simply the last session: on a fast clock a later one can have an earlier start.
    (session,) = [s for s in exported(directory)["sessions"] if s["id"] not in before]
    assert (session["status"], session["level"]) == ("finished", level)
    assert session["adjustment"] == method.replace("-", "_")
    return [s for s in session["sets"] if s["kind"] == "reps" and s["type"] != "warmup"]


def order(sets: list[dict[str, Any]]) -> list[tuple[str, int, str]]:
    """The exercise, the number and the type of each set."""
    return [(s["exercise"], s["set"], s["type"]) for s in sets]


def test_supersets_alternate_and_rest_after_each_pair(tmp_path: Path) -> None:
    sets = trained(tmp_path, "advanced", "superset")
    pairs = [
        (exercise, n, "working")
        for first, second in ((SQUAT, BRIDGE), (SPLIT, CALF))
        for n in (1, 2, 3, 4)
        for exercise in (first, second)
    ]
    lunges = [(LUNGE, n, "working") for n in (1, 2, 3, 4)]
    assert order(sets) == [*pairs[:8], *lunges, *pairs[8:]]
    for result in sets:
        rested = result.get("rest_s")
        if result["exercise"] in (SQUAT, SPLIT):
            assert rested is None
        else:
            assert rested is not None
            assert rested >= 30
    assert all(s["target"]["reps"] == [8, 10] for s in sets if s["exercise"] in (SQUAT, LUNGE, SPLIT))


def test_a_drop_set_follows_the_last_set_of_an_exercise(tmp_path: Path) -> None:
    sets = trained(tmp_path, "advanced", "drop-set")
    strength = [s for s in sets if s["phase"] == "strength"]
    assert order(strength) == [
        (exercise, n, kind)
        for exercise in (SQUAT, LUNGE, SPLIT)
        for n, kind in ((1, "working"), (2, "working"), (3, "working"), (4, "working"), (4, "drop"))
    ]
    for exercise, group in groupby(strength, key=lambda s: str(s["exercise"])):
        *_, last, drop = group
        assert last["rest_s"] >= 15, exercise  # the time to change the load
        assert drop["rom"] == "partial", exercise  # without load it goes less deep


def test_pulses_follow_each_set_and_are_recorded_separately(tmp_path: Path) -> None:
    sets = trained(tmp_path, "intermediate", "pulses")
    strength = [s for s in sets if s["phase"] == "strength"]
    assert order(strength) == [
        (exercise, n, kind)
        for exercise in (SQUAT, LUNGE, SPLIT)
        for n in (1, 2, 3, 4)
        for kind in ("working", "pulse")
    ]
    for result in strength:
        if result["type"] == "pulse":
            counted = [result[key] for key in ("reps", "reps_left", "reps_right") if key in result]
            assert set(counted) == {3}
            assert result["rom"] == "partial"
            assert "rest_s" not in result  # the rest after the pulses belongs to their set
        else:
            assert "rest_s" in result


def test_slow_drops_have_a_slow_tempo(tmp_path: Path) -> None:
    sets = trained(tmp_path, "intermediate", "slow-drop")
    assert {s["tempo"] for s in sets if s["phase"] == "strength"} == {"3-1-1-0"}


def test_form_first_has_a_partial_range_and_asks_for_the_form(tmp_path: Path) -> None:
    sets = trained(tmp_path, "beginner", "form-first")
    strength = [s for s in sets if s["phase"] == "strength"]
    assert order(strength) == [(e, n, "working") for e in (SQUAT, LUNGE, SPLIT) for n in (1, 2, 3)]
    assert {s["rom"] for s in strength} == {"partial"}
    assert all("form_ok" not in s for s in strength)  # nobody judged it


def test_a_circuit_repeats_the_round_with_a_rest_after_each(tmp_path: Path) -> None:
    sets = trained(tmp_path, "beginner", "circuit")
    strength = [s for s in sets if s["phase"] == "strength"]
    assert order(strength) == [(e, n, "working") for n in (1, 2, 3) for e in (SQUAT, LUNGE, SPLIT)]
    assert [("rest_s" in s) for s in strength] == [False, False, True] * 3


def test_the_targets_of_a_second_session_follow_from_the_first(tmp_path: Path) -> None:
    first = trained(tmp_path, "intermediate", "none")
    assert [s["reps"] for s in first if s["exercise"] == SQUAT] == [10, 10, 10, 10]
    second = trained(tmp_path, "intermediate", "none")
    assert [s["reps"] for s in second if s["exercise"] == SQUAT] == [11, 10, 10, 10]
    assert [s["reps_left"] for s in second if s["exercise"] == LUNGE] == [9, 8, 8, 8]
