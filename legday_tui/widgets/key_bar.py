"""The footer: the enabled keys with their descriptions, in one row."""

from typing import ClassVar

from rich.segment import Segment
from textual.binding import ActiveBinding
from textual.events import Click
from textual.reactive import reactive
from textual.screen import Screen
from textual.strip import Strip

from legday_tui.widgets.cached_rows import CachedRows
from legday_tui.widgets.key_items import KeyItem, fitting, help_item, items_of


class KeyBar(CachedRows):
    """A footer with as many of the enabled keys as fit, and the key of the help for all others."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"key-bar--key", "key-bar--words"}
    DEFAULT_CSS: ClassVar[str] = """
    KeyBar {
        height: 1;
        width: 1fr;
        background: $footer-background;
        .key-bar--key { color: $footer-key-foreground; text-style: bold; }
        .key-bar--words { color: $footer-description-foreground; }
    }
    """
    ALLOW_SELECT = False

    items: reactive[tuple[KeyItem, ...]] = reactive[tuple[KeyItem, ...]]((), repaint=False)
    """All enabled keys, except the key of the help."""
    help_key: reactive[KeyItem | None] = reactive[KeyItem | None](None, repaint=False)
    """The key of the help, or None if the screen has none."""

    def on_mount(self) -> None:
        self.screen.bindings_updated_signal.subscribe(self, self._bindings_updated)

    def on_unmount(self) -> None:
        self.screen.bindings_updated_signal.unsubscribe(self)

    def _bindings_updated(self, screen: Screen[object]) -> None:
        # While the terminal has no focus Textual takes away that of the widgets, and so their keys.
        is_settled = self.app.app_focus or not self.items
        if self.is_attached and screen is self.screen and screen.is_current and is_settled:
            bindings = screen.active_bindings.values()
            self.items, self.help_key = tuple(items_of(bindings)), help_item(bindings)

    def watch_items(self, before: tuple[KeyItem, ...], now: tuple[KeyItem, ...]) -> None:
        if _labels(before) != _labels(now):
            self.refresh()

    def watch_help_key(self) -> None:
        self.refresh()

    def visible_items(self) -> list[KeyItem]:
        """Return the items that fit into the width of the widget."""
        return fitting(self.items, self.help_key, self.size.width)

    def render_line(self, y: int) -> Strip:
        key, words = (self.get_component_rich_style(f"key-bar--{part}") for part in ("key", "words"))
        segments = []
        if y == 0:
            for item in self.visible_items():
                segments += [Segment(f" {item.label}", key), Segment(f" {item.words} ", words)]
        return Strip(segments).adjust_cell_length(self.size.width, self.visual_style.rich_style)

    async def on_click(self, event: Click) -> None:
        """Run the action of the clicked key."""
        event.stop()
        if active := self._binding_at(event.x):
            await self.app.run_action(active.binding.action, active.node)

    def _binding_at(self, column: int) -> ActiveBinding | None:
        for item in self.visible_items():
            if column < item.width:
                return item.at(column - 1)
            column -= item.width
        return None


def _labels(items: tuple[KeyItem, ...]) -> list[tuple[str, str]]:
    return [(item.label, item.words) for item in items]
