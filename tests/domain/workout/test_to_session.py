"""The session of a workout, at any time."""

from legday_tui.domain.program.program import Program
from legday_tui.domain.workout import events as ev
from legday_tui.domain.workout.replanning import steps_at_level
from legday_tui.domain.workout.workout import Workout
from tests.domain.workouts import resting_after, stamp, with_all_done, working_on
from tests.sample import opening


def test_the_session_of_a_new_workout_is_empty_and_in_progress() -> None:
    workout = Workout.begin(opening(7, "advanced"))

    session = workout.to_session()

    assert (session.id, session.started_at) == (workout.opening.id, workout.opening.started_at)
    assert (session.level, session.method, session.status) == ("advanced", "none", "in_progress")
    assert (session.sets, session.finished_at, session.rehearsal) == ((), None, False)


def test_the_session_of_a_rehearsal_is_marked() -> None:
    assert Workout.begin(opening(rehearsal=True)).to_session().rehearsal


def test_done_sets_are_in_the_session_in_order() -> None:
    session = resting_after("strength.2.1").to_session()

    assert [(r.exercise, r.set) for r in session.sets[4:]] == [
        ("heel-raise-squat", 1),
        ("heel-raise-squat", 2),
        ("heel-raise-squat", 3),
        ("heel-raise-squat", 4),
        ("alternating-lunge", 1),
    ]


def test_skipped_sets_are_not_in_the_session() -> None:
    workout = working_on("strength.1.2")
    workout = workout.apply(ev.Skipped(**stamp(workout)))

    assert len(workout.to_session().sets) == len(workout.state.done) == 5


def test_the_session_ends_when_it_is_finished_not_when_it_is_rated() -> None:
    workout = with_all_done()
    workout = workout.apply(ev.Finished(**stamp(workout)))
    ended_at = workout.events[-1].at
    workout = workout.apply(ev.Rated(**stamp(workout, 500.0), rpe=8))
    workout = workout.apply(ev.Noted(**stamp(workout), note="good"))

    session = workout.to_session()

    assert (session.status, session.finished_at) == ("finished", ended_at)
    assert (session.session_rpe, session.note) == (8, "good")


def test_a_session_ended_early_keeps_its_done_sets() -> None:
    before = resting_after("strength.1.2")

    session = before.apply(ev.Finished(**stamp(before), early=True)).to_session()

    assert session.status == "ended_early"
    assert session.sets == before.to_session().sets


def test_the_session_has_the_last_level(program: Program) -> None:
    workout = working_on("strength.1.2")
    steps = steps_at_level(program, workout.state, opening(level="beginner").plan)
    workout = workout.apply(ev.LevelChanged(**stamp(workout), level="beginner", steps=steps))

    assert workout.to_session().level == "beginner"
