"""The places where the user trains: the racks of each, and what is not there. Most users have only one."""

from collections.abc import Mapping

from msgspec.structs import replace

from legday_tui.settings.preferences import Place, Preferences
from legday_tui.settings.store import Settings

FIRST = ""
"""The id of the first place, whatever its name; that of any other is its name."""
MAX_NAME = 40


def place_ids(preferences: Preferences) -> list[str]:
    """Return the ids of all places, the first one first."""
    return [FIRST, *preferences.places]


def past_place_ids(preferences: Preferences, place: str) -> list[str]:
    """Return the ids of all places where a session may have been that has this one, known or not."""
    return list(dict.fromkeys([*place_ids(preferences), place]))


def has_several(preferences: Preferences) -> bool:
    """Return whether there is a choice of places; without it none is ever named."""
    return bool(preferences.places)


def current_place(preferences: Preferences) -> str:
    """Return the id of the place where the user trains now; the first one if the chosen one is gone."""
    chosen = preferences.place
    return chosen if chosen in preferences.places else place_by_name(preferences, chosen) or FIRST


def place_name(preferences: Preferences, place: str) -> str:
    """Return the name of a place."""
    return place or preferences.first_place


def place_by_name(preferences: Preferences, name: str) -> str | None:
    """Return the id of the place with a name, in upper or lower case; None if there is none."""
    wanted = name.strip().casefold()
    return next((i for i in place_ids(preferences) if place_name(preferences, i).casefold() == wanted), None)


def place_at(preferences: Preferences, place: str) -> Place:
    """Return the racks of a place and what is not there."""
    if place == FIRST:
        return Place(racks=preferences.racks, missing=preferences.missing)
    return preferences.places[place]


def name_problem(preferences: Preferences, name: str, *, of: str | None = None) -> str | None:
    """Return a sentence if a name cannot be that of a new place, or of the one with the id `of`."""
    if not name.strip():
        return "it needs a name"
    if len(name.strip()) > MAX_NAME:
        return f"{MAX_NAME} characters are the limit"
    return None if place_by_name(preferences, name) in (None, of) else "you have a place of this name"


def choose_place(settings: Settings, place: str) -> None:
    """Train at a place from now on."""
    settings.change("place", place)


def go_back_to(settings: Settings, place: str) -> None:
    """Train where a workout was begun that goes on, until the program exits; if that place still exists."""
    if place != current_place(settings.current) and place in place_ids(settings.current):
        settings.preview("place", place)


def set_racks(settings: Settings, place: str, racks: Mapping[str, str]) -> None:
    """Set the racks of some exercises at a place."""
    if place == FIRST:
        settings.change_all_in("racks", racks)
        return
    now = settings.current.places[place]
    settings.change_in("places", place, replace(now, racks={**now.racks, **racks}))


def set_missing(settings: Settings, place: str, missing: tuple[str, ...]) -> None:
    """Set what is not there at a place."""
    if place == FIRST:
        settings.change("missing", missing)
    else:
        settings.change_in("places", place, replace(settings.current.places[place], missing=missing))


def add_place(settings: Settings, name: str) -> None:
    """Add a place, where everything is there, with the weights of the first one."""
    settings.change_in("places", name, Place(racks=settings.current.racks))


def rename_place(settings: Settings, place: str, name: str) -> None:
    """Give a place another name. Past sessions keep the old one."""
    is_here, new = current_place(settings.current) == place, FIRST if place == FIRST else name
    if place == FIRST:
        settings.change("first_place", name)
    elif name != place:
        settings.change_in("places", name, settings.current.places[place])
    if is_here and settings.current.place != new:
        choose_place(settings, new)
    if place not in (FIRST, name):
        settings.remove_from("places", place)


def delete_place(settings: Settings, place: str) -> None:
    """Forget a place that is not the first one. Past sessions keep its name."""
    if current_place(settings.current) == place:
        choose_place(settings, FIRST)
    settings.remove_from("places", place)
