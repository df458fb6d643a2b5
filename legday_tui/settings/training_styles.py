"""The training style of each level: the one that the user chose, or else the level's own."""

from legday_tui.domain.planning.methods import usual_method
from legday_tui.domain.program.program import Program
from legday_tui.domain.terms import Method
from legday_tui.settings.store import Settings


def training_style(settings: Settings, program: Program, level: str) -> Method:
    """Return the method that sessions at a level are done by. Raises KeyError if there is no such level."""
    return settings.current.methods.get(level, usual_method(program, program.levels[level]))


def toggle_straight_sets(settings: Settings, program: Program, level: str) -> None:
    """Choose straight sets for a level, or its own style if they are chosen already."""
    usual = usual_method(program, program.levels[level])
    is_straight = training_style(settings, program, level) == "none"
    settings.change_in("methods", level, usual if is_straight else "none")
