"""A plain session that runs behind its limit offers the cut, as the full screen does."""

from pathlib import Path

from msgspec.structs import replace

from legday_tui.domain.planning.estimate import estimated_minutes
from legday_tui.domain.planning.plan import Opening
from legday_tui.domain.planning.todays_plan import todays_plan
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.planning.wishes import Wishes
from legday_tui.domain.workout.workout import Workout
from tests.fake_clock import FakeClock
from tests.plain.gym_floor import trained
from tests.sample import bundled_program, opening


def half_an_hour(clock: FakeClock, *, late_by_min: int) -> Workout:
    """A session of half an hour that began earlier, and of which nothing is done."""
    plan = todays_plan(
        bundled_program(), "intermediate", TrainingHistory(), method="none", wishes=Wishes(minutes=30)
    )
    began: Opening = replace(opening(), plan=plan, monotonic=clock.monotonic() - 60 * late_by_min)
    return Workout.begin(began)


async def test_it_offers_the_cut_at_a_rest_and_makes_it(tmp_path: Path) -> None:
    clock = FakeClock()
    began = half_an_hour(clock, late_by_min=15)

    coach, printed = await trained(
        tmp_path, began, clock, {"t makes it fit": "t", "How much time is left?": "10", "READY": "q"}
    )

    offer = next(n for n, line in enumerate(printed) if "t makes it fit" in line)
    assert printed[offer].endswith("min over your 30: t makes it fit")
    question = printed[offer + 1 : printed.index("  next: Alternating Lunges")]
    assert question[0] == "  How much time is left? Type the minutes"
    assert question[1].startswith("    Everything that's left: About ")
    assert question[2].startswith("    20 min: Fewer sets")
    assert any(line.startswith("  No ") for line in question), "what is left out, and why"
    assert estimated_minutes(coach.state.queue) <= 10
    assert coach.state.minutes == 30, "10 after the 20 that are over"


async def test_undo_brings_back_what_was_cut(tmp_path: Path) -> None:
    clock = FakeClock()
    began = half_an_hour(clock, late_by_min=0)

    coach, _ = await trained(tmp_path, began, clock, {"REST  ": "t 5", "next: ": "u", "READY": "q"})

    assert coach.state.minutes == 30
    assert len(coach.state.queue) + len(coach.state.done) == len(began.opening.plan.steps)


async def test_a_session_in_time_is_not_bothered_and_a_number_means_nothing(tmp_path: Path) -> None:
    clock = FakeClock()
    began = half_an_hour(clock, late_by_min=0)

    coach, printed = await trained(tmp_path, began, clock, {"REST  ": "10"})

    assert not any("makes it fit" in line for line in printed)
    assert coach.state.status == "finished"
    assert coach.state.minutes == 30
    assert any(line.startswith("  enter: done") for line in printed)


async def test_an_answer_that_is_no_number_of_minutes_cuts_nothing(tmp_path: Path) -> None:
    for answer in ("t 0", "t 1441", "t -5", "t ten", "t " + "9" * 5000):
        clock = FakeClock()
        began = half_an_hour(clock, late_by_min=0)
        directory = tmp_path / str(len(answer))
        directory.mkdir(exist_ok=True)

        coach, _ = await trained(directory, began, clock, {"REST  ": answer, "READY": "q"})

        assert coach.state.minutes == 30
