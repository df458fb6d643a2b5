"""How many steps of a workout are finished, and of how many."""

from legday_tui.domain.workout import events as ev
from legday_tui.domain.workout.progress import phase_progress, sets_progress
from legday_tui.domain.workout.workout import Workout
from tests.domain.workouts import resting_after, stamp, working_on


def skipped(workout: Workout) -> Workout:
    return workout.apply(ev.Skipped(**stamp(workout), whole_exercise=True))


def test_an_offered_set_that_is_skipped_with_its_exercise_does_not_count() -> None:
    before = working_on("strength.2.1", "advanced")
    after = skipped(before)
    finished, total = sets_progress(before.state)

    assert sets_progress(after.state) == (finished + 4, total)
    strength, strength_total = phase_progress(before.opening.plan, before.state)["strength"]
    assert phase_progress(after.opening.plan, after.state)["strength"] == (strength + 4, strength_total)


def test_an_offered_set_counts_once_it_is_taken() -> None:
    before = resting_after("strength.1.4", "advanced")
    finished, total = sets_progress(before.state)
    taken = before.apply(ev.ExtraTaken(**stamp(before), step="strength.1.5"))

    assert sets_progress(taken.state) == (finished, total + 1)


def test_the_phases_add_up_to_the_whole_session() -> None:
    workout = skipped(working_on("strength.2.2", "advanced"))
    phases = phase_progress(workout.opening.plan, workout.state).values()

    assert sets_progress(workout.state) == (sum(f for f, _ in phases), sum(t for _, t in phases))
