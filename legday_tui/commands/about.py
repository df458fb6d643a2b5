"""`legday-tui about`: what a bug report needs. Nothing is checked, changed or created."""

import os
import platform
import re
import sys
import textwrap
from argparse import Namespace
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

from legday_tui import __version__
from legday_tui.commands.crash_report import NAME as CRASH_REPORT
from legday_tui.commands.opening import requested_program
from legday_tui.commands.output import print_lines
from legday_tui.formatting.file_locations import with_tilde
from legday_tui.formatting.surroundings import (
    changing_variables,
    inside,
    locale_variables,
    terminal_variables,
)
from legday_tui.platforms.system import system_name
from legday_tui.storage.errors import StorageError
from legday_tui.storage.paths import APP, chosen_data_dir, config_dir
from legday_tui.storage.settings_file import NAME as SETTINGS

WIDTH = 100
"""Longer lines are broken, so that a report can be read in a browser."""
_REQUIREMENT = re.compile(r"(?P<name>[\w.-]+)[^;]*(?P<marker>;.*)?")


def about(arguments: Namespace) -> int:
    """Print the versions, the paths and what is known of the terminal."""
    rows = [
        *_versions(),
        *_paths(arguments),
        ("terminal", terminal_variables(os.environ)),
        ("size", _size()),
        ("colours", _colours()),
        ("encoding", f"{_encoding(sys.stdout)} out, {_encoding(sys.stdin)} in"),
        ("keyboard", _keyboard()),
        ("locale", locale_variables(os.environ)),
        ("changed by", changing_variables(os.environ)),
        ("inside", inside(os.environ)),
    ]
    return print_lines([line for title, words in rows for line in _wrapped(title, words or "none")])


def _wrapped(title: str, words: str) -> list[str]:
    return textwrap.wrap(
        words,
        WIDTH,
        initial_indent=f"{title:<14}",
        subsequent_indent=" " * 14,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _versions() -> Iterator[tuple[str, str]]:
    yield APP, __version__
    yield "python", f"{platform.python_version()}, {platform.python_implementation()}"
    yield "system", system_name()
    yield "packages", " ".join(_packages())


def _packages() -> Iterator[str]:
    """Yield the installed version of each package that the program needs, and of those of the extra `web`."""
    try:
        needed = requires(APP) or []
    except PackageNotFoundError:
        yield "not known: it isn't installed as a package"
        return
    for requirement in needed:
        match = _REQUIREMENT.match(requirement)
        if match is None or ("extra ==" in requirement and "web" not in requirement):
            continue
        try:
            yield f"{match['name']}=={version(match['name'])}"
        except PackageNotFoundError:
            if match["marker"] is None:
                yield f"{match['name']}==none"


def _paths(arguments: Namespace) -> Iterator[tuple[str, str]]:
    directory, program = config_dir(), requested_program(arguments)
    settings = "no home directory" if directory is None else _path(directory / SETTINGS)
    yield "settings", settings
    yield "program", "the bundled one" if program is None else _path(program)
    try:
        data = chosen_data_dir(arguments.data_dir)
    except StorageError as problem:
        yield "data", str(problem)
        return
    yield "data", _path(data)
    report = data / CRASH_REPORT
    yield "crash report", with_tilde(str(report)) if _is_there(report) else "none"


def _path(path: Path) -> str:
    return with_tilde(str(path)) + ("" if _is_there(path) else " (not there)")


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # its name is too long, or its folder is closed to this user
        return False


def _size() -> str:
    try:
        columns, lines = os.get_terminal_size(sys.stdout.fileno())
    except (OSError, ValueError, AttributeError):
        return "not a terminal"
    return f"{columns}x{lines}"


def _colours() -> str:
    from rich.console import Console
    from textual.constants import COLOR_SYSTEM

    system = COLOR_SYSTEM or "auto"
    found = Console(force_terminal=True, color_system=system).color_system  # type: ignore[arg-type]  # any text
    return {"standard": "16", "truecolor": "all (truecolor)"}.get(found or "", found or "none")


def _encoding(stream: object) -> str:
    return getattr(stream, "encoding", None) or "closed"


def _keyboard() -> str:
    """Return whether the terminal tells all keys apart. It is asked only where its answer can be read."""
    from legday_tui.platforms.keyboard_protocol import can_be_asked, has_kitty_keyboard

    try:
        terminal = sys.stdin.fileno()
        if not (sys.stdout.isatty() and can_be_asked(terminal)):
            return "not asked"
        answer = has_kitty_keyboard(terminal)
    except (OSError, ValueError, AttributeError):  # a stream is closed, no file, or cannot be written to
        return "not asked"
    return {None: "the terminal doesn't say", True: "kitty protocol", False: "no kitty protocol"}[answer]
