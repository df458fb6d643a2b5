"""The check of the origin of a request.

Any page in the browser of the user can send requests to a server on the same machine, with its own origin or,
by DNS rebinding, with a host name of its own. Both are rejected.
"""

import ipaddress
import socket
from urllib.parse import urlsplit


def is_allowed(host: str, origin: str | None, *, served: str) -> bool:
    """Return whether a request comes from the served page.

    `host` and `origin` are the headers of the request; programs other than browsers send no origin. `served`
    is the address that the user has chosen for the server.
    """
    try:
        target = urlsplit(f"//{host}")
        source = None if origin is None else urlsplit(origin)
        return _is_own_host(target.hostname, served) and (source is None or source.netloc == target.netloc)
    except ValueError:
        return False


def _is_own_host(name: str | None, served: str) -> bool:
    """Return whether a host is an IP address or a name of this machine."""
    if not name:
        return False
    try:
        ipaddress.ip_address(name)
    except ValueError:
        hostname = socket.gethostname().lower()
        return name in (
            "localhost",
            served.lower(),
            hostname,
            f"{hostname}.local",
            hostname.partition(".")[0],
        )
    return True
