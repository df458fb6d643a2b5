"""The check-list of the equipment before a session."""

import asyncio
from collections.abc import Sequence
from typing import ClassVar, Literal

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.events import Click
from textual.screen import Screen

from legday_tui.clock import Clock
from legday_tui.keys import EVERYWHERE, UNDO, advance, work
from legday_tui.widgets.big_text import BigText
from legday_tui.widgets.key_bar import KeyBar
from legday_tui.widgets.line import Line

IGNORE_KEYS_S = 0.4
"""How long keys are ignored, in real seconds: they were meant for the screen before."""
READING_S = 12.0
"""How long the list is shown while following along."""
BOX, TICKED = "□", "■"

Answer = Literal["ready", "skip", "back"]


class EquipmentScreen(Screen[None]):
    """Shows what a session at the level needs; each thing can be ticked, or all of them with one key."""

    HELP = "What you need today. Grab it now, so nothing stops you later."
    CSS_PATH = "equipment.tcss"
    AUTO_FOCUS = ""
    VERTICAL_BREAKPOINTS = [(0, "-low"), (24, "-even"), (36, "-tall")]
    BINDINGS: ClassVar[list[BindingType]] = [
        advance("got it all", "Got it all: start, and don't ask again"),
        work("tick", "Tick the next one"),
        *(Binding(str(n), f"tick({n - 1})", "tick", show=False, tooltip="Tick one, or untick it")
          for n in range(1, 10)),
        Binding("s", "answer('skip')", "skip", id="skip", tooltip="Start anyway, and ask again next time"),
        Binding("escape,q", "answer('back')", "back", key_display="esc", tooltip="Back to the levels"),
        Binding(UNDO, "answer('back')", "back", show=False, id="undo", tooltip="Back to the levels"),
        *EVERYWHERE,
    ]  # fmt: skip

    def __init__(self, level: str, things: Sequence[str], clock: Clock, *, follow_along: bool) -> None:
        """Initialise the screen; `level` is the name of the level, `things` are what it needs."""
        super().__init__()
        self._level = level
        self._things = things
        self._clock = clock
        self._follow_along = follow_along
        self._ticked: set[int] = set()
        self._shown_at = self._touched_at = clock.awake()
        self._answered: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()

    async def answered(self) -> Answer:
        """Wait for the answer: everything is there, start without it, or back to the levels."""
        return await self._answered

    @property
    def is_closing(self) -> bool:
        """Whether the next screen is on its way."""
        return self._answered.done()

    def compose(self) -> ComposeResult:
        yield Line(id="head")
        yield BigText(id="ticked")
        with VerticalScroll(id="things", can_focus=False):
            for index in range(len(self._things)):
                yield Line(id=f"thing-{index}", classes="thing")
        yield Line(id="cue")
        yield KeyBar()

    def on_mount(self) -> None:
        self.query_one("#head", Line).show("GOT EVERYTHING?", self._level)
        self._show()
        if self._follow_along:
            self.set_interval(0.25, self._count_down)

    def _show(self) -> None:
        for index, thing in enumerate(self._things):
            ticked = index in self._ticked
            line = self.query_one(f"#thing-{index}", Line)
            line.show(f"{index + 1}  {TICKED if ticked else BOX}  {thing}")
            line.set_class(ticked, "-ticked")
        self.query_one(BigText).text = f"{len(self._ticked)}/{len(self._things)}"
        left = len(self._things) - len(self._ticked)
        self._show_cue(f"{left} to go" if left else "All set: start")

    def _show_cue(self, words: str) -> None:
        self.query_one("#cue", Line).show(words)

    def _count_down(self) -> None:
        """Go on after a while; a list that nobody ticked is not remembered."""
        left_s = READING_S - (self._clock.awake() - self._touched_at)
        if self.is_active and not self.is_closing:
            self._show_cue(f"Follow along: starts in {max(0, round(left_s))} s")
            if left_s <= 0:
                self.action_answer("skip")

    def on_screen_resume(self) -> None:
        # The countdown starts again after the help was read.
        self._touched_at = self._clock.awake()

    def action_tick(self, index: int) -> None:
        if index < len(self._things):
            self._ticked ^= {index}
            self._touched_at = self._clock.awake()
            self._show()

    @on(Click, ".thing")
    def _clicked(self, click: Click) -> None:
        if click.widget is not None and click.widget.id is not None:
            self.action_tick(int(click.widget.id.removeprefix("thing-")))

    def action_work(self) -> None:
        """Tick the next thing; once all are ticked, start."""
        left = [index for index in range(len(self._things)) if index not in self._ticked]
        if left:
            self.action_tick(left[0])
        else:
            self.action_answer("ready")

    def action_advance(self) -> None:
        if self._clock.awake() - self._shown_at >= IGNORE_KEYS_S * self._clock.speed:
            self.action_answer("ready")

    def action_answer(self, answer: Answer) -> None:
        if not self._answered.done():
            self._answered.set_result(answer)
