"""The options of `legday-tui export`, and its help text."""

import argparse

EXPORT_HELP = """\
json and csv keep everything. strong, hevy and fitnotes are for these programs:
sides, holds and styles go into their notes, and `import` reads them back.
fit is for watches and sport sites, such as Garmin Connect and Strava: one
activity per session, with its sets, holds and rests. Both sides are added up;
notes, training styles and the effort of each set stay here. All sessions go
into a folder, a file each:
  legday-tui export --format fit -o activities
  legday-tui export --format fit --session last -o today.fit"""


def add_export_options(to: argparse.ArgumentParser, *, session_help: str) -> None:
    """Add the help text and the options to the parser of the command."""
    to.description = f"{to.description}{EXPORT_HELP}"
    formats = ["json", "csv", "strong", "hevy", "fitnotes", "fit"]
    to.add_argument("--format", choices=formats, default="json")
    to.add_argument(
        "-o", "--output", metavar="FILE", help="write to a file (fit: a folder) instead of the screen"
    )
    to.add_argument("--session", metavar="DAY", help=session_help)
    to.add_argument(
        "--partial", action="store_true", help="export what can be read if part of your data cannot be"
    )
    to.add_argument(
        "--force", action="store_true", help="replace a file that holds more sessions, or another one (fit)"
    )
