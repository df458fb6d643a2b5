"""Widgets that are not asked again for what they look like while they look the same."""

from typing import Self

from textual.containers import Horizontal, Vertical
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget


class CachedRows(Widget):
    """Keeps its rows until it is to be repainted.

    In every frame Textual asks all widgets of the screen for all of their rows, whatever changed: where a
    number counts down, those that stand still would cost most.

    Beside another widget it is to be the second base class: Textual takes the style of the first.
    """

    _kept_rows: tuple[Region, list[Strip]] | None = None

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        self._kept_rows = None
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def render_lines(self, crop: Region) -> list[Strip]:
        if self._kept_rows is None or self._kept_rows[0] != crop:
            self._kept_rows = crop, super().render_lines(crop)
        return self._kept_rows[1]


class Row(Horizontal, CachedRows):
    """Widgets side by side."""


class Column(Vertical, CachedRows):
    """Widgets one under the other."""
