"""Rules of the code as a whole: imports, the clock, handlers, the length of files, colours."""

import ast
import re
import subprocess
import sys
from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "legday_tui"
FILES = sorted(PACKAGE.rglob("*.py"))
LONGEST = 300
"""Lines of a file."""


def printed_by(code: str) -> str:
    """What a fresh interpreter prints that runs it."""
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return run.stdout.strip()


def test_the_training_can_be_imported_without_screen_disk_or_clock() -> None:
    code = (
        "import sys, importlib, pkgutil, legday_tui.domain, legday_tui.figure\n"
        "for package in (legday_tui.domain, legday_tui.figure):\n"
        "    for module in pkgutil.walk_packages(package.__path__, f'{package.__name__}.'):\n"
        "        importlib.import_module(module.name)\n"
        "print([name for name in ('textual', 'rich', 'tinydb', 'random', 'asyncio') if name in sys.modules])"
    )
    assert printed_by(code) == "[]"


def test_the_first_screen_waits_for_nothing_that_it_does_not_show() -> None:
    code = (
        "import sys, legday_tui.cli, legday_tui.commands.train, legday_tui.app\n"
        "kept_out = ('tinydb', 'filelock', 'fit_tool', 'tomlkit', 'playsound3', 'plotext', 'wakepy',\n"
        "    'legday_tui.figure', 'legday_tui.parsing', 'legday_tui.interchange',\n"
        "    'legday_tui.domain.session', 'legday_tui.domain.stats', 'legday_tui.domain.workout.workout',\n"
        "    'legday_tui.domain.planning.planner',\n"
        "    'legday_tui.storage.loading',\n"
        "    'legday_tui.coaching.training', 'legday_tui.history.editor',\n"
        "    'legday_tui.screens.stage_screens')\n"
        "print([name for name in kept_out if name in sys.modules])"
    )
    assert printed_by(code) == "[]"


def test_the_import_contracts_hold() -> None:
    """The arrows between the rooms are contracts in pyproject.toml, each with its reason."""
    command = [
        sys.executable,
        "-c",
        "from importlinter.cli import lint_imports_command; lint_imports_command()",
    ]
    run = subprocess.run(command, cwd=PACKAGE.parent, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout


def test_only_the_clock_asks_what_time_it_is() -> None:
    asking = {
        str(file.relative_to(PACKAGE))
        for file in FILES
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if (isinstance(node, ast.Attribute) and node.attr in ("now", "today", "utcnow"))
        or (isinstance(node, ast.Import) and any(alias.name == "time" for alias in node.names))
        or (isinstance(node, ast.ImportFrom) and node.module == "time")
    }
    # The name of a file in quarantine is not a training time, nor is how late a sound is, or how long a file
    # takes to be read.
    assert asking == {
        "clock.py",
        "platforms/clocks.py",
        "storage/quarantine.py",
        "cues/latest.py",
        "commands/progress.py",
    }


def outside_platforms(pattern: str) -> set[str]:
    """Return the files in which a pattern occurs, without those of the room `platforms`."""
    found = re.compile(pattern, re.MULTILINE)
    return {
        file.relative_to(PACKAGE).as_posix()
        for file in FILES
        if file.parent.name != "platforms" and found.search(file.read_text("utf-8"))
    }


def test_only_one_room_asks_which_platform_this_is() -> None:
    """So each difference stands once, and everything else can be read without knowing it."""
    asking = r"\b(sys\.platform|os\.name|platform\.(system|uname|platform|win32_ver|mac_ver))\b"
    # Textual has a driver for each platform.
    assert outside_platforms(asking) == {"textual_internals.py"}


def test_only_one_room_imports_what_a_platform_lacks() -> None:
    lacking = "fcntl|termios|tty|pty|resource|pwd|grp|curses|select|msvcrt|winreg|ctypes"
    assert outside_platforms(rf"^\s*(import|from) ({lacking})\b") == set()


def test_no_handler_calls_that_of_its_base_class() -> None:
    """Textual calls the handlers of all base classes by itself: what they begin would run twice."""
    calls = re.compile(r"super\(\)\._?on_(?!event)")
    assert [str(f.relative_to(PACKAGE)) for f in FILES if calls.search(f.read_text("utf-8"))] == []


def test_no_file_is_too_long() -> None:
    lengths = {str(f.relative_to(PACKAGE)): len(f.read_text("utf-8").splitlines()) for f in FILES}
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}


def test_colours_come_from_the_theme_alone() -> None:
    literal = re.compile(r"(color|background|border\w*|tint):[^;{]*(#[0-9a-fA-F]{3}|rgb\(|hsl\()")
    sources = [*FILES, *PACKAGE.rglob("*.tcss")]
    assert {str(f.relative_to(PACKAGE)) for f in sources if literal.search(f.read_text("utf-8"))} == set()
