"""What a screen was painted with goes with it."""

import gc
from pathlib import Path

from textual._styles_cache import StylesCache

from tests.screens.gym import gym

SCREENS = 15


async def test_nothing_that_was_painted_outlives_its_screen(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.press("enter")
        await app.wait_for("Leg Swings")
        for _ in range(SCREENS):
            await app.press("s")
        gc.collect()
        painted = [thing for thing in gc.get_objects() if isinstance(thing, StylesCache)]
        screens = [*app.app.screen_stack]
        shown = [widget for screen in screens for widget in screen.walk_children(with_self=True)]
        assert len(painted) < len(shown) * SCREENS / 3  # the last ones may still be on their way out
