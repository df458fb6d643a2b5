"""The options of the command line and their help texts."""

import argparse
import contextlib
import sys
from collections.abc import Callable, Container
from typing import NoReturn

from legday_tui import __version__
from legday_tui.commands import option_values
from legday_tui.commands.importing.options import IMPORT_HELP, add_import_options
from legday_tui.commands.log_options import LOG_HELP, add_log_options

DESCRIPTION = """\
The leg-day coach in your terminal: it counts, times, rests you, and remembers.

Without a command it opens full screen: choose a level, press enter. Nothing
leaves this machine. Errors are one line and exit code 2; `doctor` exits with 1
if it finds a problem.
"""
METHOD_HELP = "training style: none, form-first, slow-drop, pulses, superset, drop-set, circuit..."
SESSION_HELP = 'the sessions of a day like 2026-11-23, the one of "2026-11-23 18:30", or last'
LOOPBACK = "127.0.0.1"
COMPLETER = "completer"
"""The attribute of an argparse action in which argcomplete looks for its completions."""


def fail(sentence: str) -> NoReturn:
    """Print one line to stderr and exit with code 2."""
    from legday_tui.domain.documents.plain_text import plain

    with contextlib.suppress(AttributeError, OSError):  # the exit code says it too
        sys.stderr.write(f"legday-tui: {plain(' '.join(sentence.split()))}\n")
    raise SystemExit(2)


class OneLineParser(argparse.ArgumentParser):
    """An argument parser whose errors are one line, without the usage."""

    late_epilog: Callable[[], str] | None = None
    """Returns the epilog, if it needs modules that only the help needs."""

    def format_help(self) -> str:
        if self.late_epilog is not None:
            self.epilog = self.late_epilog()
        return super().format_help()

    def exit(self, status: int = 0, message: str | None = None) -> NoReturn:
        # The help or the version may be on its way to a full disk, or to stderr where stdout is closed.
        if status == 0 and sys.stdout is not None:
            from legday_tui.commands.output import print_lines

            print_lines([])
        super().exit(status, message)

    def error(self, message: str) -> NoReturn:
        fail(f"{message} (see legday-tui --help)")


