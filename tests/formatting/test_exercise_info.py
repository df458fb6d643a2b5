"""What the program tells about a step, and when."""

import pytest
from msgspec.structs import replace

from legday_tui.domain.planning.plan import Step
from legday_tui.domain.planning.planner import build_plan
from legday_tui.domain.program.program import Program
from legday_tui.formatting.exercise_info import (
    CUE_S,
    LEAD_IN_LINE_S,
    cue_line,
    exercise_parts,
    lead_in_line,
)


def step(program: Program, step_id: str) -> Step:
    return next(s for s in build_plan(program, "intermediate", method="none").steps if s.id == step_id)


def texts(program: Program, of: Step, rom: str = "full") -> str:
    return "\n".join(line for _, lines in exercise_parts(program, of, rom, "e") for line in lines)  # type: ignore[arg-type]


@pytest.mark.parametrize(("step_id", "is_told"), [("explosive.1.1", True), ("explosive.1.2", False)])
def test_the_note_reaches_the_first_lead_in(program: Program, step_id: str, is_told: bool) -> None:
    wall_sit = step(program, step_id)

    assert (
        lead_in_line(program, wall_sit, "full", 0.0)
        == "Back on the wall, slide down until your knees are at 90°."
    )
    assert (
        "30 to 45 s is a good start" in lead_in_line(program, wall_sit, "full", LEAD_IN_LINE_S)
    ) is is_told


def test_the_note_of_a_counted_set_is_the_first_cue(program: Program) -> None:
    air_squats = step(program, "warm-up.4.1")

    assert cue_line(program, air_squats, "full", 0.0) == "Your main move, easy: no weight, no rush."
    assert cue_line(program, air_squats, "full", CUE_S) == program.exercises["air-squat"].cues[0]


def test_a_swapped_exercise_does_not_get_the_note_of_the_one_before(program: Program) -> None:
    swapped = replace(step(program, "explosive.1.1"), exercise="heel-raise-squat", kind="reps")

    assert "30 to 45 s" not in texts(program, swapped)


def test_less_depth_gets_no_words_that_contradict_it(program: Program) -> None:
    squat = step(program, "strength.1.1")

    assert "Hips down to parallel" in texts(program, squat, "parallel")
    assert "parallel" not in texts(program, squat, "partial")
    assert "Only as deep as is pain-free" in texts(program, squat, "partial")


def test_every_note_goal_and_purpose_of_the_program_is_told(program: Program) -> None:
    steps = {(s.phase, s.slot): s for s in build_plan(program, "intermediate").steps}
    told = "\n".join(texts(program, s) for s in steps.values())

    for phase in program.phases:
        assert phase.goal in told
        for prescription in phase.steps:
            assert prescription.note is None or prescription.note in told
            assert program.exercises[prescription.exercises[0]].why in told
