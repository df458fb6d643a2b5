"""Skipping and deferring change the sets left and keep those that are done."""

from collections.abc import Callable

import pytest

from legday_tui.domain.planning.plan import Step
from legday_tui.domain.workout import events as ev
from legday_tui.domain.workout.impossible import ImpossibleEventError
from legday_tui.domain.workout.set_counter import SetCounter
from legday_tui.domain.workout.state import Resting
from legday_tui.domain.workout.workout import Workout
from tests.domain.workouts import advanced_until, left, resting_after, stamp, with_all_done, working_on


def upcoming(workout: Workout) -> Step:
    step = workout.state.upcoming
    assert step is not None
    return step


def skipped(workout: Workout, *, whole: bool = False) -> Workout:
    return workout.apply(ev.Skipped(**stamp(workout), whole_exercise=whole))


def deferred(workout: Workout) -> Workout:
    return workout.apply(ev.Deferred(**stamp(workout)))


@pytest.mark.parametrize(
    ("slot", "whole", "expected", "following"),
    [
        ("strength.1.2", False, ["strength.1.2"], "strength.1.3"),
        ("strength.1.2", True, ["strength.1.2", "strength.1.3", "strength.1.4"], "strength.2.1"),
        ("strength.3.4", False, ["strength.3.4"], "explosive.1.1"),
        ("warm-up.2.1", True, ["warm-up.2.1"], "warm-up.3.1"),
    ],
)
def test_a_set_or_all_sets_left_of_an_exercise_are_skipped(
    slot: str, whole: bool, expected: list[str], following: str
) -> None:
    workout = skipped(working_on(slot), whole=whole)

    assert [s.id for s in workout.state.skipped] == expected
    assert upcoming(workout).id == following
    assert not set(expected) & set(left(workout))


def test_optional_sets_of_a_skipped_exercise_are_skipped() -> None:
    workout = skipped(working_on("strength.1.2", "advanced"), whole=True)

    assert [s.id for s in workout.state.skipped][-1] == "strength.1.5"


def test_the_same_exercise_in_another_phase_is_not_skipped() -> None:
    workout = skipped(working_on("warm-up.2.1"), whole=True)

    assert "stretch.4.1" in left(workout)


def test_skipping_during_a_rest_keeps_the_rest() -> None:
    before = resting_after("strength.1.1")
    workout = skipped(before)

    assert isinstance(workout.stage, Resting)
    assert workout.state.rest == before.state.rest
    assert upcoming(workout).id == "strength.1.3"


@pytest.mark.parametrize("change", [skipped, deferred])
def test_skipping_or_deferring_resets_the_counter(change: Callable[[Workout], Workout]) -> None:
    workout = working_on("strength.1.2")
    workout = workout.apply(ev.Counted(**stamp(workout), reps=7))

    assert change(workout).state.counter == SetCounter()


def test_a_deferred_exercise_moves_to_the_end_of_its_phase() -> None:
    workout = deferred(working_on("strength.1.3"))

    strength = [step_id for step_id in left(workout) if step_id.startswith("strength")]
    assert strength[0] == "strength.2.1"
    assert strength[-2:] == ["strength.1.3", "strength.1.4"]
    assert left(workout)[len(strength)] == "explosive.1.1"


def test_repeated_deferring_returns_to_the_first_exercise() -> None:
    before = working_on("strength.1.1")

    assert left(deferred(deferred(deferred(before)))) == left(before)


def test_an_optional_set_moves_with_its_exercise() -> None:
    workout = deferred(working_on("strength.1.4", "advanced"))
    assert upcoming(workout).id == "strength.2.1"

    later = advanced_until(
        workout, lambda w: isinstance(w.stage, Resting) and w.stage.after.step.id == "strength.1.4"
    )
    assert isinstance(later.stage, Resting)
    assert later.stage.offered is not None
    assert later.stage.offered.id == "strength.1.5"


@pytest.mark.parametrize(
    ("slot", "possible"),
    [("strength.1.1", True), ("strength.3.1", False), ("explosive.1.2", True), ("finisher.1.1", False)],
)
def test_only_an_exercise_with_another_one_after_it_can_be_deferred(slot: str, possible: bool) -> None:
    workout = working_on(slot)

    assert workout.state.can_defer is possible
    if not possible:
        with pytest.raises(ImpossibleEventError, match="nothing else is left"):
            deferred(workout)


def test_nothing_can_be_skipped_or_deferred_without_sets_left() -> None:
    for change in (skipped, deferred):
        with pytest.raises(ImpossibleEventError, match="nothing is left"):
            change(with_all_done())
