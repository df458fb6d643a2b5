"""`legday-tui serve`: serve the app to a browser."""

import ipaddress
import socket
import sys
from argparse import Namespace

from legday_tui.commands.opening import (
    go_to_requested_place,
    open_data,
    open_program,
    open_settings,
    requested_method,
    requested_wishes,
)
from legday_tui.commands.options import LOOPBACK, fail
from legday_tui.commands.output import print_lines, require_output

NETWORK_WARNING = (
    "Anyone with this address can see your history and train as you: there is no other",
    "password, and nothing is encrypted. Use it on a network you trust.",
)


def serve(arguments: Namespace) -> int:
    """Serve until ctrl+c. Wrong options end the command here, not the app of each visitor."""
    require_output()
    try:
        from legday_tui.web.server import CoachServer
    except ModuleNotFoundError:
        fail("serve needs the extra `web`: pip install 'legday-tui[web]'")
    preferences = open_settings().current
    program, level = open_program(arguments, preferences.level)
    requested_method(arguments, program, level)
    requested_wishes(arguments, program)
    go_to_requested_place(arguments, preferences)
    open_data(arguments)
    host, port = arguments.host.strip(), arguments.port
    if not host:  # which would be all addresses
        fail("--host needs an address; leave it out, or use 0.0.0.0")
    try:
        server = CoachServer(_command(arguments), host, port)
        server.serve(lambda: _print_address(host, port, server.token))
    except socket.gaierror:
        fail(f"'{host}' is not an address of this machine; leave --host out, or use 0.0.0.0")
    except OSError as problem:
        fail(f"{host}, port {port}: {problem.strerror or problem}; choose another --port")
    return 0


def _command(arguments: Namespace) -> list[str]:
    """Return the command that starts the app for a visitor."""
    words = [sys.executable, "-m", "legday_tui"]
    options = {
        "--data-dir": arguments.data_dir,
        "--program": arguments.program,
        "--level": arguments.level,
        "--adjustment": arguments.method,
        "--minutes": arguments.minutes,
        "--place": arguments.place,
    }
    words += [f"{option}={value}" for option, value in options.items() if value is not None]
    words += [f"--only={phase}" for phase in arguments.only or ()]
    words += ["--follow-along"] if arguments.follow_along else []
    words += ["--no-sound"] if arguments.no_sound else []
    words += [f"--speed={arguments.speed!r}"] if arguments.speed != 1 else []
    return words


def _print_address(host: str, port: int, token: str) -> None:
    name = _network_address() if host in ("0.0.0.0", "::") else host
    lines = [f"The coach is at http://{f'[{name}]' if ':' in name else name}:{port}/{token}"]
    if not _is_loopback(host):
        lines += NETWORK_WARNING
    print_lines([*lines, "The page opened last has control. ctrl+c stops the server."])


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _network_address() -> str:
    """Return the address of this machine in its network. Connecting a UDP socket sends nothing."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
            address: str = probe.getsockname()[0]
        except OSError:
            return LOOPBACK
    return address
