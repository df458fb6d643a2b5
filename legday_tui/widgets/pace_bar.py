"""The target depth of a paced repetition."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal

from legday_tui.widgets.drain_bar import DrainBar
from legday_tui.widgets.line import Line


class PaceBar(Horizontal):
    """The phase of a paced repetition in words, and its depth as a bar; hidden while there is no pace."""

    DEFAULT_CSS: ClassVar[str] = """
    PaceBar {
        height: 1;
        Line { width: 11; text-style: bold; }
        DrainBar { width: 1fr; }
        &.-off { visibility: hidden; }
    }
    """

    def compose(self) -> ComposeResult:
        yield Line()
        yield DrainBar()

    def on_mount(self) -> None:
        self.add_class("-off")

    def show(self, phase: str, depth: float) -> None:
        """Show a phase and a depth from 0 to 1; an empty phase hides the bar."""
        self.set_class(not phase, "-off")
        self.query_one(Line).show(phase)
        self.query_one(DrainBar).fraction = depth
