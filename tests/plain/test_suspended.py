"""The machine is suspended in the middle of a set of a plain session."""

from pathlib import Path

from legday_tui.domain.workout.workout import Workout
from legday_tui.plain.session import HELP
from legday_tui.plain.timed_set import STOPPED
from tests.domain.workouts import working_on
from tests.fake_clock import FakeClock
from tests.plain.gym_floor import SUSPENDED, trained
from tests.sample import opening


async def test_the_seconds_of_a_timed_set_stop_until_enter_carries_on(tmp_path: Path) -> None:
    workout, clock = Workout.begin(opening()), FakeClock()
    # Any other line leaves the clock stopped: if it ran, enter would end the set early.
    answers = {"halfway": SUSPENDED, STOPPED: "?", HELP: "", "saved": "q"}

    coach, printed = await trained(tmp_path, workout, clock, answers)

    assert f"  {STOPPED}" in printed
    assert coach.state.done[0].result.seconds == (workout.opening.plan.steps[0].seconds or (0,))[0]


async def test_the_pace_of_a_set_stops_until_the_user_carries_on(tmp_path: Path) -> None:
    workout, clock = working_on("strength.1.1"), FakeClock()

    coach, printed = await trained(
        tmp_path, workout, clock, {"Heel Raise Squat": SUSPENDED, STOPPED: "", "REST": "q"}
    )

    assert f"  {STOPPED}" in printed
    assert coach.state.done[-1].result.reps == workout.state.queue[0].aim
