"""A wait for an idle app that takes as long as the app works, and no longer."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, ParamSpec, TypeVar

from textual.pilot import Pilot

RESIZE_TERMINAL = Pilot.resize_terminal
WAIT_FOR_SCREEN = Pilot._wait_for_screen
P = ParamSpec("P")
T = TypeVar("T")

POLL_S = 0.001
"""How often a thread, or a timer of Textual's, is looked at that the event loop does not know about."""
QUIET_TURNS = 2
"""Turns of the event loop with nothing to do: the first can end before a due timer or a byte is noticed."""


class IdleWait:
    """Waits until neither the event loop nor a thread that it awaits has anything left to do.

    Textual's own `wait_for_idle` compares CPU time with wall time, and so sleeps for at least 20 ms, two or
    three times for each key that a test presses. A Textual app handles messages in callbacks of one event
    loop, so an empty queue of callbacks says the same at once.
    """

    def __init__(self) -> None:
        self._to_thread = asyncio.to_thread
        self._threads = 0

    async def to_thread(self, function: Callable[P, T], /, *arguments: P.args, **named: P.kwargs) -> T:
        """Count a call of `asyncio.to_thread` for as long as its result is awaited."""
        self._threads += 1
        try:
            return await self._to_thread(function, *arguments, **named)
        finally:
            self._threads -= 1

    async def wait_for_idle(self, min_sleep: float = 0.0, max_sleep: float = 1.0) -> None:
        """Sleep `min_sleep` seconds, then wait until nothing is left to do; `max_sleep` seconds at most."""
        loop: Any = asyncio.get_running_loop()
        deadline = loop.time() + max_sleep
        await asyncio.sleep(min_sleep)
        quiet = 0
        while quiet < QUIET_TURNS and loop.time() < deadline:
            await asyncio.sleep(POLL_S if self._threads else 0)
            quiet = 0 if self._threads or loop._ready else quiet + 1

    @property
    def wait_for_screen(self) -> Callable[..., Awaitable[bool]]:
        """The method of a `Pilot` that waits until all messages are processed; False if one of them failed.

        Textual's own sends a callback to each widget of the screen, twice for each key. An idle event loop
        says the same: a message that waits keeps the loop busy until it is processed.
        """

        async def wait_for_screen(pilot: Pilot[Any], timeout: float = 30.0) -> bool:
            await self.wait_for_idle(0, timeout)
            return not pilot.app._exception_event.is_set()

        return wait_for_screen


async def resize_terminal(pilot: Pilot[Any], width: int, height: int) -> None:
    """Resize the terminal as `Pilot.resize_terminal` does, and wait until the app has taken the new size.

    Textual delays a new size by 1/120 s to take only the last of many. Its own wait for idle was longer.
    """
    await RESIZE_TERMINAL(pilot, width, height)
    while pilot.app._resize_timer is not None:
        await asyncio.sleep(POLL_S)
    await pilot.pause()
