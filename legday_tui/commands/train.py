"""`legday-tui`: the coach on the whole screen."""

import sys
from argparse import Namespace
from pathlib import Path

from legday_tui.cli import fail
from legday_tui.clock import SystemClock
from legday_tui.commands.opening import open_data, open_program
from legday_tui.cues.cue import Cues
from legday_tui.drafts import Unfinished, unfinished
from legday_tui.memory import Memory
from legday_tui.outfit import Outfit
from legday_tui.screens.surroundings import Preferences
from legday_tui.storage.assets_dir import bundled_assets
from legday_tui.storage.export import save_elsewhere
from legday_tui.storage.fs import RealFs, atomic_write


def train(arguments: Namespace) -> int:
    """Run the app; the exit code."""
    program, level = open_program(arguments)
    data = open_data(arguments)
    if not arguments.plain and not (sys.stdin.isatty() and sys.stdout.isatty()):
        fail("this needs a terminal; --plain does without, and `legday-tui plan` prints today's plan")
    if data.lock.acquire():
        found = unfinished(data.journal)
    else:
        busy = f"Another legday-tui is using {data.directory}: here you can look, but not train"
        found = Unfinished(view_only=busy)
    draft, speed, notices = found.workout, arguments.speed, [found.notice] if found.notice else []
    if draft is not None and not draft.opening.rehearsal and speed != 1:
        notices.append("The unfinished workout is no rehearsal, so the clock runs at its own speed.")
        speed = 1.0
    clock = SystemClock(speed)
    outfit = Outfit(
        program=program,
        clock=clock,
        journal=data.journal,
        memory=Memory(data.history, data.backups, clock, view_only=found.view_only),
        level=level,
        preferences=Preferences(follow_along=arguments.follow_along),
        cues=_cues(arguments),
        draft=draft.rebased(clock.wall(), clock.boot()) if draft is not None else None,
        notices=notices,
        save_elsewhere=save_elsewhere,
    )
    if arguments.plain:
        from legday_tui.commands.plain import coach_in_lines

        return coach_in_lines(outfit, new=arguments.new)
    from legday_tui.app import LegdayApp

    app = LegdayApp(outfit)
    app.run()
    if app.crash:
        return _crashed(data.directory / "crash.txt", app.crash)
    return app.return_code or 0


def _cues(arguments: Namespace) -> Cues:
    """The signals; no player is even looked for where there is to be no sound."""
    if arguments.no_sound or arguments.plain:
        return Cues(sound=False)
    from legday_tui.cues.player import Player

    return Cues(play=Player(bundled_assets() / "sounds").play)


def _crashed(report: Path, details: str) -> int:
    """Say in one line what a person needs to know; the details go to a file."""
    cause = details.strip().splitlines()[-1]
    try:
        atomic_write(RealFs(), report, details.encode(errors="replace"))
        where = f"details are in {report}"
    except OSError:
        where = "the details could not be written down"
    sys.stderr.write(
        f"legday-tui: stopped by a fault of its own ({cause}); every set that was marked as done is kept, "
        f"start again to go on; {where}\n"
    )
    return 1
