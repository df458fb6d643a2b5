"""The exercises of the program have the names of the FIT profile, and all others keep their own."""

import fitdecode.profile
import pytest
from msgspec.structs import replace

from legday_tui.interchange.fit.exercises import FitExercises, in_profile, unknown_names
from tests.sample import bundled_program

PROGRAM = bundled_program()
NAMED = {exercise: e.fit for exercise, e in PROGRAM.exercises.items() if e.fit is not None}
UNKNOWN = 65_534


@pytest.mark.parametrize("exercise", NAMED)
def test_the_fit_name_of_an_exercise_is_in_the_profile_of_another_library(exercise: str) -> None:
    category, _, name = NAMED[exercise].partition("/")
    numbers = in_profile(NAMED[exercise])

    assert numbers is not None
    types = fitdecode.profile.FIELD_TYPES
    assert types["exercise_category"].enum[numbers.category] == category
    known = types[f"{category}_exercise_name"].enum
    # `air_squat` is newer than the profile of fitdecode.
    assert known.get(numbers.name, name) == name


def test_all_exercises_but_rolling_have_a_name_of_fit() -> None:
    assert set(PROGRAM.exercises) - set(NAMED) == {"foam-roll-quads", "foam-roll-calves"}
    assert unknown_names(PROGRAM) == []


def test_what_the_profile_does_not_have_is_unknown_with_a_number_and_a_title() -> None:
    exercises = FitExercises(PROGRAM)
    numbers = [exercises.find(name) for name in ("wall-sit", "foam-roll-quads", "T-Bar Row", "wall-sit")]

    assert numbers == [(28, 20), (UNKNOWN, 1), (UNKNOWN, 2), (28, 20)]
    assert list(exercises.titles().values()) == ["Wall Sit", "Foam Roll Quads", "T-Bar Row"]


@pytest.mark.parametrize(
    "fit", ["squat/no_such_squat", "no_such_category/squat", "unknown/squat", "lunge/squat"]
)
def test_a_name_that_the_profile_does_not_have_is_unknown(fit: str) -> None:
    mine = replace(PROGRAM, exercises={"x": replace(PROGRAM.exercises["wall-sit"], fit=fit, name="Mine")})
    exercises = FitExercises(mine)

    assert exercises.find("x") == (UNKNOWN, 0)
    assert exercises.titles() == {(UNKNOWN, 0): "Mine"}
    assert unknown_names(mine) == [f'exercises.x.fit: FIT has no exercise "{fit}", so its own name is used']


def test_two_exercises_with_the_same_name_of_fit_are_told_apart() -> None:
    squat = replace(PROGRAM.exercises["wall-sit"], name="Wall Sit on One Leg")
    exercises = FitExercises(replace(PROGRAM, exercises={**PROGRAM.exercises, "one-leg": squat}))

    assert exercises.find("wall-sit") != exercises.find("one-leg")
    assert list(exercises.titles().values()) == ["Wall Sit", "Wall Sit on One Leg"]
