"""Names that exercises have in other programs: no name means two exercises, and the user's own come first."""

import pytest
from msgspec.structs import replace

from legday_tui.domain.program.aliases import with_settled_names, with_usual_names
from legday_tui.domain.program.program import Program
from legday_tui.domain.program.validation import find_mistakes
from legday_tui.interchange.exercise_names import ExerciseNames


def with_names(program: Program, exercise: str, **names: tuple[str, ...]) -> Program:
    """Return the program with other lists of names of an exercise."""
    return replace(
        program, exercises={**program.exercises, exercise: replace(program.exercises[exercise], **names)}
    )


@pytest.mark.parametrize(
    ("key", "name", "sentence"),
    [
        ("aliases", "Lunges", '"Lunges" is a name of alternating-lunge already; expected it at one exercise'),
        ("aliases", "walking-lunge", '"walking-lunge" is a name of alternating-lunge already'),
        ("aliases", "Squat Heel-Raise", '"Squat Heel-Raise" is a name of heel-raise-squat already'),
        ("relatives", "Squats (bodyweight)", '"Squats (bodyweight)" is a name of air-squat already'),
        ("aliases", "Dumbbells", 'expected the name of an exercise, found only equipment: "Dumbbells"'),
        ("aliases", "Leg Press", '"Leg Press" is among kept_names as well; expected it at one place only'),
        ("relatives", "a\x1bb", "expected plain text on one line, found the control character U+001B"),
    ],
)
def test_a_name_of_two_exercises_is_a_mistake(program: Program, key: str, name: str, sentence: str) -> None:
    program = replace(program, kept_names=("Leg Press",))

    mistakes = find_mistakes(with_names(program, "wall-sit", **{key: (name,)}))

    assert [mistake.location for mistake in mistakes] == [f"exercises.wall-sit.{key}[0]"]
    assert mistakes[0].sentence.startswith(sentence)


def test_the_same_name_twice_at_one_exercise_and_the_same_name_with_equipment_are_none(
    program: Program,
) -> None:
    program = with_names(program, "wall-sit", aliases=("Wall Sit", "Wall Sits", "Lunge (Sandbag)"))

    assert find_mistakes(program) == []


def test_a_program_without_aliases_gets_those_of_the_same_exercises(program: Program) -> None:
    bare = replace(
        program,
        exercises={i: replace(e, aliases=(), relatives=()) for i, e in program.exercises.items()},
        kept_names=("Walking Lunge",),
    )
    bare = with_names(bare, "leg-swing", aliases=("Split Squat",))

    names = ExerciseNames(with_usual_names(bare, program))

    assert names.exercise("Rear Foot Elevated Split Squat") == "bulgarian-split-squat"
    assert names.find("Seated Calf Raise").is_relative
    assert names.exercise("Split Squat") == "leg-swing"
    assert names.exercise("Walking Lunge") == "Walking Lunge"
    assert ExerciseNames(bare).exercise("Rear Foot Elevated Split Squat") == "Rear Foot Elevated Split Squat"


def test_an_exercise_of_another_kind_gets_no_aliases(program: Program) -> None:
    hold = with_names(program, "calf-raise", kind="hold", aliases=(), relatives=())  # type: ignore[arg-type]

    assert with_usual_names(hold, program).exercises["calf-raise"].aliases == ()


def test_a_settled_name_is_taken_from_other_exercises(program: Program) -> None:
    settled = {
        "Goblet Squats": "heel-raise-squat",
        "Walking Lunge": "bulgarian-split-squat",
        "Glute Bridge": "",
        "Seated Calf Raise": "calf-raise",
        "Hip Thrust": "an-exercise-of-another-program",
    }

    settled_program = with_settled_names(program, settled)
    names = ExerciseNames(settled_program)

    assert find_mistakes(settled_program) == []
    assert names.exercise("goblet squat") == "heel-raise-squat"
    assert names.exercise("Squat (Barbell)") == "Squat (Barbell)"
    assert names.exercise("Walking Lunges (Dumbbell)") == "bulgarian-split-squat"
    assert names.exercise("Glute Bridge") == "Glute Bridge"
    assert names.exercise("Glute Bridge (Barbell)") == "Glute Bridge (Barbell)"
    assert not names.find("Seated Calf Raise").is_relative
    assert names.exercise("Hip Thrust") == "Hip Thrust"


def test_a_kept_name_can_be_settled_later(program: Program) -> None:
    kept = with_settled_names(program, {"Goblet Squat": ""})
    again = with_settled_names(kept, {"Goblet Squat": "heel-raise-squat"})

    assert ExerciseNames(again).exercise("Goblet Squat") == "heel-raise-squat"
