"""The session loop: show each stage of a workout, record its events, continue with the next stage."""

import asyncio
import datetime
from collections.abc import Awaitable, Callable
from typing import TypedDict

from legday_tui.clock import Clock
from legday_tui.coaching.event_log import EventLog
from legday_tui.domain.workout.events import Event, Finished, Undone
from legday_tui.domain.workout.state import AllSetsDone, CheckingForm, Ended, Resting, Stage, State, Working
from legday_tui.domain.workout.workout import Workout
from legday_tui.storage.errors import OutOfBoundsError


class Stamp(TypedDict):
    """The clock readings that every event carries."""

    at: datetime.datetime
    monotonic: float


class Turn:
    """One turn at one stage of a workout: what its screen may read and change.

    Keys, timers and signals race. The first event that changes the stage ends the turn; later
    events are ignored, since they were meant for a stage that is over.
    """

    def __init__(self, coach: "Coach") -> None:
        self.coach = coach
        self.state = coach.state
        """The state of the workout. It no longer changes after the end of the turn, because the
        screen stays visible for a moment."""
        self._stage_key = _stage_key(self.stage)
        self._ended: asyncio.Future[bool] = asyncio.get_running_loop().create_future()

    @property
    def stage(self) -> Stage:
        return self.state.stage

    @property
    def has_ended(self) -> bool:
        return self._ended.done()

    def record(self, event: Event) -> None:
        """Record an event. Raise ImpossibleEventError."""
        if not self.has_ended:
            self.coach.record(event)
            self._update()

    def undo(self) -> None:
        """Undo the last event, which may belong to the stage before."""
        if not self.has_ended:
            self.coach.undo()
            self._update()

    @property
    def undo_keeps_stage(self) -> bool:
        """Whether `undo` undoes something of this stage, and does not go back to the one before."""
        workout = self.coach.workout
        return workout.can_undo and _stage_key(workout.undo().stage) == self._stage_key

    def leave(self) -> None:
        """End the turn and the coaching; the workout stays as it is."""
        if not self.has_ended:
            self._ended.set_result(False)

    def close(self) -> None:
        """End the turn at the recap, after which there is no other stage."""
        if not self.has_ended:
            self._ended.set_result(True)

    async def ended(self) -> bool:
        """Wait for the end of the turn; return whether the coaching continues."""
        return await self._ended

    def _update(self) -> None:
        state = self.coach.state
        if _stage_key(state.stage) == self._stage_key:
            self.state = state
        else:
            self._ended.set_result(True)


Show = Callable[[Turn], Awaitable[None]]
"""Shows the screen of a turn."""


class Coach:
    """Takes one workout from its current stage to its end."""

    def __init__(self, workout: Workout, *, clock: Clock, event_log: EventLog) -> None:
        self.workout = workout
        self.clock = clock
        self.problem: str | None = None
        """Why the last event is not on disk yet; None if it is."""
        self._event_log = event_log
        self._saved = frozenset(d.step.id for d in workout.state.done)

    @property
    def unsaved(self) -> frozenset[str]:
        """The step ids of completed sets that are not on disk yet."""
        return frozenset(d.step.id for d in self.state.done) - self._saved

    @property
    def state(self) -> State:
        return self.workout.state

    def stamp(self) -> Stamp:
        return {"at": self.clock.wall(), "monotonic": self.clock.monotonic()}

    def record(self, event: Event) -> None:
        """Write an event to the log, then apply it.

        Raise ImpossibleEventError, and write nothing then. An event that cannot be stored is neither written
        nor applied; `problem` says so.
        """
        workout = self.workout.apply(event)
        try:
            problem = self._event_log.append(event)
        except OutOfBoundsError as refusal:
            self.problem = str(refusal)
            return
        self.workout = workout
        self._set_problem(problem)

    def undo(self) -> None:
        """Undo the last event that can be undone, if there is one."""
        if self.workout.can_undo:
            problem = self._event_log.append(Undone(**self.stamp()))
            self.workout = self.workout.undo()
            self._set_problem(problem)

    def retry(self) -> bool:
        """Try again to write the events that are not on disk, or no longer; return whether that changed.

        Another program may have removed the journal since the last event.
        """
        before = self.problem
        self._set_problem(self._event_log.retry())
        return self.problem != before

    def _set_problem(self, problem: str | None) -> None:
        self.problem = problem
        if problem is None:
            self._saved = frozenset(d.step.id for d in self.state.done)

    async def run(self, show: Show) -> bool:
        """Coach until the recap is closed or the user leaves; return False if the user left."""
        while True:
            if isinstance(self.workout.stage, AllSetsDone):
                self.record(Finished(**self.stamp()))
            turn = Turn(self)
            await show(turn)
            if not await turn.ended():
                return False
            if isinstance(turn.stage, Ended) and isinstance(self.workout.stage, Ended):
                return True


def _stage_key(stage: Stage) -> tuple[str, ...]:
    """Return what identifies a stage: the activity, not its counters."""
    match stage:
        case Working(step):
            return "working", step.id, step.exercise
        case CheckingForm(step):
            return "checking", step.id, step.exercise
        case Resting(done):
            return "resting", done.step.id
        case Ended() | AllSetsDone():
            return ("over",)
