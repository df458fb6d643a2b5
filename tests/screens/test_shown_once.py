"""The next screen of a workout is there as soon as possible: nothing is computed twice for it."""

from pathlib import Path

import pytest
from textual.await_complete import AwaitComplete
from textual.dom import DOMNode
from textual.screen import Screen

from legday_tui.app import LegdayApp
from legday_tui.screens.step_screen import StepScreen
from tests.screens.gym import SIZES, gym


@pytest.mark.parametrize("size", SIZES)
async def test_the_style_sheet_is_applied_to_a_new_screen_only_while_it_is_mounted(
    tmp_path: Path, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    styled_again: list[str] = []
    update_styles = LegdayApp.update_styles

    def counted(app: LegdayApp, node: DOMNode, animate: bool = True) -> None:
        if isinstance(node, StepScreen):
            styled_again.append(type(node).__name__)
        update_styles(app, node, animate)

    monkeypatch.setattr(LegdayApp, "update_styles", counted)
    async with gym(tmp_path, size) as app:
        await app.start_at("Wall Sit")
        await app.wait_for("GET SET")
    assert styled_again == []


async def test_the_style_of_a_screen_is_read_before_its_task_starts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known: list[bool] = []
    switch_screen = LegdayApp.switch_screen

    def seen(app: LegdayApp, screen: Screen[None]) -> AwaitComplete:
        known.append(all(app.stylesheet.has_source(str(path)) for path in screen.css_path))
        return switch_screen(app, screen)

    monkeypatch.setattr(LegdayApp, "switch_screen", seen)
    async with gym(tmp_path) as app:
        await app.press("enter")
        await app.wait_for("GET SET")
    assert known == [True]


async def test_a_new_screen_shows_its_state_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    show_all = StepScreen.show_all

    def counted(screen: StepScreen) -> None:
        shown.append(type(screen).__name__)
        show_all(screen)

    monkeypatch.setattr(StepScreen, "show_all", counted)
    async with gym(tmp_path) as app:
        await app.start_at("Heel Raise Squat")
        await app.wait_for("SET 1/4")
    assert shown == ["GuideScreen", "RepsScreen"]
