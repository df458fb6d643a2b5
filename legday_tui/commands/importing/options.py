"""The options of `legday-tui import`."""

import argparse

from legday_tui.commands import option_values

IMPORT_HELP = """\
The format is detected. A session you have only gets what the file has more of
it; what you changed yourself stays. A file with a bad line changes nothing:
each one is named with its number, and --skip-wrong leaves them out. What a file
leaves open, such as 03/04/2025, is asked, and an option answers it. --undo
undoes the last import, again and again if you like; sessions that you changed
since are kept in a file, which it names."""


def add_import_options(to: argparse.ArgumentParser) -> None:
    """Add the file and all options of the command."""
    to.add_argument("file", metavar="FILE", nargs="?")
    to.add_argument("--dry-run", action="store_true", help="show what's in it, and change nothing")
    to.add_argument("--unit", choices=["kg", "lb"], help="for weights if the file doesn't say")
    to.add_argument(
        "--column",
        action="append",
        type=option_values.column,
        default=[],
        metavar="FIELD=NAME",
        help="read your own table: which column is the date, exercise, reps, weight...",
    )
    to.add_argument("--skip-wrong", action="store_true", help="leave wrong lines out, and name them")
    to.add_argument(
        "--dates",
        metavar="ORDER",
        help="for dates like 03/04/2025: day-first or month-first; or the language of the months, like pl",
    )
    to.add_argument(
        "--decimal", choices=["comma", "point"], help="for numbers like 1,000 if the file doesn't say"
    )
    to.add_argument("--encoding", metavar="NAME", help="of the text, like cp1252, if its bytes don't say")
    to.add_argument(
        "--map",
        action="append",
        metavar="NAME=ID",
        help='which exercise a name means, such as "Goblet Squat=heel-raise-squat"; it is remembered, '
        'and "Goblet Squat=" keeps the name',
    )
    to.add_argument("--again", action="store_true", help="also import what you deleted here")
    to.add_argument("--undo", action="store_true", help="undo the last import")
