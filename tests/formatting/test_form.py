"""The question about the form."""

from legday_tui.domain.program.program import Program
from legday_tui.formatting.form import form_question
from legday_tui.settings.store import Settings


def test_the_question_names_the_exercises_and_the_users_own_keys(program: Program) -> None:
    settings = Settings()
    settings.changed_keys = {"form-good": "f7"}
    question = form_question(program, ["heel-raise-squat", "alternating-lunge"], settings.key)
    assert question == "Was your form good on Heel Raise Squat and Alternating Lunges? f7 = yes, - = not yet"


def test_nothing_is_asked_without_an_exercise(program: Program) -> None:
    assert form_question(program, [], Settings().key) == ""
