"""The name of the exercise and the state of each of its sets, in one row."""

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.strip import Strip

from legday_tui.domain.documents.plain_text import plain
from legday_tui.domain.workout.progress import SetMark
from legday_tui.widgets.copied_rows import CopiedRows
from legday_tui.widgets.shortened import shortened
from legday_tui.widgets.text_grid import TextGrid

GLYPHS: dict[SetMark, str] = {
    "done": "■",
    "unsaved": "◫",
    "now": "▣",
    "to_come": "□",
    "skipped": "╳",
    "offered": "◇",
}
GAP = "  "


def track_text(marks: Sequence[SetMark], text: str, columns: int) -> str:
    """Return the marks and the text; the marks lose their gaps, then are left out, if both do not fit."""
    glyphs = [GLYPHS[mark] for mark in marks]
    for track in (" ".join(glyphs), "".join(glyphs)):
        whole = f"{track}  {text}" if track and text else track or text
        if cell_len(whole) <= columns:
            return whole
    return text or "".join(glyphs)


def fitting_name(names: Sequence[str], columns: int) -> str:
    """Return the first name that fits; if none does, what fits of the last one, with a mark if it is cut."""
    for name in names:
        if cell_len(name) <= columns:
            return name
    return fitting_parts(names[-1], columns)


def fitting_parts(name: str, columns: int) -> str:
    """Return a name without the last of its parts, two spaces apart, that do not fit; the first is cut."""
    while cell_len(name) > columns and GAP in name:
        name = name.rpartition(GAP)[0].rstrip()
    return shortened(name, columns)


class SetTrack(TextGrid, CopiedRows):
    """The name of the exercise at the left, and a mark for each set and a text at the right.

    The widget has a fixed size, so that a change of its text never changes the layout. The name is cut if
    there is not enough room, but a shorter one is preferred.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "set-track--name",
        "set-track--done",
        "set-track--now",
        "set-track--to-come",
    }
    DEFAULT_CSS: ClassVar[str] = """
    SetTrack {
        width: 1fr;
        height: 1;
        color: $foreground;
        text-style: bold;
        .set-track--name { color: $legible-primary; text-style: bold; }
        .set-track--done { color: $legible-success; }
        .set-track--now { color: $legible-primary; text-style: bold; }
        .set-track--to-come { color: $dim-65; }
    }
    """
    ALLOW_SELECT = True
    PARTS: ClassVar[dict[str, str]] = {
        GLYPHS["done"]: "set-track--done",
        GLYPHS["unsaved"]: "set-track--to-come",
        GLYPHS["now"]: "set-track--now",
        GLYPHS["to_come"]: "set-track--to-come",
        GLYPHS["skipped"]: "set-track--to-come",
        GLYPHS["offered"]: "set-track--to-come",
    }

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._names: tuple[str, ...] = ("",)
        self._shown_name = ""
        self._marks: tuple[SetMark, ...] = ()
        self._text = ""

    def show_name(self, *names: str) -> None:
        """Show a name, such as the name of the exercise: the first of these that fits."""
        plain_names = tuple(plain(name) for name in names)
        if plain_names != self._names:
            self._names = plain_names
            self.update_rows()

    def show(self, marks: Sequence[SetMark], text: str = "") -> None:
        """Show a mark for each set, and a text such as `SET 2/4`."""
        if (tuple(marks), text) != (self._marks, self._text):
            self._marks, self._text = tuple(marks), text
            self.update_rows()

    def render_rows(self, columns: int, lines: int) -> list[str]:
        track = track_text(self._marks, self._text, columns)[:columns]
        room = max(0, columns - cell_len(track) - 1)
        self._shown_name = set_cell_size(fitting_name(self._names, room), room).rstrip()
        row = set_cell_size(self._shown_name, room) + " " * min(1, columns - cell_len(track)) + track
        return [row] + [" " * columns] * (lines - 1)

    def render_line(self, y: int) -> Strip:
        strip = super().render_line(y)
        if y or not self._shown_name:
            return strip
        name = strip.crop(0, cell_len(self._shown_name))
        named = Segment(name.text, self.get_component_rich_style("set-track--name"))
        return Strip.join([Strip([named]), strip.crop(name.cell_length)])
