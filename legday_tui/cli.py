"""The command line. Only the module of the requested command is imported."""

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TextIO

from legday_tui import garbage
from legday_tui.commands.options import build_parser, fail
from legday_tui.terminal.closed_streams import replace_closed_streams
from legday_tui.terminal.output_encoding import replace_what_output_lacks

COMMANDS = {
    None: "train:train",
    "plan": "plan:plan",
    "next": "next_leg_day:next_",
    "log": "log:log",
    "weight": "weight:weight",
    "export": "export:export",
    "history": "history:history",
    "import": "importing.sessions:import_sessions",
    "merge": "merge:merge",
    "doctor": "doctor:doctor",
    "about": "about:about",
    "program": "program:program",
    "schema": "schema:schema",
    "serve": "serve:serve",
    "completion": "completion:completion",
}
"""`module:function` of each command, in `legday_tui.commands`. A command takes the parsed arguments
and returns the exit code."""

BROKEN_PIPE = 128 + 13
"""The exit code of programs that SIGPIPE ends, on every platform."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command line; return 0 for success, 1 for a problem found, or 2 for wrong input.

    Return 128 plus the number of the signal, as shells do, after an interrupt or if nobody reads the output.
    """
    try:
        return _main(argv)
    finally:
        _drop_unread_errors()


def _main(argv: Sequence[str] | None) -> int:
    garbage.pause()
    replace_closed_streams()
    replace_what_output_lacks()
    if "_ARGCOMPLETE" in os.environ:
        import argcomplete

        argcomplete.autocomplete(build_parser())
    words = sys.argv[1:] if argv is None else argv
    arguments = Namespace()
    try:
        build_parser(words).parse_args(words, arguments)
        return _run(arguments)
    except BrokenPipeError:
        # The reader closed the pipe, so not everything was delivered. The flush at exit must not fail again.
        _discard(sys.stdout)
        return BROKEN_PIPE
    except KeyboardInterrupt:
        return 130
    except Exception:  # noqa: BLE001  # the user gets a sentence instead of a traceback
        return _report_crash(arguments)


def _drop_unread_errors() -> None:
    """Drop what standard error no longer takes, where Python 3.14 would exit with 120 instead of our code."""
    try:
        if sys.stderr is not None:
            sys.stderr.flush()
    except OSError:
        _discard(sys.stderr)


def _discard(stream: TextIO) -> None:
    """Let a stream that nobody reads any more take all that is left of it, and what comes."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _report_crash(arguments: Namespace) -> int:
    """Report the exception that is being handled, details in the data directory. Return the exit code."""
    import tempfile
    import traceback
    from pathlib import Path

    from legday_tui.commands.crash_report import report_crash
    from legday_tui.storage.errors import StorageError
    from legday_tui.storage.paths import data_dir

    try:
        directory = data_dir(getattr(arguments, "data_dir", None))
    except StorageError:
        directory = Path(tempfile.gettempdir())
    report_crash(directory, "stopped by an internal error", traceback.format_exc())
    return 1


def _run(arguments: Namespace) -> int:
    from legday_tui.platforms.pipes import is_closed_pipe
    from legday_tui.storage.errors import StorageError
    from legday_tui.storage.toml_file import TomlError

    module, name = COMMANDS[arguments.command].split(":")
    command: Callable[[Namespace], int] = getattr(import_module(f"legday_tui.commands.{module}"), name)
    if arguments.command is not None:
        garbage.resume()
    try:
        return command(arguments)
    except (StorageError, TomlError) as problem:
        fail(str(problem))
    except OSError as problem:
        if is_closed_pipe(problem):
            raise BrokenPipeError from problem
        fail(f"{problem.filename or 'a file'}: {problem.strerror or problem}")
