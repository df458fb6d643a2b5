"""The question about the form, after a session in which nobody judged it."""

from collections.abc import Callable, Sequence

from legday_tui.domain.program.program import Program
from legday_tui.formatting.names import exercise_name
from legday_tui.formatting.units import listed


def form_question(program: Program, exercises: Sequence[str], key: Callable[[str], str]) -> str:
    """Return the question about these exercises; empty if there are none.

    `key` returns the name of the key of an action.
    """
    names = [exercise_name(program, e) for e in exercises]
    if not names:
        return ""
    yes, not_yet = key("form-good"), key("form-was-not-yet")
    return f"Was your form good on {listed(names)}? {yes} = yes, {not_yet} = not yet"
