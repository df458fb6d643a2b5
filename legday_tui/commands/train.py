"""`legday-tui`: the coach on the whole screen."""

import sys
from argparse import Namespace

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
from legday_tui.storage.journal import Journal


def train(arguments: Namespace) -> int:
    """Run the app; the exit code."""
    program, level = open_program(arguments)
    data = open_data(arguments)
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        fail("this needs a terminal; try `legday-tui plan` for today's plan as text")
    if not data.lock.acquire():
        fail(f"another legday-tui is using {data.directory}; close it, or choose another --data-dir")
    clock = SystemClock(arguments.speed)
    draft, notices = _draft(data.journal, clock)
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

    LegdayApp(outfit).run()
    return 0


def _draft(journal: Journal, clock: SystemClock) -> tuple[Workout | None, list[str]]:
    """The workout of the journal, moved to this clock; one that cannot be read is set aside."""
    try:
        found = journal.read()
        if found is None:
            return None, []
        workout = Workout.replay(found.opening, found.entries)
        return workout.rebased(clock.wall(), clock.boot()), []
    except (StorageError, ImpossibleEventError) as problem:
        journal.discard(str(problem))
        return None, [f"The unfinished workout could not be read and was set aside: {problem}"]
