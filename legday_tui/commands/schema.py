"""`legday-tui schema`: the JSON Schema of the settings or of a program, for editors."""

from argparse import Namespace
from pathlib import Path

from legday_tui.commands.opening import requested_program
from legday_tui.commands.options import fail
from legday_tui.commands.output import print_bytes, print_lines
from legday_tui.storage.editor_schemas import (
    Kind,
    bundled_schema,
    first_line,
    names_schema,
    put_schema_beside,
)
from legday_tui.storage.paths import config_dir
from legday_tui.storage.settings_file import NAME
from legday_tui.storage.toml_file import read_text

NO_FILE: dict[Kind, str] = {
    "program": "you use the bundled program; `legday-tui program init` writes your own with its schema",
    "settings": "there is no settings.toml yet; change a setting, and it's written with its schema",
}


def schema(arguments: Namespace) -> int:
    """Print a schema, or save it beside the file of the user."""
    kind: Kind = arguments.kind
    if not arguments.save:
        return print_bytes(bundled_schema(kind))
    file = requested_program(arguments) if kind == "program" else _settings_file()
    if file is None:
        fail(NO_FILE[kind])
    names_it = names_schema(read_text(file, kind), kind)
    saved = put_schema_beside(file, kind)
    how = [f"Make this the first line of {file}:", first_line(kind)]
    told = [f"{file} names it already."] if names_it else how
    return print_lines([f"{saved} is there for your editor.", *told])


def _settings_file() -> Path | None:
    """Return the path of the settings; None if they are not in a file yet."""
    directory = config_dir()
    path = directory / NAME if directory is not None else None
    return path if path is not None and path.exists() else None
