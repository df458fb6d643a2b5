"""The dialog in which the user notes today's body weight, corrects it, or removes it."""

from typing import Any

from textual.app import App

from legday_tui.domain.documents.plain_text import plain
from legday_tui.domain.stats.body_weight import BodyWeight
from legday_tui.domain.terms import Unit
from legday_tui.formatting.units import weight_words
from legday_tui.history.editor import HistoryEditor
from legday_tui.parsing.body_weight import MistypedBodyWeightError, body_weight_from_text
from legday_tui.screens.ask import AskScreen
from legday_tui.settings.store import Settings

EXPECTED = {"kg": "In kg, like 82.5; or 181 lb", "lb": "In lb, like 181; or 82.5 kg"}


async def ask_body_weight(app: App[Any], history: HistoryEditor, settings: Settings) -> bool:
    """Ask what the user weighs today, save it, and say so; an empty answer removes today's weight.

    Return whether something was saved.
    """
    if history.refusal is not None:
        app.notify(plain(f"Your weight can't be noted: {history.refusal}"), markup=False)
        return False
    unit, today = settings.current.unit, history.current_time.date()
    last = next((weight for weight in reversed(history.body_weights) if weight.day <= today), None)
    noted = last if last is not None and last.day == today else None

    def problem(text: str) -> str | None:
        if not text and noted is not None:
            return None
        try:
            body_weight_from_text(text, unit)
        except MistypedBodyWeightError as mistyped:
            return str(mistyped)
        return None

    text = "" if noted is None else weight_words(noted.kg, unit)
    ask = AskScreen("What do you weigh today?", text=text, hint=_hint(last, noted, unit), problem=problem)
    typed = await app.push_screen_wait(ask)
    if typed is None:
        return False
    kg = body_weight_from_text(typed, unit) if typed else None
    if noted is not None and typed == text:
        kg = noted.kg  # what is shown of it is rounded
    refusal = await history.weigh(today, kg, f"your weight on {today:%d %b}")
    app.notify(plain(refusal or _saved(kg, settings)), markup=False)
    return refusal is None


def _hint(last: BodyWeight | None, noted: BodyWeight | None, unit: Unit) -> str:
    if noted is not None:
        return f"{EXPECTED[unit]}; empty removes it"
    before = f". Last: {weight_words(last.kg, unit)} on {last.day:%d %b %Y}" if last is not None else ""
    return f"{EXPECTED[unit]}{before}"


def _saved(kg: float | None, settings: Settings) -> str:
    if kg is None:
        return "Removed today's weight"
    noted, undo = weight_words(kg, settings.current.unit), settings.key("undo-change")
    return f"Saved: {noted} today. {undo} in the history undoes it."
