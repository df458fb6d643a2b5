"""`legday-tui --plain`: the coach as lines, for screen readers, pipes and very small terminals."""

import asyncio
import sys

from legday_tui.coaching.coach import Turn
from legday_tui.coaching.context import Surroundings
from legday_tui.coaching.environment import Outfit
from legday_tui.coaching.training import Training
from legday_tui.domain.documents.plain_text import plain
from legday_tui.domain.planning.estimate import minutes_of
from legday_tui.plain.lines import Lines
from legday_tui.plain.session import HELP, PlainSession


def coach_in_lines(outfit: Outfit, *, new: bool) -> int:
    """Coach one workout, the unfinished one if there is one and no new one is asked for; the exit code."""
    return asyncio.run(_coach(outfit, new=new))


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


async def _coach(outfit: Outfit, *, new: bool) -> int:
    training = Training(outfit)
    await outfit.memory.loaded()
    await training.put_away()
    if new and outfit.draft is not None:
        training.set_aside()
    draft = outfit.draft
    workout = await training.begin(outfit.level) if draft is None else training.resume(draft)
    for notice in [*outfit.notices, *outfit.memory.notices]:
        _say(plain(notice))
    if workout is None:
        if outfit.memory.view_only is not None:
            _say(plain(outfit.memory.view_only))
        return 1
    level = outfit.program.levels.get(workout.state.level)
    name = level.name if level else workout.state.level
    going_on = "" if draft is None else "going on with the unfinished workout, "
    _say(f"{outfit.program.name}, {name}, {going_on}about {minutes_of(workout.state.queue)} min")
    _say(HELP)
    lines = Lines()
    sessions: list[PlainSession] = []

    async def show(turn: Turn, around: Surroundings) -> None:
        if not sessions:
            sessions.append(PlainSession(around, lines, _say, told=len(workout.state.done)))
        await sessions[0].show(turn)

    await training.train(workout, show)
    for notice in outfit.notices:
        _say(plain(notice))
    return 0