def build_parser(words: Container[str] | None = None) -> OneLineParser:
    """Return the parser of a command line that has these words; None for one that can have any.

    A command that is not among them gets no options, because nobody can ask for them: those of all commands
    would take several milliseconds at each start.
    """
    parser = OneLineParser(
        prog="legday-tui",
        description=DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.late_epilog = _examples
    _add_file_options(parser, None)
    parser.add_argument("--version", action="version", version=f"legday-tui {__version__}")
    _add_training_options(parser)
    parser.add_argument("--plain", action="store_true", help="one line per event instead of a full screen")
    parser.add_argument(
        "--new",
        action="store_true",
        help="with --plain: discard an unfinished workout (a copy is kept) and start fresh",
    )
    _add_commands(parser, words)
    return parser


def _add_file_options(to: OneLineParser, default: str | None) -> None:
    """Add the options that are valid before and after the command.

    The parser of a command must not have defaults for them: they would overwrite a value given
    before the command.
    """
    to.add_argument(
        "--data-dir",
        metavar="DIR",
        default=default,
        help="where your history and the workout in progress are kept",
    )
    to.add_argument("--program", metavar="FILE", default=default, help="train with this program file")


def _add_training_options(to: OneLineParser) -> None:
    _add_level_and_method_options(to, None)
    to.add_argument(
        "--speed",
        type=option_values.speed,
        default=1.0,
        metavar="N",
        help="run the clock N times faster: a rehearsal",
    )
    to.add_argument("--follow-along", action="store_true", help="hands-free: the session runs by itself")
    to.add_argument("--no-sound", action="store_true", help="no sound and no bell this time")


def _add_level_and_method_options(
    to: OneLineParser,
    default: object,
    *,
    minutes_help: str = "fit the session to this many minutes",
    place_help: str = "train at this place of your settings, this time",
) -> None:
    level = to.add_argument(
        "--level", metavar="LEVEL", default=default, help="beginner, intermediate or advanced"
    )
    method = to.add_argument(
        "--adjustment", dest="method", metavar="STYLE", default=default, help=METHOD_HELP
    )
    to.add_argument(
        "--minutes",
        type=option_values.minutes,
        default=default,
        metavar="N",
        help=minutes_help,
    )
    only = to.add_argument(
        "--only",
        action="append",
        default=default,
        metavar="PHASE",
        help="do only this phase (repeatable)",
    )
    place = to.add_argument("--place", metavar="NAME", default=default, help=place_help)
    setattr(place, COMPLETER, option_values.place_names)
    setattr(only, COMPLETER, option_values.phase_names)
    setattr(level, COMPLETER, option_values.level_names)
    setattr(method, COMPLETER, option_values.method_names)


def _add_commands(to: OneLineParser, words: Container[str] | None) -> None:
    commands = to.add_subparsers(dest="command", metavar="COMMAND", parser_class=OneLineParser)

    def command(name: str, about: str, more: str = "") -> OneLineParser | None:
        """Add a command; return its parser if it needs its options."""
        if words is not None and name not in words:
            commands.add_parser(name, help=about, add_help=False)
            return None
        subparser: OneLineParser = commands.add_parser(
            name,
            help=about,
            description=f"{about[:1].upper()}{about[1:]}.\n{more}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        _add_file_options(subparser, argparse.SUPPRESS)
        return subparser

    if plan := command("plan", "print today's plan", "Every target, and the reason for it."):
        _add_level_and_method_options(plan, argparse.SUPPRESS)
        plan.add_argument("--format", choices=["text", "json"], default="text")
        plan.add_argument(
            "--why",
            nargs="?",
            const="",
            metavar="EXERCISE",
            help="what the targets follow from, of one or of all",
        )

    if next_ := command(
        "next",
        "print when your next leg day is, and why",
        "48 hours after your last one, as often as you want it (settings: leg days a week).\n"
        "With --ics the coming ones, on your usual days, as a file for your calendar.",
    ):
        next_.add_argument("--format", choices=["text", "json"], default="text")
        next_.add_argument(
            "--ics", "-o", metavar="FILE", help="write a calendar file; `-` is standard output"
        )
        next_.add_argument(
            "--weeks", type=option_values.weeks, default=8, metavar="N", help="how many weeks ahead (8)"
        )

    if history := command(
        "history", "print all past sessions", "And your records; or the sessions of a day, set by set."
    ):
        history.add_argument("session", nargs="?", metavar="DAY", help=SESSION_HELP)
        history.add_argument("--format", choices=["text", "json"], default="text")
        history.add_argument("--move", metavar="DATE", help='give it another date: "2026-11-20 18:30"')

    if log := command("log", "write down a session you did without the laptop", LOG_HELP):
        _add_level_and_method_options(
            log,
            argparse.SUPPRESS,
            minutes_help="how long it took",
            place_help="the place of your settings it was at",
        )
        add_log_options(log)

    if weight := command(
        "weight",
        "note your own weight, for an estimate of what bodyweight exercises move",
        "It is shown beside total lifted, and never counts as a load or a record.",
    ):
        weight.add_argument("weight", nargs="?", metavar="WEIGHT", help="such as 82.5, 82.5kg or 180lb")
        weight.add_argument("--date", metavar="DAY", help="another day than today, such as 2026-11-23")
        weight.add_argument("--remove", action="store_true", help="remove the weight of that day")

    if export := command("export", "export all sessions, including the one in progress"):
        from legday_tui.commands.export_options import add_export_options

        add_export_options(export, session_help=f"only {SESSION_HELP}")

    if import_ := command(
        "import",
        "import sessions of other programs, and any CSV or JSON of your own",
        IMPORT_HELP,
    ):
        import_.late_epilog = _import_formats
        add_import_options(import_)

    if merge := command(
        "merge",
        "merge another machine's history or export",
        "Session by session; nothing you have is replaced by less.",
    ):
        merge.add_argument("files", metavar="FILE", nargs="+")

    if program := command("program", "a leg day of your own", "`init` writes a commented copy to edit."):
        program.add_argument("what", choices=["init", "check"], help="write a copy to edit, or check one")
        program.add_argument(
            "file", nargs="?", metavar="FILE", help="a file other than the one in your settings"
        )

    if schema := command(
        "schema",
        "print the JSON Schema of your settings or program, for your editor",
        "With it an editor that knows TOML checks the file as you type and tells you what\n"
        "each line means. New files come with theirs; --save brings it to an older one.",
    ):
        schema.add_argument("kind", choices=["program", "settings"])
        schema.add_argument("--save", action="store_true", help="put it beside the file instead")

    if serve := command(
        "serve",
        "the coach in a browser, say on your phone",
        "Only for this machine unless you set --host. Needs the extra `web`.",
    ):
        _add_training_options(serve)
        serve.add_argument(
            "--host", default=LOOPBACK, metavar="ADDRESS", help="0.0.0.0: anyone on your network can open it"
        )
        serve.add_argument("--port", type=option_values.port, default=8000, metavar="N")

    if completion := command(
        "completion",
        "print the completion script for your shell",
        'bash: eval "$(legday-tui completion bash)"   in ~/.bashrc\n'
        'zsh:  eval "$(legday-tui completion zsh)"    in ~/.zshrc, after compinit\n'
        "fish: legday-tui completion fish | source    in ~/.config/fish/config.fish",
    ):
        completion.add_argument("shell", choices=["bash", "zsh", "fish"])

    command(
        "doctor",
        "check every file, and whether the screen can stay on",
        "Nothing is changed. Exit code 1 if something is wrong.",
    )
    command(
        "about",
        "print what a bug report needs: versions, paths and your terminal",
        "`doctor` looks for what's wrong with your files; this only says what there is, and\n"
        "nothing of your training.",
    )


def _examples() -> str:
    from legday_tui.commands.examples import EXAMPLES

    return EXAMPLES


def _import_formats() -> str:
    from legday_tui.commands.importing.formats import formats_text

    return formats_text()
