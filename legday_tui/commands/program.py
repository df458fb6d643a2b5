"""`legday-tui program`: write or check a training program of the user's own."""

import contextlib
from argparse import Namespace
from pathlib import Path

from legday_tui.commands.opening import requested_program
from legday_tui.commands.options import fail
from legday_tui.commands.output import print_lines, require_output
from legday_tui.formatting.units import counted
from legday_tui.storage.editor_schemas import put_schema_beside
from legday_tui.storage.named_files import write_named_file
from legday_tui.storage.paths import PRIVATE_DIR, PROGRAM, config_dir
from legday_tui.storage.program_file import BUNDLED, load_program


def program(arguments: Namespace) -> int:
    """Write a copy of the bundled program to edit, or check whether a program is valid."""
    require_output()
    return _init(arguments) if arguments.what == "init" else _check(arguments)


def _init(arguments: Namespace) -> int:
    """Write the bundled program, with its comments, to a new file: by default the user's own program."""
    if arguments.file is not None:
        path, how = Path(arguments.file), "use it with --program"
    elif (directory := config_dir()) is not None:
        directory.mkdir(mode=PRIVATE_DIR, parents=True, exist_ok=True)
        path, how = directory / PROGRAM, "legday-tui uses it from now on"
    else:
        fail("there is no home directory; name a file to write")
    file = write_named_file(path, BUNDLED.read_bytes(), new=True)
    with contextlib.suppress(OSError):  # an editor works without it
        put_schema_beside(file, "program")
    return print_lines([f"{file} is yours to edit; {how}.", "`legday-tui program check` checks it."])


def _check(arguments: Namespace) -> int:
    """Print a summary of a program file; `load_program` raises if it is not valid."""
    path = requested_program(arguments) if arguments.file is None else Path(arguments.file)
    found = load_program(path)
    name = "the bundled program" if path is None else str(path)
    levels = ", ".join(level.name for level in found.levels.values())
    counts = f"{counted(len(found.exercises), 'exercise')}, {counted(len(found.phases), 'phase')}"
    return print_lines([f"{name}: {found.name}, {counts}, levels {levels}"])
