"""Optional equipment: what can be chosen, what is recorded, what is remembered."""

from msgspec.structs import replace

from legday_tui.domain.planning.equipment import equipment_after, equipment_choices, with_known_equipment
from legday_tui.domain.planning.planner import build_plan
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.program.program import Program
from legday_tui.domain.workout import events as ev
from tests.domain.samples import SQUAT, result, session
from tests.domain.workouts import advanced_until, resting_after, stamp


def test_all_combinations_come_in_turn(program: Program) -> None:
    squat = program.exercises["heel-raise-squat"]

    assert equipment_choices(squat) == ["", "band", "block", "band + block"]
    assert [equipment_after(squat, now) for now in equipment_choices(squat)] == [
        "band", "block", "band + block", "",
    ]  # fmt: skip


def test_an_exercise_without_optional_equipment_has_no_choice(program: Program) -> None:
    jump = program.exercises["wide-narrow-jump"]

    assert equipment_choices(jump) == []
    assert equipment_after(jump, "") == ""


def test_each_level_that_names_equipment_can_have_it_recorded(program: Program) -> None:
    pieces = {piece for exercise in program.exercises.values() for piece in exercise.equipment}

    named = " ".join(level.equipment.lower() for level in program.levels.values())
    assert all(piece in named for piece in pieces)
    assert pieces == {"band", "block"}


def test_the_chosen_equipment_is_recorded_from_the_current_set_on() -> None:
    workout = resting_after("strength.1.1")
    chosen = workout.apply(
        ev.EquipmentChosen(**stamp(workout), exercise="heel-raise-squat", equipment="band")
    )
    after = advanced_until(chosen, lambda w: w.state.done[-1].step.id == "strength.2.1")

    sets = [(r.exercise, r.set, r.equipment) for r in after.to_session().sets if r.phase == "strength"]
    assert sets == [
        ("heel-raise-squat", 1, None),
        *(("heel-raise-squat", n, "band") for n in (2, 3, 4)),
        ("alternating-lunge", 1, None),
    ]


def test_a_correction_holds_for_the_sets_that_follow() -> None:
    workout = resting_after("strength.1.1")
    for equipment in ("band", ""):
        workout = workout.apply(ev.SetEdited(**stamp(workout), step="strength.1.1", equipment=equipment))
        assert workout.state.done[-1].result.equipment == (equipment or None)
        assert workout.state.upcoming is not None
        assert workout.state.equipment_for(workout.state.upcoming) == equipment


def test_the_equipment_of_last_time_is_remembered(program: Program) -> None:
    past = TrainingHistory([session(replace(result(SQUAT), reps=12, equipment="band"))])

    steps = with_known_equipment(build_plan(program, "intermediate").steps, past)

    assert {s.exercise for s in steps if s.equipment == "band"} == {"heel-raise-squat"}
