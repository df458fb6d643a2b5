"""What a screen was painted with goes with it."""

import gc
import weakref
from pathlib import Path

from textual._styles_cache import StylesCache
from textual.widget import Widget

from tests.screens.gym import Gym, gym

SCREENS = 5


def painted_with(app: Gym) -> list[weakref.ref[StylesCache]]:
    """What the widgets of the screen in front keep their rows in."""
    shown = app.app.screen.walk_children(Widget, with_self=True)
    return [weakref.ref(widget._styles_cache) for widget in shown]


async def still_there(app: Gym, painted: list[weakref.ref[StylesCache]]) -> int:
    """How many outlive their screen, once those on their way out have had the time for it."""
    for _ in range(50):
        gc.collect()
        if not any(cache() for cache in painted):
            break
        await app.pilot.pause()
    return sum(cache() is not None for cache in painted)


async def test_rendered_rows_are_freed_with_their_screen(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.press("enter")
        await app.wait_for("Leg Swings")
        # What the start itself keeps for good is behind these.
        for _ in range(SCREENS):
            await app.press("s")
        painted = painted_with(app)
        for _ in range(SCREENS):
            await app.press("s")
        assert await still_there(app, painted) == 0
