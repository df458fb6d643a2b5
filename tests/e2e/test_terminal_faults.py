"""Signals, closed terminals, invalid bytes and any size: the program ends cleanly or continues."""

import os
import random
import re
import signal
import time
from pathlib import Path

import pytest

from tests.e2e.runs import exported
from tests.e2e.terminal import Terminal

ARGUMENTS = ["--level", "beginner", "--adjustment", "none", "--no-sound"]


def training(directory: Path) -> Terminal:
    """Start the program and complete one set."""
    terminal = Terminal(ARGUMENTS, data_dir=directory)
    terminal.wait("Beginner")
    terminal.press("enter")
    terminal.wait(r"0/\d+ sets")
    terminal.press_until("S", "Heel Raise Squat")
    time.sleep(0.5)  # longer than a clicker bounces
    terminal.press("enter")
    terminal.wait("Done: Heel Raise Squat 1/3")
    return terminal


@pytest.mark.parametrize(("name", "code"), [("SIGTERM", 143), ("SIGHUP", 129), ("SIGINT", 130)])
def test_a_signal_ends_the_program_and_restores_the_terminal(tmp_path: Path, name: str, code: int) -> None:
    with training(tmp_path) as terminal:
        terminal.process.kill(signal.Signals[name])
        assert terminal.exit_code() == code
        assert "\x1b[?1049l" in terminal.raw
        assert terminal.settings_at_end == terminal.settings_at_start
    (session,) = exported(tmp_path)["sessions"]
    assert [s["exercise"] for s in session["sets"]] == ["heel-raise-squat"]


@pytest.mark.parametrize(("name", "code"), [("SIGTERM", 143), ("SIGINT", 130)])
def test_many_signals_end_the_program_as_one_does(tmp_path: Path, name: str, code: int) -> None:
    with training(tmp_path) as terminal:
        for _ in range(20):
            terminal.process.kill(signal.Signals[name])
            terminal.read(0.001)  # not all of them at the same moment
        assert terminal.exit_code() == code
        assert "\x1b[?1049l" in terminal.raw
        assert terminal.settings_at_end == terminal.settings_at_start
    assert len(exported(tmp_path)["sessions"][0]["sets"]) == 1


def test_a_closed_terminal_ends_the_program(tmp_path: Path) -> None:
    with training(tmp_path) as terminal:
        assert terminal.close_window() == 129
    assert len(exported(tmp_path)["sessions"][0]["sets"]) == 1


def test_invalid_bytes_from_the_terminal_change_nothing_that_was_saved(tmp_path: Path) -> None:
    chance = random.Random(7)
    with training(tmp_path) as terminal:
        os.write(terminal.process.fileno(), b"\xff\xfe\xc3\x28\xf0\x28\x8c\x28")
        os.write(terminal.process.fileno(), b"\x1b[200~" + b"x" * 100_000 + b"\x1b[201~")
        os.write(terminal.process.fileno(), bytes(chance.randrange(128, 256) for _ in range(2000)))
        terminal.press("?")
        terminal.wait("REST|READY|OVERDUE|NOW")
        terminal.process.kill(signal.SIGTERM)
        assert terminal.exit_code() == 143
    assert len(exported(tmp_path)["sessions"][0]["sets"]) >= 1


def test_the_screen_is_right_after_many_changes_of_size(tmp_path: Path) -> None:
    chance = random.Random(11)
    with training(tmp_path) as terminal:
        for _ in range(60):
            sizes = [1, 2, 5, 15, 24, 40, 80, 200, 500]
            terminal.process.setwinsize(chance.choice(sizes), chance.choice(sizes))
            terminal.read(0.01)
        terminal.process.setwinsize(24, 80)
        terminal.wait("Done: Heel Raise Squat 1/3")


@pytest.mark.parametrize(("rows", "columns"), [(500, 1), (500, 500), (1, 500)])
def test_a_narrow_a_low_and_a_huge_window_are_drawn_at_once(tmp_path: Path, rows: int, columns: int) -> None:
    with training(tmp_path) as terminal:
        terminal.process.setwinsize(rows, columns)
        terminal.read(0.5)
        terminal.process.setwinsize(24, 80)
        terminal.wait(
            "Done: Heel Raise Squat 1/3", seconds=10
        )  # it took a minute to find the largest letters


def test_a_size_beyond_any_window_costs_no_more_than_a_large_one(tmp_path: Path) -> None:
    with training(tmp_path) as terminal:
        for _ in range(5):
            terminal.process.setwinsize(65535, 65535)
            terminal.read(0.05)
            os.write(
                terminal.process.fileno(), b"\x1b[48;65535;65535;1;1t\x1b[48;999999;999999;999999;999999t"
            )
            terminal.read(0.05)
        terminal.process.setwinsize(24, 80)
        terminal.wait("Done: Heel Raise Squat 1/3")
        assert memory_mb(terminal.process.pid) < 400


def test_the_program_starts_in_a_size_beyond_any_window(tmp_path: Path) -> None:
    with Terminal(ARGUMENTS, data_dir=tmp_path, size=(80, 24), reported=(65535, 65535)) as terminal:
        # Not read into the rows of a screen, which takes longer than to draw them.
        terminal.process.expect_exact("Beginner", timeout=30)
        terminal.process.setwinsize(24, 80)
        terminal.wait("enter go")
        assert memory_mb(terminal.process.pid) < 400


def test_a_large_paste_keeps_the_program_busy_no_longer_than_a_second(tmp_path: Path) -> None:
    with training(tmp_path) as terminal:
        for text in (b"squats ", b"\x1b[31m ", b"\x1b\x1b\x1b", b"\x1b]0;\x07"):
            terminal.press("n")
            terminal.wait("Note for this session")
            os.write(terminal.process.fileno(), b"\x1b[200~" + text * (1_000_000 // len(text)) + b"\x1b[201~")
            pasted = time.monotonic()
            terminal.press("escape")
            terminal.wait("READY|OVERDUE|REST")
            assert time.monotonic() - pasted < 3, text
            assert memory_mb(terminal.process.pid) < 200, text


def memory_mb(process: int) -> int:
    """Return the most memory that a process has used so far."""
    status = Path(f"/proc/{process}/status").read_text()
    found = re.search(r"VmHWM:\s*(\d+) kB", status)
    assert found
    return int(found[1]) // 1024


def test_a_second_process_can_view_and_not_train(tmp_path: Path) -> None:
    with training(tmp_path), Terminal(ARGUMENTS, data_dir=tmp_path) as second:
        second.wait("VIEW ONLY")
        second.press("enter")
        second.press("h")
        second.wait("History")
        second.press("escape")
        second.wait("VIEW ONLY")
        second.press("q")
        assert second.exit_code() == 0
    assert len(exported(tmp_path)["sessions"]) == 1


def test_the_lock_ends_with_its_process(tmp_path: Path) -> None:
    with training(tmp_path) as terminal:
        terminal.kill()
    with Terminal(ARGUMENTS, data_dir=tmp_path) as again:
        assert "VIEW ONLY" not in again.wait("UNFINISHED WORKOUT")
