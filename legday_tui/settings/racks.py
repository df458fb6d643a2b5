"""The weights that the user has: for one exercise, or in one place for all."""

import re

from legday_tui.domain.program.program import Program
from legday_tui.domain.program.rack import Rack
from legday_tui.parsing.racks import NONE, rack_from_text, rack_words, with_racks
from legday_tui.settings.places import current_place, place_at, set_racks
from legday_tui.settings.store import Settings

SEVERAL = "different ones"
_IMPLEMENTS = re.compile(r"^\s*[12]\s*[x×*]\s*")


def rack_text(settings: Settings, program: Program, exercise: str) -> str:
    """Return the rack of an exercise at the current place as text: the user's own, else the program's."""
    rack = _racks(settings, program, current_place(settings.current)).get(exercise)
    return rack_words(rack, settings.current.unit) if rack else ""


def common_rack_text(settings: Settings, program: Program, place: str | None = None) -> str:
    """Return the rack of all exercises with a pair of weights, else with a bar; SEVERAL if they differ.

    `place` None is where the user trains now.
    """
    place = current_place(settings.current) if place is None else place
    every = _racks(settings, program, place).values()
    racks = [rack for rack in every if rack.implements > 1] or [rack for rack in every if rack.bar]
    texts = {rack_words(rack, settings.current.unit) for rack in racks}
    return texts.pop() if len(texts) == 1 else SEVERAL


def set_common_rack(settings: Settings, program: Program, text: str, place: str | None = None) -> None:
    """Give all exercises these weights, each one or two of them at a time as in the program.

    `place` None is where the user trains now.

    Raise MistypedRackError.
    """
    rack = rack_from_text(text, 2, settings.current.unit)
    weights = _IMPLEMENTS.sub("", text)
    changed = {
        name: weights
        if rack.bar or not rack.each_kg
        else f"{min(rack.implements, exercise.rack.implements)} x {weights}"
        for name, exercise in program.exercises.items()
        if exercise.rack is not None
    }
    set_racks(settings, current_place(settings.current) if place is None else place, changed)


def place_summary(settings: Settings, program: Program, place: str) -> str:
    """Return the weights of a place and what is not there: `2 x 4-8 by 2, no chair, no mat`."""
    weights = common_rack_text(settings, program, place)
    missing = [thing for thing in program.needs if thing in place_at(settings.current, place).missing]
    return ", ".join(["no weights" if weights == NONE else weights, *(f"no {thing}" for thing in missing)])


def _racks(settings: Settings, program: Program, place: str) -> dict[str, Rack]:
    racks = place_at(settings.current, place).racks
    with_own, _ = with_racks(program, racks, settings.current.unit)
    return {name: e.rack for name, e in with_own.exercises.items() if e.rack is not None}
