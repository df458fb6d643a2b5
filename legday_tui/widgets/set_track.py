"""The sets of the current exercise in a row: done, now, to come."""

from collections.abc import Sequence
from typing import ClassVar, Literal

from rich.cells import cell_len
from textual.geometry import Size

from legday_tui.widgets.page import Page

SetMark = Literal["done", "unsaved", "now", "to_come", "skipped", "offered"]

GLYPHS: dict[SetMark, str] = {
    "done": "■",
    "unsaved": "◫",
    "now": "▣",
    "to_come": "□",
    "skipped": "╳",
    "offered": "◇",
}


def track_text(marks: Sequence[SetMark], text: str, columns: int) -> str:
    """The marks and the text beside them; the marks close up, then yield, where there is no room for both."""
    glyphs = [GLYPHS[mark] for mark in marks]
    for track in (" ".join(glyphs), "".join(glyphs)):
        whole = f"{track}  {text}" if track and text else track or text
        if cell_len(whole) <= columns:
            return whole
    return text or "".join(glyphs)


class SetTrack(Page):
    """One mark for each set, and words for it. As wide as it needs to be."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"set-track--done", "set-track--now", "set-track--to-come"}
    DEFAULT_CSS: ClassVar[str] = """
    SetTrack {
        width: auto;
        height: 1;
        color: $foreground;
        text-style: bold;
        .set-track--done { color: $success; }
        .set-track--now { color: $primary; text-style: bold; }
        .set-track--to-come { color: $foreground 65%; }
    }
    """
    PARTS: ClassVar[dict[str, str]] = {
        GLYPHS["done"]: "set-track--done",
        GLYPHS["unsaved"]: "set-track--to-come",
        GLYPHS["now"]: "set-track--now",
        GLYPHS["to_come"]: "set-track--to-come",
        GLYPHS["skipped"]: "set-track--to-come",
        GLYPHS["offered"]: "set-track--to-come",
    }

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._marks: tuple[SetMark, ...] = ()
        self._text = ""

    def show(self, marks: Sequence[SetMark], text: str = "") -> None:
        """Show a mark for each set, and the text, such as `SET 2/4`."""
        if (tuple(marks), text) == (self._marks, self._text):
            return
        before, self._marks, self._text = self._whole(), tuple(marks), text
        if cell_len(before) != cell_len(self._whole()):
            self.refresh(layout=True)
        self.redraw()

    def _whole(self) -> str:
        return track_text(self._marks, self._text, 1000)

    def get_content_width(self, container: Size, viewport: Size) -> int:
        return cell_len(self._whole())

    def draw(self, columns: int, lines: int) -> list[str]:
        row = track_text(self._marks, self._text, columns)[:columns].ljust(columns)
        return [row] + [" " * columns] * (lines - 1)
