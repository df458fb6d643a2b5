"""The training program as the user's settings change it."""

from msgspec.structs import replace

from legday_tui.domain.program.program import Program
from legday_tui.parsing.racks import with_racks
from legday_tui.settings.preferences import Preferences


def with_preferences(program: Program, preferences: Preferences) -> tuple[Program, list[str]]:
    """Return the program with the user's weights and choices, and a sentence for each that is invalid."""
    own, problems = with_racks(program, preferences.racks, preferences.unit)
    return (own if preferences.ramp_up else replace(own, ramp_up=None)), problems
