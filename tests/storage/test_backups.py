"""Backups are made when the history changed, and thinned out as they get older."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legday_tui.storage.backups import DAYS, NEWEST, WEEKS, Backup, Backups, retained
from legday_tui.storage.fs import RealFs
from tests.fake_clock import MONDAY_EVENING
from tests.storage.file_operations import add_backup


def made(*days: float) -> list[Backup]:
    """Return backups that are so many days old, newest first."""
    return [Backup(Path(f"{day}.json"), MONDAY_EVENING - timedelta(days=day), 1) for day in sorted(days)]


def test_each_of_four_workouts_has_a_backup(tmp_path: Path) -> None:
    backups = Backups(tmp_path, RealFs())
    for workout in range(4):
        data = b'{"sessions":{"%d":{}}}' % workout
        add_backup(backups, tmp_path, data, workout + 1, MONDAY_EVENING + timedelta(days=7 * workout))
    assert [b.sessions for b in backups.all()] == [4, 3, 2, 1]


def test_an_unchanged_history_is_backed_up_once(tmp_path: Path) -> None:
    backups = Backups(tmp_path, RealFs())
    for hour in range(5):
        add_backup(backups, tmp_path, b'{"sessions":{}}', 0, MONDAY_EVENING + timedelta(hours=hour))
    assert len(backups.all()) == 1


def test_backups_of_the_same_second_have_different_names(tmp_path: Path) -> None:
    backups = Backups(tmp_path, RealFs())
    for number in range(3):
        add_backup(backups, tmp_path, b'{"sessions":{"%d":{}}}' % number, number, MONDAY_EVENING)
    assert len(backups.all()) == 3


def test_retained_backups_are_the_newest_and_the_last_of_each_day_and_week() -> None:
    kept = retained(made(*range(1000)))
    assert len(kept) == NEWEST + (DAYS - NEWEST) + (WEEKS - 3)
    assert min(b.made_at for b in kept) < MONDAY_EVENING - timedelta(days=7 * (WEEKS - 2))


@given(st.lists(st.floats(0, 2000, allow_nan=False), max_size=60, unique=True))
def test_retained_has_the_newest_is_bounded_and_idempotent(days: list[float]) -> None:
    backups = made(*days)
    kept = retained(backups)
    assert kept[:NEWEST] == backups[:NEWEST]
    assert len(kept) <= NEWEST + DAYS + WEEKS
    again = sorted(kept, key=lambda b: b.made_at, reverse=True)
    assert set(retained(again)) == set(kept)


@pytest.mark.parametrize("name", ["history-.json", "history-x-1.json", "notes.json", "schema-0-1.json"])
def test_other_files_in_the_folder_are_not_deleted(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    (folder / name).write_text("mine")
    backups = Backups(tmp_path, RealFs())
    for number in range(30):
        data = b'{"sessions":{"%d":{}}}' % number
        add_backup(backups, tmp_path, data, number, MONDAY_EVENING + timedelta(minutes=number))
    assert (folder / name).read_text() == "mine"
    assert len(backups.all()) == NEWEST


def test_a_name_with_an_impossible_time_is_not_that_of_a_backup(tmp_path: Path) -> None:
    (tmp_path / "backups").mkdir()
    (tmp_path / "backups" / "history-20261399T000000Z-3.json").touch()
    assert Backups(tmp_path, RealFs()).all() == []


def test_a_folder_with_the_name_of_a_backup_is_none_and_stays(tmp_path: Path) -> None:
    backups = Backups(tmp_path, RealFs())
    folder = tmp_path / "backups" / "history-20200101T000000Z-3.json"
    folder.mkdir(parents=True)
    for number in range(NEWEST + 1):
        data = b'{"sessions":{"%d":{}}}' % number
        add_backup(backups, tmp_path, data, number, MONDAY_EVENING + timedelta(minutes=number))
    assert folder.is_dir()
    assert len(backups.all()) == NEWEST
    assert all(backup.path.is_file() for backup in backups.all())


def test_a_backup_that_cannot_be_read_does_not_keep_the_next_one_from_being_made(tmp_path: Path) -> None:
    backups = Backups(tmp_path, RealFs())
    (tmp_path / "backups" / "history-20261101T000000Z-3.json").mkdir(parents=True)
    add_backup(backups, tmp_path, b'{"sessions":{}}', 0, MONDAY_EVENING)
    assert [backup.sessions for backup in backups.all() if backup.path.is_file()] == [0]


def test_the_file_name_has_time_and_number_of_sessions(tmp_path: Path) -> None:
    backups = Backups(tmp_path, RealFs())
    add_backup(backups, tmp_path, b'{"sessions":{}}', 12, MONDAY_EVENING)
    (backup,) = backups.all()
    assert backup.path.name == "history-20261123T180411Z-12.json"
    assert (backup.made_at, backup.sessions) == (MONDAY_EVENING.replace(microsecond=0), 12)
    assert isinstance(backup.made_at, datetime)


def sizes(tmp_path: Path) -> list[int]:
    """Return the numbers of sessions of all backups in a directory."""
    return sorted(b.sessions for b in Backups(tmp_path, RealFs()).all())


def back_up_workouts(tmp_path: Path, sessions: range, first: datetime) -> None:
    """Back up after each of these workouts, of which one is on each day from the first day on."""
    backups = Backups(tmp_path, RealFs())
    for number, sessions_now in enumerate(sessions):
        data = b'{"sessions":{"%d":{}}}' % sessions_now
        add_backup(backups, tmp_path, data, sessions_now, first + timedelta(days=number))


def test_backups_of_a_clock_that_was_ahead_leave_room_for_others(tmp_path: Path) -> None:
    back_up_workouts(tmp_path, range(1, 60), MONDAY_EVENING.replace(year=2039))
    back_up_workouts(tmp_path, range(60, 64), MONDAY_EVENING)
    assert {60, 61, 62, 63} <= set(sizes(tmp_path))


def test_a_clock_that_is_behind_costs_no_backup_that_was_made_before(tmp_path: Path) -> None:
    back_up_workouts(tmp_path, range(1, 60), MONDAY_EVENING)
    before = sizes(tmp_path)
    back_up_workouts(tmp_path, range(60, 64), datetime(1970, 1, 1, tzinfo=UTC))
    assert sizes(tmp_path) == [*before, 60, 61, 62, 63]


def test_the_fullest_backup_stays_although_the_clock_was_behind_when_it_was_made(tmp_path: Path) -> None:
    back_up_workouts(tmp_path, range(1, 60), MONDAY_EVENING)
    back_up_workouts(tmp_path, range(60, 64), datetime(1970, 1, 1, tzinfo=UTC))
    back_up_workouts(tmp_path, range(2, 5), MONDAY_EVENING + timedelta(days=100))  # the history was emptied
    assert sizes(tmp_path)[-1] == 63
