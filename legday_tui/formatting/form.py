"""The question about the form, after a session in which nobody judged it."""

from collections.abc import Sequence

from legday_tui.domain.program.program import Program
from legday_tui.formatting.names import exercise_name
from legday_tui.formatting.units import listed


def form_question(program: Program, exercises: Sequence[str]) -> str:
    """Return the question about these exercises; empty if there are none."""
    names = [exercise_name(program, e) for e in exercises]
    if not names:
        return ""
    return f"Was your form good on {listed(names)}? y = yes, - = not yet"
