"""What people type about an exercise of a past session."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legday_tui.domain.program.program import Program
from legday_tui.domain.terms import BODYWEIGHT, Load
from legday_tui.domain.workout.logged import SaidExercise, SaidSet
from legday_tui.parsing.said import MistypedExerciseError, said_from_text
from tests.sample import bundled_program

SQUAT = "heel-raise-squat"


def sets(*numbers: float) -> tuple[SaidSet, ...]:
    return tuple(SaidSet(number) for number in numbers)


@pytest.mark.parametrize(
    ("text", "exercise", "said"),
    [
        ("heel-raise-squat: 12 12 11 10 @ 2x16", SQUAT, SaidExercise(sets(12, 12, 11, 10), Load(16, 2))),
        ("Heel Raise Squat: 12,12, 11;10 reps", SQUAT, SaidExercise(sets(12, 12, 11, 10))),
        ("heel-raise-squat:4x12@16", SQUAT, SaidExercise(sets(12, 12, 12, 12), Load(16, 2))),
        ("heel-raise-squat: 3 x 12, 9 @ 0", SQUAT, SaidExercise(sets(12, 12, 12, 9), BODYWEIGHT)),
        ("heel-raise-squat: @ 17,5 kg", SQUAT, SaidExercise(None, Load(17.5, 2))),
        ("heel-raise-squat: skip", SQUAT, SaidExercise(())),
        ("heel-raise-squat: 0", SQUAT, SaidExercise(sets(0))),
        (
            "alternating-lunge: L10 R9 10/8 l 9 r 9, 8",
            "alternating-lunge",
            SaidExercise((SaidSet(10, 9), SaidSet(10, 8), SaidSet(9, 9), SaidSet(8))),
        ),
        (
            "wall-sit: 60s 1:27 45",
            "wall-sit",
            SaidExercise((SaidSet(60, None, True), SaidSet(87, None, True), SaidSet(45))),
        ),
        ("wall-sit: 45.5 s", "wall-sit", SaidExercise((SaidSet(45.5, None, True),))),
        (
            "wide-narrow-jump: 30/42, 30 s / 40 landings",
            "wide-narrow-jump",
            SaidExercise((SaidSet(30, 42), SaidSet(30, 40, True))),
        ),
    ],
)  # fmt: skip
def test_sets_and_load_are_read(program: Program, text: str, exercise: str, said: SaidExercise) -> None:
    assert said_from_text(text, program) == (exercise, said)


def test_a_load_without_unit_is_in_that_of_the_user(program: Program) -> None:
    _, said = said_from_text("heel-raise-squat: @ 35", program, "lb")

    assert said.load == Load(15.876, 2)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "colon"),
        ("heel-raise-squat 12 12", "colon"),
        ("heel-rais-squat: 12", 'did you mean "heel-raise-squat"'),
        ("heel-raise-squat:", "type the sets"),
        ("heel-raise-squat: many", "type the sets"),
        ("heel-raise-squat: 12 -3", "type the sets"),
        ("heel-raise-squat: 1²", "type the sets"),
        ("heel-raise-squat: 12abc", "type the sets"),
        ("heel-raise-squat: 21x12", "1 to 20 sets"),
        ("heel-raise-squat: 0x12", "1 to 20 sets"),
        ("heel-raise-squat: 12 @ heavy", "type a weight"),
        ("heel-raise-squat: 12 @", "type a weight"),
        ("heel-raise-squat: 12 @ 2x1001", "more than anyone"),
    ],
)
def test_what_cannot_be_read_is_told(program: Program, text: str, sentence: str) -> None:
    with pytest.raises(MistypedExerciseError, match=sentence):
        said_from_text(text, program)


@given(st.text(alphabet="0123456789 x/:.,sLR@-ab²", max_size=25))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        _, said = said_from_text(f"{SQUAT}: {text}", bundled_program())
    except MistypedExerciseError:
        return
    assert said != SaidExercise()
