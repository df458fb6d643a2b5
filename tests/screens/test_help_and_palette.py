"""Help and palette offer every action of a screen."""

import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path

from textual.binding import Binding
from textual.screen import Screen

from legday_tui import screens
from legday_tui.screens.ask import AskScreen
from legday_tui.screens.catch_key import CatchKeyScreen
from legday_tui.screens.clicker import ClickerScreen
from legday_tui.screens.key_conflicts import bindings_of
from tests.screens.gym import gym

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


async def test_the_palette_offers_actions_without_a_key(tmp_path: Path) -> None:
    async with gym(tmp_path, (120, 40)) as app:
        for words, arrives, back in (
            ("records", "RECORDS", 2),
            ("progress", "CHARTS", 2),
            ("balance of", "BALANCE", 2),
            ("change the keys", "KEYS", 1),
            ("test your clicker", "Press a key of the clicker", 1),
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
