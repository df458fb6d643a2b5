"""Whose requests are answered.

Any page that the user looks at could try to talk to a server on the user's own machine. It would do so under
its own origin, or under a name of its own that leads here; neither is let in.
"""

import ipaddress
import socket
from urllib.parse import urlsplit


def is_welcome(host: str, origin: str | None, *, served: str) -> bool:
    """Whether a request for this host (a `Host` header), from a page of this origin, comes from our own page.

    `served` is the address that the user gave. Programs that are no browsers send no origin.
    """
    try:
        asked = urlsplit(f"//{host}")
        came_from = None if origin is None else urlsplit(origin)
        return _is_ours(asked.hostname, served) and (came_from is None or came_from.netloc == asked.netloc)
    except ValueError:
        return False


def _is_ours(name: str | None, served: str) -> bool:
    """Whether it is an address, or a name of this machine."""
    if not name:
        return False
    try:
        ipaddress.ip_address(name)
    except ValueError:
        own = socket.gethostname().lower()
        return name in ("localhost", served.lower(), own, f"{own}.local", own.partition(".")[0])
    return True
