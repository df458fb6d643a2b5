"""`serve`: another site's page cannot see, end, frame or drive the coach."""

import re
from collections.abc import Iterator
from pathlib import Path

import aiohttp
import pytest

from tests.e2e.served import WebPage, origin_of, served

ENTERED = {"Sec-Fetch-Site": "none", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}
"""What a browser sends when the user has typed in the address."""
CROSS = {"Sec-Fetch-Site": "cross-site"}
EVIL = {"Origin": "http://evil.example"}
UPGRADE = {
    "Connection": "Upgrade",
    "Upgrade": "websocket",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": "x3JJHMbDL1EzLkh9GBhXDw==",
}
ATTACKS = {
    "image": ("GET", CROSS | {"Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "image"}),
    "frame": ("GET", CROSS | {"Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "iframe"}),
    "fetch": ("GET", CROSS | EVIL | {"Sec-Fetch-Mode": "cors", "Sec-Fetch-Dest": "empty"}),
    "fetch of a sandboxed frame": ("GET", CROSS | {"Sec-Fetch-Mode": "cors", "Origin": "null"}),
    "fetch of another port": ("GET", {"Sec-Fetch-Site": "same-site", "Origin": "http://127.0.0.1:9000"}),
    "form": ("POST", CROSS | EVIL | {"Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}),
    "name that resolves to this machine": ("GET", ENTERED | {"Host": "evil.example"}),
    "WebSocket": ("GET", UPGRADE | EVIL),
    "WebSocket of such a name": ("GET", UPGRADE | EVIL | {"Host": "evil.example"}),
}
"""What another site's page makes a browser send: the method and the headers."""
PLAIN = {"image": ("GET", {}), "form": ("POST", EVIL), "WebSocket": ("GET", UPGRADE | EVIL)}
"""The same from a browser that sends no Sec-Fetch headers, as all do to an address in the network."""


@pytest.fixture
def address(tmp_path: Path, unused_tcp_port: int) -> Iterator[str]:
    with served(tmp_path / "data", unused_tcp_port, ["--level", "beginner"]) as found:
        yield found


async def test_another_site_cannot_see_end_or_drive_the_coach(address: str) -> None:
    origin = origin_of(address)
    guesses = ("/", "/ws", "/static/js/textual.js", "/x/ws", "//ws")
    requests = [
        # A site that guesses, and one that has learned the token.
        *((attack, origin + path) for attack in [*ATTACKS.values(), *PLAIN.values()] for path in guesses),
        *((attack, address + path) for attack in ATTACKS.values() for path in ("", "/ws")),
        *((attack, f"{address}/ws") for attack in PLAIN.values()),
    ]
    async with WebPage(address) as page, aiohttp.ClientSession() as browser:
        await page.wait("┃ Beginner")
        for (method, headers), url in requests:
            async with browser.request(method, url, headers=headers) as answer:
                assert answer.status in (403, 404), (method, headers, url)
        await page.press_until("\r", r"\n Leg Swings +GET SET")
        assert not page.is_over


async def test_a_request_that_is_no_websocket_does_not_end_the_coach(address: str) -> None:
    async with WebPage(address) as page, aiohttp.ClientSession() as browser:
        await page.wait("┃ Beginner")
        async with browser.get(f"{address}/ws", headers={"Origin": origin_of(address)}) as answer:
            assert answer.status == 400
        await page.press_until("\r", r"\n Leg Swings +GET SET")
        assert not page.is_over


async def test_no_response_may_be_framed_sniffed_or_read_by_another_site(address: str) -> None:
    paths = ("", "/", "/static/js/textual.js", "/none")
    async with aiohttp.ClientSession() as browser:
        for url in (*(address + path for path in paths), origin_of(address)):
            async with browser.get(url, headers=ENTERED) as answer:
                assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
                assert answer.headers["X-Content-Type-Options"] == "nosniff"
                assert answer.headers["Referrer-Policy"] == "no-referrer"
                assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"


async def test_each_script_of_the_page_carries_a_new_nonce(address: str) -> None:
    nonces = set()
    async with aiohttp.ClientSession() as browser:
        for _ in range(2):
            async with browser.get(address, headers=ENTERED) as answer:
                page = await answer.text()
            assert answer.headers["Cache-Control"] == "no-store"
            policy = answer.headers["Content-Security-Policy"]
            nonce = re.search(r"script-src 'nonce-([\w-]{22})';", policy)
            assert nonce
            assert page.count("<script") == page.count(f'nonce="{nonce[1]}"') == 2
            assert not re.search(r"\son\w+=", page)
            nonces.add(nonce[1])
    assert len(nonces) == 2
