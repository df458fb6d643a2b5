"""The unfinished workout in words."""

from legday_tui.domain.program.program import Program
from legday_tui.domain.workout.events import Finished
from legday_tui.formatting.rows import Row
from legday_tui.formatting.unfinished import position_words, unfinished_headline, unfinished_lines
from tests.fake_clock import MONDAY_EVENING
from tests.trainee import Trainee, after_ramp_up, after_set, begun, past_months


def test_what_is_left_is_listed_with_the_sets_left(program: Program) -> None:
    workout = Trainee(1).train(begun((), MONDAY_EVENING), after_set("heel-raise-squat", 1))
    texts = [
        line.text if isinstance(line, Row) else line for line in unfinished_lines(program, workout, str.upper)
    ]
    assert "FINISH finish here and save what you did" in texts
    assert "WARM-UP TO GO" not in texts
    strength = texts[texts.index("STRENGTH TO GO") + 1 :]
    assert strength[0].split() == ["Heel", "Raise", "Squat", "3", "x", "10–12"]
    assert "STRETCH TO GO" in texts


def test_a_workout_with_nothing_left_only_has_to_be_saved(program: Program) -> None:
    workout = Trainee(1).train(begun((), MONDAY_EVENING), after_set("heel-raise-squat", 1))
    ended = workout.apply(Finished(at=MONDAY_EVENING, monotonic=9e3, early=True))

    _, headline = unfinished_headline(program, ended)
    texts = [line for line in unfinished_lines(program, ended, str.upper) if isinstance(line, str)]

    assert headline == "You're done: all that's left is to save it."
    assert "done, but not saved yet" in texts
    assert "START  back to the recap, which saves it" in texts


def test_a_ramp_up_set_is_not_called_a_set(program: Program) -> None:
    opened = begun(past_months(), MONDAY_EVENING, program=program)
    workout = Trainee(1).train(opened, after_ramp_up("heel-raise-squat"))

    assert position_words(program, workout.state) == "rest before Heel Raise Squat, ramp-up 2"
