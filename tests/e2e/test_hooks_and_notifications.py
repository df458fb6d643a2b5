"""The user's own commands at moments of a session, and the desktop's notification of a rest that is over."""

import sys
import time
from pathlib import Path

from tests.e2e.terminal import Terminal

FOCUS_LOST = "\x1b[O"
NOTIFICATION = "\x1b]99;;"
QUICK_S = 2.0
"""More than a key takes on a slow machine, and less than a command takes that hangs."""


def resting(terminal: Terminal) -> None:
    """Start a session, and rest after the first set of squats."""
    terminal.wait("Intermediate")
    terminal.press("enter")
    terminal.wait(r"0/\d+ sets")
    terminal.press_until("S", r"Heel Raise Squat[^\n]*SET 1/4", seconds=20)
    terminal.press("enter")


def test_hooks_that_fail_and_hang_hold_up_no_key_and_are_told_once(tmp_path: Path) -> None:
    started = tmp_path / "started"
    hangs = f"\"{sys.executable}\" -c \"open('{started}', 'a').write('x'); import time; time.sleep(60)\""
    settings = tmp_path / "config" / "legday-tui" / "settings.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text(
        f"welcomed = true\n[hooks]\nready = 'no-such-command'\nsession-start = '''{hangs}'''\n"
    )
    arguments = ["--level", "intermediate", "--adjustment", "none", "--no-sound", "--speed", "60"]
    with Terminal(
        arguments, data_dir=tmp_path / "data", variables={"XDG_CONFIG_HOME": str(settings.parents[1])}
    ) as terminal:
        resting(terminal)
        terminal.wait("The hook ready: it cannot be started", seconds=20)
        assert started.read_text() == "x"
        began = time.monotonic()
        terminal.press_until("enter", r"SET 2/4\s*\n")
        assert time.monotonic() - began < QUICK_S
        terminal.press("enter")
        terminal.wait(r"SET 3/4\s+(READY|OVERDUE)", seconds=20)
        assert terminal.text().count("The hook ready") <= 1


def test_a_rest_that_is_over_is_told_to_the_desktop_only_while_the_terminal_is_not_in_focus(
    tmp_path: Path,
) -> None:
    arguments = ["--level", "intermediate", "--adjustment", "none", "--no-sound", "--speed", "25"]
    with Terminal(arguments, data_dir=tmp_path, variables={"TERM": "xterm-kitty"}) as terminal:
        resting(terminal)
        terminal.wait(r"SET 2/4\s+(READY|OVERDUE)", seconds=20)
        assert NOTIFICATION not in terminal.raw
        terminal.press_until("enter", r"SET 2/4\s*\n")
        terminal.press("enter")
        terminal.wait(r"SET 3/4\s+REST")
        terminal.process.send(FOCUS_LOST)  # after the key, which says that somebody is there
        terminal.wait(r"SET 3/4\s+(READY|OVERDUE)", seconds=20)
        assert terminal.raw.count(NOTIFICATION) == 1
