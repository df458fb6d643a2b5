"""Older generations: made when something changed, thinned out with age, never by accident."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legday_tui.storage.backups import DAYS, NEWEST, WEEKS, Backup, Backups, retained
from legday_tui.storage.fs import RealFs
from tests.fake_clock import MONDAY_EVENING
from tests.storage.chores import keep_bytes


def made(*days: float) -> list[Backup]:
    """Backups so many days old, newest first."""
    return [Backup(Path(f"{day}.json"), MONDAY_EVENING - timedelta(days=day), 1) for day in sorted(days)]


def test_four_workouts_leave_at_least_three_older_generations(tmp_path: Path) -> None:
    backups = Backups(tmp_path, RealFs())
    for workout in range(4):
        data = b'{"sessions":{"%d":{}}}' % workout
        keep_bytes(backups, tmp_path, data, workout + 1, MONDAY_EVENING + timedelta(days=7 * workout))
    assert [b.sessions for b in backups.all()] == [4, 3, 2, 1]


def test_the_same_bytes_are_kept_once(tmp_path: Path) -> None:
    backups = Backups(tmp_path, RealFs())
    for hour in range(5):
        keep_bytes(backups, tmp_path, b'{"sessions":{}}', 0, MONDAY_EVENING + timedelta(hours=hour))
    assert len(backups.all()) == 1


def test_two_in_the_same_second_are_both_kept(tmp_path: Path) -> None:
    backups = Backups(tmp_path, RealFs())
    for number in range(3):
        keep_bytes(backups, tmp_path, b'{"sessions":{"%d":{}}}' % number, number, MONDAY_EVENING)
    assert len(backups.all()) == 3


def test_years_of_training_leave_the_newest_the_last_of_days_and_of_weeks() -> None:
    kept = retained(made(*range(1000)))
    assert len(kept) == NEWEST + (DAYS - NEWEST) + (WEEKS - 3)
    assert min(b.made_at for b in kept) < MONDAY_EVENING - timedelta(days=7 * (WEEKS - 2))


@given(st.lists(st.floats(0, 2000, allow_nan=False), max_size=60, unique=True))
def test_thinning_keeps_the_newest_is_bounded_and_stable(days: list[float]) -> None:
    backups = made(*days)
    kept = retained(backups)
    assert kept[:NEWEST] == backups[:NEWEST]
    assert len(kept) <= NEWEST + DAYS + WEEKS
    again = sorted(kept, key=lambda b: b.made_at, reverse=True)
    assert set(retained(again)) == set(kept)


@pytest.mark.parametrize("name", ["history-.json", "history-x-1.json", "notes.json", "schema-0-1.json"])
def test_other_files_are_left_alone(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    (folder / name).write_text("mine")
    backups = Backups(tmp_path, RealFs())
    for number in range(30):
        data = b'{"sessions":{"%d":{}}}' % number
        keep_bytes(backups, tmp_path, data, number, MONDAY_EVENING + timedelta(minutes=number))
    assert (folder / name).read_text() == "mine"
    assert len(backups.all()) == NEWEST


def test_the_names_tell_when_and_how_many(tmp_path: Path) -> None:
    backups = Backups(tmp_path, RealFs())
    keep_bytes(backups, tmp_path, b'{"sessions":{}}', 12, MONDAY_EVENING)
    (backup,) = backups.all()
    assert backup.path.name == "history-20261123T180411Z-12.json"
    assert (backup.made_at, backup.sessions) == (MONDAY_EVENING.replace(microsecond=0), 12)
    assert isinstance(backup.made_at, datetime)
