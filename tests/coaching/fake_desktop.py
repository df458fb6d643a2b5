"""A desktop that can be asked to keep the screen on: a message bus on a socket, with the services of GNOME.

It forgets a request when the program gives it back, or when its connection ends, as a real desktop does.
"""

import contextlib
import itertools
import socket
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType

from jeepney import HeaderFields, Message, MessageType, Parser, new_error, new_method_return

SERVICE = "org.gnome.SessionManager"
PATIENCE_S = 10.0


class FakeDesktop:
    """Answers in threads until the context ends."""

    def __init__(self, *, answers: bool = True, service: str | None = SERVICE) -> None:
        """With `answers` false it takes connections and never says a word; without a `service` it refuses."""
        # The path of a socket has about a hundred bytes, which the folders of tests on macOS use up.
        self._folder = tempfile.TemporaryDirectory(prefix="bus-", dir="/tmp")
        path = Path(self._folder.name) / "bus"
        self.address = f"unix:path={path}"
        """The value of DBUS_SESSION_BUS_ADDRESS."""
        self.connections = 0
        """How many connections there were."""
        self.requests: list[tuple[object, ...]] = []
        """The arguments of all requests so far."""
        self._held: dict[int, set[int]] = {}
        self._cookies = itertools.count(1)
        self._answers = answers
        self._service = service
        self._socket = _socket_with_a_path()
        self._socket.bind(str(path))
        self._socket.listen()

    @property
    def held(self) -> int:
        """How many requests to keep the screen on are in force."""
        return sum(len(cookies) for cookies in [*self._held.values()])

    def waits_for(self, *, held: int) -> bool:
        """Wait until so many requests are in force; return whether that came true."""
        return _comes_true(lambda: self.held == held)

    def waits_for_connection(self) -> bool:
        """Wait until somebody has connected; return whether that came true."""
        return _comes_true(lambda: self.connections > 0)

    def __enter__(self) -> "FakeDesktop":
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)  # ends the waiting for a connection
        self._socket.close()
        self._folder.cleanup()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):  # the context has ended
            while True:
                connection, _ = self._socket.accept()
                self.connections += 1
                threading.Thread(target=self._serve, args=(connection, self.connections), daemon=True).start()

    def _serve(self, connection: socket.socket, number: int) -> None:
        with connection, contextlib.suppress(OSError):
            if self._answers and self._authenticate(connection):
                for serial, message in enumerate(_messages(connection), start=1):
                    connection.sendall(self._reply(message, number).serialise(serial))
            while connection.recv(4096):  # a desktop that hangs
                pass
        self._held.pop(number, None)

    def _authenticate(self, connection: socket.socket) -> bool:
        while line := _line(connection):
            if line.startswith(b"BEGIN"):
                return True
            if b"AUTH" in line:
                connection.sendall(b"OK 1234deadbeef\r\n")
        return False

    def _reply(self, message: Message, number: int) -> Message:
        to = message.header.fields[HeaderFields.destination]
        match message.header.fields[HeaderFields.member]:
            case "Hello":
                return new_method_return(message, "s", (f":1.{number}",))
            case "Inhibit" if to == self._service:
                cookie = next(self._cookies)
                self._held.setdefault(number, set()).add(cookie)
                self.requests.append(message.body)
                return new_method_return(message, "u", (cookie,))
            case "Uninhibit" if to == self._service:
                self._held[number].remove(message.body[0])
                return new_method_return(message)
            case _:
                return new_error(
                    message, "org.freedesktop.DBus.Error.ServiceUnknown", "s", ("no such service",)
                )


def _comes_true(condition: Callable[[], bool]) -> bool:
    until = time.monotonic() + PATIENCE_S
    while not condition() and time.monotonic() < until:
        time.sleep(0.01)
    return condition()


def _messages(connection: socket.socket) -> Iterator[Message]:
    """Yield the calls of a program until it closes the connection."""
    parser = Parser()
    while data := connection.recv(4096):
        parser.add_data(data)
        while (message := parser.get_next_message()) is not None:
            if message.header.message_type is MessageType.method_call:
                yield message


def _line(connection: socket.socket) -> bytes:
    """Read a line of the authentication, byte by byte: what follows it is not text."""
    line = b""
    while not line.endswith(b"\n") and (byte := connection.recv(1)):
        line += byte
    return line


def _socket_with_a_path() -> socket.socket:
    if sys.platform == "win32":
        raise NotImplementedError
    return socket.socket(socket.AF_UNIX)
