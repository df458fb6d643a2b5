"""The base class of the screens of a set whose result can be typed as a number."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.events import Key

from legday_tui.coaching.coach import Turn
from legday_tui.coaching.context import WorkoutContext
from legday_tui.parsing.number_entry import MAX_DIGITS, NumberEntry
from legday_tui.screens.step_screen import StepScreen
from legday_tui.widgets.line import Line

TYPING_HINT = "{} keeps it   backspace fixes it   esc drops it"
"""Shown instead of a cue while a number is typed, with the key that advances."""


class NumberScreen(StepScreen):
    """Collects digits, and shows what is typed in place of the number of the set.

    While a number is typed, the keys that pause and undo concern that number only.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("backspace", "erase_digit", "correct the number", show=False,
                tooltip="Delete the last digit"),
    ]  # fmt: skip

    def __init__(self, turn: Turn, context: WorkoutContext) -> None:
        super().__init__(turn, context)
        self.typed = NumberEntry(context.clock)

    # Hooks of subclasses

    def show_number(self) -> None:
        """Show the number that is typed, or that of the set."""

    def number_completed(self) -> None:
        """Called when no further digit has been typed for a while."""

    def show_cue(self, words: str) -> None:
        if self.typed.text:
            self.query_one("#cue", Line).show(TYPING_HINT.format(self.context.settings.key("advance")))
        else:
            super().show_cue(words)

    # Actions

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        match action:
            case "erase_digit":
                return bool(self.typed.text)
            case "undo" if self.typed.text:
                return True
        return super().check_action(action, parameters)

    def on_key(self, event: Key) -> None:
        # Not a binding: escape is also one of the keys that pause.
        if event.key == "escape" and self.typed.text:
            event.stop()
            self._drop_number()

    def action_digit(self, digit: int) -> None:
        self._complete_stale_number()
        if not self.typed.add(digit):
            self.notify(f"Up to {MAX_DIGITS} digits: backspace fixes it, esc drops the number", timeout=3)
        self._number_changed()

    def action_erase_digit(self) -> None:
        self.typed.erase()
        self._number_changed()

    def action_undo(self) -> None:
        if self.typed.text:
            self._drop_number()
        else:
            super().action_undo()

    def tick(self) -> None:
        self._complete_stale_number()

    def _complete_stale_number(self) -> None:
        if self.typed.is_stale:
            self.number_completed()
            self.refresh_bindings()

    def _drop_number(self) -> None:
        self.typed.clear()
        self._number_changed()

    def _number_changed(self) -> None:
        self.show_number()
        self.refresh_bindings()
