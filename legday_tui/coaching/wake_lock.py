"""The owner of the wake lock: it takes and gives it back in a thread, because a desktop may not answer."""

import threading
from collections.abc import Callable
from contextlib import AbstractContextManager

TAKE_AFTER_S = 1.0
"""The delay before the lock is taken: the import for it would slow down the first screens of a workout."""


class WakeLock:
    """Keeps the screen on while it is held. No method waits, and no failure is more than a `problem`."""

    def __init__(
        self,
        keep: Callable[[], AbstractContextManager[str]] | None = None,
        *,
        problem: str | None = None,
        take_after_s: float = TAKE_AFTER_S,
    ) -> None:
        """`keep` keeps the screen on inside its context and returns what does it. None: nothing is done.

        `problem` is the reason if it is known before that it cannot work.
        """
        self.problem = problem
        """Why the lock could not be taken the last time; None if it could, or was not tried."""
        self.method: str | None = None
        """What keeps the screen on now; None if nothing does."""
        self._keep = keep
        self._take_after_s = take_after_s
        self._is_wanted = False
        self._wishes = 0
        """How often `_is_wanted` has changed. After a failure nothing is tried until it changes again."""
        self._changed = threading.Condition()
        self._thread: threading.Thread | None = None

    def hold(self) -> None:
        """Take the lock, unless it is held, and keep it until `release`."""
        self._want(True)

    def release(self) -> None:
        """Give the lock back. It also ends with the process, however that ends."""
        self._want(False)

    def _want(self, wanted: bool) -> None:
        if self._keep is None or wanted == self._is_wanted:
            return
        with self._changed:
            self._is_wanted = wanted
            self._wishes += 1
            self._changed.notify()
        if self._thread is None:
            self._thread = threading.Thread(target=self._follow, args=(self._keep,), daemon=True)
            self._thread.start()

    def _follow(self, keep: Callable[[], AbstractContextManager[str]]) -> None:
        """Take the lock whenever it is wanted, and give it back when it no longer is."""
        while True:
            self._wait_for(lambda: self._is_wanted)
            if self._wait_for(lambda: not self._is_wanted, self._take_after_s):
                continue
            self._take(keep)

    def _take(self, keep: Callable[[], AbstractContextManager[str]]) -> None:
        """Hold the lock until it is no longer wanted; or, if it cannot be taken, wait until that changes."""
        wishes = self._wishes
        try:
            with keep() as method:
                self.problem, self.method = None, method
                self._wait_for(lambda: not self._is_wanted)
        except Exception as problem:  # noqa: BLE001  # a desktop that fails must not end the workout
            self.problem = str(problem)
            self._wait_for(lambda: self._wishes != wishes)
        finally:
            self.method = None

    def _wait_for(self, condition: Callable[[], bool], timeout: float | None = None) -> bool:
        with self._changed:
            return self._changed.wait_for(condition, timeout)
