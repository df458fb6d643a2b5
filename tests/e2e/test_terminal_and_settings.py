"""The window's title, the environment variables, and settings that last from one start to the next."""

import re
from pathlib import Path

import pytest

from tests.e2e.terminal import Terminal

COLOUR = re.compile(r"\x1b\[[0-9;]*(?:38;[25]|48;[25]|[;\[]3[1-7]|[;\[]9[1-7])[0-9;]*m")
TITLE = re.compile(r"\x1b\]2;([^\x07]*)\x07")


def test_the_window_title_shows_the_time_left_and_is_restored(tmp_path: Path) -> None:
    with Terminal(["--level", "beginner", "--no-sound"], data_dir=tmp_path) as terminal:
        terminal.wait("Beginner")
        terminal.press("enter")
        terminal.wait(r"0/\d+ sets")
        terminal.press_until("S", "Wall Sit")
        terminal.press("space")
        terminal.wait("breathe")
        while "1:28 HOLD" not in terminal.raw:
            assert terminal.read()
        terminal.press("space")
        terminal.wait("REST")
        terminal.press("q")
        terminal.wait("Leave the workout")
        terminal.press("enter")
        assert terminal.exit_code() == 0
        titles = TITLE.findall(terminal.raw)
    assert titles[0] == "Leg Day"
    assert any(re.fullmatch(r"1:(30|2\d) HOLD - Wall Sit 1/3", title) for title in titles)
    assert any(re.fullmatch(r"\d:\d\d REST - Wall Sit 2/3", title) for title in titles)
    assert terminal.raw.count("\x1b[22;2t") == terminal.raw.count("\x1b[23;2t") == 1
    assert terminal.raw.rindex("\x1b[23;2t") > terminal.raw.rindex("REST")


def test_no_color_removes_every_colour(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Terminal(["--no-sound"], data_dir=tmp_path) as terminal:
        terminal.wait("Intermediate")
        assert COLOUR.search(terminal.raw)
    monkeypatch.setenv("NO_COLOR", "1")
    with Terminal(["--no-sound"], data_dir=tmp_path / "grey") as terminal:
        terminal.wait("Intermediate")
        terminal.press("enter")
        terminal.wait(r"0/\d+ sets")
        grey = all(len(set(rgb)) == 1 for rgb in re.findall(r"[34]8;2;(\d+);(\d+);(\d+)", terminal.raw))
        assert grey


def test_without_animations_the_figure_does_not_move(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEXTUAL_ANIMATIONS", "none")
    with Terminal(["--no-sound"], data_dir=tmp_path, size=(100, 30)) as terminal:
        terminal.wait("Intermediate")
        terminal.press("enter")
        terminal.wait(r"0/\d+ sets")
        terminal.press_until("S", "Heel Raise Squat")
        terminal.wait("⠤⠤⠤")  # the ground, the last of the figure
        terminal.read(0.5)

        def figures() -> set[str]:
            seen = set()
            for _ in range(10):
                terminal.read(0.2)
                seen.add("".join(c for c in terminal.text() if "\u2800" <= c <= "\u28ff"))
            return seen

        still = figures()
        assert len(still) == 1
        assert max(len(figure) for figure in still) > 20


def test_level_and_settings_are_restored_at_the_next_start(tmp_path: Path) -> None:
    with Terminal(["--no-sound"], data_dir=tmp_path) as terminal:
        terminal.wait("Intermediate")
        terminal.press_until("right", "┃ Advanced")
        terminal.press_until(",", "SETTINGS")
        terminal.press_until("down", "Hands-free: the coach moves on")
        terminal.press("space")
        terminal.wait("Follow along +on")
        terminal.press("escape")
        terminal.wait("follow along: starts in")
        terminal.press("enter")
        terminal.wait(r"0/\d+ sets")
        terminal.press("q")
        terminal.wait("Leave the workout")
        terminal.press("enter")
        assert terminal.exit_code() == 0
    with Terminal(["--no-sound", "--plain", "--new"], data_dir=tmp_path) as terminal:
        terminal.wait("Leg Day, Advanced")
        terminal.wait("get set")


def test_an_invalid_settings_file_is_reported_and_does_not_prevent_training(
    tmp_path: Path, own_home: Path
) -> None:
    folder = own_home / ".config" / "legday-tui"
    folder.mkdir(parents=True)
    (folder / "settings.toml").write_text("sound = maybe\n")
    with Terminal([], data_dir=tmp_path, size=(120, 40)) as terminal:
        terminal.wait(r"line\s+1:\s+expected\s+a\s+value")  # broken where the length of its path wants
        terminal.press_until("enter", r"0/\d+ sets")


def test_the_welcome_cards_are_shown_once(tmp_path: Path) -> None:
    with Terminal([], data_dir=tmp_path) as terminal:
        terminal.wait("welcome 1/2")
        terminal.press("down")
        terminal.wait("> Pounds")
        terminal.press_until("enter", "welcome 2/2")
        terminal.press_until("enter", r"\A(?![\s\S]*welcome)[\s\S]*h history")
        terminal.press("q")
        assert terminal.exit_code() == 0
    with Terminal([], data_dir=tmp_path) as terminal:
        terminal.wait(r"h history")
        terminal.press_until(",", "SETTINGS")
        assert re.search(r"Unit +lb", terminal.text())
        assert "welcome" not in terminal.raw
        terminal.press_until("escape", "LEG DAY")
        terminal.press("q")
        assert terminal.exit_code() == 0
