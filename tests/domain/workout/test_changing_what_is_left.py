"""Skipping and deferring: what is left changes its order, what was done stays."""

from collections.abc import Callable

import pytest

from legday_tui.domain.planning.plan import Step
from legday_tui.domain.workout import events as ev
from legday_tui.domain.workout.set_counter import SetCounter
from legday_tui.domain.workout.state import Resting
from legday_tui.domain.workout.transitions import ImpossibleEventError
from legday_tui.domain.workout.workout import Workout
from tests.domain.workouts import gone_on, left, resting_after, stamp, with_all_done, working_on


def upcoming(workout: Workout) -> Step:
    step = workout.state.upcoming
    assert step is not None
    return step


def skipped(workout: Workout, *, whole: bool = False) -> Workout:
    return workout.apply(ev.Skipped(**stamp(workout), whole_exercise=whole))


def deferred(workout: Workout) -> Workout:
    return workout.apply(ev.Deferred(**stamp(workout)))


@pytest.mark.parametrize(
    ("slot", "whole", "gone", "following"),
    [
        ("strength.1.2", False, ["strength.1.2"], "strength.1.3"),
        ("strength.1.2", True, ["strength.1.2", "strength.1.3", "strength.1.4"], "strength.2.1"),
        ("strength.3.4", False, ["strength.3.4"], "explosive.1.1"),
        ("warm-up.2.1", True, ["warm-up.2.1"], "warm-up.3.1"),
    ],
)
def test_a_set_or_all_that_is_left_of_the_exercise_is_skipped(
    slot: str, whole: bool, gone: list[str], following: str
) -> None:
    workout = skipped(working_on(slot), whole=whole)

    assert [s.id for s in workout.state.skipped] == gone
    assert upcoming(workout).id == following
    assert not set(gone) & set(left(workout))


def test_an_exercise_that_is_skipped_is_not_offered_once_more() -> None:
    workout = skipped(working_on("strength.1.2", "advanced"), whole=True)

    assert [s.id for s in workout.state.skipped][-1] == "strength.1.5"


def test_the_same_exercise_of_another_phase_is_not_skipped() -> None:
    workout = skipped(working_on("warm-up.2.1"), whole=True)

    assert "stretch.4.1" in left(workout)


def test_skipping_in_a_rest_rests_on() -> None:
    before = resting_after("strength.1.1")
    workout = skipped(before)

    assert isinstance(workout.stage, Resting)
    assert workout.state.rest == before.state.rest
    assert upcoming(workout).id == "strength.1.3"


@pytest.mark.parametrize("change", [skipped, deferred])
def test_the_counter_of_the_set_that_is_left_behind_starts_anew(change: Callable[[Workout], Workout]) -> None:
    workout = working_on("strength.1.2")
    workout = workout.apply(ev.Counted(**stamp(workout), reps=7))

    assert change(workout).state.counter == SetCounter()


def test_what_is_deferred_comes_at_the_end_of_its_phase() -> None:
    workout = deferred(working_on("strength.1.3"))

    strength = [step_id for step_id in left(workout) if step_id.startswith("strength")]
    assert strength[0] == "strength.2.1"
    assert strength[-2:] == ["strength.1.3", "strength.1.4"]
    assert left(workout)[len(strength)] == "explosive.1.1"


def test_what_is_deferred_again_and_again_comes_back() -> None:
    before = working_on("strength.1.1")

    assert left(deferred(deferred(deferred(before)))) == left(before)


def test_an_offered_set_goes_with_its_exercise() -> None:
    workout = deferred(working_on("strength.1.4", "advanced"))
    assert upcoming(workout).id == "strength.2.1"

    later = gone_on(
        workout, lambda w: isinstance(w.stage, Resting) and w.stage.after.step.id == "strength.1.4"
    )
    assert isinstance(later.stage, Resting)
    assert later.stage.offered is not None
    assert later.stage.offered.id == "strength.1.5"


@pytest.mark.parametrize(
    ("slot", "possible"),
    [("strength.1.1", True), ("strength.3.1", False), ("explosive.1.2", True), ("finisher.1.1", False)],
)
def test_only_what_has_something_after_it_in_its_phase_can_be_deferred(slot: str, possible: bool) -> None:
    workout = working_on(slot)

    assert workout.state.can_defer is possible
    if not possible:
        with pytest.raises(ImpossibleEventError, match="nothing else is left"):
            deferred(workout)


def test_where_nothing_is_left_nothing_can_be_skipped_or_deferred() -> None:
    for change in (skipped, deferred):
        with pytest.raises(ImpossibleEventError, match="nothing is left"):
            change(with_all_done())
