"""Widgets whose rows can be selected with the mouse and copied."""

from textual.selection import Selection
from textual.widget import Widget


class CopiedRows(Widget):
    """A widget that renders its own rows, and copies those that are seen.

    Textual copies what `render` returns: for a widget without that method its name in the style sheet, and
    nothing for a table. As a second base class it must come after the widget.
    """

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the selected rows; all of them, unless the strips of the widget have offsets."""
        # A selection counts no empty row at the end.
        rows = [self.render_line(y).text or " " for y in range(self.size.height)]
        # An offset below the last row can only be one of the padding.
        if not rows or (selection.start is not None and selection.start.y >= len(rows)):
            return None
        selected = selection.extract("\n".join(rows))
        return "\n".join(row.rstrip() for row in selected.split("\n")).strip("\n"), "\n"
