"""Where the program's files are, for the settings screen."""

from datetime import datetime
from pathlib import Path

from legday_tui.formatting.file_locations import file_locations


def test_each_file_is_listed_with_its_location(tmp_path: Path) -> None:
    locations = file_locations(data=tmp_path, backup=None, settings="/etc/settings.toml", program=None)
    assert {location.title: location.words for location in locations} == {
        "Data": str(tmp_path),
        "Last backup": "none yet",
        "Settings": "/etc/settings.toml",
        "Program": "the bundled one",
    }


def test_the_last_backup_is_listed_with_its_local_time_and_sessions(tmp_path: Path) -> None:
    made_at = datetime(2026, 11, 23, 18, 4).astimezone()  # local time is what is shown
    locations = file_locations(data=tmp_path, backup=(made_at, 3), settings="", program=None)
    backup = next(location.words for location in locations if location.title == "Last backup")
    assert backup == "23 November 2026, 18:04, 3 sessions"


def test_the_home_directory_is_written_as_a_tilde(own_home: Path) -> None:
    program = own_home / "own.toml"
    locations = file_locations(data=own_home / "data", backup=None, settings="", program=program)
    assert [location.words for location in locations] == [
        "~/data", "none yet", "not kept: no home directory", "~/own.toml",
    ]  # fmt: skip
