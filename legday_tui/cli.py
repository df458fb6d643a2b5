"""The command line: what was asked for, and nothing loaded that is not needed for it."""

import gc
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from importlib import import_module

from legday_tui.commands.options import fail, parser

COMMANDS = {
    None: "train:train",
    "plan": "plan:plan",
    "export": "export:export",
    "history": "history:history",
    "import": "import_sessions:import_sessions",
    "merge": "merge:merge",
    "doctor": "doctor:doctor",
    "program": "program:program",
    "serve": "serve:serve",
    "completion": "completion:completion",
}
"""Where the functions are; each takes the parsed arguments and gives the exit code."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command line; the exit code: 0 done, 1 for a finding of the doctor, 2 for wrong input."""
    gc.disable()  # what is made at the start stays: looking through it for garbage only takes time
    known = parser()
    if "_ARGCOMPLETE" in os.environ:
        import argcomplete

        argcomplete.autocomplete(known)
    arguments = known.parse_args(argv)
    try:
        return _run(arguments)
    except BrokenPipeError:
        # The reader of a pipe has seen enough; what is left must not fail again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130
    except Exception as fault:  # noqa: BLE001  # whatever it is, a person gets a sentence
        sys.stderr.write(f"legday-tui: stopped by a fault of its own ({type(fault).__name__}: {fault})\n")
        return 1


def _run(arguments: Namespace) -> int:
    from legday_tui.storage.errors import StorageError
    from legday_tui.storage.toml_file import TomlError

    module, name = COMMANDS[arguments.command].split(":")
    command: Callable[[Namespace], int] = getattr(import_module(f"legday_tui.commands.{module}"), name)
    if arguments.command is not None:
        gc.enable()
    try:
        return command(arguments)
    except (StorageError, TomlError) as problem:
        fail(str(problem))
    except BrokenPipeError:
        raise
    except OSError as problem:
        fail(f"{problem.filename or 'a file'}: {problem.strerror or problem}")
