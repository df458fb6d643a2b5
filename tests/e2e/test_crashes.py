"""An exception that ends the program: exit code 1, one sentence, and the details in a file."""

import os
import re
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from legday_tui.web.coach_process import DRIVER, READY
from tests.e2e.terminal import Terminal

CONTROL = re.compile(r"\x1b\[[?<]?[0-9;]*[a-z]|\x1b\][^\x07]*\x07")
RUN = "from legday_tui.cli import main\nraise SystemExit(main())"
FAIL = """
def fail(*_, **__):
    raise RuntimeError("broken")
async def fail_later(*_, **__):
    fail()
"""
FAULTS = {
    "a widget": "from legday_tui.widgets.line import Line\nLine.render = fail",
    "a worker": "from legday_tui.navigation import Navigation\nNavigation.run = fail_later",
    "an action": "from legday_tui.app import LegdayApp\nLegdayApp.action_contrast = fail",
    "a timer": "from legday_tui.terminal.connection import Watch\nWatch.check = fail",
    "the mount": "from legday_tui.app import LegdayApp\nLegdayApp._apply_settings = fail",
    "the unmount": "from legday_tui.app import LegdayApp\nLegdayApp.on_unmount = fail",
    "the end": "from textual.app import App\nApp._shutdown = fail_later",
    "the parser": "from legday_tui.terminal.input_filter import InputFilter\nInputFilter.filter = fail",
    "a tick": "from legday_tui.terminal.input_filter import InputFilter\nInputFilter.tick = fail",
    "the driver": "from textual.driver import Driver\nDriver.process_message = fail",
    "reading": "from textual.drivers import linux_driver\nlinux_driver.os = None",
    "an exception that Rich can show": """
class Shown(RuntimeError):
    def __rich__(self):
        return "[red]shown[/]"
def fail(*_):
    raise Shown("broken")
from legday_tui.app import LegdayApp
LegdayApp.action_contrast = fail
""",
    "a style sheet": """
from textual.css.errors import StylesheetError
from textual.css.stylesheet import Stylesheet
def fail(*_):
    raise StylesheetError("broken")
Stylesheet.read_all = fail
""",
}


def with_fault(code: str) -> list[str]:
    """Return the command that runs the program with a fault."""
    return [sys.executable, "-c", f"{FAIL}{code}\n{RUN}"]


def check_report(data_dir: Path, sentence: str, name: str) -> None:
    """Check the only sentence on the terminal, and the file that it names."""
    report = data_dir / "crash.txt"
    assert sentence.startswith("legday-tui: "), sentence
    assert "\n" not in sentence, sentence
    assert str(report) in sentence
    details = report.read_text()
    assert "Traceback" in details
    assert "NoneType" in details if name == "reading" else "broken" in details
    assert "Traceback" not in sentence


@pytest.mark.parametrize("name", FAULTS)
def test_an_exception_ends_the_program_with_a_sentence_and_a_crash_file(tmp_path: Path, name: str) -> None:
    command = with_fault(FAULTS[name])
    with Terminal(["--no-sound"], data_dir=tmp_path, command=command, size=(400, 24)) as terminal:
        terminal.read(1.0)
        terminal.press("c")
        time.sleep(0.7)  # longer than the interval of the timer
        terminal.press("q")
        assert terminal.exit_code() == 1, terminal.text()
        assert terminal.settings_at_end == terminal.settings_at_start
        after = CONTROL.sub("", terminal.raw.rpartition("\x1b[?1049l")[2])
    # The terminal itself echoes what is typed after the end.
    check_report(tmp_path, after.strip().strip("qc").strip(), name)


def test_an_exception_in_a_command_ends_it_with_a_sentence_and_a_crash_file(tmp_path: Path) -> None:
    fault = "from legday_tui.commands import history\nhistory.history = fail"
    command = [*with_fault(fault), "history", "--data-dir", str(tmp_path)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout) == (1, "")
    check_report(tmp_path, run.stderr.strip(), "a command")


@pytest.mark.parametrize("name", ["a worker", "the parser", "a tick", "the driver"])
def test_an_exception_ends_the_coach_of_a_server(tmp_path: Path, name: str) -> None:
    """The driver of Textual only logs an exception of its input thread, and no key would arrive again."""
    command = [*with_fault(FAULTS[name]), "--data-dir", str(tmp_path), "--no-sound"]
    output, error = tmp_path / "output", tmp_path / "error"
    with (
        output.open("wb") as stdout,
        error.open("wb") as stderr,
        subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=stdout,
            stderr=stderr,
            env={**os.environ, **DRIVER, "COLUMNS": "80", "ROWS": "24"},
        ) as coach,
    ):
        assert coach.stdin is not None
        try:
            deadline = time.monotonic() + 20
            while READY not in output.read_bytes() and time.monotonic() < deadline:
                time.sleep(0.05)
            with suppress(BrokenPipeError):
                coach.stdin.write(b"D" + (1).to_bytes(4, "big") + b"c")
                coach.stdin.flush()
            assert coach.wait(20) == 1, error.read_text()
        finally:
            coach.kill()
    check_report(tmp_path, error.read_text().strip(), name)
