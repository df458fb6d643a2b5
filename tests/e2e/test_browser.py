"""`serve` on a phone: a real browser opens the page."""

import asyncio
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from aiohttp import web

from tests.e2e.chromium import Tab, chromium_tab
from tests.e2e.served import origin_of, served, sets_done

pytestmark = pytest.mark.browser

TAP = "[...document.querySelectorAll('#keys button')].find(b => b.textContent == '{}').click()"
ORIGINS = "performance.getEntriesByType('resource').map(entry => new URL(entry.name).origin)"
"""The origins of everything that the page has loaded."""

VIOLATIONS = """
window.violations = [];
document.addEventListener("securitypolicyviolation", (event) => violations.push(event.violatedDirective));
"""
"""Collects what the page's own policy has blocked."""
ATTACK = """
<body><script>
  const outcomes = {};
  const note = (name) => (text) => { outcomes[name] = text; };
  for (const [kind, url] of Object.entries(URLS)) {
    const socket = new WebSocket(url.replace("http", "ws").replace(/\\/?$/, kind === "token" ? "/ws" : ""));
    socket.onopen = () => { note("socket " + kind)("open"); socket.send('["stdin", "q"]'); };
    socket.onerror = () => note("socket " + kind)("refused");
    for (const path of ["", "/ws"]) {
      const image = document.body.appendChild(document.createElement("img"));
      image.onload = image.onerror = (event) => note("image " + kind + path)(event.type);
      image.src = url + path;
      const script = document.body.appendChild(document.createElement("script"));
      script.onload = script.onerror = (event) => note("script " + kind + path)(event.type);
      script.src = url + path;
      document.body.appendChild(document.createElement("iframe")).src = url + path;
      const form = document.body.appendChild(document.createElement("form"));
      const target = document.body.appendChild(document.createElement("iframe"));
      form.target = target.name = "form " + kind + path;
      form.method = "post";
      form.action = url + path;
      form.submit();
      const fetched = note("fetch " + kind + path);
      fetch(url + path).then(() => fetched("read"), () => fetched("error"));
      fetch(url + path, { mode: "no-cors", method: "POST" }).catch(() => {});
    }
  }
</script></body>
"""
"""A page that tries to reach the addresses in URLS, and leaves what became of it in `outcomes`."""


BROWSERS_OWN = "chrome-untrusted://"
"""What the pages of the browser itself, such as that of a new tab, consist of."""


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
            for _ in range(4):  # the sides of the step after it are undone first
                await tap(tab, "undo")
            assert len(sets_done(tmp_path)) == before - 1


async def test_the_first_key_of_the_footer_is_tapped_from_home_into_the_workout(
    tmp_path: Path, unused_tcp_port: int
) -> None:
    with served(tmp_path, unused_tcp_port, ["--level", "beginner"]) as address:
        async with chromium_tab() as tab:
            await tab.call("Page.enable")
            await tab.call("Emulation.setTouchEmulationEnabled", enabled=True)
            await tab.call("Page.navigate", url=address)
            await until(tab, "document.body.classList.contains('-first-byte')", True)
            await asyncio.sleep(2)
            bottom = await tab.value("document.querySelector('.xterm-screen').getBoundingClientRect().bottom")
            for _ in range(6):  # go, then start and end a step at a time
                await tab.touch(20, bottom - 10)
                await asyncio.sleep(2.5)
            await screenshot(tab, "tapped")
            assert "leg-swing" in sets_done(tmp_path)


async def test_another_sites_page_cannot_see_end_or_drive_the_coach(
    tmp_path: Path, unused_tcp_port_factory: Callable[[], int]
) -> None:
    port, foreign = unused_tcp_port_factory(), unused_tcp_port_factory()
    with served(tmp_path, port, ["--level", "beginner"]) as address:
        urls = {"guess": origin_of(address), "token": address}
        page = f"<script>const URLS = {json.dumps(urls)};</script>{ATTACK}"

        async def attack(_: web.Request) -> web.Response:
            return web.Response(text=page, content_type="text/html")

        application = web.Application()
        application.add_routes([web.get("/", attack)])
        runner = web.AppRunner(application)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", foreign).start()
        try:
            async with chromium_tab() as coach, chromium_tab() as other:
                await coach.call("Page.enable")
                await coach.call("Page.addScriptToEvaluateOnNewDocument", source=VIOLATIONS)
                await coach.call("Page.navigate", url=address)
                await until(coach, "document.body.classList.contains('-first-byte')", True)
                # Another site, and another port of the same one.
                for name in ("localhost", "127.0.0.1"):
                    await other.call("Page.enable")
                    await other.call("Page.navigate", url=f"http://{name}:{foreign}/")
                    await until(other, "Object.keys(outcomes).length", 14)
                    await asyncio.sleep(1)
                    outcomes = await other.value("outcomes")
                    assert set(outcomes.values()) == {"error", "refused"}, outcomes
                    frames = {url for url in await other.frames() if not url.startswith(BROWSERS_OWN)}
                    assert frames <= {"about:blank", "chrome-error://chromewebdata/"}
                assert not await coach.value("document.body.classList.contains('-closed')")
                for _ in range(5):
                    await tap(coach, "enter")
                assert "leg-swing" in sets_done(tmp_path)
                assert await coach.value("violations") == []
        finally:
            await runner.cleanup()
