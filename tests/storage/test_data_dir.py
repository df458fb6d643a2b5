"""Only one process can lock a data directory."""

from pathlib import Path

from legday_tui.storage.data_dir import DataDir


def test_a_directory_that_another_process_uses_cannot_be_claimed(tmp_path: Path) -> None:
    first, second = DataDir(tmp_path), DataDir(tmp_path)
    assert first.claim() is None
    assert first.claim() is None
    refusal = second.claim()
    assert refusal is not None
    assert "Another legday-tui is using" in refusal


def test_claim_late_is_refused_if_a_journal_has_appeared(tmp_path: Path) -> None:
    data = DataDir(tmp_path)
    assert not data.has_journal
    (tmp_path / "journal.jsonl").write_bytes(b"left by another program\n")
    refusal = data.claim_late()
    assert refusal is not None
    assert "has just left an unfinished workout" in refusal
    assert data.was_busy


def test_claim_late_of_a_directory_without_a_journal(tmp_path: Path) -> None:
    assert DataDir(tmp_path).claim_late() is None


def test_a_directory_that_cannot_be_locked_is_reported(tmp_path: Path) -> None:
    (tmp_path / "legday.lock").mkdir()
    refusal = DataDir(tmp_path).claim()
    assert refusal is not None
    assert "cannot be locked" in refusal
