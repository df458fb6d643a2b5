"""The dialogs about the time: how long today's session may take, and which of its phases are wanted."""

from collections.abc import Callable, Sequence
from typing import Any

from msgspec.structs import replace
from textual.app import App

from legday_tui.domain.planning.shorter import Cut
from legday_tui.domain.planning.wishes import Wishes
from legday_tui.domain.program.program import Program
from legday_tui.formatting.names import phase_title
from legday_tui.formatting.time_limit import TIME_LEFT, LimitChoice, limit_choices, time_left_choices
from legday_tui.screens.pick import Choice, PickScreen
from legday_tui.screens.ticks import picked_ticks

ALL, PHASES = "all", "phases"


async def picked_minutes(
    app: App[Any], program: Program, whole_min: int, cuts_at: Callable[[int], Sequence[Cut]]
) -> int | None:
    """Return the minutes that the user picks for what takes `whole_min`; None if the user cancelled.

    `cuts_at` returns what a limit of that many minutes takes.
    """
    choice = await app.push_screen_wait(
        PickScreen(TIME_LEFT, _choices(time_left_choices(program, whole_min, cuts_at)))
    )
    return None if choice is None else whole_min if choice == ALL else int(choice)


async def picked_wishes(
    app: App[Any],
    program: Program,
    wishes: Wishes,
    whole_min: int,
    cuts_at: Callable[[int], Sequence[Cut]],
) -> Wishes | None:
    """Return the wishes after the user picked a time limit or phases; None if the user cancelled."""
    choices = [
        *_choices(limit_choices(program, whole_min, cuts_at, "The whole session")),
        Choice(PHASES, "Only some phases", "Strength alone, or a warm-up and a stretch"),
    ]
    now = ALL if wishes.minutes is None else str(wishes.minutes)
    choice = await app.push_screen_wait(PickScreen("How much time do you have?", choices, start=now))
    if choice is None:
        return None
    if choice == PHASES:
        return await _with_picked_phases(app, program, wishes)
    return replace(wishes, minutes=None if choice == ALL else int(choice))


def _choices(limits: Sequence[LimitChoice]) -> list[Choice]:
    return [Choice(ALL if c.minutes is None else str(c.minutes), c.name, c.about) for c in limits]


async def _with_picked_phases(app: App[Any], program: Program, wishes: Wishes) -> Wishes:
    """Let the user tick the phases of today, until the choice is confirmed or left."""
    names = {phase.id: phase_title(program, phase.id).capitalize() for phase in program.phases}
    title = "Which phases today?"
    chosen = await picked_ticks(app, title, names, wishes.phases or names, "Just the ones you ticked")
    if chosen is None:
        return wishes
    return replace(wishes, phases=() if len(chosen) in (0, len(names)) else chosen)
