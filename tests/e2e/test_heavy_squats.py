"""A session after one with heavy squats, in a terminal: ramp-up sets, and a bar whose plates are said."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from legday_tui.storage.history import History
from tests.e2e.terminal import Terminal
from tests.trainee import past_months

ARGUMENTS = ["--level", "intermediate", "--adjustment", "none", "--no-sound"]


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    """A directory with one session, of three days ago, that ended with squats at 2 x 26 kg."""
    last = past_months()[-1]
    History(tmp_path / "history.json").upsert(replace(last, started_at=datetime.now(UTC) - timedelta(days=3)))
    return tmp_path


def go_to_squats(terminal: Terminal) -> None:
    terminal.wait("Ramp up with")
    terminal.press("enter")
    terminal.wait(r"0/\d+ sets")
    terminal.press_until("S", r"Heel Raise Squat[^\n]*RAMP-UP 1/2")


def test_two_ramp_up_sets_come_before_the_first_heavy_set(data_dir: Path) -> None:
    with Terminal(ARGUMENTS, data_dir=data_dir) as terminal:
        go_to_squats(terminal)
        terminal.press("enter")
        terminal.wait(r"RAMP-UP 2/2\s+REST")
        assert "only the ramp-up" in terminal.text()
        terminal.press_until("enter", r"RAMP-UP 2/2\s*\n")
        terminal.press("enter")
        terminal.wait(r"SET 1/4\s+REST")
        terminal.press_until("enter", r"Heel Raise Squat[^\n]*SET 1/4\s*\n")


def test_the_rest_says_the_plates_of_a_bar_in_pounds(
    data_dir: Path, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    config = tmp_path_factory.mktemp("config")
    (config / "legday-tui").mkdir()
    (config / "legday-tui" / "settings.toml").write_text(
        'unit = "lb"\nwelcomed = true\n[racks]\nheel-raise-squat = "bar 45, plates 45 35 25 10 5 2.5"\n'
    )
    monkeypatch.setenv("XDG_CONFIG_HOME", str(config))
    with Terminal(ARGUMENTS, data_dir=data_dir) as terminal:
        go_to_squats(terminal)
        terminal.press("enter")
        terminal.wait(r"RAMP-UP 2/2\s+REST")
        terminal.wait(r"per side [\d. +]+: put on [\d. +]+")
