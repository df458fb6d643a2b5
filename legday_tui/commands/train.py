"""`legday-tui`: the coach on the whole screen."""

import sys
from argparse import Namespace
from pathlib import Path

from legday_tui.cli import fail
from legday_tui.clock import SystemClock
from legday_tui.commands.opening import open_data, open_program
from legday_tui.cues.cue import Cues
from legday_tui.domain.transitions import ImpossibleEventError
from legday_tui.domain.workout import Workout
from legday_tui.memory import Memory
from legday_tui.outfit import Outfit
from legday_tui.screens.surroundings import Preferences
from legday_tui.storage.errors import StorageError
from legday_tui.storage.fs import RealFs, atomic_write
from legday_tui.storage.journal import Journal


def train(arguments: Namespace) -> int:
    """Run the app; the exit code."""
    program, level = open_program(arguments)
    data = open_data(arguments)
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        fail("this needs a terminal; try `legday-tui plan` for today's plan as text")
    if not data.lock.acquire():
        fail(f"another legday-tui is using {data.directory}; close it, or choose another --data-dir")
    draft, notices = _draft(data.journal)
    speed = arguments.speed
    if draft is not None and not draft.opening.rehearsal and speed != 1:
        notices.append("The unfinished workout is no rehearsal, so the clock runs at its own speed.")
        speed = 1.0
    clock = SystemClock(speed)
    if draft is not None:
        draft = draft.rebased(clock.wall(), clock.boot())
    outfit = Outfit(
        program=program,
        clock=clock,
        journal=data.journal,
        memory=Memory(data.history),
        level=level,
        preferences=Preferences(follow_along=arguments.follow_along),
        cues=Cues(sound=not arguments.no_sound),
        draft=draft,
        notices=notices,
    )
    from legday_tui.app import LegdayApp

    app = LegdayApp(outfit)
    app.run()
    if app.crash:
        return _crashed(data.directory / "crash.txt", app.crash)
    return app.return_code or 0


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


def _draft(journal: Journal) -> tuple[Workout | None, list[str]]:
    """The workout of the journal; one that cannot be read is set aside."""
    try:
        found = journal.read()
        if found is None:
            return None, []
        return Workout.replay(found.opening, found.entries), []
    except (StorageError, ImpossibleEventError) as problem:
        journal.discard(str(problem))
        return None, [f"The unfinished workout could not be read and was set aside: {problem}"]
