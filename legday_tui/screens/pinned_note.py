"""The dialog in which a note is pinned to an exercise, changed, or taken off."""

from typing import Any

from textual.app import App

from legday_tui.domain.program.program import Program
from legday_tui.domain.terms import MAX_PINNED_LENGTH
from legday_tui.formatting.names import exercise_name
from legday_tui.formatting.pinned_notes import pinned_text
from legday_tui.screens.ask import AskScreen
from legday_tui.settings.store import Settings


async def pin_note(app: App[Any], settings: Settings, program: Program, exercise: str) -> None:
    """Ask for the note of an exercise and save it; an empty one is removed."""
    now = pinned_text(settings.current.pinned, exercise)
    ask = AskScreen(
        f"Pin a note to {exercise_name(program, exercise)}",
        text=now,
        hint="You see it before your first set; empty takes it off" if now else "Before your first set",
        max_length=MAX_PINNED_LENGTH,
        continues=True,
    )
    text = await app.push_screen_wait(ask)
    if text:
        settings.change_in("pinned", exercise, " ".join(text.split()))
    elif text is not None and now:
        settings.remove_from("pinned", exercise)
