"""Removed screens free their memory."""

import gc
import weakref
from pathlib import Path

from textual._styles_cache import StylesCache
from textual.widget import Widget

from tests.screens.gym import Gym, gym

SCREENS = 5


def style_caches(app: Gym) -> list[weakref.ref[StylesCache]]:
    """Return references to the style caches of the widgets of the current screen."""
    shown = app.app.screen.walk_children(Widget, with_self=True)
    return [weakref.ref(widget._styles_cache) for widget in shown]


async def surviving(app: Gym, caches: list[weakref.ref[StylesCache]]) -> int:
    """Return how many of the caches still exist after garbage collections."""
    for _ in range(50):
        gc.collect()
        if not any(cache() for cache in caches):
            break
        await app.pilot.pause()
    return sum(cache() is not None for cache in caches)


async def test_rendered_rows_are_freed_with_their_screen(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.press("enter")
        await app.wait_for("GET SET")
        # The first screens are referenced by the app itself.
        for _ in range(SCREENS):
            await app.press("s")
        caches = style_caches(app)
        for _ in range(SCREENS):
            await app.press("s")
        assert await surviving(app, caches) == 0
