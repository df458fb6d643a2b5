"""The ways to train, in words."""

from legday_tui.domain.program.program import Level, Program
from legday_tui.domain.terms import Adjustment

WAYS: dict[Adjustment, tuple[str, str]] = {
    "none": ("Straight sets", "One exercise after the other, nothing added"),
    "form_first": ("Form first", "Less depth, and a checklist before each exercise"),
    "slow_drop": ("Slow drop", "Down slowly, up without a hurry"),
    "pulses": ("Pulses", "Short reps at the bottom after each set"),
    "superset": ("Supersets", "Opposite muscles in turn, the rest after both"),
    "compound_set": ("Compound sets", "The same muscles in turn, the rest after both"),
    "drop_set": ("Drop sets", "After the last set less load at once, and on"),
    "circuit": ("Circuit", "The strength exercises in turn, the rest after the round"),
}
"""Each way's name, and what it is. None is known to build more (ACSM 2026): they are variety."""


def ways_of(program: Program, level: Level) -> list[Adjustment]:
    """What can be chosen at a level: its own adjustments, and what is offered at every level."""
    paired = {pair.kind for pair in program.pairs}
    own = [way for way in level.adjustments if way not in ("superset", "compound_set") or way in paired]
    compound: list[Adjustment] = ["compound_set"] if "superset" in own and "compound_set" in paired else []
    return list(dict.fromkeys(["none", *own, *compound, "circuit"]))


def way_name(way: Adjustment) -> str:
    """The name of a way."""
    return WAYS[way][0]
