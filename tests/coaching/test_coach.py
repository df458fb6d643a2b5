"""The session loop: each stage gets one result, and every event reaches the journal."""

from pathlib import Path

from legday_tui.coaching.coach import Coach, Turn
from legday_tui.coaching.event_log import EventLog
from legday_tui.domain.workout.events import Counted, Event, HoldDone, SetDone, Skipped, Undone
from legday_tui.domain.workout.state import Ended
from legday_tui.domain.workout.workout import Workout
from legday_tui.storage.fs import Fs
from legday_tui.storage.journal import Journal
from tests.fake_clock import FakeClock
from tests.sample import next_event, opening
from tests.storage.faulty_fs import FaultyFs


def new_coach(path: Path, fs: Fs | None = None) -> Coach:
    """A coach of a new workout; `fs` is the file system from the first event on."""
    started = opening()
    Journal(path).begin(started)
    journal = Journal(path, fs)
    journal.read()
    return Coach(Workout.begin(started), clock=FakeClock(), event_log=EventLog(journal))


def written_entries(path: Path) -> list[Event | Undone]:
    draft = Journal(path).read()
    assert draft is not None
    assert draft.opening == opening()
    return list(draft.entries)


async def test_run_coaches_to_the_end_and_writes_every_event(tmp_path: Path) -> None:
    journal = tmp_path / "journal.jsonl"
    coach = new_coach(journal)
    shown: list[Turn] = []

    async def show(turn: Turn) -> None:
        shown.append(turn)
        if isinstance(turn.stage, Ended):
            turn.close()
        else:
            turn.record(next_event(coach.workout, coach.clock.monotonic()))

    assert await coach.run(show)
    assert coach.state.status == "finished"
    assert written_entries(journal) == list(coach.workout.events)
    assert all(turn.has_ended for turn in shown)


async def test_leaving_ends_the_coaching_and_writes_nothing(tmp_path: Path) -> None:
    journal = tmp_path / "journal.jsonl"
    coach = new_coach(journal)

    async def show(turn: Turn) -> None:
        turn.leave()

    assert not await coach.run(show)
    assert coach.state.status == "in_progress"
    assert written_entries(journal) == []


async def test_events_after_the_end_of_a_turn_are_ignored(tmp_path: Path) -> None:
    journal = tmp_path / "journal.jsonl"
    coach = new_coach(journal)
    turn = Turn(coach)
    turn.record(Skipped(**coach.stamp()))
    after = coach.workout
    turn.record(Skipped(**coach.stamp()))
    turn.undo()
    turn.leave()
    assert coach.workout == after
    assert len(written_entries(journal)) == 1
    assert await turn.ended()


async def test_the_state_of_a_turn_does_not_change_after_its_end(tmp_path: Path) -> None:
    coach = new_coach(tmp_path / "journal.jsonl")
    turn = Turn(coach)
    before = turn.state
    turn.record(Skipped(**coach.stamp()))
    assert turn.state == before
    assert coach.state != before


async def test_counting_does_not_end_the_turn(tmp_path: Path) -> None:
    coach = new_coach(tmp_path / "journal.jsonl")
    while coach.state.upcoming is not None and coach.state.upcoming.kind != "reps":
        coach.record(Skipped(**coach.stamp()))
    turn = Turn(coach)
    turn.record(Counted(**coach.stamp(), side=None, reps=5))
    assert not turn.has_ended
    assert turn.state.counter.reps == 5
    turn.record(SetDone(**coach.stamp(), reps=5))
    assert turn.has_ended


async def test_undoing_the_finish_returns_to_the_last_set(tmp_path: Path) -> None:
    coach = new_coach(tmp_path / "journal.jsonl")
    stages: list[type] = []

    async def show(turn: Turn) -> None:
        stages.append(type(turn.stage))
        if not isinstance(turn.stage, Ended):
            turn.record(next_event(coach.workout, coach.clock.monotonic()))
        elif stages.count(Ended) == 1:
            turn.undo()
        else:
            turn.close()

    await coach.run(show)
    assert stages.count(Ended) == 2
    assert coach.state.status == "finished"


async def test_a_failed_write_is_reported_and_loses_no_set(tmp_path: Path) -> None:
    journal = tmp_path / "journal.jsonl"
    coach = new_coach(journal, FaultyFs(fail_at=1, for_ever=True))
    turn = Turn(coach)
    turn.record(HoldDone(**coach.stamp(), seconds=100.0))
    assert coach.problem == "journal.jsonl cannot be written: No space left on device"
    assert len(coach.state.done) == 1
    assert coach.unsaved == {done.step.id for done in coach.state.done}
    assert written_entries(journal) == []


async def test_a_retry_writes_the_pending_events(tmp_path: Path) -> None:
    journal = tmp_path / "journal.jsonl"
    coach = new_coach(journal, FaultyFs(fail_at=1))
    coach.record(HoldDone(**coach.stamp(), seconds=100.0))
    assert coach.problem is not None
    coach.retry()
    assert coach.problem is None
    assert coach.unsaved == frozenset()
    assert written_entries(journal) == list(coach.workout.events)
