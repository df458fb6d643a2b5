"""The server, with a stand-in for the app: who has the coach, and how soon it ends."""

import asyncio
import os
import random
import socket
import sys
import time
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from legday_tui.web import coach_process
from legday_tui.web import server as server_module
from legday_tui.web.server import CoachServer

COACH = Path(__file__).with_name("echo_coach.py")
LIMIT_S = 2.0
"""How long a new page may wait for an old one, and a server for its coach."""
START_S = 1.5
"""How long the stand-in may take to start on a busy machine."""
HANDSHAKE = (
    "GET {path} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nConnection: Upgrade\r\n"
    "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: x3JJHMbDL1EzLkh9GBhXDw==\r\n\r\n"
)


class Served:
    """A running server, and its coaches."""

    def __init__(self, runner: web.AppRunner, host: str, token: str, log: Path) -> None:
        self.runner, self._host, self._path, self._log = runner, host, f"/{token}/ws", log
        self.clients: list[aiohttp.ClientSession] = []

    async def open(self, query: str = "") -> aiohttp.ClientWebSocketResponse:
        """Open a page."""
        client = aiohttp.ClientSession()
        self.clients.append(client)
        url = f"http://{self._host}{self._path}{query}"
        return await client.ws_connect(url, origin=f"http://{self._host}", max_msg_size=0)

    def open_and_vanish(self) -> socket.socket:
        """Open a page whose network dies at once: it reads nothing, answers no ping and is not closed."""
        host, port = self._host.split(":")
        connection = socket.create_connection((host, int(port)))
        connection.sendall(HANDSHAKE.format(path=self._path, host=self._host).encode())
        return connection

    def coaches(self) -> list[int]:
        """Return the process ids of all coaches, oldest first."""
        return [int(pid) for pid in self._log.read_text().split()] if self._log.exists() else []

    def running(self) -> list[int]:
        return [pid for pid in self.coaches() if is_running(pid)]

    @property
    def has_overlap(self) -> bool:
        """Whether a coach was started while another one was running."""
        return Path(f"{self._log}.overlap").exists()


def is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


@asynccontextmanager
async def serving(tmp_path: Path, port: int, mode: str = "echo") -> AsyncIterator[Served]:
    log = tmp_path / "coaches"
    server = CoachServer([sys.executable, "-S", str(COACH), str(log), mode], "127.0.0.1", port)
    runner = web.AppRunner(server.application(), shutdown_timeout=server_module.CLOSE_S)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    served = Served(runner, f"127.0.0.1:{port}", server.token, log)
    try:
        yield served
    finally:
        await runner.cleanup()
        for client in served.clients:
            await client.close()


async def until(condition: Callable[[], object], seconds: float) -> None:
    async with asyncio.timeout(seconds):
        while not condition():
            await asyncio.sleep(0.01)


async def timed(work: Coroutine[Any, Any, object]) -> float:
    began = time.monotonic()
    await work
    return time.monotonic() - began


async def test_a_page_drives_its_coach(tmp_path: Path, unused_tcp_port: int) -> None:
    async with serving(tmp_path, unused_tcp_port) as served:
        page = await served.open("?width=65535&height=0")
        assert await page.receive_bytes() == b"ready 1000 x 1"
        await page.send_json(["stdin", "1\ud800"])
        assert await page.receive_bytes() == b"1?"
        await page.send_json(["resize", {"width": 65535, "height": 24}])
        assert await page.receive_bytes() == b'{"type": "resize", "width": 1000, "height": 24}'
        await page.send_json(["blur"])
        assert await page.receive_bytes() == b'{"type": "blur"}'
        await page.send_json(["ping", "7"])
        assert await page.receive_json() == ["pong", "7"]


async def test_messages_that_the_page_never_sends_are_ignored(tmp_path: Path, unused_tcp_port: int) -> None:
    async with serving(tmp_path, unused_tcp_port) as served:
        page = await served.open("?width=wide")
        await page.receive_bytes()
        for message in (
            "",
            "{",
            "7",
            "[]",
            '["stdin"]',
            '["stdin", 7]',
            '["resize", {}]',
            '["resize", {"width": "a"}]',
        ):
            await page.send_str(message)
        await page.send_bytes(b"\xff")
        await page.send_json(["stdin", "x"])
        assert await page.receive_bytes() == b"x"


