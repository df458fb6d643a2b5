"""The command line: what was asked for, and nothing loaded that is not needed for it."""

import argparse
import math
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from legday_tui import __version__

EPILOG = """\
examples:
  legday-tui                             choose a level and train
  legday-tui --level beginner            with the level chosen
  legday-tui --follow-along              the session goes on by itself, no key needed
  legday-tui plan --level advanced       today's plan as text
  legday-tui history                     all past sessions, and the records
  legday-tui history last                the last one, set by set
  legday-tui export --format json -o my-sessions.json
  legday-tui import strong.csv --dry-run what another program's file holds, and what is new in it
  legday-tui merge other/history.json    take in what another machine knows
  legday-tui program init                a copy of the leg day, to make it yours
  legday-tui doctor                      look at every file, change nothing
"""
FASTEST = 10_000.0
WAY_HELP = "how to train at the level: none, form-first, slow-drop, pulses, superset, drop-set, circuit..."


class OneLineParser(argparse.ArgumentParser):
    """Says what is wrong with the command line in one line."""

    def error(self, message: str) -> NoReturn:
        fail(f"{message} (see legday-tui --help)")


def fail(sentence: str) -> NoReturn:
    """End with one line on stderr, and the exit code for wrong input."""
    from legday_tui.domain.plain_text import plain

    sys.stderr.write(f"legday-tui: {plain(' '.join(sentence.split()))}\n")
    raise SystemExit(2)


def _speed(text: str) -> float:
    try:
        speed = float(text)
    except ValueError:
        speed = math.nan
    if not 0 < speed <= FASTEST:
        raise argparse.ArgumentTypeError(f"'{text}' is not a number above 0 and up to {FASTEST:g}")
    return speed


def _shared(default: object) -> OneLineParser:
    """Options that may stand before or after the command; only the outer ones have real defaults."""
    shared = OneLineParser(add_help=False, argument_default=default)
    shared.add_argument(
        "--data-dir", metavar="DIR", help="where the history and the workout in progress are kept"
    )
    shared.add_argument("--program", metavar="FILE", help="train by this program file")
    return shared


def parser() -> OneLineParser:
    """The parser of the whole command line."""
    main_parser = OneLineParser(
        prog="legday-tui",
        description="The leg-day coach in your terminal.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        parents=[_shared(None)],
    )
    main_parser.add_argument("--version", action="version", version=f"legday-tui {__version__}")
    main_parser.add_argument("--level", metavar="LEVEL", help="beginner, intermediate or advanced")
    main_parser.add_argument("--adjustment", metavar="WAY", help=WAY_HELP)
    main_parser.add_argument(
        "--speed", type=_speed, default=1.0, metavar="N", help="a clock that runs N times faster: a rehearsal"
    )
    main_parser.add_argument("--follow-along", action="store_true", help="the session goes on by itself")
    main_parser.add_argument(
        "--plain", action="store_true", help="one line per event instead of a full screen"
    )
    main_parser.add_argument(
        "--new", action="store_true", help="with --plain: set an unfinished workout aside and start afresh"
    )
    main_parser.add_argument("--no-sound", action="store_true", help="no bell")
    after = [_shared(argparse.SUPPRESS)]
    commands = main_parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=OneLineParser)
    plan = commands.add_parser("plan", parents=after, help="print today's plan")
    plan.add_argument("--level", metavar="LEVEL", default=argparse.SUPPRESS)
    plan.add_argument("--adjustment", metavar="WAY", default=argparse.SUPPRESS)
    plan.add_argument("--format", choices=["text", "json"], default="text")
    history = commands.add_parser("history", parents=after, help="print all past sessions")
    history.add_argument(
        "session", nargs="?", metavar="DAY", help="one session set by set: a day such as 2026-11-23, or last"
    )
    history.add_argument("--format", choices=["text", "json"], default="text")
    export = commands.add_parser("export", parents=after, help="write all sessions, the one in progress too")
    export.add_argument("--format", choices=["json", "csv", "strong", "hevy", "fitnotes"], default="json")
    export.add_argument("-o", "--output", metavar="FILE", help="a file instead of the screen")
    bring = commands.add_parser(
        "import", parents=after, help="take in sessions from Strong, Hevy, FitNotes, CSV or JSON"
    )
    bring.add_argument("file", metavar="FILE", nargs="?")
    bring.add_argument("--dry-run", action="store_true", help="say what is in it, and change nothing")
    bring.add_argument("--unit", choices=["kg", "lb"], help="of weights for which the file says none")
    bring.add_argument("--undo", action="store_true", help="take the last import back")
    merge = commands.add_parser("merge", parents=after, help="take in another machine's history or export")
    merge.add_argument("files", metavar="FILE", nargs="+")
    program = commands.add_parser("program", parents=after, help="a leg day of your own")
    program.add_argument("what", choices=["init", "check"], help="write a copy to edit; or look it through")
    program.add_argument("file", nargs="?", metavar="FILE", help="another file than the one in your settings")
    commands.add_parser("doctor", parents=after, help="look at every file, and change nothing")
    return main_parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command line; the exit code: 0 done, 1 for a finding of the doctor, 2 for wrong input."""
    arguments = parser().parse_args(argv)
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


def _run(arguments: argparse.Namespace) -> int:
    from legday_tui.storage.errors import StorageError
    from legday_tui.storage.toml_file import TomlError

    try:
        if arguments.command is None:
            from legday_tui.commands.train import train

            return train(arguments)
        if arguments.command in ("doctor", "merge"):
            from legday_tui.commands.mend import doctor, merge

            return {"doctor": doctor, "merge": merge}[arguments.command](arguments)
        if arguments.command == "import":
            from legday_tui.commands.importing import import_sessions

            return import_sessions(arguments)
        if arguments.command == "history":
            from legday_tui.commands.history import history

            return history(arguments)
        if arguments.command == "program":
            from legday_tui.commands.program import program

            return program(arguments)
        from legday_tui.commands.tell import export, plan

        return {"plan": plan, "export": export}[arguments.command](arguments)
    except (StorageError, TomlError) as problem:
        fail(str(problem))
    except BrokenPipeError:
        raise
    except OSError as problem:
        fail(f"{problem.filename or 'a file'}: {problem.strerror or problem}")
