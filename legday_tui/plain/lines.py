"""What people type, line by line, without holding up the clock."""

import asyncio
import sys
import threading
from typing import TextIO


class Lines:
    """Lines of a stream as they come. A thread waits for them that does not keep the program alive."""

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
            return  # the session has ended, or the stream is closed

    async def next(self, seconds: float) -> str | None:
        """The next line, waited for so long; None where there is none, or where the stream has ended."""
        if self.has_ended:
            await asyncio.sleep(seconds)
            return None
        try:
            line = await asyncio.wait_for(self._queue.get(), timeout=seconds)
        except TimeoutError:
            return None
        self.has_ended = line is None
        return line
