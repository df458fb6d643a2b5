"""The end of looking around: the program that had the data directory has closed, and this one takes over."""

import asyncio

from legday_tui.coaching.environment import Environment
from legday_tui.coaching.unfinished import read_unfinished
from legday_tui.settings.places import go_back_to

RETRY_S = 1.0
"""How often the directory is claimed, in seconds of real time."""
CLOSED = "The other legday-tui has closed. You can train here now."


async def take_over(environment: Environment) -> None:
    """Wait until the data directory is this program's, and read what the other one left in it."""
    while not environment.data.claim_again():
        await asyncio.sleep(RETRY_S)
    found, clock = read_unfinished(environment.data.journal), environment.clock
    if found.workout is not None:
        environment.draft = found.workout.rebased(clock.wall(), clock.monotonic())
        go_back_to(environment.settings, found.workout.opening.plan.place)
    environment.notices = [CLOSED, found.notice] if found.notice else [CLOSED]
    await environment.history_store.read_again(view_only=found.view_only)
