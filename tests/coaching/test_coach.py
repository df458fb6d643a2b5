"""The session loop: one result for each stage, whatever races."""

from legday_tui.coaching.coach import Coach, Turn
from legday_tui.domain.workout.events import Counted, Event, HoldDone, SetDone, Skipped, Undone
from legday_tui.domain.workout.state import Ended
from legday_tui.domain.workout.workout import Workout
from tests.fake_clock import FakeClock
from tests.sample import next_event, opening


class Notebook:
    """A diary on paper; it can run out of ink."""

    def __init__(self) -> None:
        self.entries: list[Event | Undone] = []
        self.problem: str | None = None

    def append(self, entry: Event | Undone) -> str | None:
        self.entries.append(entry)
        return self.problem

    def retry(self) -> str | None:
        return self.problem


def coach_of(workout: Workout) -> tuple[Coach, Notebook]:
    notebook = Notebook()
    return Coach(workout, clock=FakeClock(), event_log=notebook), notebook


async def test_it_coaches_to_the_end_and_writes_everything_down() -> None:
    coach, notebook = coach_of(Workout.begin(opening()))
    shown: list[Turn] = []

    async def show(turn: Turn) -> None:
        shown.append(turn)
        if isinstance(turn.stage, Ended):
            turn.close()
        else:
            turn.record(next_event(coach.workout, coach.clock.monotonic()))

    assert await coach.run(show)
    assert coach.state.status == "finished"
    assert notebook.entries == list(coach.workout.events)
    assert all(turn.has_ended for turn in shown)


async def test_leaving_ends_the_coaching_and_keeps_the_workout() -> None:
    coach, notebook = coach_of(Workout.begin(opening()))

    async def show(turn: Turn) -> None:
        turn.leave()

    assert not await coach.run(show)
    assert coach.state.status == "in_progress"
    assert notebook.entries == []


async def test_what_comes_after_the_end_of_a_turn_is_dropped() -> None:
    coach, notebook = coach_of(Workout.begin(opening()))
    turn = Turn(coach)
    turn.record(Skipped(**coach.stamp()))
    after = coach.workout
    turn.record(Skipped(**coach.stamp()))
    turn.undo()
    turn.leave()
    assert coach.workout == after
    assert len(notebook.entries) == 1
    assert await turn.ended()


async def test_a_turn_keeps_showing_what_was_there_when_it_ended() -> None:
    coach, _ = coach_of(Workout.begin(opening()))
    turn = Turn(coach)
    before = turn.state
    turn.record(Skipped(**coach.stamp()))
    assert turn.state == before
    assert coach.state != before


async def test_counting_does_not_end_the_turn() -> None:
    coach, _ = coach_of(Workout.begin(opening()))
    while coach.state.upcoming is not None and coach.state.upcoming.kind != "reps":
        coach.record(Skipped(**coach.stamp()))
    turn = Turn(coach)
    turn.record(Counted(**coach.stamp(), side=None, reps=5))
    assert not turn.has_ended
    assert turn.state.counter.reps == 5
    turn.record(SetDone(**coach.stamp(), reps=5))
    assert turn.has_ended


async def test_undoing_the_finish_goes_back_to_work() -> None:
    coach, _ = coach_of(Workout.begin(opening()))
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


async def test_a_failed_write_is_told_and_costs_nothing() -> None:
    coach, notebook = coach_of(Workout.begin(opening()))
    notebook.problem = "the disk is full"
    turn = Turn(coach)
    turn.record(HoldDone(**coach.stamp(), seconds=100.0))
    assert coach.problem == "the disk is full"
    assert len(coach.state.done) == 1
