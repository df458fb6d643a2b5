"""A headless Chromium, driven through the DevTools protocol."""

import base64
import itertools
import re
import shutil
import subprocess
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp

NAMES = ("chromium", "chromium-browser", "google-chrome")
PHONE = (390, 844)
"""Width and height in CSS pixels."""


class Tab:
    """A tab of the browser."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse, session: str) -> None:
        self._socket = socket
        self._session = session
        self._numbers = itertools.count(100)

    async def call(self, method: str, **parameters: object) -> dict[str, Any]:
        """Call a method of the protocol; return its result."""
        number = next(self._numbers)
        call = {"id": number, "sessionId": self._session, "method": method, "params": parameters}
        await self._socket.send_json(call)
        return await answer(self._socket, number)

    async def value(self, script: str) -> Any:
        """Evaluate a JavaScript expression on the page."""
        result = await self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        return result["result"].get("value")

    async def touch(self, x: float, y: float) -> None:
        """Touch the page at a point, in CSS pixels, as a finger does."""
        points = [{"x": x, "y": y}]
        await self.call("Input.dispatchTouchEvent", type="touchStart", touchPoints=points)
        await self.call("Input.dispatchTouchEvent", type="touchEnd", touchPoints=[])

    async def frames(self) -> list[str]:
        """Return the addresses of what the frames of all pages show, in whatever process they are."""
        tree = (await self.call("Page.getFrameTree"))["frameTree"]
        shown = [child["frame"]["url"] for child in tree.get("childFrames", ())]
        for target in (await self.call("Target.getTargets"))["targetInfos"]:
            if target["type"] == "iframe":
                attach = {"targetId": target["targetId"], "flatten": True}
                session = (await self.call("Target.attachToTarget", **attach))["sessionId"]
                shown.append(await Tab(self._socket, session).value("location.href"))
        return shown

    async def picture(self) -> bytes:
        """Return a screenshot as PNG."""
        return base64.b64decode((await self.call("Page.captureScreenshot", format="png"))["data"])


async def answer(socket: aiohttp.ClientWebSocketResponse, number: int) -> dict[str, Any]:
    """Wait for the result of the call with this number."""
    while True:
        message = await socket.receive_json(timeout=60)
        if message.get("id") == number:
            result: dict[str, Any] = message["result"]
            return result


@asynccontextmanager
async def chromium_tab(size: tuple[int, int] = PHONE) -> AsyncIterator[Tab]:
    """A tab with the size of a phone, in a browser that ends with the context."""
    binary = next(found for name in NAMES if (found := shutil.which(name)))
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        # A container offers no sandbox, and the page is our own.
        options = ["--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0"]
        command = [binary, *options, f"--user-data-dir={profile}", f"--window-size={size[0]},{size[1]}"]
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as browser:
            try:
                assert browser.stderr is not None
                lines = (re.search(r"ws://\S+", line) for line in browser.stderr)
                url = next(found[0] for found in lines if found)
                async with (
                    aiohttp.ClientSession() as client,
                    client.ws_connect(url, max_msg_size=0) as socket,
                ):
                    await socket.send_json(
                        {"id": 1, "method": "Target.createTarget", "params": {"url": "about:blank"}}
                    )
                    target = (await answer(socket, 1))["targetId"]
                    attach = {"targetId": target, "flatten": True}
                    await socket.send_json({"id": 2, "method": "Target.attachToTarget", "params": attach})
                    tab = Tab(socket, (await answer(socket, 2))["sessionId"])
                    await tab.call(
                        "Emulation.setDeviceMetricsOverride",
                        width=size[0], height=size[1], deviceScaleFactor=1, mobile=True,
                    )  # fmt: skip
                    yield tab
            finally:
                browser.terminate()
