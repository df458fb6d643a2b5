"""The rest after pulses belongs to the set before them."""

import pytest

from legday_tui.domain.stats.session_stats import totals_of
from legday_tui.domain.terms import Load
from legday_tui.domain.workout import events as ev
from legday_tui.domain.workout.rest import MISSED_EXTRA_S, rest_view
from legday_tui.domain.workout.state import Resting
from legday_tui.domain.workout.workout import Workout
from legday_tui.formatting.sets import with_pulses_words
from tests.domain.workouts import stamp, working_on


def rest_after(reps: int, pulses: int = 3) -> tuple[Workout, Resting]:
    """A workout in the rest after a set of squats with pulses."""
    workout = working_on("strength.1.1", method="pulses")
    workout = workout.apply(ev.SetDone(**stamp(workout), reps=reps))
    workout = workout.apply(ev.SetDone(**stamp(workout), reps=pulses))
    assert isinstance(workout.stage, Resting)
    return workout, workout.stage


def test_the_rest_is_after_the_set_and_knows_its_pulses() -> None:
    _, rest = rest_after(10)

    assert rest.after.step.id == "strength.1.1"
    assert rest.pulses is not None
    assert rest.pulses.step.id == "strength.1.1+pulse"
    assert with_pulses_words(rest.after.result, rest.pulses.result) == "10 + 3 pulses"


def test_one_pulse_is_in_the_singular() -> None:
    _, rest = rest_after(10, pulses=1)

    assert rest.pulses is not None
    assert with_pulses_words(rest.after.result, rest.pulses.result) == "10 + 1 pulse"


@pytest.mark.parametrize(("reps", "extended_s"), [(10, 0), (9, MISSED_EXTRA_S)])
def test_missed_reps_of_the_set_extend_the_rest(reps: int, extended_s: int) -> None:
    workout, rest = rest_after(reps)

    view = rest_view(rest.rest, workout.events[-1].monotonic, rest.after.result)

    assert view.extended_s == extended_s


def test_missed_pulses_do_not_extend_the_rest() -> None:
    workout, rest = rest_after(10, pulses=0)

    assert rest_view(rest.rest, workout.events[-1].monotonic, rest.after.result).extended_s == 0


def test_the_seconds_of_rest_belong_to_the_set() -> None:
    workout, _ = rest_after(10)
    workout = workout.apply(ev.RestOver(**stamp(workout, 52.0)))

    assert [d.result.rest_s for d in workout.state.done[-2:]] == [52.0, None]
    assert totals_of(workout.to_session()).rest_s == 52.0


def test_a_corrected_load_is_also_the_load_of_the_pulses() -> None:
    workout, rest = rest_after(10)
    edit = ev.SetEdited(**stamp(workout), step=rest.after.step.id, load=Load(8, 2), rpe=9.0)

    done = workout.apply(edit).state.done

    assert [(d.result.load_kg, d.result.rpe) for d in done[-2:]] == [(16, 9.0), (16, None)]
    assert done[-3].result.load_kg is None


def test_the_rest_after_a_drop_is_after_the_drop() -> None:
    workout = working_on("strength.1.4+drop1", method="drop_set")
    workout = workout.apply(ev.SetDone(**stamp(workout), reps=8))

    assert isinstance(workout.stage, Resting)
    assert (workout.stage.after.step.type, workout.stage.pulses) == ("drop", None)
