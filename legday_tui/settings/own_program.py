"""The training program as the user's settings change it."""

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from legday_tui.domain.documents.did_you_mean import did_you_mean
from legday_tui.domain.program.field_types import Window
from legday_tui.domain.program.program import Program
from legday_tui.domain.terms import Unit
from legday_tui.settings.places import FIRST, current_place, place_at, place_by_name, place_ids
from legday_tui.settings.preferences import Preferences


def with_preferences(program: Program, preferences: Preferences) -> tuple[Program, list[str]]:
    """Return the program with the user's choices, as it is done at the current place.

    Also return a sentence for each setting that is invalid. Things that no exercise needs are ignored.
    """
    current = current_place(preferences)
    place = place_at(preferences, current)
    own, found = _with_racks(program, place.racks, preferences.unit)
    table = f"places.{current}." if current else ""
    problems = [f"settings: {table}{problem}" for problem in found]
    if preferences.place and place_by_name(preferences, preferences.place) is None:
        problems.append(f'settings: place: there is no place "{preferences.place}"')
    gone = (*program.missing, *place.missing)
    if gone or current != FIRST:
        missing = tuple(thing for thing in program.needs if thing in gone)
        own = replace(own, missing=missing, place=current)
    own, of_rests = _with_rests(own, preferences.rests)
    return (own if preferences.ramp_up else replace(own, ramp_up=None)), [*problems, *of_rests]


def mistakes_in(program: Program, preferences: Preferences) -> list[str]:
    """Return a sentence for each setting that is invalid with a program, at whichever place."""
    everywhere = [preferences, *(replace(preferences, place=place) for place in place_ids(preferences))]
    return list(
        dict.fromkeys(mistake for here in everywhere for mistake in with_preferences(program, here)[1])
    )


def unused_in(program: Program, preferences: Preferences) -> list[str]:
    """Return a sentence for each rack and each rest of an exercise that a program does not have."""
    known = program.exercises
    tables: dict[str, Iterable[str]] = {"racks": preferences.racks, "rests": preferences.rests}
    tables |= {f"places.{name}.racks": place.racks for name, place in preferences.places.items()}
    return [
        f"settings: {table}.{name} isn't used: no exercise has that id{did_you_mean(name, known)}"
        for table, names in tables.items()
        for name in names
        if name not in known
    ]


def _with_racks(program: Program, racks: Mapping[str, str], unit: Unit) -> tuple[Program, list[str]]:
    """Return the program with the user's loads by exercise id, and a sentence for each invalid one."""
    if not racks and unit == "kg":
        return program, []
    from legday_tui.parsing.racks import with_racks

    return with_racks(program, racks, unit)


def _with_rests(program: Program, rests: Mapping[str, Window]) -> tuple[Program, list[str]]:
    """Return the program with the user's rests by exercise id, and a sentence for each invalid one."""
    exercises, problems = dict(program.exercises), []
    for name, (low, high) in rests.items():
        if low > high:
            problems.append(f"settings: rests.{name}: expected the low end first, found {low} to {high}")
        elif name in exercises:  # else it belongs to an exercise of another program
            exercises[name] = replace(exercises[name], rest=(low, high))
    return replace(program, exercises=exercises), problems
