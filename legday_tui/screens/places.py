"""The dialogs about places: which one today, and what there is at each."""

from collections.abc import Mapping
from typing import Any

from textual.app import App

from legday_tui.domain.program.program import Program
from legday_tui.formatting.places import at_place
from legday_tui.screens.ask import AskScreen
from legday_tui.screens.ask_rack import asked_rack
from legday_tui.screens.pick import Choice, PickScreen
from legday_tui.screens.ticks import picked_ticks
from legday_tui.settings.places import (
    FIRST,
    add_place,
    choose_place,
    current_place,
    delete_place,
    has_several,
    name_problem,
    past_place_ids,
    place_at,
    place_ids,
    place_name,
    rename_place,
    set_missing,
)
from legday_tui.settings.preferences import Preferences
from legday_tui.settings.racks import common_rack_text, place_summary, set_common_rack
from legday_tui.settings.store import Settings

HERE, WEIGHTS, THINGS, RENAME, DELETE = "here", "weights", "things", "rename", "delete"


async def picked_place(app: App[Any], settings: Settings, program: Program) -> str | None:
    """Return the id of the place that the user picks; None if the user cancelled."""
    now = settings.current
    places = {i: (place_name(now, i), place_summary(settings, program, i)) for i in place_ids(now)}
    return await _picked(app, "Where do you train today?", places, current_place(now))


async def picked_past_place(app: App[Any], preferences: Preferences, place: str) -> str | None:
    """Return the id of the place where the user says a session was that has this one; None if cancelled."""
    places = {i: (place_name(preferences, i), "") for i in past_place_ids(preferences, place)}
    return await _picked(app, "Where was it?", places, place)


async def _picked(app: App[Any], title: str, places: Mapping[str, tuple[str, str]], start: str) -> str | None:
    """Return the id of the picked place; `places` are their names and what there is to say, by their ids."""
    ids = list(places)
    # The id of the first place is empty, and a choice without a value would be none.
    choices = [Choice(str(n), *words) for n, words in enumerate(places.values())]
    picked = await app.push_screen_wait(PickScreen(title, choices, start=str(ids.index(start))))
    return None if picked is None else ids[int(picked)]


async def add_asked_place(app: App[Any], settings: Settings, program: Program) -> None:
    """Ask for the name of a new place, for its weights, and for what is there; without weights it is none."""
    name = await _asked_name(app, settings, "Where else do you train?", "home, hotel, park ...")
    if name is None:
        return
    now = common_rack_text(settings, program, FIRST)
    weights = await asked_rack(app, f"Your weights {at_place(name)}", settings.current.unit, now)
    if weights is None:
        return
    add_place(settings, name)
    if weights != now:
        set_common_rack(settings, program, weights, name)
    await ask_things(app, settings, program, name)


async def change_place(app: App[Any], settings: Settings, program: Program, place: str) -> None:
    """Let the user pick what to change about a place, and change it."""
    now = settings.current
    choices = [
        Choice(HERE, "Train here", "From now on"),
        Choice(WEIGHTS, "Weights", common_rack_text(settings, program, place)),
        Choice(THINGS, "What's there", "What isn't, the coach works around"),
        Choice(RENAME, "Rename", ""),
    ]
    if place != FIRST:
        choices.append(Choice(DELETE, "Delete", "Your sessions there stay"))
    picked = await app.push_screen_wait(PickScreen(place_name(now, place), choices))
    if picked == HERE:
        choose_place(settings, place)
    elif picked == WEIGHTS:
        await ask_weights(app, settings, program, place)
    elif picked == THINGS:
        await ask_things(app, settings, program, place)
    elif picked == RENAME:
        name = await _asked_name(app, settings, "Its new name", "Past sessions keep the old one", of=place)
        if name is not None:
            rename_place(settings, place, name)
    elif picked == DELETE:
        delete_place(settings, place)


async def ask_weights(app: App[Any], settings: Settings, program: Program, place: str) -> None:
    """Ask for the weights of a place, for all exercises."""
    title, now = f"Your weights {_where(settings, place)}", common_rack_text(settings, program, place)
    text = await asked_rack(app, title, settings.current.unit, now)
    if text not in (None, now):
        set_common_rack(settings, program, text, place)


async def ask_things(app: App[Any], settings: Settings, program: Program, place: str) -> None:
    """Let the user tick what is there of the things that exercises need."""
    names = {thing: thing.capitalize() for thing in program.needs}
    there = [thing for thing in names if thing not in place_at(settings.current, place).missing]
    title = f"What's there {_where(settings, place)}?".replace(" here?", "?")
    ticked = await picked_ticks(app, title, names, there, "The coach works around the rest")
    if ticked is not None:
        set_missing(settings, place, tuple(thing for thing in names if thing not in ticked))


async def _asked_name(
    app: App[Any], settings: Settings, title: str, hint: str, *, of: str | None = None
) -> str | None:
    return await app.push_screen_wait(
        AskScreen(
            title,
            text="" if of is None else place_name(settings.current, of),
            hint=hint,
            problem=lambda text: name_problem(settings.current, text, of=of),
        )
    )


def _where(settings: Settings, place: str) -> str:
    """Return the place in a sentence; only `here` while there is no other."""
    return at_place(place_name(settings.current, place) if has_several(settings.current) else FIRST)
