"""How deep the repetition is meant to be now: a bar to move with."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal

from legday_tui.widgets.drain_bar import DrainBar
from legday_tui.widgets.line import Line


class PaceBar(Horizontal):
    """The phase of a paced repetition as a word and as a bar; empty where there is no pace."""

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

    def show(self, word: str, depth: float) -> None:
        """Show a phase and a depth of 0 to 1."""
        self.set_class(not word, "-off")
        self.query_one(Line).show(word)
        self.query_one(DrainBar).fraction = depth
