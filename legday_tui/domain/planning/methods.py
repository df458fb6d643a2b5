"""The methods that the strength exercises can be done by at a level."""

from legday_tui.domain.program.program import Level, Program
from legday_tui.domain.terms import Method

PAIRED_METHODS: tuple[Method, ...] = ("superset", "compound_set")
"""Methods that need the program's pairs, and change exercises besides those that follow the level."""


def available_methods(program: Program, level: Level) -> list[Method]:
    """Return the methods that can be chosen at a level, straight sets first.

    Those are the level's own ones and those that every level offers. Paired methods are left out if the
    program has no such pair.
    """
    paired = {pair.kind for pair in program.pairs}
    own = [method for method in level.methods if method not in PAIRED_METHODS or method in paired]
    compound: list[Method] = ["compound_set"] if "superset" in own and "compound_set" in paired else []
    return list(dict.fromkeys(["none", *own, *compound, "circuit"]))
