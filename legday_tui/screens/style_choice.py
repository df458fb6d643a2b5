"""The dialog with the training styles of a level."""

from typing import Any

from textual.app import App

from legday_tui.domain.planning.methods import available_methods
from legday_tui.domain.program.program import Program
from legday_tui.domain.terms import Method
from legday_tui.formatting.methods import method_description, method_name
from legday_tui.screens.pick import Choice, PickScreen


async def picked_style(app: App[Any], program: Program, level: str) -> Method | None:
    """Return the training style that the user picks for a level; None if the user cancelled."""
    methods = available_methods(program, program.levels[level])
    choices = [Choice(method, method_name(method), method_description(program, method)) for method in methods]
    picked = await app.push_screen_wait(PickScreen("Training style", choices))
    return next((method for method in methods if method == picked), None)
