"""Serves the page, and one program to whoever opened it last."""

import asyncio
import logging
from collections.abc import Callable
from pathlib import Path
from string import Template

from aiohttp import web
from textual_serve.server import Server

from legday_tui.web.access import is_welcome

PAGE = Path(__file__).with_name("page.html")


class CoachServer(Server):
    """textual-serve, with a page that needs no other server, and one visitor at a time."""

    def __init__(self, command: str, host: str, port: int, started: Callable[[], None]) -> None:
        super().__init__(command, host=host, port=port, title="legday-tui")
        self._started = started
        self._page = Template(PAGE.read_text("utf-8"))
        self._visit: asyncio.Task[object] | None = None
        self._visit_over = asyncio.Event()

    def initialize_logging(self) -> None:
        logging.basicConfig(level=logging.ERROR, format="legday-tui: %(message)s")

    async def on_startup(self, app: web.Application) -> None:
        """Nothing is printed before the address can be opened."""

    def serve(self, debug: bool = False) -> None:
        """Serve until SIGINT or SIGTERM. Raises OSError where the address cannot be had."""
        self.initialize_logging()
        web.run_app(self._make_app(), host=self.host, port=self.port, print=lambda _: self._started())

    async def handle_index(self, request: web.Request) -> web.Response:
        """The page. What it needs it asks of the address that it was opened under."""
        self._let_in(request)
        scheme = "wss" if request.secure else "ws"
        page = self._page.substitute(socket=f"{scheme}://{request.host}/ws")
        return web.Response(text=page, content_type="text/html", headers={"Cache-Control": "no-store"})

    async def handle_websocket(self, request: web.Request) -> web.WebSocketResponse:
        """A visit. It ends the one before: a page that is loaded anew must not find its workout taken."""
        self._let_in(request)
        if self._visit is not None:
            self._visit.cancel()
            await self._visit_over.wait()
        self._visit, self._visit_over = asyncio.current_task(), asyncio.Event()
        over = self._visit_over
        try:
            return await super().handle_websocket(request)
        finally:
            over.set()
            if self._visit_over is over:
                self._visit = None

    def _let_in(self, request: web.Request) -> None:
        if not is_welcome(request.host, request.headers.get("Origin"), served=self.host):
            raise web.HTTPForbidden(text="Open the address that legday-tui serve has printed.")
