"""Lines that the user types, read without blocking the event loop."""

import asyncio
import sys
import threading
from typing import TextIO


class InputLines:
    """The lines of a stream. A daemon thread reads them, so that a pending read never delays the exit."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._loop = asyncio.get_running_loop()
        self._queue: asyncio.Queue[str | None] = asyncio.Queue()
        self.has_ended = False
        threading.Thread(target=self._read, args=(stream or sys.stdin,), daemon=True).start()

    def _read(self, stream: TextIO) -> None:
        try:
            for line in stream:
                self._loop.call_soon_threadsafe(self._queue.put_nowait, line.strip())
            self._loop.call_soon_threadsafe(self._queue.put_nowait, None)
        except (RuntimeError, ValueError, OSError):
            return  # the event loop or the stream is closed

    async def next(self, timeout_s: float) -> str | None:
        """Return the next line, stripped; None after the timeout or at the end of the stream."""
        if self.has_ended:
            await asyncio.sleep(timeout_s)
            return None
        try:
            line = await asyncio.wait_for(self._queue.get(), timeout=timeout_s)
        except TimeoutError:
            return None
        self.has_ended = line is None
        return line
