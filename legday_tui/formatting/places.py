"""Words about the place of a session."""

from collections.abc import Sequence

from legday_tui.domain.planning.plan import LeftOut
from legday_tui.domain.program.program import Program
from legday_tui.formatting.names import exercise_name
from legday_tui.formatting.units import listed


def at_place(place: str) -> str:
    """Return where that is: `here`, `at home`, `at the hotel`, `at Mum's`."""
    if not place:
        return "here"
    is_common = place.islower() and place != "home" and not place.startswith(("my ", "the ", "work"))
    return f"at the {place}" if is_common else f"at {place}"


def left_out_lines(program: Program, left_out: Sequence[LeftOut]) -> list[str]:
    """Return a line for each thing that is not there, with what is left out without it."""
    exercises: dict[tuple[str, bool, str], list[str]] = {}
    for out in left_out:
        name = exercise_name(program, out.exercise)
        exercises.setdefault((out.missing, out.is_covered, out.place), []).append(name)
    return [
        f"No {listed(list(dict.fromkeys(names)), 'or')}: no {missing} {at_place(place)}"
        f"{', and what could replace it is planned already' if is_covered else ''}"
        for (missing, is_covered, place), names in exercises.items()
    ]
