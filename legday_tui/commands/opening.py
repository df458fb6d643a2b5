"""Opening what a command works on: the program and the data directory."""

from argparse import Namespace
from pathlib import Path

from legday_tui.commands.options import fail
from legday_tui.domain.program.program import Program
from legday_tui.domain.terms import Method
from legday_tui.formatting.methods import available_methods
from legday_tui.settings.preferences import Preferences
from legday_tui.settings.store import Settings
from legday_tui.storage.data_dir import DataDir
from legday_tui.storage.paths import config_dir, data_dir, own_program
from legday_tui.storage.program_file import load_program
from legday_tui.storage.settings_file import NAME, SettingsFile


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


def requested_method(arguments: Namespace, program: Program, level: str) -> Method | None:
    """The way to train that was asked for, if any. Ends with a sentence where the level has no such way."""
    if arguments.method is None:
        return None
    methods = available_methods(program, program.levels[level])
    asked = arguments.method.strip().lower().replace("-", "_")
    method = next((w for w in methods if w == asked), None)
    if method is None:
        names = ", ".join(w.replace("_", "-") for w in methods)
        fail(f"there is no adjustment '{arguments.method}' at this level; choose one of {names}")
    return method


def open_settings() -> Settings:
    """The settings of the user, which keep what is changed."""
    directory = config_dir()
    if directory is None:
        return Settings()
    file = SettingsFile(directory / NAME, Preferences)
    preferences, trouble = file.read()
    return Settings(
        preferences, file.write, path=str(file.path), trouble=trouble, problem=lambda: file.problem
    )


def open_data(arguments: Namespace) -> DataDir:
    """The data directory, made if need be. Raises StorageError."""
    return DataDir(data_dir(arguments.data_dir))
