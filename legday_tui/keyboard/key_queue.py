"""Keys one after the other: each takes effect before the next one is processed.

Textual runs a binding with priority as soon as the key arrives, while the keys before it still wait in
the queues of the screen and of its widgets. Keys that arrive together (a text expander, a slow line, fast
fingers) would change places: `1` `2` `enter` would complete a set before its number was typed.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable

from textual.events import Key, Paste
from textual.message_pump import MessagePump

REPEAT_S = 0.12
"""A key that arrives again within this time is held down: keyboards repeat faster, fingers slower."""
DELAY_S = 0.75
"""Longest time from the first report of a held key to its first repeat, with a margin."""
LONGEST_EFFECT_S = 2.0
"""After this time the next key is processed, even if the previous one has not finished."""
WORKER_TURNS = 4
"""Turns of the event loop in which a worker that an action started or resumed comes to its next wait."""

Typed = Key | Paste


class KeyQueue:
    """Dispatches keys and pastes in their order, and drops the repeats of a held key.

    `dispatch` lets a key do what it does. `path` returns the widgets that a key passes, innermost first.
    `is_closing` returns whether the screen in front is about to be replaced. `may_repeat` returns whether
    a key that is held down may act again and again. `now` returns seconds of real time.
    """

    def __init__(
        self,
        *,
        dispatch: Callable[[Typed], Awaitable[None]],
        path: Callable[[], list[MessagePump]],
        is_closing: Callable[[], bool],
        may_repeat: Callable[[Key], bool],
        now: Callable[[], float],
    ) -> None:
        self._dispatch = dispatch
        self._path = path
        self._is_closing = is_closing
        self._may_repeat = may_repeat
        self._now = now
        self._waiting: deque[tuple[Typed, float]] = deque()
        """Keys that have not been processed yet, with the time of their arrival."""
        self._arrival = asyncio.Event()
        self._screen_change = asyncio.Event()
        self._last: tuple[str, float] | None = None
        """The last processed key, and when it arrived."""

    def put(self, event: Typed) -> None:
        """Add a key that has arrived."""
        self._waiting.append((event, self._now()))
        self._arrival.set()

    def screen_changed(self) -> None:
        """Look again whether the screen in front takes keys."""
        self._screen_change.set()

    async def run(self) -> None:
        """Dispatch keys until cancelled."""
        while True:
            while not self._waiting:
                self._arrival.clear()
                await self._arrival.wait()
            event, arrived = self._waiting.popleft()
            if not await self._is_repeat(event, arrived):
                await self._dispatch(event)
                await self._settle()

    async def _is_repeat(self, event: Typed, arrived: float) -> bool:
        """Return whether a key is a repeat of one that is held down and acts only once."""
        if isinstance(event, Paste):
            self._last = None
            return False
        last, self._last = self._last, (event.key, arrived)
        gap = arrived - last[1] if last is not None and last[0] == event.key else DELAY_S
        if gap >= DELAY_S or self._may_repeat(event):
            return False
        return gap < REPEAT_S or await self._is_followed_by(event.key)

    async def _is_followed_by(self, key: str) -> bool:
        """Return whether the same key arrives again immediately: then it is held, not pressed again."""
        if not self._waiting:
            self._arrival.clear()
            try:
                await asyncio.wait_for(self._arrival.wait(), REPEAT_S)
            except TimeoutError:
                return False
        following = self._waiting[0][0]
        return isinstance(following, Key) and following.key == key

    async def _settle(self) -> None:
        """Wait until the last key has taken effect, and a screen is there for the next one."""
        try:
            async with asyncio.timeout(LONGEST_EFFECT_S):
                await self._handled()
                for _ in range(WORKER_TURNS):
                    await asyncio.sleep(0)
                while self._is_closing():
                    self._screen_change.clear()
                    await self._screen_change.wait()
                await self._handled()
        except TimeoutError:
            return

    async def _handled(self) -> None:
        """Wait until all that a key passes has been mounted, and has handled what was sent to it so far."""
        for node in self._path():
            done = asyncio.Event()
            if node.call_later(done.set):
                await done.wait()
