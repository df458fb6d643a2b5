"""A Textual app that does nothing but count down so many times a second: what there is to compare with."""

import sys
from time import monotonic

from textual.app import App, ComposeResult
from textual.widgets import Digits


class BareDigits(App[None]):
    """The standard widget for big digits."""

    CSS = "Digits { width: auto; }"

    def __init__(self, times_a_second: int) -> None:
        super().__init__()
        self._times_a_second = times_a_second

    def compose(self) -> ComposeResult:
        yield Digits("90.0")

    def on_mount(self) -> None:
        self._end = monotonic() + 90
        self.set_interval(1 / self._times_a_second, self._tick)

    def _tick(self) -> None:
        self.query_one(Digits).update(f"{self._end - monotonic():.1f}")


if __name__ == "__main__":
    BareDigits(int(sys.argv[1])).run()
