"""A thread that handles only the latest request."""

import threading
import time
from collections.abc import Callable, Mapping
from typing import Generic, TypeVar

Request = TypeVar("Request")

LATE_S = 0.4
"""The age in seconds from which a request is dropped, because a late signal would be misleading."""


class LatestOutput(Generic[Request]):
    """Passes the latest request to an output in a thread; earlier and late requests are dropped."""

    def __init__(self, open_output: Callable[[], Callable[[Request], None]], *, open_after_s: float) -> None:
        """Initialise without a thread.

        `open_output` is called in the thread, `open_after_s` seconds after its start. It returns the function
        that handles a request, or raises OutputError if there is no output.
        """
        self.problem: str | None = None
        """The reason why requests cannot be handled, or None."""
        self.is_started = False
        self._open = open_output
        self._open_after_s = open_after_s
        self._pending: tuple[Request, float] | None = None
        self._wake = threading.Event()

    def start(self) -> None:
        """Start the thread, which does not keep the program alive."""
        self.is_started = True
        threading.Thread(target=self._handle_requests, daemon=True).start()

    def request(self, request: Request) -> bool:
        """Replace the pending request; return False if requests cannot be handled."""
        if self.problem is not None:
            return False
        self._pending = request, time.monotonic()
        self._wake.set()
        return True

    def _handle_requests(self) -> None:
        time.sleep(self._open_after_s)
        try:
            handle = self._open()
            while True:
                self._wake.wait()
                self._wake.clear()
                latest, self._pending = self._pending, None
                if latest is not None and time.monotonic() - latest[1] <= LATE_S:
                    handle(latest[0])
        except OutputError as problem:
            self.problem = str(problem)
        except Exception as problem:  # noqa: BLE001  # a failure of a sound system must not end the workout
            self.problem = f"failed: {problem}"


class OutputError(Exception):
    """Raised if there is no output; the message is the reason."""


def remote_session(environment: Mapping[str, str]) -> str | None:
    """Return the reason why nothing can be heard if the program runs over SSH, or None."""
    return "over SSH the sound would play on the other machine" if "SSH_CONNECTION" in environment else None
