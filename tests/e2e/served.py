"""A running `legday-tui serve`, and a client that does what its page does."""

import asyncio
import re
import signal
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType

import aiohttp
import pyte

from tests.e2e.runs import MODULE, exported
from tests.e2e.terminal import UNKNOWN

ADDRESS = re.compile(r"http://\S+")


@contextmanager
def served(data_dir: Path, port: int, arguments: Sequence[str] = ()) -> Iterator[str]:
    """Serve as long as the context lasts; the value is the address that was printed."""
    with serving(data_dir, port, arguments) as (_, address):
        yield address


@contextmanager
def serving(
    data_dir: Path, port: int, arguments: Sequence[str] = ()
) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Serve until the context ends or the process is killed; the value is the process and its address."""
    command = [*MODULE, "serve", "--data-dir", str(data_dir), "--port", str(port), "--no-sound", *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            found = ADDRESS.search(server.stdout.readline())
            assert found
            yield server, found[0]
        finally:
            server.send_signal(signal.SIGINT)
            server.wait(20)


def origin_of(address: str) -> str:
    """Return the origin that a browser sends from a page of this address."""
    return "/".join(address.split("/")[:3])


def sets_done(data_dir: Path) -> list[str]:
    """The exercises of the sets in an export."""
    return [done["exercise"] for session in exported(data_dir)["sessions"] for done in session["sets"]]


class WebPage:
    """Sends keys to the server, and shows what the server writes as the rows of a screen."""

    def __init__(self, address: str, *, columns: int = 80, rows: int = 24) -> None:
        self._url = f"{address}/ws?width={columns}&height={rows}"
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self.is_over = False

    async def __aenter__(self) -> "WebPage":
        self._session = aiohttp.ClientSession()
        self._socket = await self._session.ws_connect(self._url, origin=origin_of(self._url))
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Close the connection."""
        await self._session.close()

    @property
    def text(self) -> str:
        return "\n".join(line.rstrip() for line in self._screen.display)

    async def press_until(self, key: str, pattern: str, seconds: float = 60.0) -> None:
        """Press a key until the screen matches, and wait a second after each."""
        async with asyncio.timeout(seconds):
            while not re.search(pattern, self.text):
                await self._socket.send_json(["stdin", key])
                with suppress(AssertionError):
                    await self.wait(pattern, 1)

    async def wait(self, pattern: str, seconds: float = 60.0) -> None:
        """Read until the screen matches. Raises AssertionError if it does not in so many seconds."""
        try:
            async with asyncio.timeout(seconds):
                while not re.search(pattern, self.text):
                    assert await self.read(), "the connection was closed"
        except TimeoutError:
            raise AssertionError(f"{pattern!r} is not on the page:\n{self.text}") from None

    async def read(self) -> bool:
        """Read one message. Return False after the last one."""
        message = await self._socket.receive()
        if message.type is not aiohttp.WSMsgType.BINARY:
            self.is_over = message.type in (aiohttp.WSMsgType.CLOSE, aiohttp.WSMsgType.CLOSED)
            return not self.is_over
        text = message.data.decode("utf-8", "replace")
        self._stream.feed(UNKNOWN.sub("", text).encode())
        return True