async def test_the_page_is_closed_when_the_coach_ends(tmp_path: Path, unused_tcp_port: int) -> None:
    async with serving(tmp_path, unused_tcp_port) as served:
        page = await served.open()
        await page.receive_bytes()
        await page.send_json(["stdin", "q"])
        assert (await page.receive(LIMIT_S)).type is aiohttp.WSMsgType.CLOSE
        assert not served.running()


@pytest.mark.parametrize("mode", ["echo", "stubborn", "flood"])
async def test_a_new_page_does_not_wait_for_one_that_has_vanished(
    tmp_path: Path, unused_tcp_port: int, monkeypatch: pytest.MonkeyPatch, mode: str
) -> None:
    if mode != "stubborn":  # nothing but that one has to be killed
        monkeypatch.setattr(coach_process, "STOP_S", 60)
    async with serving(tmp_path, unused_tcp_port, mode) as served:
        with served.open_and_vanish():
            await until(served.coaches, START_S)
            await asyncio.sleep(0.5)  # the flood fills every buffer
            page = await served.open()
            assert await timed(page.receive_bytes()) < LIMIT_S
            assert len(served.running()) == 1
            assert not served.has_overlap


@pytest.mark.parametrize("mode", ["echo", "flood"])
async def test_a_page_that_answers_no_ping_loses_its_coach(
    tmp_path: Path, unused_tcp_port: int, monkeypatch: pytest.MonkeyPatch, mode: str
) -> None:
    assert server_module.HEARTBEAT_S * 1.5 < 8
    monkeypatch.setattr(server_module, "HEARTBEAT_S", 0.4)
    async with serving(tmp_path, unused_tcp_port, mode) as served:
        with served.open_and_vanish():
            await until(served.coaches, START_S)
            await until(lambda: not served.running(), LIMIT_S)


@pytest.mark.parametrize("mode", ["echo", "stubborn", "flood"])
async def test_the_server_ends_while_a_page_is_open(tmp_path: Path, unused_tcp_port: int, mode: str) -> None:
    async with serving(tmp_path, unused_tcp_port, mode) as served:
        with served.open_and_vanish():
            await until(served.coaches, START_S)
            assert await timed(served.runner.cleanup()) < LIMIT_S
            assert not served.running()


async def test_the_newest_of_fifty_pages_has_the_only_coach(tmp_path: Path, unused_tcp_port: int) -> None:
    dice = random.Random(16)
    async with serving(tmp_path, unused_tcp_port) as served:
        pages = []
        for _ in range(50):
            pages.append(await served.open())
            await asyncio.sleep(dice.choice((0, 0, 0.01, 0.05, 0.1)))
            if dice.random() < 0.3:
                await pages[-1].close()
        newest = await served.open()
        assert (await newest.receive_bytes(timeout=LIMIT_S + START_S)).startswith(b"ready")
        await newest.send_json(["stdin", "x"])
        assert await newest.receive_bytes(timeout=LIMIT_S) == b"x"
        assert served.running() == served.coaches()[-1:]
        assert not served.has_overlap
        for page in pages:  # each is closed, and none is left waiting
            while (await page.receive(LIMIT_S)).type is aiohttp.WSMsgType.BINARY:
                pass
            assert page.closed


async def test_a_request_without_a_path_is_refused(tmp_path: Path, unused_tcp_port: int) -> None:
    async with serving(tmp_path, unused_tcp_port):
        for request in ("OPTIONS *", "GET http://127.0.0.1", "GET //"):
            reader, writer = await asyncio.open_connection("127.0.0.1", unused_tcp_port)
            writer.write(f"{request} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode())
            assert (await reader.readline()).split()[1] in (b"400", b"403", b"404"), request
            writer.close()
            await writer.wait_closed()
