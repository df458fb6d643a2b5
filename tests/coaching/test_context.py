"""What the screens of a workout are given follows the program that is trained."""

from msgspec.structs import replace

from legday_tui.coaching.context import WorkoutContext
from legday_tui.cues.cue import Cues
from legday_tui.domain.workout.set_counter import SetCounter
from tests.domain.samples import SPLIT_SQUAT
from tests.fake_clock import FakeClock
from tests.sample import bundled_program


def test_the_pause_between_the_sides_of_a_paced_set_is_that_of_the_program() -> None:
    program = replace(bundled_program(), side_switch_s=12)
    context = WorkoutContext(program_now=lambda: program, clock=FakeClock(), cues=Cues())

    paced = context.paced_set(SPLIT_SQUAT, SetCounter())

    assert [part.ends_s for part in paced.timed.segments if part.part == "switch"] == [12.0]
