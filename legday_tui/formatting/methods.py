"""The training methods, by name and in one line each."""

from legday_tui.domain.program.program import Level, Program
from legday_tui.domain.terms import Method

METHODS: dict[Method, tuple[str, str]] = {
    "none": ("Straight sets", "One exercise after the other, nothing added"),
    "form_first": ("Form first", "Less depth, and a checklist before each exercise"),
    "slow_drop": ("Slow drop", "Down slowly, up without a hurry"),
    "pulses": ("Pulses", "Short reps at the bottom after each set"),
    "superset": ("Supersets", "Opposite muscles in turn, the rest after both"),
    "compound_set": ("Compound sets", "The same muscles in turn, the rest after both"),
    "drop_set": ("Drop sets", "After the last set less load at once, and on"),
    "circuit": ("Circuit", "The strength exercises in turn, the rest after the round"),
}
"""Name and description of each method. None is known to build more muscle than another (ACSM 2026)."""


def available_methods(program: Program, level: Level) -> list[Method]:
    """Return the methods of a level: its own, then those of every level."""
    paired = {pair.kind for pair in program.pairs}
    own = [
        method for method in level.methods if method not in ("superset", "compound_set") or method in paired
    ]
    compound: list[Method] = ["compound_set"] if "superset" in own and "compound_set" in paired else []
    return list(dict.fromkeys(["none", *own, *compound, "circuit"]))


def method_name(method: Method) -> str:
    """Return the name of a method."""
    return METHODS[method][0]
