"""A text input of one line that loses nothing of what is pasted without saying so."""

from dataclasses import dataclass

from textual.events import Key, Paste
from textual.message import Message
from textual.selection import Selection
from textual.widgets import Input

from legday_tui.domain.documents.plain_text import is_shown, plain

LINE_BREAK = "↵"
"""Stands for a line break in an input that keeps them."""


class TextLine(Input):
    """An input that takes all lines of a paste, and shows text as `plain` does.

    Textual's takes only the first line of a paste, refuses a paste that is too long, and no joiners of emoji.
    """

    @dataclass
    class Shortened(Message):
        """Text was cut off, because the input has only room for `max_length` characters."""

        max_length: int

    def __init__(
        self,
        value: str = "",
        *,
        placeholder: str = "",
        max_length: int = 0,
        keeps_lines: bool = False,
        selects: bool = False,
        id: str | None = None,  # noqa: A002
    ) -> None:
        """Initialise the input.

        `keeps_lines` keeps line breaks, which otherwise become spaces. With `selects` what is typed first
        replaces the text.
        """
        self._keeps_lines = keeps_lines
        super().__init__(
            self._on_one_line(value),
            placeholder=placeholder,
            max_length=max_length,
            select_on_focus=selects,
            id=id,
        )

    @property
    def text(self) -> str:
        """The text with its line breaks."""
        text = plain(self.value)
        return text.replace(LINE_BREAK, "\n") if self._keeps_lines else text

    def get_selection(self, selection: Selection) -> tuple[str, str]:
        return self.value, "\n"

    def on_key(self, event: Key) -> None:
        # Terminals send an emoji of several characters as one key each.
        character = event.character
        if character is not None and not character.isprintable() and is_shown(character):
            event.stop()
            event.prevent_default()
            self.replace(character, *self.selection)

    def on_paste(self, event: Paste) -> None:
        event.stop()
        event.prevent_default()
        self.replace(event.text, *self.selection)

    def replace(self, text: str, start: int, end: int) -> None:
        text = self._on_one_line(text)
        if self.max_length:
            room = self.max_length - (len(self.value) - abs(end - start))
            if len(text) > room:
                self.post_message(self.Shortened(self.max_length))
                text = text[: max(0, room)]
        super().replace(text, start, end)

    def _on_one_line(self, text: str) -> str:
        return plain((LINE_BREAK if self._keeps_lines else " ").join(text.splitlines()))
