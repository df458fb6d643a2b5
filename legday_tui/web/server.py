"""The HTTP server of `legday-tui serve`: the page, its static files, and the WebSocket to the coach."""

import asyncio
import logging
import secrets
from collections.abc import Awaitable, Callable, Sequence
from importlib.resources import files
from pathlib import Path
from string import Template

from aiohttp import web

from legday_tui.web.access import is_allowed, is_token
from legday_tui.web.visits import Visits

PAGE = Path(__file__).with_name("page.html")
STATIC = Path(str(files("textual_serve"))) / "static"
"""The terminal emulator: its script, style and fonts."""
HEARTBEAT_S = 5.0
"""How often the page is pinged. A page that does not answer in half of that has lost its coach."""
CLOSE_S = 0.3
"""How long a page may take to answer when its WebSocket is closed."""
SECURITY_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
"""The headers of every response, unless it has its own. A referrer would disclose the token."""
PAGE_POLICY = Template(
    "default-src 'self'; script-src 'nonce-$nonce'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "connect-src 'self' $socket; object-src 'none'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)
"""The Content-Security-Policy of the page. The terminal emulator styles its elements inline."""
REFUSAL = "Open the full address that `legday-tui serve` printed.\n"


class CoachServer:
    """Serves the page to whoever knows the token, and one coach to the page that was opened last."""

    def __init__(self, command: Sequence[str], host: str, port: int) -> None:
        """`command` starts the app."""
        self.token = secrets.token_urlsafe(16)
        """The first part of every path. 128 bits, new with each server."""
        self._host = host
        self._port = port
        self._page = Template(PAGE.read_text("utf-8"))
        self._visits = Visits(command)

    def serve(self, started: Callable[[], None]) -> None:
        """Serve until SIGINT or SIGTERM; call `started` once the address can be opened.

        Raise OSError if the address cannot be bound.
        """
        logging.basicConfig(level=logging.ERROR, format="legday-tui: %(message)s")
        web.run_app(
            self.application(),
            host=self._host,
            port=self._port,
            print=lambda _: started(),
            shutdown_timeout=CLOSE_S,
        )

    def application(self) -> web.Application:
        """Return the routes, behind the check of who sends a request."""
        root = f"/{self.token}"
        application = web.Application(middlewares=[self._check])
        application.add_routes(
            [
                web.get(root, self._show_page),
                web.get(f"{root}/", self._show_page),
                web.get(f"{root}/ws", self._run_coach),
                web.static(f"{root}/static", STATIC),
            ]
        )
        application.on_response_prepare.append(_add_security_headers)
        application.on_shutdown.append(self._close)
        return application

    @web.middleware
    async def _check(
        self, request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
    ) -> web.StreamResponse:
        """Refuse a request before anything happens, unless it comes from the served page or from the user."""
        if not is_token(request.path.removeprefix("/").partition("/")[0], self.token):
            raise web.HTTPNotFound(text=REFUSAL)
        is_socket = request.match_info.handler == self._run_coach
        if not is_allowed(request.headers, served=self._host, is_socket=is_socket):
            raise web.HTTPForbidden(text=REFUSAL)
        return await handler(request)

    async def _show_page(self, request: web.Request) -> web.Response:
        """Return the page. Everything it needs comes from the host that it was opened under."""
        socket = f"{'wss' if request.secure else 'ws'}://{request.host}"
        nonce = secrets.token_urlsafe(16)
        root = f"/{self.token}"
        headers = {
            "Cache-Control": "no-store",
            "Content-Security-Policy": PAGE_POLICY.substitute(nonce=nonce, socket=socket),
        }
        page = self._page.substitute(root=root, socket=f"{socket}{root}/ws", nonce=nonce)
        return web.Response(text=page, content_type="text/html", headers=headers)

    async def _run_coach(self, request: web.Request) -> web.WebSocketResponse:
        """Run a coach for the page. It takes over from an earlier page once its handshake is complete."""
        page = web.WebSocketResponse(heartbeat=HEARTBEAT_S, timeout=CLOSE_S)
        await page.prepare(request)
        try:
            await self._visits.attend(page, _number(request, "width", 80), _number(request, "height", 24))
        finally:
            await _close_socket(page, request)
        return page

    async def _close(self, _: web.Application) -> None:
        await self._visits.close()


async def _add_security_headers(_: web.Request, response: web.StreamResponse) -> None:
    for name, value in SECURITY_HEADERS.items():
        response.headers.setdefault(name, value)


async def _close_socket(page: web.WebSocketResponse, request: web.Request) -> None:
    """Close a WebSocket. The connection of a page that does not take the message is cut."""
    try:
        async with asyncio.timeout(CLOSE_S):
            await page.close()
    except (TimeoutError, ConnectionError):
        if request.transport is not None:
            request.transport.abort()


def _number(request: web.Request, name: str, default: int) -> int:
    try:
        return int(request.query[name])
    except (KeyError, ValueError):
        return default
