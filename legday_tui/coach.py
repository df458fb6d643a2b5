"""The session loop: shows each stage of a workout, records what happens there, and goes on."""

import asyncio
import datetime
from collections.abc import Awaitable, Callable
from typing import Protocol, TypedDict

from legday_tui.clock import Clock
from legday_tui.domain.events import Event, Finished, Undone
from legday_tui.domain.state import Complete, Over, Resting, Stage, State, Working
from legday_tui.domain.workout import Workout


class Diary(Protocol):
    """Where what happens is written down before it counts."""

    def append(self, entry: Event | Undone) -> str | None:
        """Write an entry; where that failed, a sentence that says why (it is kept and tried again)."""


class Stamp(TypedDict):
    """The readings of the clocks that every event carries."""

    at: datetime.datetime
    boot: float


class Turn:
    """One stay at one stage: what its screen may do, until the stage is left.

    Keys, timers and signals race. The first that moves the workout ends the turn; what the others
    record afterwards is dropped, since it was meant for a stage that is no longer there.
    """

    def __init__(self, coach: "Coach") -> None:
        self.coach = coach
        self.stage = coach.workout.stage
        self._place = _place(self.stage)
        self._ended: asyncio.Future[bool] = asyncio.get_running_loop().create_future()

    @property
    def has_ended(self) -> bool:
        return self._ended.done()

    def record(self, event: Event) -> None:
        """Something happened here."""
        if not self.has_ended:
            self.coach.record(event)
            self._end_if_moved()

    def undo(self) -> None:
        """Take back the last thing, be it from here or from the stage before."""
        if not self.has_ended:
            self.coach.undo()
            self._end_if_moved()

    def leave(self) -> None:
        """Stop coaching; the workout is kept as it is."""
        if not self.has_ended:
            self._ended.set_result(False)

    async def ended(self) -> bool:
        """Wait for the end; whether the coaching goes on."""
        return await self._ended

    def _end_if_moved(self) -> None:
        if _place(self.coach.workout.stage) != self._place:
            self._ended.set_result(True)


Show = Callable[[Turn], Awaitable[None]]
"""Puts the screen for a turn before the user."""


class Coach:
    """Takes one workout from where it is to its end."""

    def __init__(self, workout: Workout, *, clock: Clock, diary: Diary) -> None:
        self.workout = workout
        self.clock = clock
        self.problem: str | None = None
        """Why the last thing that happened is not on disk yet."""
        self._diary = diary

    @property
    def state(self) -> State:
        return self.workout.state

    def stamp(self) -> Stamp:
        return {"at": self.clock.wall(), "boot": self.clock.boot()}

    def record(self, event: Event) -> None:
        """Apply an event: written down first, then shown. Raises ImpossibleEventError."""
        workout = self.workout.apply(event)
        self.problem = self._diary.append(event)
        self.workout = workout

    def undo(self) -> None:
        """Take back the last thing that the user did, if there is one."""
        if self.workout.can_undo:
            self.problem = self._diary.append(Undone(**self.stamp()))
            self.workout = self.workout.undo()

    async def run(self, show: Show) -> None:
        """Coach until the user leaves, which from the recap is the end."""
        coaching = True
        while coaching:
            if isinstance(self.workout.stage, Complete):
                self.record(Finished(**self.stamp()))
            turn = Turn(self)
            await show(turn)
            coaching = await turn.ended()


def _place(stage: Stage) -> tuple[str, ...]:
    """What makes a stage another one: not its numbers, but what is being done."""
    match stage:
        case Working(step):
            return "working", step.id, step.exercise
        case Resting(done):
            return "resting", done.step.id
        case Over() | Complete():
            return ("over",)
