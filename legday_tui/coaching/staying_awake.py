"""When a workout needs the screen: while it goes on, and not while it is forgotten."""

import asyncio

from legday_tui.clock import Clock
from legday_tui.coaching.coach import Coach
from legday_tui.coaching.wake_lock import WakeLock
from legday_tui.domain.workout.rest import rest_view
from legday_tui.domain.workout.state import Ended, Resting
from legday_tui.domain.workout.workout import Workout
from legday_tui.settings.store import Settings

PAUSE_S = 600.0
"""After this many seconds in which nothing happens, the screen may go dark until something does."""
CHECK_S = 5.0
"""The interval of the checks, in seconds of real time."""


class StayingAwake:
    """Holds the wake lock from the start of a workout to its recap, except during a long pause."""

    def __init__(self, lock: WakeLock, clock: Clock, settings: Settings, workout: Workout) -> None:
        self._lock = lock
        self._clock = clock
        self._settings = settings
        self._seen = workout
        self._active_at = clock.monotonic()

    async def watch(self, coach: Coach) -> None:
        """Check again and again until this is cancelled."""
        while True:
            self.update(coach.workout)
            await asyncio.sleep(CHECK_S)

    def update(self, workout: Workout) -> None:
        """Hold the lock or release it.

        A workout goes on as long as there are events. A timed set records them by itself, and so does every
        key, but a rest has none until it is over.
        """
        now = self._clock.monotonic()
        if workout is not self._seen or _rests(workout, now):
            self._seen, self._active_at = workout, now
        goes_on = not isinstance(workout.stage, Ended) and now - self._active_at < PAUSE_S
        if goes_on and self._settings.current.keep_awake and not workout.opening.rehearsal:
            self._lock.hold()
        else:
            self._lock.release()


def _rests(workout: Workout, monotonic: float) -> bool:
    """Return whether a rest is running and not over yet."""
    stage = workout.stage
    if not isinstance(stage, Resting):
        return False
    rest = rest_view(stage.rest, monotonic, stage.after.result)
    return not rest.paused and rest.elapsed < rest.aim
