"""The user's commands at the start and at the end of a session, in a session whose end is undone."""

import asyncio
import sys
from pathlib import Path

import pytest

from legday_tui.coaching.background import BackgroundTasks
from legday_tui.coaching.coach import Turn
from legday_tui.coaching.context import WorkoutContext
from legday_tui.coaching.environment import Environment
from legday_tui.coaching.training import Training
from legday_tui.cues.cue import Cues
from legday_tui.cues.hooks import Hooks
from legday_tui.domain.workout.events import Finished
from legday_tui.domain.workout.state import Ended
from legday_tui.history.store import HistoryStore
from legday_tui.storage.data_dir import DataDir
from tests.fake_clock import FakeClock
from tests.sample import bundled_program, next_event

NOTES = """
import os, pathlib, sys
history, event = pathlib.Path(sys.argv[1]), os.environ["LEGDAY_EVENT"]
is_saved = history.exists() and "heel-raise-squat" in history.read_text()
with open(sys.argv[2], "a") as notes:
    notes.write(event + (" with the session saved" if event == "session-end" and is_saved else "") + chr(10))
"""
SETS = 3


class NotedSession:
    """A session whose hooks write a line each, when they start."""

    def __init__(self, directory: Path) -> None:
        self._notes = directory / "notes"
        script = directory / "note.py"
        script.write_text(NOTES)
        self._data = DataDir(directory)
        parts = sys.executable, script, self._data.history.path, self._notes
        command = " ".join(f'"{part}"' for part in parts)
        self._clock = FakeClock()
        self.environment = Environment(
            program=bundled_program(),
            clock=self._clock,
            data=self._data,
            history_store=HistoryStore(self._data, self._clock),
            level="intermediate",
            cues=Cues(hooks=Hooks(lambda: {"session-start": command, "session-end": command})),
        )
        self.training = Training(self.environment, BackgroundTasks(lambda _: None))
        self.recaps = 0

    def go_on(self, turn: Turn) -> None:
        """Do a few sets of squats, then end the session."""
        coach = turn.coach
        self._clock.advance(30)
        if sum(d.step.exercise == "heel-raise-squat" for d in coach.state.done) == SETS:
            turn.record(Finished(**coach.stamp(), early=True))
        else:
            turn.record(next_event(coach.workout, self._clock.monotonic()))

    async def noted(self, number: int) -> list[str]:
        """Wait until so many commands have ended; return their lines."""
        for _ in range(1000):
            lines = self._notes.read_text().splitlines() if self._notes.exists() else []
            if len(lines) >= number:
                return lines
            await asyncio.sleep(0.01)
        raise AssertionError(f"{number} commands have not ended: {lines}")


async def test_an_end_that_is_undone_runs_no_command_and_the_last_one_does(
    tmp_path: Path,
) -> None:
    session = NotedSession(tmp_path)
    workout = await session.training.begin("intermediate")
    assert workout is not None

    async def show(turn: Turn, _: WorkoutContext) -> None:
        if not isinstance(turn.stage, Ended):
            session.go_on(turn)
            return
        session.recaps += 1
        if session.recaps < 3:
            turn.undo()
        else:
            assert await session.noted(1) == ["session-start"]
            turn.close()

    assert await session.training.run(workout, show)
    assert session.recaps == 3
    assert await session.noted(2) == ["session-start", "session-end with the session saved"]


async def test_a_session_that_is_only_left_has_not_ended(tmp_path: Path) -> None:
    session = NotedSession(tmp_path)
    workout = await session.training.begin("intermediate")
    assert workout is not None

    async def leave(turn: Turn, _: WorkoutContext) -> None:
        turn.leave()

    await session.training.run(workout, leave)
    draft = session.environment.draft
    assert draft is not None

    async def show(turn: Turn, _: WorkoutContext) -> None:
        if isinstance(turn.stage, Ended):
            assert await session.noted(2) == ["session-start"] * 2
            turn.close()
        else:
            session.go_on(turn)

    await session.training.run(session.training.resume(draft), show)
    assert await session.noted(3) == ["session-start"] * 2 + ["session-end with the session saved"]


async def test_a_program_that_is_closed_in_the_recap_runs_the_command(tmp_path: Path) -> None:
    session = NotedSession(tmp_path)
    workout = await session.training.begin("intermediate")
    assert workout is not None

    async def show(turn: Turn, _: WorkoutContext) -> None:
        if isinstance(turn.stage, Ended):
            await session.noted(1)
            raise asyncio.CancelledError
        session.go_on(turn)

    with pytest.raises(asyncio.CancelledError):
        await session.training.run(workout, show)
    assert [line.split()[0] for line in await session.noted(2)] == ["session-start", "session-end"]
