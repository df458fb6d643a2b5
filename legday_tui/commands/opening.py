"""Opening what a command works on: the program and the data directory."""

from argparse import Namespace
from dataclasses import dataclass
from pathlib import Path

from legday_tui.domain.program import Program
from legday_tui.domain.terms import Adjustment
from legday_tui.options import fail
from legday_tui.settings import Settings
from legday_tui.storage.backups import Backups
from legday_tui.storage.fs import RealFs
from legday_tui.storage.history import History
from legday_tui.storage.journal import Journal
from legday_tui.storage.lock import DataLock
from legday_tui.storage.paths import config_dir, data_dir, own_program
from legday_tui.storage.program_file import load_program
from legday_tui.storage.settings_file import NAME, SettingsFile
from legday_tui.ways import ways_of

HISTORY, JOURNAL = "history.json", "journal.jsonl"


@dataclass(frozen=True)
class Data:
    """The data directory and what lies in it."""

    directory: Path
    history: History
    backups: Backups
    journal: Journal
    lock: DataLock


def open_program(arguments: Namespace, usual_level: str | None = None) -> tuple[Program, str]:
    """The program and the level that were asked for, or else the usual one.

    Ends with a sentence where there is no such level.
    """
    program = load_program(program_asked_for(arguments))
    usual = usual_level if usual_level in program.levels else program.default_level
    level = usual if arguments.level is None else arguments.level.strip().lower()
    if level is None or level not in program.levels:
        fail(f"there is no level '{arguments.level}'; choose one of {', '.join(program.levels)}")
    return program, level


def program_asked_for(arguments: Namespace) -> Path | None:
    """The program file that was asked for, else the user's own; None for the bundled one."""
    return own_program() if arguments.program is None else Path(arguments.program)


def way_asked_for(arguments: Namespace, program: Program, level: str) -> Adjustment | None:
    """The way to train that was asked for, if any. Ends with a sentence where the level has no such way."""
    if arguments.adjustment is None:
        return None
    ways = ways_of(program, program.levels[level])
    asked = arguments.adjustment.strip().lower().replace("-", "_")
    way = next((w for w in ways if w == asked), None)
    if way is None:
        names = ", ".join(w.replace("_", "-") for w in ways)
        fail(f"there is no adjustment '{arguments.adjustment}' at this level; choose one of {names}")
    return way


def open_settings() -> Settings:
    """The settings of the user, which keep what is changed."""
    directory = config_dir()
    if directory is None:
        return Settings()
    file = SettingsFile(directory / NAME)
    preferences, trouble = file.read()
    return Settings(
        preferences, file.keep, place=str(file.path), trouble=trouble, problem=lambda: file.problem
    )


def open_data(arguments: Namespace) -> Data:
    """The data directory, made if need be. Raises StorageError."""
    directory = data_dir(arguments.data_dir)
    return Data(
        directory=directory,
        history=History(directory / HISTORY),
        backups=Backups(directory, RealFs()),
        journal=Journal(directory / JOURNAL),
        lock=DataLock(directory),
    )
