"""The methods that the strength exercises can be done by at a level."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from legday_tui.domain.program.program import Level, Program
from legday_tui.domain.terms import LevelId, Method

if TYPE_CHECKING:
    from legday_tui.domain.session import SessionHead

PAIRED_METHODS: tuple[Method, ...] = ("superset", "compound_set")
"""Methods that need the program's pairs, and change exercises besides those that follow the level."""


def available_methods(program: Program, level: Level) -> list[Method]:
    """Return the methods that can be chosen at a level, straight sets first.

    Those are the level's own ones and those that every level offers. Paired methods are left out if the
    program has no such pair.
    """
    own = _own_methods(program, level)
    has_compound_sets = any(pair.kind == "compound_set" for pair in program.pairs)
    compound: list[Method] = ["compound_set"] if "superset" in own and has_compound_sets else []
    return list(dict.fromkeys(["none", *own, *compound, "circuit"]))


def usual_method(program: Program, level_id: LevelId, past: Sequence[SessionHead] = ()) -> Method:
    """Return the method of a level unless the user chooses another one.

    It is that of the latest of the past sessions at the level, which are sorted by start; without any, or if
    the level does not offer that any more, the first method that the level has.

    Raise KeyError if the program does not have the level.
    """
    level = program.levels[level_id]
    last = next((head.method for head in reversed(past) if head.level == level_id), None)
    if last is not None and last in available_methods(program, level):
        return last
    return next(iter(_own_methods(program, level)), "none")


def _own_methods(program: Program, level: Level) -> list[Method]:
    paired = {pair.kind for pair in program.pairs}
    return [method for method in level.methods if method not in PAIRED_METHODS or method in paired]
