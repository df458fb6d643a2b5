"""What the start of the program makes of the journal that it finds."""

from pathlib import Path

import pytest

from legday_tui.coaching.unfinished import read_unfinished
from legday_tui.domain.workout.workout import Workout
from legday_tui.storage.journal import Journal
from tests.sample import events, opening


def damaged(path: Path, line: int, damage: bytes) -> bytes:
    """Write a journal of eleven entries with one damaged line, and return its content."""
    journal = Journal(path)
    journal.begin(opening(), list(events(Workout.begin(opening())))[:11])
    lines = path.read_bytes().splitlines(keepends=True)
    lines[line - 1] = damage
    path.write_bytes(b"".join(lines))
    return path.read_bytes()


@pytest.mark.parametrize("line", [4, 12])
@pytest.mark.parametrize("damage", [b"\xff\n", b"\n", b"\0" * 40 + b"\n", b"<<<<<<< HEAD\n"])
def test_what_follows_a_damaged_line_is_kept_in_quarantine_and_told(
    tmp_path: Path, line: int, damage: bytes
) -> None:
    path = tmp_path / "journal.jsonl"
    before = damaged(path, line, damage)
    journal = Journal(path)
    found = read_unfinished(journal)
    assert found.workout is not None
    assert len(found.workout.events) == line - 2
    assert "couldn't be used" in found.notice
    journal.begin(found.workout.opening, found.workout.events)
    (kept,) = (tmp_path / "quarantine").glob("*-journal.jsonl")
    assert kept.read_bytes() == before
    assert str(kept) in found.notice
    assert f"line {line} is damaged" in kept.with_name(f"{kept.name}.reason.txt").read_text()


@pytest.mark.parametrize("tail", [b"", b'{"crc":12', b"\0" * 4096])
def test_the_incomplete_line_of_a_process_that_ended_is_no_damage(tmp_path: Path, tail: bytes) -> None:
    path = tmp_path / "journal.jsonl"
    entries = list(events(Workout.begin(opening())))[:11]
    Journal(path).begin(opening(), entries)
    path.write_bytes(path.read_bytes() + tail)
    found = read_unfinished(Journal(path))
    assert found.workout is not None
    assert list(found.workout.events) == entries
    assert not found.notice
    assert not (tmp_path / "quarantine").exists()


def test_a_workout_behind_another_one_is_kept_in_quarantine_and_told(tmp_path: Path) -> None:
    path, other = tmp_path / "journal.jsonl", tmp_path / "other.jsonl"
    entries = list(events(Workout.begin(opening())))[:11]
    Journal(path).begin(opening(), entries)
    Journal(other).begin(opening(2), list(events(Workout.begin(opening(2))))[:4])
    path.write_bytes(path.read_bytes() + other.read_bytes())
    before = path.read_bytes()
    found = read_unfinished(Journal(path))
    assert found.workout is not None
    assert list(found.workout.events) == entries
    assert "couldn't be used" in found.notice
    (kept,) = (tmp_path / "quarantine").glob("*-journal.jsonl")
    assert kept.read_bytes() == before
