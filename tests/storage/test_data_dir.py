"""One program owns a data directory, whenever it takes it."""

from pathlib import Path

from legday_tui.storage.data_dir import DataDir


def test_what_somebody_else_has_cannot_be_had(tmp_path: Path) -> None:
    first, second = DataDir(tmp_path), DataDir(tmp_path)
    assert first.claim() is None
    assert first.claim() is None
    refusal = second.claim()
    assert refusal is not None
    assert "Another legday-tui is using" in refusal


def test_a_workout_that_was_left_in_the_meantime_is_not_written_over(tmp_path: Path) -> None:
    data = DataDir(tmp_path)
    assert not data.has_journal
    (tmp_path / "journal.jsonl").write_bytes(b"left by another program\n")
    refusal = data.claim_late()
    assert refusal is not None
    assert "start again" in refusal


def test_an_empty_directory_can_be_taken_late(tmp_path: Path) -> None:
    assert DataDir(tmp_path).claim_late() is None


def test_a_directory_that_cannot_be_locked_is_told(tmp_path: Path) -> None:
    (tmp_path / "legday.lock").mkdir()
    refusal = DataDir(tmp_path).claim()
    assert refusal is not None
    assert "cannot be locked" in refusal
