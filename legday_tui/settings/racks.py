"""The weights that the user has: for one exercise, or in one place for all."""

import re

from legday_tui.domain.program.program import Program, Rack
from legday_tui.parsing.racks import rack_from_text, rack_words, with_racks
from legday_tui.settings.store import Settings

SEVERAL = "different ones"
_IMPLEMENTS = re.compile(r"^\s*[12]\s*[x×*]\s*")


def rack_text(settings: Settings, program: Program, exercise: str) -> str:
    """Return the current rack of an exercise as text: the user's own, else the program's."""
    rack = _racks(settings, program).get(exercise)
    return rack_words(rack, settings.current.unit) if rack else ""


def common_rack_text(settings: Settings, program: Program) -> str:
    """Return the rack of all exercises with a pair of weights, else with a bar; SEVERAL if they differ."""
    every = _racks(settings, program).values()
    racks = [rack for rack in every if rack.implements > 1] or [rack for rack in every if rack.bar]
    texts = {rack_words(rack, settings.current.unit) for rack in racks}
    return texts.pop() if len(texts) == 1 else SEVERAL


def set_common_rack(settings: Settings, program: Program, text: str) -> None:
    """Give all exercises these weights, each one or two of them at a time as in the program.

    Raises MistypedRackError.
    """
    rack = rack_from_text(text, 2, settings.current.unit)
    weights = _IMPLEMENTS.sub("", text)
    changed = {
        name: weights if rack.bar else f"{min(rack.implements, exercise.rack.implements)} x {weights}"
        for name, exercise in program.exercises.items()
        if exercise.rack is not None
    }
    settings.change_all_in("racks", changed)


def _racks(settings: Settings, program: Program) -> dict[str, Rack]:
    with_own, _ = with_racks(program, settings.current.racks, settings.current.unit)
    return {name: e.rack for name, e in with_own.exercises.items() if e.rack is not None}
