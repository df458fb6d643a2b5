"""One thread that does the newest thing that is wanted: nothing waits for it, nothing queues up."""

import threading
import time
from collections.abc import Callable, Mapping
from typing import Generic, TypeVar

Request = TypeVar("Request")

LATE_S = 0.4
"""After so long a signal would mislead."""


class LatestOutput(Generic[Request]):
    """Passes the newest wish on to an output, unless it would come late."""

    def __init__(self, open_output: Callable[[], Callable[[Request], None]], *, look_after_s: float) -> None:
        """`open_output` looks for the output, in the thread; it raises OutputError where there is none."""
        self.problem: str | None = None
        """Why nothing can be done, once that is known."""
        self.is_started = False
        self._open = open_output
        self._look_after_s = look_after_s
        self._requested: tuple[Request, float] | None = None
        self._wake = threading.Event()

    def start(self) -> None:
        """Begin, in a thread that does not keep the program alive."""
        self.is_started = True
        threading.Thread(target=self._go_on, daemon=True).start()

    def request(self, wish: Request) -> bool:
        """Wish something now; False where it is known that nothing can be done."""
        if self.problem is not None:
            return False
        self._requested = wish, time.monotonic()
        self._wake.set()
        return True

    def _go_on(self) -> None:
        time.sleep(self._look_after_s)
        try:
            do = self._open()
            while True:
                self._wake.wait()
                self._wake.clear()
                wanted, self._requested = self._requested, None
                if wanted is not None and time.monotonic() - wanted[1] <= LATE_S:
                    do(wanted[0])
        except OutputError as problem:
            self.problem = str(problem)
        except Exception as problem:  # noqa: BLE001  # whatever a sound system does, training goes on
            self.problem = f"failed: {problem}"


class OutputError(Exception):
    """There is nothing through which a signal could go; the message says why."""


def far_away(environment: Mapping[str, str]) -> str | None:
    """Why nothing is to be heard here, if the program runs on another machine than the one one sits at."""
    return "over SSH it would be heard on the other machine" if "SSH_CONNECTION" in environment else None
