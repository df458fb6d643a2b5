"""The session loop: shows each stage of a workout, records what happens there, and goes on."""

import asyncio
import datetime
from collections.abc import Awaitable, Callable
from typing import Protocol, TypedDict

from legday_tui.clock import Clock
from legday_tui.domain.workout.events import Event, Finished, Undone
from legday_tui.domain.workout.state import AllSetsDone, CheckingForm, Ended, Resting, Stage, State, Working
from legday_tui.domain.workout.workout import Workout


class Diary(Protocol):
    """Where what happens is written down before it counts."""

    def append(self, entry: Event | Undone) -> str | None:
        """Write an entry; where that failed, a sentence that says why (it is kept and tried again)."""

    def retry(self) -> str | None:
        """Write what could not be written before; where that failed again, a sentence."""


class Stamp(TypedDict):
    """The readings of the clocks that every event carries."""

    at: datetime.datetime
    monotonic: float


class Turn:
    """One stay at one stage: what its screen may do, until the stage is left.

    Keys, timers and signals race. The first that moves the workout ends the turn; what the others
    record afterwards is dropped, since it was meant for a stage that is no longer there.
    """

    def __init__(self, coach: "Coach") -> None:
        self.coach = coach
        self.state = coach.state
        """The state of the workout; from the end of the turn on as it was here, since the screen is
        still seen for a moment."""
        self._place = _place(self.stage)
        self._ended: asyncio.Future[bool] = asyncio.get_running_loop().create_future()

    @property
    def stage(self) -> Stage:
        return self.state.stage

    @property
    def has_ended(self) -> bool:
        return self._ended.done()

    def record(self, event: Event) -> None:
        """Something happened here."""
        if not self.has_ended:
            self.coach.record(event)
            self._look_again()

    def undo(self) -> None:
        """Take back the last thing, be it from here or from the stage before."""
        if not self.has_ended:
            self.coach.undo()
            self._look_again()

    def leave(self) -> None:
        """Stop coaching; the workout is kept as it is."""
        if not self.has_ended:
            self._ended.set_result(False)

    def close(self) -> None:
        """The recap was read."""
        if not self.has_ended:
            self._ended.set_result(True)

    async def ended(self) -> bool:
        """Wait for the end; whether the coaching goes on."""
        return await self._ended

    def _look_again(self) -> None:
        now = self.coach.state
        if _place(now.stage) == self._place:
            self.state = now
        else:
            self._ended.set_result(True)


Show = Callable[[Turn], Awaitable[None]]
"""Puts the screen for a turn before the user."""


class Coach:
    """Takes one workout from where it is to its end."""

    def __init__(self, workout: Workout, *, clock: Clock, event_log: Diary) -> None:
        self.workout = workout
        self.clock = clock
        self.problem: str | None = None
        """Why the last thing that happened is not on disk yet."""
        self._event_log = event_log
        self._on_disk = frozenset(d.step.id for d in workout.state.done)

    @property
    def unsaved(self) -> frozenset[str]:
        """The ids of sets that are done but not on the disk yet."""
        return frozenset(d.step.id for d in self.state.done) - self._on_disk

    @property
    def state(self) -> State:
        return self.workout.state

    def stamp(self) -> Stamp:
        return {"at": self.clock.wall(), "monotonic": self.clock.monotonic()}

    def record(self, event: Event) -> None:
        """Apply an event: written down first, then shown. Raises ImpossibleEventError."""
        workout = self.workout.apply(event)
        problem = self._event_log.append(event)
        self.workout = workout
        self._note(problem)

    def undo(self) -> None:
        """Take back the last thing that the user did, if there is one."""
        if self.workout.can_undo:
            problem = self._event_log.append(Undone(**self.stamp()))
            self.workout = self.workout.undo()
            self._note(problem)

    def retry(self) -> None:
        """Try again to write what could not be written."""
        if self.problem is not None:
            self._note(self._event_log.retry())

    def _note(self, problem: str | None) -> None:
        self.problem = problem
        if problem is None:
            self._on_disk = frozenset(d.step.id for d in self.state.done)

    async def run(self, show: Show) -> bool:
        """Coach until the recap was read, or the user leaves; whether the user stays."""
        while True:
            if isinstance(self.workout.stage, AllSetsDone):
                self.record(Finished(**self.stamp()))
            turn = Turn(self)
            await show(turn)
            if not await turn.ended():
                return False
            if isinstance(turn.stage, Ended) and isinstance(self.workout.stage, Ended):
                return True


def _place(stage: Stage) -> tuple[str, ...]:
    """What makes a stage another one: not its numbers, but what is being done."""
    match stage:
        case Working(step):
            return "working", step.id, step.exercise
        case CheckingForm(step):
            return "checking", step.id, step.exercise
        case Resting(done):
            return "resting", done.step.id
        case Ended() | AllSetsDone():
            return ("over",)
