"""`serve` on a phone: a real browser opens the page."""

import asyncio
import os
from pathlib import Path

import pytest

from tests.e2e.chromium import Tab, chromium_tab
from tests.e2e.served import origin_of, served, sets_done

pytestmark = pytest.mark.browser

TAP = "[...document.querySelectorAll('#keys button')].find(b => b.textContent == '{}').click()"
ORIGINS = "performance.getEntriesByType('resource').map(entry => new URL(entry.name).origin)"
"""The origins of everything that the page has loaded."""


async def until(tab: Tab, script: str, expected: object) -> None:
    """Wait until a JavaScript expression has this value."""
    async with asyncio.timeout(60):
        while await tab.value(script) != expected:
            await asyncio.sleep(0.1)


async def tap(tab: Tab, key: str) -> None:
    """Tap a key of the page, and give the program half a second."""
    await tab.value(TAP.format(key))
    await asyncio.sleep(0.5)


async def screenshot(tab: Tab, name: str) -> None:
    """Write a screenshot into the directory LEGDAY_PICTURES, if it is set."""
    if folder := os.environ.get("LEGDAY_PICTURES"):
        Path(folder, f"{name}.png").write_bytes(await tab.picture())


async def test_a_set_is_completed_on_a_phone(tmp_path: Path, unused_tcp_port: int) -> None:
    with served(tmp_path, unused_tcp_port, ["--level", "beginner"]) as address:
        async with chromium_tab() as tab:
            await tab.call("Page.enable")
            await tab.call("Page.navigate", url=address)
            await until(tab, "document.body.classList.contains('-first-byte')", True)
            await asyncio.sleep(2)
            await screenshot(tab, "home")
            assert set(await tab.value(ORIGINS)) == {origin_of(address)}
            await tap(tab, "enter")
            await screenshot(tab, "ready")
            for _ in range(4):
                await tap(tab, "enter")
            await screenshot(tab, "live")
            assert "leg-swing" in sets_done(tmp_path)
            before = len(sets_done(tmp_path))
            await tap(tab, "undo")
            assert len(sets_done(tmp_path)) == before - 1
