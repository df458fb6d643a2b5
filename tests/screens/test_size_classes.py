"""The classes of a screen for the size of the terminal."""

from pathlib import Path

import pytest
from textual.screen import Screen

from tests.screens.gym import gym


class Sized(Screen[None]):
    """Records the classes that it is mounted with."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]
    VERTICAL_BREAKPOINTS = [(30, "-tall")]
    mounted_with: frozenset[str] = frozenset()

    def on_mount(self) -> None:
        self.mounted_with = self.classes


@pytest.mark.parametrize(("size", "classes"), [((80, 24), {"-narrow"}), ((120, 40), {"-wide", "-tall"})])
async def test_a_screen_is_never_painted_without_the_classes_of_its_size(
    tmp_path: Path, size: tuple[int, int], classes: set[str]
) -> None:
    async with gym(tmp_path, size) as app:
        screen = Sized()
        await app.app._show(screen)
        await app.pilot.pause()
        assert screen.mounted_with == classes
        assert screen.mounted_with == screen.classes
