"""What widgets that draw their own rows have in common: the colours of their parts."""

from typing import Self

from rich.style import Style
from textual.geometry import Region

from legday_tui.widgets.cached_rows import CachedRows


class Drawn(CachedRows):
    """Works out the style of a part once, and again only after all of it is to be painted again.

    Textual forgets component styles whenever a cell is repainted: what moves all the time would be working
    out colours most of the time.
    """

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        self._styles_of_parts: dict[str, Style] = {}
        super().__init__(id=id, classes=classes)

    def part_style(self, part: str) -> Style:
        """The style of a component class."""
        style = self._styles_of_parts.get(part)
        if style is None:
            style = self._styles_of_parts[part] = self.get_component_rich_style(part)
        return style

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        """Repaint some regions, or all; another style always means all."""
        if not regions:
            self._styles_of_parts.clear()
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)
