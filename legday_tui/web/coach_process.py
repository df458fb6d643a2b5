"""The app in a process of its own, driven through the packets of Textual's web driver."""

import asyncio
import json
import os
from collections.abc import AsyncIterator, Sequence
from contextlib import suppress

from legday_tui.platforms.processes import apart, can_be_asked_to_end, kill_with_children

STOP_S = 1.2
"""How long the app may take to end before it is killed. Every completed set is on disk by then."""
MAX_CELLS = 1000
"""The largest width and height that are passed on: more than any window has, and little enough to lay out."""
DRIVER = {
    "TEXTUAL_DRIVER": "textual.drivers.web_driver:WebDriver",
    "TEXTUAL_FPS": "60",
    "TEXTUAL_COLOR_SYSTEM": "truecolor",
    "TERM_PROGRAM": "textual",
}
"""The environment variables that make the app read and write packets."""
READY = b"__GANGLION__\n"
"""The line before the first packet. A packet is a type (one byte), a length (four, big-endian), a payload."""
DATA, META = b"D", b"M"


class CoachProcess:
    """One run of the app. It inherits the standard error of this program."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self._process = process
        self._stdin, self._stdout = process.stdin, process.stdout

    @classmethod
    async def start(cls, command: Sequence[str], width: int, height: int) -> "CoachProcess":
        """Start the app with a screen of that many cells.

        It gets a session of its own, so that ctrl+c in the server's terminal does not reach it.
        """
        size = {"COLUMNS": str(_cells(width)), "ROWS": str(_cells(height))}
        process = await asyncio.create_subprocess_exec(
            *command,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            env={**os.environ, **DRIVER, **size},
            **apart(),
        )
        return cls(process)

    async def output(self) -> AsyncIterator[bytes]:
        """Yield what the app writes to its terminal, until it ends."""
        with suppress(asyncio.IncompleteReadError):
            while (line := await self._stdout.readline()) != READY:
                if not line:
                    return
            while True:
                header = await self._stdout.readexactly(5)
                payload = await self._stdout.readexactly(int.from_bytes(header[1:], "big"))
                if header[:1] == DATA:
                    yield payload
                elif header[:1] == META and json.loads(payload)["type"] == "exit":
                    return

    async def send_text(self, text: str) -> None:
        """Send typed text. Raise ConnectionError if the app has ended."""
        await self._send(DATA, text.encode(errors="replace"))

    async def resize(self, width: int, height: int) -> None:
        """Change the size of the app's screen. Raise ConnectionError if the app has ended."""
        await self._send_meta({"type": "resize", "width": _cells(width), "height": _cells(height)})

    async def set_focus(self, has_focus: bool) -> None:
        """Report whether the page has the focus. Raise ConnectionError if the app has ended."""
        await self._send_meta({"type": "focus" if has_focus else "blur"})

    async def stop(self) -> None:
        """End the app and wait until it has ended: STOP_S at most, after that it is killed."""
        # An app whose output is not read would block in the middle of a write, and never end.
        discarding = asyncio.create_task(self._discard_output())
        try:
            async with asyncio.timeout(STOP_S):
                if self._process.returncode is None:
                    await self._ask_to_end()
                await self._process.wait()
        except TimeoutError:
            pass
        finally:
            self._kill()
            discarding.cancel()
        await self._process.wait()
        self._stdin.close()

    async def _ask_to_end(self) -> None:
        if can_be_asked_to_end():
            with suppress(ProcessLookupError):
                self._process.terminate()
        else:
            with suppress(ConnectionError):
                await self._send_meta({"type": "quit"})

    def _kill(self) -> None:
        if self._process.returncode is None:
            with suppress(ProcessLookupError):
                kill_with_children(self._process)

    async def _discard_output(self) -> None:
        while await self._stdout.read(1 << 16):
            pass

    async def _send_meta(self, data: dict[str, object]) -> None:
        await self._send(META, json.dumps(data).encode())

    async def _send(self, kind: bytes, payload: bytes) -> None:
        self._stdin.write(kind + len(payload).to_bytes(4, "big") + payload)
        await self._stdin.drain()


def _cells(number: int) -> int:
    return min(max(number, 1), MAX_CELLS)
