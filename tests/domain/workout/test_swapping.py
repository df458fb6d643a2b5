"""Another exercise replaces that of the sets left."""

import pytest
from msgspec.structs import replace

from legday_tui.domain.planning.plan import Step
from legday_tui.domain.planning.todays_plan import advice_from
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.program.program import Program
from legday_tui.domain.terms import Load
from legday_tui.domain.workout import events as ev
from legday_tui.domain.workout.impossible import ImpossibleEventError
from legday_tui.domain.workout.replanning import swapped_steps, swaps_for
from legday_tui.domain.workout.set_counter import SetCounter
from legday_tui.domain.workout.workout import Workout
from tests.domain.samples import JUMPS, SPLIT_SQUAT, SQUAT, result, session
from tests.domain.workouts import advanced_until, left, stamp, with_all_done, working_on
from tests.sample import opening


def swapped(program: Program, workout: Workout, exercise: str) -> Workout:
    steps = swapped_steps(program, workout.state, exercise)
    return workout.apply(ev.Swapped(**stamp(workout), steps=steps))


def upcoming(workout: Workout) -> Step:
    step = workout.state.upcoming
    assert step is not None
    return step


@pytest.mark.parametrize(
    ("slot", "choices"),
    [
        ("finisher.1.1", ["calf-raise", "alternating-lunge"]),
        ("warm-up.1.1", ["light-squat"]),
        ("explosive.1.1", ["air-squat", "heel-raise-squat"]),
    ],
)
def test_swaps_start_with_the_other_choices_without_duplicates(
    program: Program, slot: str, choices: list[str]
) -> None:
    assert [s.exercise for s in swaps_for(program, upcoming(working_on(slot)))] == choices


def test_an_exercise_missing_in_the_program_has_no_swaps(program: Program) -> None:
    from_another_program = Step(
        id="x.1.1", phase="x", exercise="removed", kind="reps", type="working", set=1, sets=1, rotation="x.1"
    )

    assert swaps_for(program, from_another_program) == ()


def test_a_swap_of_the_same_kind_keeps_dose_and_id(program: Program) -> None:
    workout = swapped(program, working_on("strength.1.2"), "air-squat")

    sets = [s for s in workout.state.queue if s.exercise == "air-squat"]
    assert [(s.id, s.set, s.reps, s.aim) for s in sets] == [
        (f"strength.1.{n}", n, (10, 12), 10) for n in (2, 3, 4)
    ]
    assert {(s.rest, s.type) for s in sets} == {((45, 60), "working")}


def test_a_swap_has_the_rest_of_the_other_exercise_or_else_of_the_level(program: Program) -> None:
    own = replace(program.exercises["air-squat"], rest=(100, 140))
    changed = replace(program, exercises={**program.exercises, "air-squat": own})
    there = swapped(changed, working_on("strength.1.2"), "air-squat")
    back = swapped(changed, there, "heel-raise-squat")

    assert [{s.rest for s in w.state.queue if s.slot == "strength.1"} for w in (there, back)] == [
        {(100, 140)}, {(45, 60)},
    ]  # fmt: skip


def test_a_swap_to_another_kind_has_the_dose_of_the_other_exercise(program: Program) -> None:
    sit = upcoming(swapped(program, working_on("strength.1.1"), "wall-sit"))
    squat = upcoming(swapped(program, working_on("explosive.1.1"), "air-squat"))

    assert (sit.kind, sit.seconds, sit.reps, sit.aim) == ("hold", (45, 45), None, None)
    assert (squat.kind, squat.reps, squat.aim, squat.seconds) == ("reps", (12, 20), 12, None)


def test_a_hold_has_its_goal_again_after_a_swap_to_another_kind_and_back(program: Program) -> None:
    there = swapped(program, working_on("explosive.1.1"), "air-squat")

    sit = upcoming(swapped(program, there, "wall-sit"))

    assert (sit.kind, sit.seconds) == ("hold", (90, 90))


