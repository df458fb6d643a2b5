"""Footer, help and palette show the actions of a screen by one order, the main keys first."""

import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.binding import Binding
from textual.screen import Screen

from legday_tui import screens
from legday_tui.screens.ask import AskScreen
from legday_tui.screens.catch_key import CatchKeyScreen
from legday_tui.screens.clicker import ClickerScreen
from legday_tui.screens.help import HelpScreen
from legday_tui.screens.key_conflicts import bindings_of
from legday_tui.widgets.key_bar import KeyBar
from legday_tui.widgets.key_items import in_order, items_of, rows_of
from tests.screens.gym import Gym, gym

ANY_KEY = {AskScreen, CatchKeyScreen, ClickerScreen}
"""Screens on which every key is input."""


def all_screens() -> Iterator[type[Screen[object]]]:
    for module in pkgutil.iter_modules(screens.__path__):
        importlib.import_module(f"{screens.__name__}.{module.name}")
    waiting: list[type[Screen[object]]] = [Screen]
    while waiting:
        kind: type[Screen[object]]
        for kind in waiting.pop().__subclasses__():
            waiting.append(kind)
            if kind.__module__.startswith("legday_tui") and kind.__dict__.get("BINDINGS"):
                yield kind


def test_every_key_of_every_screen_has_a_description() -> None:
    found = set(all_screens())
    assert len(found) > 15
    for screen in found - ANY_KEY:
        bindings: list[Binding] = list(bindings_of(screen))
        assert "question_mark" in {binding.key for binding in bindings}, screen
        assert [b.key for b in bindings if not b.tooltip] == [], screen


def test_every_screen_with_help_says_what_it_is() -> None:
    for screen in all_screens():
        if screen not in ANY_KEY and screen is not HelpScreen and not is_base(screen):
            assert (screen.HELP or "").endswith((".", "?")), screen


def is_base(screen: type[Screen[object]]) -> bool:
    """Whether a screen is only the common part of others."""
    return any(issubclass(kind, screen) for kind in all_screens() if kind is not screen)


ROUTES = {
    "home": [],
    "reps": ["Heel Raise Squat"],
    "hold": ["Wall Sit"],
    "guide": ["Leg Swing"],
}


async def open_route(app: Gym, name: str) -> None:
    for words in ROUTES[name]:
        await app.start_at(words)


@pytest.mark.parametrize("size", [(80, 24), (60, 18)])
@pytest.mark.parametrize("name", ROUTES)
async def test_footer_help_and_palette_begin_with_the_same_main_key(
    tmp_path: Path, name: str, size: tuple[int, int]
) -> None:
    async with gym(tmp_path, size) as app:
        await open_route(app, name)
        screen = app.app.screen
        bindings = screen.active_bindings.values()
        main = in_order(bindings)[0].binding
        footer = screen.query_one(KeyBar).visible_items()
        assert footer[0].words == main.description
        rows = [row for rows in rows_of(bindings).values() for row in rows]
        assert rows[0].words == main.tooltip
        await app.press("question_mark")
        await app.wait_for("NOW")
        for row in rows[:4]:
            assert app.shows(row.words), "the main keys are seen without scrolling"
        await app.press("escape", "ctrl+p")
        await app.wait_for("Search for commands")
        # A timed step is paused by now, and its main key goes on.
        main = in_order(screen.active_bindings.values())[0].binding
        title = main.description.capitalize()
        lines = [line.strip() for line in (await app.wait_for(title)).splitlines()]
        position = next(n for n, line in enumerate(lines) if line.startswith(title))
        assert lines[position - 1] == "", "nothing stands above the main action"


async def test_enter_and_space_stand_once_for_going_on_after_a_rest(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Heel Raise Squat")
        await app.press("enter")
        await app.wait_for("REST")
        bindings = app.app.screen.active_bindings.values()
        words = [item.words for item in items_of(bindings)]
        assert len(words) == len(set(words))
        going_on = [row for rows in rows_of(bindings).values() for row in rows if "space" in row.keys]
        assert [("enter" in row.keys) for row in going_on] == [True]


async def test_the_palette_offers_actions_without_a_key(tmp_path: Path) -> None:
    async with gym(tmp_path, (120, 40)) as app:
        for words, arrives, back in (
            ("records", "RECORDS", 2),
            ("charts", "CHARTS", 2),
            ("balance", "BALANCE", 2),
            ("change keys", "KEYS", 1),
            ("test your clicker", "Press a key on your clicker", 1),
            ("theme: nord", "LEG DAY", 0),
        ):
            await app.press("ctrl+p")
            await app.pilot.press(*[{" ": "space", ":": "colon"}.get(letter, letter) for letter in words])
            await app.wait_for(words.capitalize())
            await app.press("enter")
            await app.wait_for(arrives)
            for _ in range(back):
                await app.press("q")
            await app.wait_for("LEG DAY")
        assert app.app.theme == "nord"


async def test_a_click_on_a_row_of_the_help_does_what_its_key_does(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.press("question_mark")
        shown = await app.wait_for("Coaching, your weights")
        row = next(y for y, line in enumerate(shown.splitlines()) if "Coaching, your weights" in line)
        await app.pilot.click(offset=(30, row))
        await app.wait_for("SETTINGS")
