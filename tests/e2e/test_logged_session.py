"""A session without the laptop, in a real terminal: written down afterwards, then in the app's history."""

from pathlib import Path

from tests.e2e.runs import exported
from tests.e2e.terminal import Terminal

LOG = ["log", "--level", "beginner", "--date", "2026-01-20", "--time", "7:30", "--minutes", "45"]


def test_a_session_is_written_down_afterwards_and_opened_in_the_history(tmp_path: Path) -> None:
    with Terminal([*LOG, "--set", "heel-raise-squat: 12 11 @ 2x10"], data_dir=tmp_path) as terminal:
        terminal.wait(r"Save it\? \[y/N\]")
        assert "12 | 11  at 2 x 10 kg" in terminal.text()
        terminal.press("y", "enter")
        assert terminal.exit_code() == 0
        assert "saved; `legday-tui history 2026-01-20` shows it" in terminal.text()
    with Terminal(["--no-sound"], data_dir=tmp_path) as terminal:
        terminal.wait("LEG DAY")
        terminal.press("h")
        terminal.wait("OVERVIEW")
        terminal.press("2")
        assert "logged afterwards" in terminal.wait(r"Tue 20 07:30  Beginner +45")
        terminal.press("enter")
        terminal.wait("Tuesday 20 January 2026, 07:30")
        assert "11 of 12" in terminal.wait("2 x 10 kg")
    (session,) = exported(tmp_path)["sessions"]
    assert session["logged"] is True
