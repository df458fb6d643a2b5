"""What a command works on: the program, the settings, the data directory and its sessions."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from legday_tui.commands.options import fail
from legday_tui.domain.documents.plain_text import plain
from legday_tui.domain.program.program import Program
from legday_tui.domain.session import Session
from legday_tui.domain.terms import Method
from legday_tui.domain.workout.recording import session_of
from legday_tui.domain.workout.transitions import ImpossibleEventError
from legday_tui.domain.workout.workout import Workout
from legday_tui.formatting.methods import available_methods
from legday_tui.settings.store import Settings
from legday_tui.storage.data_dir import DataDir
from legday_tui.storage.errors import StorageError
from legday_tui.storage.loading import build_timeline, look
from legday_tui.storage.paths import config_dir, data_dir, own_program
from legday_tui.storage.program_file import load_program
from legday_tui.storage.settings_file import NAME, SettingsFile


def open_program(arguments: Namespace, usual_level: str | None = None) -> tuple[Program, str]:
    """The program and the level that were asked for, or else the usual one.

    Ends with a sentence where there is no such level.
    """
    program = load_program(requested_program(arguments))
    usual = usual_level if usual_level in program.levels else program.default_level
    level = usual if arguments.level is None else arguments.level.strip().lower()
    if level is None or level not in program.levels:
        fail(f"there is no level '{arguments.level}'; choose one of {', '.join(program.levels)}")
    return program, level


def without_level(arguments: Namespace) -> Namespace:
    """Return the arguments of a command that has no `--level` as `open_program` takes them."""
    return Namespace(**{**vars(arguments), "level": None})


def requested_program(arguments: Namespace) -> Path | None:
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
    file = SettingsFile(directory / NAME)
    preferences, trouble = file.read()
    return Settings(
        preferences, file.keep, path=str(file.path), trouble=trouble, problem=lambda: file.problem
    )


def open_data(arguments: Namespace) -> DataDir:
    """The data directory, made if need be. Raises StorageError."""
    return DataDir(data_dir(arguments.data_dir))


def read_sessions(data: DataDir) -> Sequence[Session]:
    """The sessions of the history and the workout of the journal, oldest first; warnings go to stderr."""
    found = look(data.history)
    sound, _, more = build_timeline(found.sessions, data.history.path.name)
    for notice in (*found.notices, *more):
        sys.stderr.write(f"legday-tui: {plain(notice)}\n")
    sessions = {s.id: s for s in sound}
    current = read_current(data)
    if current is not None:
        sessions[current.id] = current
    return sorted(sessions.values(), key=lambda s: s.started_at)


def read_current(data: DataDir) -> Session | None:
    """The workout of the journal, if there is one; a warning goes to stderr."""
    try:
        draft = data.journal.read()
        return None if draft is None else session_of(Workout.replay(draft.opening, draft.entries))
    except (StorageError, ImpossibleEventError) as problem:
        sys.stderr.write(f"legday-tui: the workout in progress cannot be read: {plain(str(problem))}\n")
        return None
