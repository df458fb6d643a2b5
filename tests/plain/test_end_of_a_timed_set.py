"""When a timed set of a plain session ends, as it is told."""

from pathlib import Path

import pytest

from legday_tui.domain.workout.workout import Workout
from legday_tui.plain.timed_set import PAUSED, UNTIL_ENTER
from tests.fake_clock import FakeClock
from tests.plain.gym_floor import trained
from tests.sample import opening


async def test_both_ends_of_the_window_are_told(tmp_path: Path) -> None:
    coach, printed = await trained(
        tmp_path, Workout.begin(opening()), FakeClock(), {"saved": "q"}, follow_along=False
    )

    assert coach.state.done[0].step.seconds == (120, 180)
    assert coach.state.done[0].result.seconds == 180
    told = [line.strip() for line in printed]
    assert told.index("go  3:00") < told.index("halfway, 1:00 to go, or up to 2:00")
    assert told.index("halfway, 1:00 to go, or up to 2:00") < told.index("enough, or up to 1:00 more")


async def test_a_set_that_ends_at_the_low_end_has_one_end(tmp_path: Path) -> None:
    _, printed = await trained(tmp_path, Workout.begin(opening()), FakeClock(), {"saved": "q"})

    told = [line.strip() for line in printed]
    assert "halfway, 1:00 to go" in told
    assert not any("enough" in line for line in told)


@pytest.mark.parametrize("follow_along", [False, True])
async def test_a_set_whose_end_was_undone_goes_on_until_enter(tmp_path: Path, follow_along: bool) -> None:
    answers = {"Foam Roll Quads": "u", PAUSED: "", UNTIL_ENTER: "", "Foam Roll Calves": "q"}

    coach, printed = await trained(
        tmp_path, Workout.begin(opening()), FakeClock(), answers, follow_along=follow_along
    )

    assert f"  go  {UNTIL_ENTER}" in printed
    seconds = 120 if follow_along else 180
    assert [done.result.total_seconds for done in coach.state.done] == [seconds, 120]
