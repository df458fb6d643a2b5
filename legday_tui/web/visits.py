"""Give the coach to one page at a time: the newest."""

import asyncio
import json
from collections.abc import Coroutine, Sequence
from contextlib import suppress
from typing import Any

from aiohttp import WSMsgType, web

from legday_tui.web.coach_process import CoachProcess


class Visits:
    """The open pages. At most one of them has a coach; a page that opens takes it over."""

    def __init__(self, command: Sequence[str]) -> None:
        """`command` starts the app."""
        self._command = command
        self._is_superseded = asyncio.Event()
        """Set once the newest page must give up the coach."""
        self._coach = asyncio.Lock()
        """Held from before a coach's process starts until after it has ended."""
        self._is_closed = False

    async def attend(self, page: web.WebSocketResponse, width: int, height: int) -> None:
        """Run a coach for a page until either has ended, or a newer page is opened.

        If a newer page is opened while the previous coach is still ending, no coach is started for this one.
        """
        self._is_superseded.set()
        superseded = self._is_superseded = asyncio.Event()
        async with self._coach:
            if superseded.is_set() or self._is_closed:
                return
            coach = await CoachProcess.start(self._command, width, height)
            try:
                await _until_first(_show(coach, page), _forward(page, coach), superseded.wait())
            finally:
                await coach.stop()

    async def close(self) -> None:
        """End the coach; no other one is started."""
        self._is_closed = True
        self._is_superseded.set()
        async with self._coach:
            pass


async def _until_first(*works: Coroutine[Any, Any, object]) -> None:
    """Run all until the first one ends; raise what it has raised."""
    tasks = [asyncio.ensure_future(work) for work in works]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    for task in done:
        task.result()


async def _show(coach: CoachProcess, page: web.WebSocketResponse) -> None:
    """Send the coach's output to the page."""
    with suppress(ConnectionError):
        async for output in coach.output():
            await page.send_bytes(output)


async def _forward(page: web.WebSocketResponse, coach: CoachProcess) -> None:
    """Send the page's messages to the coach. An unknown message is ignored."""
    with suppress(ConnectionError):
        async for message in page:
            if message.type is WSMsgType.TEXT:
                with suppress(ValueError):
                    await _forward_message(json.loads(message.data), page, coach)


async def _forward_message(message: object, page: web.WebSocketResponse, coach: CoachProcess) -> None:
    match message:
        case ["stdin", str(text)]:
            await coach.send_text(text)
        case ["resize", {"width": int(width), "height": int(height)}]:
            await coach.resize(width, height)
        case ["ping", data]:
            await page.send_json(["pong", data])
        case ["focus" | "blur" as event, *_]:
            await coach.set_focus(event == "focus")
