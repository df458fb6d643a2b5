"""A Textual app with a header, a text and a footer: what there is to compare with."""

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.widgets import Footer, Header, Static


class BareApp(App[None]):
    """Counts a key."""

    BINDINGS: ClassVar[list[BindingType]] = [("j", "count", "count")]
    count = 0

    def compose(self) -> ComposeResult:
        yield Header()
        yield Static("counted 0")
        yield Footer()

    def action_count(self) -> None:
        self.count += 1
        self.query_one(Static).update(f"counted {self.count}")


if __name__ == "__main__":
    BareApp().run()
