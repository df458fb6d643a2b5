"""The questions about a past session and its sets, each in a dialog."""

from typing import Any

from textual.app import App

from legday_tui.domain.program.program import Program
from legday_tui.domain.session import SetResult
from legday_tui.domain.terms import Load, Unit
from legday_tui.formatting.names import exercise_name
from legday_tui.formatting.sets import result_load_words
from legday_tui.parsing.results import MistypedSetError, expected_input, result_from_text, result_text
from legday_tui.screens.ask import AskScreen
from legday_tui.screens.ask_load import asked_load

MAX_EFFORT = 10.0
WEIGHT_HINT = "16, 2x8, 17.5 kg or 35 lb; 0 is bodyweight"


async def ask_result(app: App[Any], program: Program, result: SetResult) -> str | None:
    """Return what was done in a set as text that `result_from_text` accepts; None if nothing is changed."""
    title, now = f"{exercise_name(program, result.exercise)}, set {result.set}", result_text(result)

    def problem(text: str) -> str | None:
        try:
            result_from_text(result, text)
        except MistypedSetError as mistyped:
            return str(mistyped)
        return None

    text = await app.push_screen_wait(
        AskScreen(title, text=now, hint=expected_input(result), problem=problem)
    )
    return None if text == now else text


async def ask_load(app: App[Any], program: Program, result: SetResult, unit: Unit) -> Load | None:
    """Return the load of a set; None if nothing is changed."""
    known = program.exercises.get(result.exercise)
    implements = result.implements or (known.rack.implements if known and known.rack else 1)
    now = result_load_words(result, unit).replace("bodyweight", "0")
    return await asked_load(app, "Weight", implements, unit, text=now, hint=WEIGHT_HINT)


async def ask_effort(app: App[Any]) -> float | None:
    """Return how hard a whole session was, from 1 to MAX_EFFORT; None if cancelled."""

    def problem(text: str) -> str | None:
        fits = text.isascii() and text.isdecimal() and 1 <= int(text) <= MAX_EFFORT
        return None if fits else "a whole number from 1 to 10"

    text = await app.push_screen_wait(
        AskScreen("How hard was the whole session?", hint="1: very easy, 10: all out", problem=problem)
    )
    return None if text is None else float(text)
