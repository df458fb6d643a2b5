"""Widgets that cache their rendered rows."""

from typing import Self

from textual.containers import Horizontal, Vertical
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Static


class CachedRows(Widget):
    """A widget that renders its rows again only after `refresh` was called.

    Textual asks every widget of a screen for all of its rows in every frame, whatever changed. On a screen
    with a running number, the widgets that do not change would cost the most.

    As a second base class it must come after the widget, because Textual takes the style of the first one.
    """

    _cached_rows: tuple[Region, list[Strip]] | None = None

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        self._cached_rows = None
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def render_lines(self, crop: Region) -> list[Strip]:
        if self._cached_rows is None or self._cached_rows[0] != crop:
            self._cached_rows = crop, super().render_lines(crop)
        return self._cached_rows[1]


def show_text(widget: Static, text: str) -> None:
    """Show another text, and lay out the screen again only if the widget needs another size for it."""
    widget.update(text, layout=False)
    if _needs_another_size(widget):
        widget.refresh(layout=True)


def _needs_another_size(widget: Static) -> bool:
    styles, size = widget.styles, widget.content_size
    if not styles.auto_dimensions:
        return False
    has_fixed_width = styles.width is None or not styles.width.is_auto
    if not has_fixed_width or not size.width:
        return True
    least = 0 if styles.min_height is None else (styles.min_height.cells or 0) - widget.gutter.height
    return size.height != max(least, widget.visual.get_height(styles.get_rules(), size.width))


class BlankRows(CachedRows):
    """A widget without a border that shows nothing but its children: all rows of its own are the same one.

    Textual renders those behind the children as well: for the first paint of home this saves a third of it.
    """

    def render_lines(self, crop: Region) -> list[Strip]:
        return super().render_lines(Region(crop.x, crop.y, crop.width, 1)) * crop.height


class Row(Horizontal, BlankRows):
    """A container that lays out its widgets side by side."""


class Column(Vertical, BlankRows):
    """A container that lays out its widgets below one another."""
