"""A dialog with things to tick."""

from collections.abc import Collection, Mapping
from typing import Any

from textual.app import App

from legday_tui.screens.pick import Choice, PickScreen

DONE = ""
"""The value of the last row; no thing has it."""


async def picked_ticks(
    app: App[Any], title: str, names: Mapping[str, str], ticked: Collection[str], done: str
) -> tuple[str, ...] | None:
    """Return the values that the user ticks, in their order; None if the user cancelled.

    `names` has the name of each value; `done` says what the last row, which confirms, leads to.
    """
    wanted, at = set(ticked), next(iter(names), DONE)
    while True:
        choices = [
            Choice(value, f"[{'x' if value in wanted else ' '}] {name}", "") for value, name in names.items()
        ]
        choices.append(Choice(DONE, "Done", done))
        picked = await app.push_screen_wait(PickScreen(title, choices, start=at))
        if picked is None:
            return None
        if picked == DONE:
            return tuple(value for value in names if value in wanted)
        at = picked
        wanted ^= {picked}
