"""The training style of each level: what the user chose, or else that of last time, or the level's own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from legday_tui.domain.planning.methods import usual_method
from legday_tui.domain.program.program import Program
from legday_tui.domain.terms import Method
from legday_tui.settings.store import Settings

if TYPE_CHECKING:
    from legday_tui.domain.session import SessionHead


def training_style(
    settings: Settings, program: Program, level: str, past: Sequence[SessionHead] = ()
) -> Method:
    """Return the method that sessions at a level are done by; see `usual_method` for the arguments."""
    return settings.current.methods.get(level, usual_method(program, level, past))


def toggle_straight_sets(
    settings: Settings, program: Program, level: str, past: Sequence[SessionHead] = ()
) -> None:
    """Choose straight sets for a level, or its own style if they are its style already."""
    is_straight = training_style(settings, program, level, past) == "none"
    settings.change_in("methods", level, usual_method(program, level) if is_straight else "none")
