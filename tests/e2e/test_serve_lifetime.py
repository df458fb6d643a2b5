"""`serve`: one coach at a time, which ends with its page and with the server, however that ends."""

import asyncio
import random
import signal
import socket
import time
from collections.abc import Mapping
from contextlib import AsyncExitStack
from itertools import product
from pathlib import Path
from urllib.parse import urlsplit

import psutil
import pytest

from tests.e2e.served import WebPage, origin_of, served, serving, sets_done

LIMIT_S = 2.0
"""How long the server, and what it has started, may take to end."""
HANDSHAKE = (
    "GET {path}/ws HTTP/1.1\r\nHost: {host}\r\nOrigin: {origin}\r\nConnection: Upgrade\r\n"
    "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: x3JJHMbDL1EzLkh9GBhXDw==\r\n\r\n"
)
BEGINNER = ["--level", "beginner"]


def parents() -> dict[int, int]:
    """Return the parent of each running process of the machine."""
    processes = [process.info for process in psutil.process_iter(["pid", "ppid", "status"])]
    return {p["pid"]: p["ppid"] for p in processes if p["status"] != psutil.STATUS_ZOMBIE}


def descendants(pid: int, parent_of: Mapping[int, int] | None = None) -> list[int]:
    """Return the running processes that a process has started, and those that these have started."""
    table = parents() if parent_of is None else parent_of
    found = [pid]
    for parent in found:
        found += [child for child, of in table.items() if of == parent]
    return found[1:]


def coaches(pid: int) -> list[int]:
    """Return the running coaches of a server, without a shell around them."""
    table = parents()
    return [child for child in descendants(pid, table) if child not in table.values()]


def running(pids: list[int]) -> list[int]:
    """Return those of the processes that have not ended."""
    alive = parents()
    return [pid for pid in pids if pid in alive]


async def all_ended(pids: list[int]) -> None:
    """Wait until all of the processes have ended. Raises TimeoutError after LIMIT_S."""
    async with asyncio.timeout(LIMIT_S):
        while running(pids):
            await asyncio.sleep(0.05)


async def do_a_set(page: WebPage) -> None:
    await page.wait("h history")
    await page.press_until("\r", r"\n Leg Swings +GET SET")
    await page.press_until("\r", r"\n Foam Roll Quads")


def open_and_vanish(address: str) -> socket.socket:
    """Open a page whose network dies at once: it reads nothing, answers no ping and is not closed."""
    parts = urlsplit(address)
    connection = socket.create_connection((parts.hostname, parts.port))
    request = HANDSHAKE.format(path=parts.path, host=parts.netloc, origin=origin_of(address))
    connection.sendall(request.encode())
    return connection


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_a_signal_ends_the_server_and_its_coach_within_two_seconds(
    number: signal.Signals, tmp_path: Path, unused_tcp_port: int
) -> None:
    with serving(tmp_path, unused_tcp_port, BEGINNER) as (server, address):
        async with WebPage(address) as page:
            await do_a_set(page)
            started = descendants(server.pid)
            server.send_signal(number)
            began = time.monotonic()
            # The page goes on reading, as a browser does.
            while await page.read():
                pass
            assert await asyncio.to_thread(server.wait, 30) == 0
            assert time.monotonic() - began < LIMIT_S
            assert not running(started)
    assert sets_done(tmp_path) == ["leg-swing"]


async def test_a_vanished_page_does_not_delay_the_end_of_the_server(
    tmp_path: Path, unused_tcp_port: int
) -> None:
    with serving(tmp_path, unused_tcp_port, BEGINNER) as (server, address):
        with open_and_vanish(address):
            await asyncio.sleep(3)
            started = descendants(server.pid)
            assert started
            server.terminate()
            began = time.monotonic()
            assert await asyncio.to_thread(server.wait, 30) == 0
            assert time.monotonic() - began < LIMIT_S
        assert not running(started)


async def test_a_killed_server_leaves_no_process_and_no_lock(tmp_path: Path, unused_tcp_port: int) -> None:
    with serving(tmp_path, unused_tcp_port, BEGINNER) as (server, address):
        async with WebPage(address) as page:
            await do_a_set(page)
            started = descendants(server.pid)
            server.kill()
            server.wait()
            await all_ended(started)
    with served(tmp_path, unused_tcp_port, BEGINNER) as address:
        async with WebPage(address) as page:
            await page.wait("discard")
            assert "VIEW ONLY" not in page.text


async def test_a_server_that_is_killed_while_the_coach_starts_leaves_no_process(
    tmp_path: Path, unused_tcp_port: int
) -> None:
    for delay in (0, 0.1, 0.3, 0.6, 1):
        with serving(tmp_path, unused_tcp_port, BEGINNER) as (server, address), open_and_vanish(address):
            async with asyncio.timeout(10):
                while not (started := descendants(server.pid)):
                    await asyncio.sleep(0.02)
            await asyncio.sleep(delay)
            server.kill()
            server.wait()
            await all_ended(started)


async def test_quick_reloads_leave_one_coach_with_the_newest_page(
    tmp_path: Path, unused_tcp_port: int
) -> None:
    # With or without the old page closed before the new one is asked for, as browsers differ in that.
    reloads = list(product((True, False), (0, 0.02, 0.1, 0.3))) * 3
    random.Random(16).shuffle(reloads)
    with serving(tmp_path, unused_tcp_port, BEGINNER) as (server, address):
        async with AsyncExitStack() as pages:
            page = await pages.enter_async_context(WebPage(address))
            await do_a_set(page)
            for closes_first, pause_s in reloads:
                if closes_first:
                    await page.close()
                page = await pages.enter_async_context(WebPage(address))
                await asyncio.sleep(pause_s)
                assert len(coaches(server.pid)) <= 1
            await page.wait("discard")
            assert "VIEW ONLY" not in page.text
            assert len(coaches(server.pid)) == 1
