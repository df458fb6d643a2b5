"""The options of `legday-tui log`, and its help text."""

import argparse

LOG_HELP = """\
It's made from the plan of that day: say what was different, the rest is taken
as planned. It's shown before anything is saved. How long it took is estimated
at your own pace unless --minutes says it.

  legday-tui log --date yesterday
  legday-tui log --date 2026-11-20 --time 18:30 --minutes 50
  legday-tui log --date 2026-11-20 --set "heel-raise-squat: 12 12 11 10 @ 2x16"
      --set "alternating-lunge: 10/9 10/9" --set "wall-sit: 60s 1:27" --set "hamstring-bridge: skip"

10/9 is left and right; for jumps, 30/42 is the seconds and the landings.
"""


def add_log_options(to: argparse.ArgumentParser) -> None:
    """Add the options to the parser of the command."""
    to.add_argument("--date", required=True, metavar="DAY", help="a day like 2026-11-20, yesterday or today")
    to.add_argument("--time", metavar="TIME", help="when it began, like 18:30; your usual time without it")
    to.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="SETS",
        help='what you did of an exercise: "heel-raise-squat: 12 12 11 10 @ 2x16" (repeatable)',
    )
    to.add_argument("--yes", action="store_true", help="save it without asking")
    to.add_argument("--dry-run", action="store_true", help="only show what would be saved")
