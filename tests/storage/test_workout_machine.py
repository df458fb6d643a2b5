"""Sets, undo, pauses, kills, restarts and finishes in random order, compared with a simple model."""

import shutil
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from legday_tui.coaching.coach import Coach
from legday_tui.coaching.event_log import EventLog
from legday_tui.coaching.unfinished import read_unfinished
from legday_tui.domain.session import SetResult
from legday_tui.domain.workout.events import Finished, RestPaused, RestResumed
from legday_tui.domain.workout.state import AllSetsDone, Ended, Resting
from legday_tui.domain.workout.workout import Workout
from legday_tui.storage.backups import Backups
from legday_tui.storage.fs import RealFs
from legday_tui.storage.history import History
from legday_tui.storage.journal import Journal
from legday_tui.storage.loading import open_history
from tests.fake_clock import FakeClock
from tests.sample import next_event, opening


class WorkoutMachine(RuleBasedStateMachine):
    """The model is the ids of the completed sets, and the number of sets of each finished session."""

    journal: Journal

    @initialize()
    def start(self) -> None:
        self.directory = Path(tempfile.mkdtemp())
        self.clock = FakeClock()
        self.number = 0
        self.done: list[str] = []
        self.finished: dict[str, int] = {}
        self._restart()
        self.begin()

    def begin(self) -> None:
        self.number += 1
        started = opening(self.number)
        self.journal.begin(started)
        self._coach(Workout.begin(started))
        self.done = []

    def _coach(self, workout: Workout) -> None:
        self.coach = Coach(workout, clock=self.clock, event_log=EventLog(self.journal))

    def _restart(self) -> None:
        if hasattr(self, "journal"):
            self.journal._close()  # as the system does
        self.history = History(self.directory / "history.json")
        self.backups = Backups(self.directory, RealFs())
        self.journal = Journal(self.directory / "journal.jsonl")

    @rule(seconds=st.floats(0.5, 500), times=st.integers(1, 8))
    def train(self, seconds: float, times: int) -> None:
        """Press enter a few times."""
        for _ in range(times):
            if isinstance(self.coach.workout.stage, AllSetsDone | Ended):
                return
            self.clock.advance(seconds)
            self.coach.record(next_event(self.coach.workout, self.clock.monotonic()))
            self.done = [d.step.id for d in self.coach.state.done]

    @rule()
    def undo(self) -> None:
        could, before = self.coach.workout.can_undo, len(self.done)
        self.coach.undo()
        self.done = [d.step.id for d in self.coach.state.done]
        assert len(self.done) in ((before, before - 1) if could else (before,))

    @precondition(lambda self: isinstance(self.coach.workout.stage, Resting))
    @rule(seconds=st.floats(0, 100))
    def pause_and_resume(self, seconds: float) -> None:
        stage = self.coach.workout.stage
        assert isinstance(stage, Resting)
        if stage.rest.paused_at is None:
            self.coach.record(RestPaused(**self.coach.stamp()))
        self.clock.sleep(seconds)
        self.coach.record(RestResumed(**self.coach.stamp()))

    @rule(seconds=st.floats(0, 100_000), resume=st.booleans())
    def kill_and_start_again(self, seconds: float, resume: bool) -> None:
        """The process is killed; a new one starts later, with other clocks."""
        self._restart()
        self.clock = FakeClock(self.clock.wall())
        self.clock.sleep(seconds)
        open_history(self.history, self.backups, self.clock.wall())
        found = read_unfinished(self.journal)
        assert found.view_only is None
        assert found.notice == ""
        assert found.workout is not None
        assert [d.step.id for d in found.workout.state.done] == self.done
        workout = found.workout.rebased(self.clock.wall(), self.clock.monotonic())
        assert _results(workout) == _results(found.workout)
        if resume:
            self.journal.begin(workout.opening, workout.events)
        self._coach(workout)

    @rule(early=st.booleans(), interrupted=st.booleans())
    def finish(self, early: bool, interrupted: bool) -> None:
        """Finish; the process may be killed between saving and journal rotation, and repeats both."""
        complete = isinstance(self.coach.workout.stage, AllSetsDone)
        if not complete and not early:
            return
        if not isinstance(self.coach.workout.stage, Ended):
            self.coach.record(Finished(**self.coach.stamp(), early=not complete))
        session = self.coach.workout.to_session()
        self.history.upsert(session)
        if interrupted:
            self._restart()
            self.history.upsert(session)
        self.backups.add(self.history.path, len(self.finished) + 1, self.clock.wall())
        self.journal.rotate()
        self.finished[session.id] = len(self.done)
        self.begin()

    @invariant()
    def nothing_is_lost(self) -> None:
        if not hasattr(self, "coach"):
            return
        found = open_history(History(self.history.path), self.backups, self.clock.wall())
        assert {s.id: len(s.sets) for s in found.sessions} == self.finished
        assert found.notices == ()
        draft = Journal(self.journal.path).read()
        assert draft is not None
        assert [d.step.id for d in Workout.replay(draft.opening, draft.entries).state.done] == self.done

    def teardown(self) -> None:
        if hasattr(self, "directory"):
            self.journal._close()
            shutil.rmtree(self.directory)


def _results(workout: Workout) -> list[SetResult]:
    return [done.result for done in workout.state.done]


WorkoutMachine.TestCase.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)
TestWorkout = WorkoutMachine.TestCase
