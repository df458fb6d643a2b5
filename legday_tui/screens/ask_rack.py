"""The dialog in which the weights that the user has are typed."""

from typing import Any

from textual.app import App

from legday_tui.domain.terms import Unit
from legday_tui.parsing.racks import EXPECTED, rack_problem
from legday_tui.screens.ask import AskScreen
from legday_tui.settings.racks import SEVERAL


async def asked_rack(app: App[Any], title: str, unit: Unit, now: str) -> str | None:
    """Return the typed weights; None if the user cancelled. `now` is what was there; SEVERAL shows none."""
    return await app.push_screen_wait(
        AskScreen(
            f"{title}, in {unit}",
            text="" if now == SEVERAL else now,
            hint=EXPECTED,
            problem=lambda text: rack_problem(text, unit),
        )
    )
