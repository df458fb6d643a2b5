"""The dialog in which a weight is typed."""

from typing import Any

from textual.app import App

from legday_tui.domain.terms import Load, Unit
from legday_tui.parsing.loads import MistypedLoadError, load_from_text
from legday_tui.screens.ask import AskScreen


async def asked_load(
    app: App[Any], title: str, implements: int, unit: Unit, *, text: str = "", hint: str
) -> Load | None:
    """Return the typed weight; None if the user cancelled, or left `text`, which may be rounded, as it is.

    What is not a weight is asked for again.
    """

    def problem(typed: str) -> str | None:
        try:
            load_from_text(typed, implements, unit)
        except MistypedLoadError as mistake:
            return str(mistake)
        return None

    typed = await app.push_screen_wait(AskScreen(title, text=text, hint=hint, problem=problem))
    return None if typed in (None, text) else load_from_text(typed, implements, unit)
