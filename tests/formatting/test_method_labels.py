"""How a set is done, as a short label."""

import pytest

from legday_tui.domain.planning.plan import Step
from legday_tui.domain.planning.planner import build_plan
from legday_tui.domain.planning.rotation import rotation_labels
from legday_tui.domain.terms import Method
from legday_tui.domain.workout import events as ev
from legday_tui.domain.workout.state import Working
from legday_tui.formatting.method_labels import method_label
from tests.domain.workouts import stamp, working_on
from tests.sample import bundled_program, next_event


def labels(level: str, method: Method, exercise: str) -> list[str]:
    program = bundled_program()
    steps = build_plan(program, level, method=method).steps
    slow = program.method_settings.slow_tempo
    return [method_label(s, steps, method, slow) for s in steps if s.exercise == exercise]


@pytest.mark.parametrize(
    ("level", "method", "label"),
    [
        ("intermediate", "none", "STRAIGHT SETS"),
        ("intermediate", "slow_drop", "SLOW DROP 3-1-1"),
        ("intermediate", "pulses", "+3 PULSES"),
        ("advanced", "superset", "SUPERSET A1 of A1/A2"),
        ("intermediate", "circuit", "CIRCUIT A1 of A1/A2/A3"),
        ("beginner", "form_first", "FORM FIRST"),
    ],
)
def test_the_first_set_says_its_method(level: str, method: Method, label: str) -> None:
    assert labels(level, method, "heel-raise-squat")[0] == label


def test_only_the_set_before_a_drop_says_that_it_follows() -> None:
    assert labels("advanced", "drop_set", "heel-raise-squat")[-2:] == ["DROP SET NEXT", ""]


def test_a_timed_or_warm_up_step_has_no_method() -> None:
    assert {*labels("intermediate", "none", "wall-sit"), *labels("intermediate", "none", "air-squat")} == {""}


def test_the_label_does_not_depend_on_sets_that_are_done() -> None:
    program = bundled_program()
    steps: tuple[Step, ...] = build_plan(program, "advanced", method="superset").steps
    last = [s for s in steps if s.exercise == "hamstring-bridge"][-1]
    assert method_label(last, steps, "superset", "3-1-1-0") == "SUPERSET A2 of A1/A2"


def test_the_second_pair_has_the_second_letter() -> None:
    assert labels("advanced", "superset", "bulgarian-split-squat")[0] == "SUPERSET B1 of B1/B2"


@pytest.mark.parametrize(("level", "method"), [("intermediate", "circuit"), ("advanced", "superset")])
@pytest.mark.parametrize("skipped", [0, 1, 2])
@pytest.mark.parametrize("whole", [True, False])
def test_an_exercise_keeps_its_number_whatever_is_skipped(
    level: str, method: Method, skipped: int, whole: bool
) -> None:
    workout = working_on("strength.1.1", level, method=method)
    plan, turn = workout.opening.plan.steps, 0
    while workout.state.status == "in_progress" and (step := workout.state.upcoming) is not None:
        if step.phase != "strength":
            break
        if isinstance(workout.stage, Working):
            assert rotation_labels(workout.state.steps, step) == rotation_labels(plan, step), step.id
            turn += 1
            if turn == skipped + 1:
                workout = workout.apply(ev.Skipped(**stamp(workout), whole_exercise=whole))
                continue
        workout = workout.apply(next_event(workout, stamp(workout)["monotonic"]))
    assert turn > 3
