"""A column of short paragraphs, of which only whole ones are shown."""

import textwrap
from collections.abc import Sequence

from textual.widgets import Static

from legday_tui.domain.documents.plain_text import plain
from legday_tui.widgets.cached_rows import CachedRows

BULLET = "- "


def whole_paragraphs(paragraphs: Sequence[str], columns: int, lines: int) -> str:
    """The paragraphs wrapped, points with their lines indented, up to the first that is too long."""
    shown: list[str] = []
    for paragraph in paragraphs:
        indent = " " * len(BULLET) if paragraph.startswith(BULLET) else ""
        wrapped = textwrap.wrap(paragraph, max(1, columns), subsequent_indent=indent) or [""]
        if len(shown) + len(wrapped) > lines:
            break
        shown += wrapped
    return "\n".join(shown)


class Paragraphs(Static, CachedRows):
    """Text beside the number: what does not fit whole is left out, not cut."""

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
        """Show these paragraphs; an empty one is a gap."""
        kept = tuple(plain(paragraph) for paragraph in paragraphs)
        if kept != self._paragraphs:
            self._paragraphs = kept
            self._lay_out()

    def on_resize(self) -> None:
        self._lay_out()

    def _lay_out(self) -> None:
        self.update(whole_paragraphs(self._paragraphs, self.content_size.width, self.content_size.height))
