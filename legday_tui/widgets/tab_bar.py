"""The tabs of a screen with several pages: they stay in place, and the shown one is marked."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from legday_tui.widgets.cached_rows import CachedRows
from legday_tui.widgets.copied_rows import CopiedRows


class TabBar(CachedRows, CopiedRows):
    """A title and the names of the tabs with their keys, each of which can be clicked.

    The shown tab is in brackets and capitals, so that it is distinct without colour. Without room for all,
    only the title and the shown tab are rendered.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"tab-bar--title", "tab-bar--shown", "tab-bar--other"}
    DEFAULT_CSS: ClassVar[str] = """
    TabBar {
        height: 1;
        background: $surface;
        .tab-bar--title { color: $surface-legible-primary; text-style: bold; }
        .tab-bar--shown { background: $legible-primary; color: $background; text-style: bold; }
        .tab-bar--other { color: $surface-dim-75; }
    }
    """

    shown: reactive[int] = reactive(0)
    """The number of the shown tab, which is also its key."""

    @dataclass
    class Turned(Message):
        """Posted when a tab is clicked."""

        tab: int

    def __init__(self, title: str, tabs: Mapping[int, str], shown: int) -> None:
        super().__init__()
        self._title = f" {title}"
        self._tabs = tabs
        self.set_reactive(TabBar.shown, shown)

    def parts(self) -> tuple[str, list[tuple[int, str]]]:
        """Return the title and the tabs that are rendered, with their texts."""
        labels = [
            (tab, f"[{tab} {name.upper()}]" if tab == self.shown else f" {tab} {name} ")
            for tab, name in self._tabs.items()
        ]
        room = self.size.width - cell_len(self._title)
        if sum(cell_len(text) for _, text in labels) > room:
            labels = [label for label in labels if label[0] == self.shown]
        gap = " " if sum(cell_len(text) for _, text in labels) < room else ""
        return f"{self._title}{gap}", labels

    def render_line(self, y: int) -> Strip:
        title, labels = self.parts()
        segments = [Segment(title, self.get_component_rich_style("tab-bar--title"))]
        for tab, text in labels:
            name = "shown" if tab == self.shown else "other"
            segments.append(Segment(text, self.get_component_rich_style(f"tab-bar--{name}")))
        strip = Strip(segments).adjust_cell_length(self.size.width, self.visual_style.rich_style)
        return strip.apply_offsets(0, y)  # for the selection with the mouse

    def on_click(self, event: Click) -> None:
        title, labels = self.parts()
        column = event.x - cell_len(title)
        for tab, text in labels:
            if 0 <= column < cell_len(text):
                self.post_message(self.Turned(tab))
            column -= cell_len(text)
