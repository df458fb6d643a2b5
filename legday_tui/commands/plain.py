"""`legday-tui --plain`: a workout as lines of text, for screen readers, pipes and small terminals."""

import asyncio
from collections.abc import Coroutine
from contextlib import suppress

from legday_tui.coaching.background import BackgroundTasks, failure_words
from legday_tui.coaching.coach import Turn
from legday_tui.coaching.context import WorkoutContext
from legday_tui.coaching.environment import Environment
from legday_tui.coaching.training import Training
from legday_tui.commands.output import print_lines
from legday_tui.domain.planning.estimate import estimated_minutes
from legday_tui.formatting.names import level_name
from legday_tui.formatting.places import at_place, left_out_lines
from legday_tui.formatting.units import minutes_words
from legday_tui.plain.input_lines import InputLines
from legday_tui.plain.session import HELP, PlainSession
from legday_tui.platforms.ending_signals import is_ignored, on_ending_signals

CANCEL_S = 0.1
"""The interval between two attempts to end the session after a signal."""


def run_plain(environment: Environment, *, new: bool) -> int:
    """Run the plain session and return the exit code; with `new`, discard the unfinished workout."""
    return asyncio.run(_until_a_signal(_run(environment, new=new)))


async def _until_a_signal(session: Coroutine[None, None, int]) -> int:
    """Run the session until it is over or a signal ends it; return the exit code.

    An interrupt is left to asyncio, and a hang-up that `nohup` has the program ignore is ignored.
    """
    loop, task = asyncio.get_running_loop(), asyncio.create_task(session)
    ending: asyncio.Future[int] = loop.create_future()

    def end(code: int) -> None:
        if not ending.done():
            ending.set_result(code)

    def received(code: int) -> None:
        with suppress(RuntimeError):  # the loop is closed, because the program is ending
            loop.call_soon_threadsafe(end, code)

    on_ending_signals(received, but={"SIGINT", *(["SIGHUP"] if is_ignored("SIGHUP") else [])})
    await asyncio.wait({task, ending}, return_when=asyncio.FIRST_COMPLETED)
    while not task.done():
        task.cancel()  # which asyncio.wait_for of Python 3.11 forgets if a line comes at the same time
        await asyncio.wait({task}, timeout=CANCEL_S)
    if not ending.done():
        return task.result()
    with suppress(asyncio.CancelledError):
        await task
    return ending.result()


def _print(line: str) -> None:
    print_lines([line])


async def _run(environment: Environment, *, new: bool) -> int:
    training = Training(environment, BackgroundTasks(lambda error: _print(failure_words(error))))
    await environment.history_store.loaded()
    await training.move_to_history()
    if new and environment.draft is not None:
        training.discard()
    draft = environment.draft
    level, wishes = environment.level, environment.wishes
    workout = await training.begin(level, wishes) if draft is None else training.resume(draft)
    told = environment.notices
    for notice in [*told, *environment.history_store.notices]:
        _print(notice)
    if offer := environment.history_store.offer_words:
        _print(f"{offer}: `legday-tui` without --plain restores them")
    if workout is None:
        if environment.history_store.view_only is not None:
            _print(environment.history_store.view_only)
        return 1
    name = level_name(environment.program, workout.state.level)
    resumed = "" if draft is None else "going on with the unfinished workout, "
    plan = workout.opening.plan
    where = f"{at_place(plan.place)}, " if plan.place else ""
    past = await environment.history_store.loaded()
    minutes = estimated_minutes(workout.state.queue, past.pace_in(environment.program))
    _print(f"{environment.program.name}, {name}, {where}{resumed}about {minutes_words(minutes)}")
    for line in left_out_lines(environment.program, plan.left_out) if draft is None else ():
        _print(line)
    _print(HELP)
    environment.cues.report_failures(_print)
    lines = InputLines()
    sessions: list[PlainSession] = []

    async def show(turn: Turn, context: WorkoutContext) -> None:
        if not sessions:
            sessions.append(PlainSession(context, lines, _print, reported_sets=len(workout.state.done)))
        await sessions[0].show(turn)

    user_stays = await training.run(workout, show)
    if not (user_stays or environment.data.journal.has_unwritten):
        _print("Your workout is kept. Start again to carry on.")
    for notice in environment.notices if environment.notices is not told else ():
        _print(notice)
    return 0
