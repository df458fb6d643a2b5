"""A column of short paragraphs."""

import textwrap
from collections.abc import Sequence

from textual.widget import Widget
from textual.widgets import Static

from legday_tui.domain.documents.plain_text import plain
from legday_tui.formatting.columns import NO_BREAK, with_amounts_kept_whole
from legday_tui.widgets.cached_rows import CachedRows, show_text

BULLET = "- "


def whole_paragraphs(paragraphs: Sequence[str], columns: int, lines: int) -> str:
    """Return the wrapped paragraphs up to the first that does not fit; bullet points are indented."""
    shown: list[str] = []
    for paragraph in paragraphs:
        indent = " " * len(BULLET) if paragraph.startswith(BULLET) else ""
        text = with_amounts_kept_whole(paragraph)
        wrapped = textwrap.wrap(text, max(1, columns), subsequent_indent=indent) or [""]
        if len(shown) + len(wrapped) > lines:
            break
        shown += wrapped
    return "\n".join(shown).replace(NO_BREAK, " ")


class Paragraphs(Static, CachedRows):
    """Paragraphs of which only those that fit completely are shown."""

    DEFAULT_CSS = """
    Paragraphs {
        width: 1fr;
        height: 1fr;
    }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, markup=False)
        self._paragraphs: tuple[str, ...] = ()

    def show(self, paragraphs: Sequence[str]) -> None:
        """Show these paragraphs; an empty one is a blank row."""
        shown = tuple(plain(paragraph) for paragraph in paragraphs)
        if shown != self._paragraphs:
            self._paragraphs = shown
            self._fit()

    def has_room_for(self, paragraph: str) -> bool:
        """Return whether this paragraph is shown if it is the first one."""
        columns, lines = self.content_size
        is_hidden = any(
            not widget.display for widget in self.ancestors_with_self if isinstance(widget, Widget)
        )
        return bool(lines and not is_hidden and whole_paragraphs([plain(paragraph)], columns, lines))

    def on_resize(self) -> None:
        self._fit()

    def _fit(self) -> None:
        shown = whole_paragraphs(self._paragraphs, self.content_size.width, self.content_size.height)
        show_text(self, shown)
