"""`legday-tui --plain`: the coach as lines, for screen readers, pipes and very small terminals."""

import asyncio
import sys

from legday_tui.coaching.coach import Turn
from legday_tui.coaching.context import WorkoutContext
from legday_tui.coaching.environment import Environment
from legday_tui.coaching.training import Training
from legday_tui.domain.documents.plain_text import plain
from legday_tui.domain.planning.estimate import minutes_of
from legday_tui.plain.lines import Lines
from legday_tui.plain.session import HELP, PlainSession


def coach_in_lines(environment: Environment, *, new: bool) -> int:
    """Coach one workout, the unfinished one if there is one and no new one is asked for; the exit code."""
    return asyncio.run(_coach(environment, new=new))


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


async def _coach(environment: Environment, *, new: bool) -> int:
    training = Training(environment)
    await environment.history_store.loaded()
    await training.move_to_history()
    if new and environment.draft is not None:
        training.discard()
    draft = environment.draft
    workout = await training.begin(environment.level) if draft is None else training.resume(draft)
    for notice in [*environment.notices, *environment.history_store.notices]:
        _say(plain(notice))
    if workout is None:
        if environment.history_store.view_only is not None:
            _say(plain(environment.history_store.view_only))
        return 1
    level = environment.program.levels.get(workout.state.level)
    name = level.name if level else workout.state.level
    going_on = "" if draft is None else "going on with the unfinished workout, "
    _say(f"{environment.program.name}, {name}, {going_on}about {minutes_of(workout.state.queue)} min")
    _say(HELP)
    lines = Lines()
    sessions: list[PlainSession] = []

    async def show(turn: Turn, context: WorkoutContext) -> None:
        if not sessions:
            sessions.append(PlainSession(context, lines, _say, told=len(workout.state.done)))
        await sessions[0].show(turn)

    await training.run(workout, show)
    for notice in environment.notices:
        _say(plain(notice))
    return 0
