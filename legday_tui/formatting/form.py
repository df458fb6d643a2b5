"""The question about the form, after a session in which nobody judged it."""

from collections.abc import Sequence

from legday_tui.domain.program.program import Program
from legday_tui.formatting.names import exercise_name


def form_question(program: Program, exercises: Sequence[str]) -> str:
    """Return the question about these exercises; empty if there are none."""
    names = [exercise_name(program, e) for e in exercises]
    if not names:
        return ""
    listed = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
    return f"Was your form good on {listed}? y = yes, - = not yet"
