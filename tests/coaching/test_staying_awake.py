"""The screen stays on while a workout goes on, and not at its recap, in a long pause or in a rehearsal."""

import asyncio
from pathlib import Path

from legday_tui.coaching.background import BackgroundTasks
from legday_tui.coaching.coach import Turn
from legday_tui.coaching.context import WorkoutContext
from legday_tui.coaching.environment import Environment
from legday_tui.coaching.staying_awake import PAUSE_S, StayingAwake
from legday_tui.coaching.training import Training
from legday_tui.coaching.wake_lock import WakeLock
from legday_tui.domain.workout.events import RestAdjusted, RestPaused, RestResumed
from legday_tui.domain.workout.state import Ended, Resting
from legday_tui.domain.workout.workout import Workout
from legday_tui.history.store import HistoryStore
from legday_tui.settings.preferences import Preferences
from legday_tui.settings.store import Settings
from legday_tui.storage.data_dir import DataDir
from tests.fake_clock import FakeClock
from tests.sample import bundled_program, events, finished_workout, next_event, opening


class NotedLock(WakeLock):
    """Notes whether it is held."""

    is_held = False

    def hold(self) -> None:
        self.is_held = True

    def release(self) -> None:
        self.is_held = False


class Watched:
    """A workout that is watched, and the lock."""

    def __init__(self, workout: Workout, preferences: Preferences | None = None) -> None:
        self.workout, self.clock, self.lock = workout, FakeClock(), NotedLock()
        self._awake = StayingAwake(self.lock, self.clock, Settings(preferences or Preferences()), workout)

    def held_after(self, seconds: float) -> bool:
        """Let so many seconds pass, and return whether the lock is held then."""
        self.clock.advance(seconds)
        self._awake.update(self.workout)
        return self.lock.is_held

    def apply_next(self) -> None:
        self.workout = self.workout.apply(next_event(self.workout, self.clock.monotonic()))


def resting() -> Workout:
    """A workout in its first rest, which begins when the clock of the tests does."""
    started = opening()
    workout = Workout.begin(started)
    for event in events(workout):
        workout = workout.apply(event)
        if isinstance(workout.stage, Resting):
            return workout.rebased(event.at, FakeClock().monotonic())
    raise AssertionError("there is no rest")


def test_ten_minutes_in_which_nothing_happens_are_a_pause() -> None:
    watched = Watched(Workout.begin(opening()))
    assert watched.held_after(0)
    assert watched.held_after(PAUSE_S - 1)
    assert not watched.held_after(2)
    watched.apply_next()
    assert watched.held_after(0)
    assert not watched.held_after(PAUSE_S)
    watched.workout = watched.workout.undo()
    assert watched.held_after(0), "undoing is going on, too"


def test_a_long_rest_is_no_pause_until_it_is_over() -> None:
    watched = Watched(resting())
    for _ in range(3):
        longer = RestAdjusted(at=watched.clock.wall(), monotonic=watched.clock.monotonic(), seconds=600)
        watched.workout = watched.workout.apply(longer)
    assert watched.held_after(0)
    assert watched.held_after(1700), "it lasts 30 minutes"
    assert watched.held_after(PAUSE_S - 1)
    assert not watched.held_after(2)


def test_a_rest_that_is_paused_or_forgotten_is_a_pause_in_the_end() -> None:
    forgotten = Watched(resting())
    assert forgotten.held_after(PAUSE_S - 1)
    assert not forgotten.held_after(120)

    paused = Watched(resting())
    paused.workout = paused.workout.apply(
        RestPaused(at=paused.clock.wall(), monotonic=paused.clock.monotonic())
    )
    assert paused.held_after(0)
    assert not paused.held_after(PAUSE_S)
    paused.workout = paused.workout.apply(
        RestResumed(at=paused.clock.wall(), monotonic=paused.clock.monotonic())
    )
    assert paused.held_after(0)


def test_neither_a_recap_nor_a_rehearsal_nor_the_setting_off_needs_the_screen() -> None:
    assert not Watched(finished_workout()).held_after(0)
    assert not Watched(Workout.begin(opening(rehearsal=True))).held_after(0)
    preferences = Preferences(keep_awake=False)
    off = Watched(Workout.begin(opening()), preferences)
    assert not off.held_after(0)
    preferences.keep_awake = True
    assert off.held_after(0)


def environment(directory: Path, clock: FakeClock, lock: WakeLock) -> Environment:
    data = DataDir(directory)
    return Environment(
        program=bundled_program(),
        clock=clock,
        data=data,
        history_store=HistoryStore(data, clock),
        level="intermediate",
        wake_lock=lock,
    )


async def test_a_workout_holds_the_lock_until_its_recap_and_whenever_it_is_left(tmp_path: Path) -> None:
    clock, lock, held = FakeClock(), NotedLock(), []
    errors: list[BaseException] = []
    training = Training(environment(tmp_path, clock, lock), BackgroundTasks(errors.append))
    workout = await training.begin("intermediate")
    assert workout is not None
    assert not lock.is_held

    async def leave_second(turn: Turn, _: WorkoutContext) -> None:
        held.append(lock.is_held)
        if len(held) == 2:
            turn.leave()
        else:
            turn.record(next_event(turn.coach.workout, clock.monotonic()))

    assert not await training.run(workout, leave_second)
    assert (held, lock.is_held) == ([True, True], False)

    async def go_on(turn: Turn, _: WorkoutContext) -> None:
        held.append(lock.is_held)
        if isinstance(turn.stage, Ended):
            turn.close()
        else:
            turn.record(next_event(turn.coach.workout, clock.monotonic()))

    held.clear()
    assert await training.run(workout, go_on)
    assert held == [True] * (len(held) - 1) + [False]
    assert not lock.is_held
    await asyncio.sleep(0)
    assert errors == []
