"""Events of the set in progress."""

from collections.abc import Callable

import pytest

from legday_tui.domain.terms import BODYWEIGHT, Load, Side
from legday_tui.domain.workout import events as ev
from legday_tui.domain.workout.impossible import ImpossibleEventError
from legday_tui.domain.workout.set_counter import SetCounter
from legday_tui.domain.workout.state import AllSetsDone, CheckingForm, Ended, Resting, Working
from legday_tui.domain.workout.workout import Workout
from tests.domain.random_events import Stamp
from tests.domain.workouts import resting_after, stamp, with_all_done, working_on
from tests.sample import next_event

SQUAT, LUNGE, SPLIT = "strength.1.1", "strength.2.1", "strength.3.1"
ROLLING, SIT = "warm-up.2.1", "explosive.1.1"


def now(workout: Workout) -> str:
    """The stage and its set."""
    match workout.stage:
        case Working(step):
            return f"working {step.id}"
        case CheckingForm(step):
            return f"checking {step.id}"
        case Resting(after, _, following, _):
            return f"resting {after.step.id} -> {following.id if following else 'nothing'}"
        case AllSetsDone():
            return "complete"
        case Ended(early):
            return "ended early" if early else "finished"


def counted(workout: Workout, *counts: tuple[Side | None, int]) -> Workout:
    for side, reps in counts:
        workout = workout.apply(ev.Counted(**stamp(workout), side=side, reps=reps))
    return workout


@pytest.mark.parametrize(
    ("step", "counts", "counter"),
    [
        (SQUAT, [(None, 1), (None, 2), (None, 1)], SetCounter(reps=1)),
        (LUNGE, [("left", 1)], SetCounter(side="right", left=1)),
        (LUNGE, [("left", 1), ("right", 1)], SetCounter(side="left", left=1, right=1)),
        (LUNGE, [("left", 2), ("left", 1)], SetCounter(side="left", left=1)),
        (LUNGE, [("left", 2), ("left", 2)], SetCounter(side="left", left=2)),
        (SPLIT, [("left", 9)], SetCounter(side="left", left=9)),
        (SPLIT, [("left", 10)], SetCounter(side="right", left=10)),
        (SPLIT, [("left", 10), ("right", 10)], SetCounter(side="right", left=10, right=10)),
        (SPLIT, [("right", 3), ("left", 4)], SetCounter(side="left", left=4, right=3)),
    ],
)
def test_the_counter_follows_alternating_sides(
    step: str, counts: list[tuple[Side | None, int]], counter: SetCounter
) -> None:
    assert counted(working_on(step), *counts).state.counter == counter


def test_held_seconds_are_stored_by_side() -> None:
    rolling = working_on(ROLLING)
    rolling = rolling.apply(ev.Held(**stamp(rolling), side="left", seconds=60.0))
    rolling = rolling.apply(ev.Held(**stamp(rolling), side="right", seconds=12.0))
    sit = working_on(SIT)
    sit = sit.apply(ev.Held(**stamp(sit), seconds=44.0))

    assert rolling.state.counter == SetCounter(side="right", held_left=60.0, held_right=12.0)
    assert sit.state.counter == SetCounter(held=44.0)


def test_the_side_can_be_changed_at_any_time() -> None:
    split = counted(working_on(SPLIT), ("left", 4))

    assert split.apply(ev.SideTaken(**stamp(split), side="right")).state.counter == SetCounter(
        side="right", left=4
    )


@pytest.mark.parametrize(
    ("step", "after"),
    [
        (SQUAT, "resting strength.1.1 -> strength.1.2"),
        ("strength.1.4", "resting strength.1.4 -> strength.2.1"),
        ("strength.3.4", "resting strength.3.4 -> explosive.1.1"),
        ("warm-up.4.1", "working strength.1.1"),
        (ROLLING, "working warm-up.3.1"),
        ("finisher.1.2", "working stretch.1.1"),
        ("stretch.5.1", "complete"),
    ],
)
def test_a_working_set_is_followed_by_a_rest_if_more_work_follows(step: str, after: str) -> None:
    workout = working_on(step)
    workout = workout.apply(next_event(workout, stamp(workout)["monotonic"]))

    assert now(workout) == after
    assert workout.state.counter == SetCounter()


def test_a_chosen_load_applies_only_to_the_sets_left_of_its_exercise() -> None:
    workout = working_on("strength.1.2")
    workout = workout.apply(ev.LoadChosen(**stamp(workout), exercise="heel-raise-squat", load=Load(8.0, 2)))
    workout = workout.apply(ev.SetDone(**stamp(workout), reps=10))

    assert [d.result.load_kg for d in workout.state.done[-2:]] == [None, 16.0]
    loads = {s.exercise: workout.state.load_for(s) for s in workout.state.queue}
    assert loads["heel-raise-squat"] == Load(8.0, 2)
    assert loads["alternating-lunge"] == BODYWEIGHT


@pytest.mark.parametrize(
    ("slot", "event", "says"),
    [
        (SQUAT, lambda s: ev.Counted(**s, reps=1, side="left"), "no sides"),
        (LUNGE, lambda s: ev.Counted(**s, reps=1), "two sides"),
        (SIT, lambda s: ev.Counted(**s, reps=1), "timed"),
        (SQUAT, lambda s: ev.Held(**s, seconds=1.0), "counted"),
        (SIT, lambda s: ev.Held(**s, seconds=1.0, side="left"), "no sides"),
        (ROLLING, lambda s: ev.Held(**s, seconds=1.0), "two sides"),
        (SQUAT, lambda s: ev.SideTaken(**s, side="left"), "no set with sides"),
        (SQUAT, lambda s: ev.SetDone(**s), "no sides"),
        (SQUAT, lambda s: ev.SetDone(**s, left=1, right=1), "no sides"),
        (SQUAT, lambda s: ev.SetDone(**s, reps=1, left=1), "no sides"),
        (LUNGE, lambda s: ev.SetDone(**s, reps=1), "side is missing"),
        (LUNGE, lambda s: ev.SetDone(**s, left=1), "side is missing"),
        (LUNGE, lambda s: ev.SetDone(**s, reps=1, left=1, right=1), "two sides"),
        (SIT, lambda s: ev.SetDone(**s, reps=1), "timed"),
        (SQUAT, lambda s: ev.HoldDone(**s, seconds=1.0), "counted"),
        (SQUAT, lambda s: ev.HoldTargetMoved(**s, seconds=5), "counted"),
        (SQUAT, lambda s: ev.Finished(**s), "left to do"),
        (SQUAT, lambda s: ev.Rated(**s, rpe=5), "isn't over"),
    ],
)  # fmt: skip
def test_events_that_do_not_fit_the_set_are_rejected_with_a_reason(
    slot: str, event: Callable[[Stamp], ev.Event], says: str
) -> None:
    workout = working_on(slot)

    with pytest.raises(ImpossibleEventError, match=says):
        workout.apply(event(stamp(workout)))


def test_no_set_can_be_counted_or_done_during_a_rest_or_at_the_end() -> None:
    for workout in (resting_after(SQUAT), with_all_done()):
        for event in (ev.Counted(**stamp(workout), reps=1), ev.SetDone(**stamp(workout), reps=1)):
            with pytest.raises(ImpossibleEventError, match="no set is being done"):
                workout.apply(event)
