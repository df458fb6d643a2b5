"""The web server of the app."""

import asyncio
import logging
from collections.abc import Callable
from pathlib import Path
from string import Template

from aiohttp import web
from textual_serve.server import Server

from legday_tui.web.access import is_allowed

PAGE = Path(__file__).with_name("page.html")


class CoachServer(Server):
    """A textual-serve server with a page that loads nothing from other servers, and one client at a time."""

    def __init__(self, command: str, host: str, port: int, started: Callable[[], None]) -> None:
        super().__init__(command, host=host, port=port, title="legday-tui")
        self._started = started
        self._page = Template(PAGE.read_text("utf-8"))
        self._session: asyncio.Task[object] | None = None
        self._session_over = asyncio.Event()

    def initialize_logging(self) -> None:
        logging.basicConfig(level=logging.ERROR, format="legday-tui: %(message)s")

    async def on_startup(self, app: web.Application) -> None:
        """Print nothing, because the address cannot be opened yet."""

    def serve(self, debug: bool = False) -> None:
        """Serve until SIGINT or SIGTERM. Raise OSError if the address is not available."""
        self.initialize_logging()
        web.run_app(self._make_app(), host=self.host, port=self.port, print=lambda _: self._started())

    async def handle_index(self, request: web.Request) -> web.Response:
        """Return the page, which connects to the address under which it was opened."""
        self._check_access(request)
        scheme = "wss" if request.secure else "ws"
        page = self._page.substitute(socket=f"{scheme}://{request.host}/ws")
        return web.Response(text=page, content_type="text/html", headers={"Cache-Control": "no-store"})

    async def handle_websocket(self, request: web.Request) -> web.WebSocketResponse:
        """Run a program for a client, after ending that of the previous client.

        Without this, a reloaded page would find the workout in use by its predecessor.
        """
        self._check_access(request)
        if self._session is not None:
            self._session.cancel()
            await self._session_over.wait()
        self._session, self._session_over = asyncio.current_task(), asyncio.Event()
        over = self._session_over
        try:
            return await super().handle_websocket(request)
        finally:
            over.set()
            if self._session_over is over:
                self._session = None

    def _check_access(self, request: web.Request) -> None:
        if not is_allowed(request.host, request.headers.get("Origin"), served=self.host):
            raise web.HTTPForbidden(text="Open the address that legday-tui serve has printed.")
