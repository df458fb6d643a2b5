"""What keys of the keypad, with caps lock and of other keyboards do on the screens."""

from pathlib import Path

import pytest
from textual.events import Key

from legday_tui.domain.workout.events import RestAdjusted
from legday_tui.screens.workout_actions import WorkoutActions
from legday_tui.settings.preferences import Preferences
from legday_tui.widgets.big_text import BigText
from tests.screens.gym import Gym, gym


async def send(app: Gym, *keys: str) -> None:
    """Send keys as the driver does."""
    for key in keys:
        app._advance(1.0)
        app.app.post_message(Key(key, key if len(key) == 1 else None))
        await app.pilot.pause()
        await app.pilot.pause()


def number(app: Gym) -> str:
    return app.app.screen.query_one("#number", BigText).text.partition("/")[0]


@pytest.mark.parametrize("key", ["U", "г", "Г", "θ", "ו", "ع"])
async def test_undo_works_with_caps_lock_and_on_other_keyboards(tmp_path: Path, key: str) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Heel Raise Squat")
        await app.press("space", "space")
        await send(app, key)
        assert number(app) == "1"


@pytest.mark.parametrize("key", ["S", "Ы"])
async def test_skipping_an_exercise_shows_its_undo(tmp_path: Path, key: str) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Heel Raise Squat")
        await send(app, key)
        assert "Skipped Heel Raise Squat: u undoes it" in await app.wait_for("Alternating Lunges")
        await app.press("u")
        text = await app.wait_for("Heel Raise Squat")
        assert "Skipped Heel" not in text
        await send(app, key)
        await app.wait_for("Skipped Heel Raise Squat")
        await app.press("space")
        assert "Skipped" not in app.text()


async def test_who_means_to_quit_with_ctrl_c_is_told_how_to(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Heel Raise Squat")
        await app.press("ctrl+c")
        await app.wait_for("ctrl+q quits, and your workout is kept")


async def test_the_keypad_changes_the_rest(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Heel Raise Squat")
        await app.press("enter")
        await app.wait_for("REST")
        await send(app, "add", "add", "subtract")
        screen = app.app.screen
        assert isinstance(screen, WorkoutActions)
        events = screen.turn.coach.workout.events
        assert [event.seconds for event in events if isinstance(event, RestAdjusted)] == [15, 15, -15]


async def test_letters_in_a_text_stay_as_they_are_typed(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Heel Raise Squat")
        await app.press("n")
        await app.wait_for("Note for this session")
        await send(app, *"йU", "add", "1")
        await app.press("enter")
        await app.wait_for("SET 1/4")
        assert app.state().note == "йU+1"


async def test_a_key_that_the_user_has_chosen_keeps_its_action(tmp_path: Path) -> None:
    async with gym(tmp_path, preferences=Preferences(keys={"skip-exercise": "U"})) as app:
        await app.press("enter")
        await app.wait_for("GET SET")
        await send(app, "U")
        await app.wait_for("Skipped")


async def test_an_unknown_keyboard_is_told_which_layout_is_needed(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Heel Raise Squat")
        await send(app, "ㅂ")
        await app.wait_for("Latin")
        before = app.state()
        await send(app, "か", "ㅂ")
        assert app.state() == before
        assert app.text().count("Latin") == 1
