"""Decide whose requests are answered.

Every page in the user's browser can send requests to a server on the user's own machine: with an image, a
frame, a form, `fetch` or a WebSocket, under its own origin, or under a host name of its own that resolves to
this machine. A request is answered only if it carries the token of the printed address and does not come from
another site.
"""

import hmac
import ipaddress
import re
import socket
from collections.abc import Mapping

HOST = re.compile(r"(?:\[([0-9a-f:.]+)\]|([\w.-]+))(?::\d{1,5})?", re.ASCII | re.IGNORECASE)
"""A `Host` header: an address or a name, and a port unless it is the default one."""
OWN_SITES = ("none", "same-origin")
"""Values of `Sec-Fetch-Site`: the user has entered the address, or the page itself has sent the request."""
FRAMES = ("frame", "iframe", "embed", "object", "fencedframe")
"""Values of `Sec-Fetch-Dest` for a page inside another page."""


def is_token(given: str, token: str) -> bool:
    """Return whether both are the same, in a time that does not depend on where they differ."""
    return hmac.compare_digest(given.encode(errors="replace"), token.encode())


def is_allowed(headers: Mapping[str, str], *, served: str, is_socket: bool = False) -> bool:
    """Return whether a request with these headers comes from the served page, or from the user.

    `served` is the address that the user gave. Browsers always send the `Origin` of a WebSocket request.
    Other requests may lack it, and `Sec-Fetch-Site` is missing where the connection is not encrypted.
    """
    host, origin = headers.get("Host", ""), headers.get("Origin")
    return (
        _is_own_host(host, served)
        and (not is_socket if origin is None else origin in (f"http://{host}", f"https://{host}"))
        and headers.get("Sec-Fetch-Site", "none") in OWN_SITES
        and headers.get("Sec-Fetch-Dest") not in FRAMES
    )


def _is_own_host(host: str, served: str) -> bool:
    """Return whether a `Host` header holds an address or one of this machine's names.

    Any address is safe: only a name can be made to resolve to this machine.
    """
    found = HOST.fullmatch(host)
    if found is None:
        return False
    name = (found[1] or found[2]).lower()
    own = socket.gethostname().lower()
    if name in ("localhost", served.lower(), own, f"{own}.local", own.partition(".")[0]):
        return True
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
