"""The inputs of a command: training program, settings, data directory."""

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from legday_tui.commands.options import fail
from legday_tui.commands.output import warn
from legday_tui.domain.planning.methods import available_methods
from legday_tui.domain.planning.wishes import Wishes
from legday_tui.domain.program.program import Program
from legday_tui.domain.terms import Method
from legday_tui.settings.places import has_several, place_by_name, place_ids, place_name
from legday_tui.settings.preferences import Preferences
from legday_tui.settings.store import Settings
from legday_tui.storage.data_dir import DataDir
from legday_tui.storage.paths import config_dir, data_dir, own_program
from legday_tui.storage.program_file import load_program
from legday_tui.storage.settings_file import NAME, SettingsFile
from legday_tui.storage.toml_file import TomlError


def open_program(arguments: Namespace, usual_level: str | None = None) -> tuple[Program, str]:
    """Return the requested program and level; without a requested level, the usual or default one.

    Exit with code 2 if the program has no such level.
    """
    program = load_program(requested_program(arguments))
    usual = usual_level if usual_level in program.levels else program.default_level
    level = usual if arguments.level is None else arguments.level.strip().lower()
    if level is None or level not in program.levels:
        fail(f"there is no level '{arguments.level}'; choose one of {', '.join(program.levels)}")
    return program, level


def open_program_for_names(arguments: Namespace) -> Program:
    """Return the requested program, whose names the exercises of past sessions are given.

    If the user's own cannot be used, that is said on stderr, and the names are those of the bundled one: what
    was done can be told without it.
    """
    try:
        return open_program(without_level(arguments))[0]
    except TomlError as mistake:
        if arguments.program is not None:
            raise
        warn(f"{mistake}; exercises have the names of the bundled program")
        return load_program(None)


def without_level(arguments: Namespace) -> Namespace:
    """Return the arguments of a command without `--level` in the form that `open_program` expects."""
    return Namespace(**{**vars(arguments), "level": None})


def requested_program(arguments: Namespace) -> Path | None:
    """Return the requested program file, else the user's own; None for the bundled one."""
    return own_program() if arguments.program is None else Path(arguments.program)


def requested_method(arguments: Namespace, program: Program, level: str) -> Method | None:
    """Return the requested method, if any. Exit with code 2 if the level does not have it."""
    if arguments.method is None:
        return None
    methods = available_methods(program, program.levels[level])
    requested = arguments.method.strip().lower().replace("-", "_")
    method = next((m for m in methods if m == requested), None)
    if method is None:
        names = ", ".join(m.replace("_", "-") for m in methods)
        fail(f"there is no training style '{arguments.method}' at this level; choose one of {names}")
    return method


def requested_wishes(arguments: Namespace, program: Program) -> Wishes:
    """Return the requested time limit and phases. Exit with code 2 if the program has no such phase."""
    phases = [phase.id for phase in program.phases]
    wanted = [name.strip().lower() for name in arguments.only or ()]
    for name in wanted:
        if name not in phases:
            fail(f"there is no phase '{name}'; choose from {', '.join(phases)}")
    return Wishes(minutes=arguments.minutes, phases=tuple(p for p in phases if p in wanted))


def go_to_requested_place(arguments: Namespace, preferences: Preferences) -> None:
    """Make the requested place, if any, the current one. Exit with code 2 if the user has no such place."""
    if arguments.place is None:
        return
    place = place_by_name(preferences, arguments.place)
    if place is None:
        names = ", ".join(place_name(preferences, i) for i in place_ids(preferences))
        what_to_do = f"choose one of {names}" if has_several(preferences) else "add it in the settings"
        fail(f"there is no place '{arguments.place}'; {what_to_do}")
    preferences.place = place


def open_settings() -> Settings:
    """Return the user's settings, which write each change to their file."""
    directory = config_dir()
    if directory is None:
        return Settings()
    file = SettingsFile(directory / NAME, Preferences)
    preferences, problems = file.read()
    return Settings(
        preferences,
        file.write,
        path=str(file.path),
        file_problems=problems,
        save_problem=lambda: file.problem,
    )


def open_preferences() -> Preferences:
    """Return the user's settings for a command that changes none; say on stderr what is wrong with them.

    Otherwise a weight would be read in a unit that the user has not chosen, without a word.
    """
    settings = open_settings()
    for mistake in settings.file_problems:
        warn(mistake)
    return settings.current


def in_short(mistakes: Sequence[str]) -> list[str]:
    """Return what the first screen has room for: the first mistake of the settings, and where all are."""
    others = len(mistakes) - 1
    more = f"{others} more in your settings: `legday-tui doctor` lists them"
    return [*mistakes[:1], *([more] if others > 0 else [])]


def open_data(arguments: Namespace, *, to_write: bool = True) -> DataDir:
    """Return the data directory, created if necessary. Raise StorageError.

    A command that only reads does without `to_write`: a backup may be read-only, or a disk with errors.
    """
    data = DataDir(data_dir(arguments.data_dir, to_write=to_write))
    data.refuse_special_files()
    return data
