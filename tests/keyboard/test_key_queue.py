"""Keys that arrive together do what they do one by one; a key that is held down acts once."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import ClassVar

import pytest
from textual import work
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.events import Event, Key, Paste
from textual.message_pump import MessagePump
from textual.screen import ModalScreen, Screen
from textual.widgets import Input

from legday_tui.keyboard.key_queue import DELAY_S, REPEAT_S, KeyQueue


class Ask(ModalScreen[str]):
    """A question whose answer is typed."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "done", priority=True)]

    def compose(self) -> ComposeResult:
        yield Input()

    def action_done(self) -> None:
        self.dismiss(self.query_one(Input).value)


class Counting(Screen[None]):
    """Digits without priority, and enter with it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(str(n), f"digit({n})") for n in range(10)),
        Binding("enter", "complete", priority=True),
        Binding("w", "ask"),
        Binding("up", "more"),
        Binding("f12", "reach_end", priority=True),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.typed = ""

    def action_digit(self, digit: int) -> None:
        self.typed += str(digit)

    def action_complete(self) -> None:
        self.log_to.done.append(self.typed)
        self.typed = ""

    def action_more(self) -> None:
        self.log_to.done.append("more")

    def action_reach_end(self) -> None:
        self.log_to.end.set()

    @property
    def log_to(self) -> "QueueApp":
        assert isinstance(self.app, QueueApp)
        return self.app

    @work
    async def action_ask(self) -> None:
        self.log_to.done.append(await self.app.push_screen_wait(Ask()))


class QueueApp(App[None]):
    """Sends its keys through a queue."""

    def __init__(self) -> None:
        super().__init__()
        self.done: list[str] = []
        self.end = asyncio.Event()
        self.time = 100.0
        self.queue = KeyQueue(
            dispatch=super().on_event,
            path=self._path,
            is_closing=lambda: False,
            may_repeat=lambda key: key.key == "up" or key.key.isdigit() or isinstance(self.focused, Input),
            now=lambda: self.time,
        )

    def on_mount(self) -> None:
        self.push_screen(Counting())
        self.running = asyncio.create_task(self.queue.run())

    def _path(self) -> list[MessagePump]:
        start = self.focused or self.screen
        return [*start.ancestors_with_self]

    async def on_event(self, event: Event) -> None:
        if isinstance(event, Key | Paste) and not event.is_forwarded:
            self.queue.put(event)
        else:
            await super().on_event(event)

    async def send(self, *keys: str, apart_s: float = 0.0) -> list[str]:
        """Send keys, so many seconds apart, and wait for what they do."""
        for key in keys:
            self.time += apart_s
            self.post_message(Key(key, {"full_stop": "."}.get(key, key if len(key) == 1 else None)))
            if apart_s:
                await self._message_queue_is_empty()
        return await self.all_done()

    async def _message_queue_is_empty(self) -> None:
        while self.message_queue_size:
            await asyncio.sleep(0)

    async def all_done(self) -> list[str]:
        """Wait for what all keys do that were sent so far: keys act in their order, so a last one tells."""
        self.end.clear()
        self.post_message(Key("f12", None))
        await asyncio.wait_for(self.end.wait(), 10)
        return self.done


@asynccontextmanager
async def running() -> AsyncIterator[QueueApp]:
    app = QueueApp()
    async with app.run_test() as pilot:
        await pilot.pause()
        yield app
        app.running.cancel()


@pytest.mark.parametrize("apart_s", [0.0, 1.0])
async def test_a_number_is_typed_before_it_is_completed(apart_s: float) -> None:
    async with running() as app:
        assert await app.send("1", "2", "enter", apart_s=apart_s) == ["12"]


@pytest.mark.parametrize("apart_s", [0.0, 1.0])
async def test_a_dialog_takes_the_keys_after_the_one_that_opened_it(apart_s: float) -> None:
    async with running() as app:
        keys = ("w", "1", "7", "full_stop", "5", "enter", "3", "enter")
        assert await app.send(*keys, apart_s=apart_s) == ["17.5", "3"]


async def test_a_held_key_completes_once() -> None:
    async with running() as app:
        await app.send("1", apart_s=1.0)
        await app.send(*["enter"] * 40, apart_s=0.033)
        assert app.done == ["1"]
        await app.send("2", "enter", apart_s=1.0)
        assert app.done == ["1", "2"]


async def test_a_held_key_completes_once_from_its_first_repeat_on() -> None:
    async with running() as app:
        app.time += 1
        app.post_message(Key("enter", "\r"))
        app.time += 0.5
        for _ in range(5):
            app.post_message(Key("enter", "\r"))
        assert await app.all_done() == [""]


async def test_pressing_twice_completes_twice() -> None:
    async with running() as app:
        await app.send("enter", "enter", apart_s=(REPEAT_S + DELAY_S) / 2)
        assert app.done == ["", ""]


async def test_a_key_that_may_repeat_acts_each_time() -> None:
    async with running() as app:
        assert await app.send(*["up"] * 5, apart_s=0.033) == ["more"] * 5


async def test_nothing_waits_for_a_screen_that_never_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("legday_tui.keyboard.key_queue.LONGEST_EFFECT_S", 0.05)
    async with running() as app:
        app.queue._is_closing = lambda: True
        assert await app.send("1", "enter", "2", "enter") == ["1", "2"]