def test_a_range_that_has_grown_for_one_exercise_is_not_that_of_another(program: Program) -> None:
    known = opening()
    grown = [replace(s, reps=(10, 17), aim=14) if s.slot == "strength.1" else s for s in known.plan.steps]
    before = Workout.begin(replace(known, plan=replace(known.plan, steps=tuple(grown))))
    squatting = advanced_until(before, lambda w: upcoming(w).slot == "strength.1")

    squat = upcoming(swapped(program, squatting, "air-squat"))

    assert (squat.reps, squat.aim) == ((10, 12), 10)


@pytest.mark.parametrize(("exercise", "reps"), [("air-squat", (6, 8)), ("wall-sit", None)])
def test_what_the_program_has_no_more_is_swapped_by_its_own_dose(
    program: Program, exercise: str, reps: tuple[int, int] | None
) -> None:
    gone = replace(SQUAT, id="gone.1.1", rotation="gone.1", exercise="removed", reps=(6, 8), aim=7)
    known = opening()
    workout = Workout.begin(replace(known, plan=replace(known.plan, steps=(gone,))))

    other = upcoming(swapped(program, workout, exercise))

    assert (other.exercise, other.reps) == (exercise, reps)


def test_a_stretch_that_was_cut_short_is_as_short_after_a_swap(program: Program) -> None:
    known = opening()
    cut = [replace(s, seconds=(30, 30)) if s.phase == "stretch" else s for s in known.plan.steps]
    before = Workout.begin(replace(known, plan=replace(known.plan, steps=tuple(cut))))
    stretching = advanced_until(before, lambda w: upcoming(w).slot == "stretch.1")

    assert upcoming(swapped(program, stretching, "foam-roll-quads")).seconds == (30, 30)


def test_a_swap_has_the_sides_and_the_history_of_the_other_exercise(program: Program) -> None:
    done = replace(
        result(SPLIT_SQUAT), reps_left=10, reps_right=9, load_each_kg=8.0, implements=2, load_kg=16.0
    )
    advise = advice_from(TrainingHistory([session(done)]))

    steps = swapped_steps(program, working_on("strength.2.1").state, "bulgarian-split-squat", advise)

    assert [(s.sides, s.aim, s.load, s.first) for s in steps] == [
        ("each", aim, Load(8.0, 2), "right") for aim in (9, 8, 8, 8)
    ]
    assert {s.reason.verdict for s in steps if s.reason} == {"sets-missing"}


def test_a_swap_keeps_the_other_exercise_of_a_pair(program: Program) -> None:
    before = working_on("strength.1.2", "advanced", method="superset")

    after = swapped(program, before, "air-squat")

    assert left(after) == left(before)
    assert [s.exercise for s in after.state.queue[:4]] == ["air-squat", "hamstring-bridge"] * 2
    assert {s.rotation for s in after.state.queue[:4]} == {"strength.1"}


@pytest.mark.parametrize(("exercise", "children"), [("air-squat", 4), ("wall-sit", 0)])
def test_pulses_stay_if_the_other_exercise_is_counted(program: Program, exercise: str, children: int) -> None:
    workout = swapped(program, working_on("strength.1.1", method="pulses"), exercise)

    strength = [s for s in workout.state.queue if s.slot == "strength.1"]
    assert sum(s.type == "pulse" for s in strength) == children
    assert {s.exercise for s in strength} == {exercise}


def test_a_swap_can_be_reverted(program: Program) -> None:
    before = working_on("finisher.1.1")

    there = swapped(program, before, "calf-raise")
    back = swapped(program, there, "hamstring-bridge")

    assert upcoming(there).exercise == "calf-raise"
    assert back.state.queue == before.state.queue


def test_a_swap_resets_the_counter(program: Program) -> None:
    workout = working_on("strength.1.2")
    workout = workout.apply(ev.Counted(**stamp(workout), reps=7))

    assert swapped(program, workout, "air-squat").state.counter == SetCounter()


def test_only_sets_that_are_left_can_be_swapped() -> None:
    workout = working_on("strength.1.2")
    for steps in ((), (workout.state.done[0].step,), (JUMPS, SQUAT)):
        with pytest.raises(ImpossibleEventError, match="not left"):
            workout.apply(ev.Swapped(**stamp(workout), steps=steps))


def test_there_are_no_swapped_steps_without_sets_left(program: Program) -> None:
    assert swapped_steps(program, with_all_done().state, "air-squat") == ()
