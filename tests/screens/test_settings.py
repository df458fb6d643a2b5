"""The settings screen and the test of a clicker."""

from pathlib import Path

import pytest

from legday_tui.cues.cue import Cue, Cues
from legday_tui.screens.row_list import RowListScreen
from legday_tui.settings.preferences import Preferences, editable_preferences
from legday_tui.widgets.entry_list import EntryList
from tests.screens.gym import SIZES, Gym, gym


async def choose(app: Gym, words: str) -> None:
    """Highlight the row with these words."""
    screen = app.app.screen
    assert isinstance(screen, RowListScreen)
    entries = screen.query_one(EntryList)
    entries.to_top()
    for _ in screen.entries():
        key = entries.highlighted
        if key is not None and words in screen.row_text(key):
            screen.show_about()
            await app.pilot.pause()
            return
        entries.move(1)
    raise AssertionError(f"no {words!r} in\n{app.text()}")


async def open_settings(app: Gym) -> None:
    await app.press("comma")
    await app.wait_for("SETTINGS")


@pytest.mark.parametrize("size", SIZES)
async def test_every_setting_is_listed_with_its_description(tmp_path: Path, size: tuple[int, int]) -> None:
    async with gym(tmp_path, size) as app:
        await open_settings(app)
        for entry in editable_preferences():
            await choose(app, entry.title)
            assert entry.title in app.text()
            assert entry.description in " ".join(app.text().split())


async def test_the_arrows_step_through_the_choices_and_backspace_restores_the_default(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        settings = app.app.environment.settings
        await open_settings(app)
        await choose(app, "Lead-in")
        await app.press("right", "right")
        assert settings.current.lead_in_s == 10
        assert "* Lead-in                 10 s" in app.text()
        await app.press("left")
        assert settings.current.lead_in_s == 5
        assert "Default: the program's." in app.text()
        await app.press("backspace")
        assert settings.current.lead_in_s is None
        assert "* Lead-in" not in app.text()


async def test_space_and_a_click_change_a_setting(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        settings = app.app.environment.settings
        await open_settings(app)
        await choose(app, "Keep holding")
        await app.press("space")
        assert settings.current.keep_holding
        row = next(y for y, line in enumerate(app.text().splitlines()) if "Keep holding" in line)
        await app.pilot.click(offset=(10, row))
        await app.pilot.pause()
        assert not settings.current.keep_holding


async def test_typing_narrows_the_list_and_escape_shows_all(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await open_settings(app)
        await app.press("slash", *"hold")
        shown = await app.wait_for("Keep holding")
        assert "Theme" not in shown
        assert "COACHING" in shown.upper()
        await app.press("enter", "space")
        assert app.app.environment.settings.current.keep_holding, "the keys act on what was found"
        await app.press("slash", *"xyz")
        await app.wait_for("Nothing by that name")
        await app.press("escape")
        await app.wait_for("Level")
        await app.press("escape")
        await app.wait_for("LEG DAY")


async def test_a_theme_is_shown_while_it_is_highlighted_and_kept_with_enter(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        settings = app.app.environment.settings
        await open_settings(app)
        await choose(app, "Theme")
        await app.press("enter", "down")
        shown = app.app.theme
        assert shown != "legday-dark"
        await app.press("down")
        assert app.app.theme not in (shown, "legday-dark")
        await app.press("escape")
        assert app.app.theme == settings.current.theme == "legday-dark"
        await app.press("enter", "down", "enter")
        assert app.app.theme == settings.current.theme == shown


async def test_the_dumbbells_are_typed_once_for_all_exercises(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        settings = app.app.environment.settings
        await open_settings(app)
        assert app.shows("What dumbbells do you have?")
        await choose(app, "For everything")
        await app.press("enter")
        await app.wait_for("Your weights, in kg")
        await app.press("ctrl+u", *"heavy", "enter")
        await app.wait_for("type a rack like")
        await app.press("ctrl+u", "4", "minus", "8", "space", "b", "y", "space", "2", "enter")
        await app.wait_for("2 x 4-8 by 2")
        assert settings.current.racks["heel-raise-squat"] == "2 x 4-8 by 2"
        assert settings.current.racks["hamstring-bridge"] == "1 x 4-8 by 2"


async def test_an_exercise_keeps_its_own_weights_if_those_of_all_are_left_as_they_are(tmp_path: Path) -> None:
    own = {"heel-raise-squat": "1 x 20-60 by 5"}
    async with gym(tmp_path, preferences=Preferences(racks=own)) as app:
        await open_settings(app)
        await choose(app, "For everything")
        await app.press("enter")
        await app.wait_for("Your weights, in kg")
        await app.press("enter")
        await app.wait_for("For everything")
        assert app.app.environment.settings.current.racks == own


async def test_contrast_and_motion_take_effect_at_once(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await open_settings(app)
        await choose(app, "High contrast")
        await app.press("enter")
        assert app.app.theme == "legday-contrast"
        await choose(app, "Motion")
        await app.press("enter")
        levels = [app.app.animation_level]
        await app.press("enter")
        assert [*levels, app.app.animation_level] == ["none", "full"]


async def test_the_reason_for_missing_sound_is_shown(tmp_path: Path) -> None:
    cues = Cues(Preferences(), problems=lambda: {"sound": "no player found", "voice": None})
    async with gym(tmp_path, cues=cues) as app:
        await open_settings(app)
        await choose(app, "Sound")
        assert "No player found. The bell rings instead." in await app.wait_for("player")


async def test_a_signal_is_played_when_it_is_switched_on(tmp_path: Path) -> None:
    played: list[Cue] = []

    def play(cue: Cue) -> bool:
        played.append(cue)
        return True

    preferences = Preferences(on_half=False)
    async with gym(tmp_path, preferences=preferences, cues=Cues(preferences, play=play)) as app:
        await open_settings(app)
        await choose(app, "Halfway")
        await app.press("space")
        assert played == [Cue.HALF]
        await app.press("space")
        assert played == [Cue.HALF]


async def test_opening_the_settings_pauses_a_hold(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Wall Sit")
        await app.press("space")
        await open_settings(app)
        await app.press("escape")
        assert "PAUSED" in await app.wait_for("Wall Sit")


async def clicker(app: Gym) -> None:
    await open_settings(app)
    await choose(app, "Test your clicker")
    await app.press("enter")
    await app.wait_for("Press a key on your clicker")


async def test_the_clicker_test_shows_the_key_and_its_action(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await clicker(app)
        for key, meaning in (
            ("pagedown", "next"),
            ("pageup", "undo"),
            ("full_stop", "pause"),
            ("escape", "pause"),
            ("f5", "pause"),
            ("b", "pause"),
            ("space", "count, start, end"),
        ):
            await app.press(key)
            assert f"In a session it does: {meaning}" in app.text(), key
        await app.press("f9")
        assert "It does nothing yet" in app.text()


async def test_an_unbound_key_can_be_bound_to_advance(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await clicker(app)
        await app.press("f9", "1")
        assert "From now on it does: next" in app.text()
        await app.press("q", "escape")
        await app.start_at("Heel Raise Squat")
        await app.press("f9")
        await app.wait_for("REST")
        await app.press("pagedown")  # a default key still advances
        assert "SET 2/4" in await app.wait_for("SET 2/4")


async def test_a_key_can_be_moved_to_another_action(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await clicker(app)
        await app.press("pageup", "1")
        keys = app.app.environment.settings.current.keys
        assert "pageup" in keys["advance"].split(",")
        assert "pageup" not in keys["undo"].split(",")


async def test_the_last_key_of_an_action_cannot_be_removed(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await clicker(app)
        await app.press("space", "1")
        assert "It stays: it's your only key for count, start, end" in app.text()
        assert app.app.environment.settings.current.keys == {}


async def test_the_weights_change_in_the_middle_of_a_workout(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Heel Raise Squat")
        await app.press("right_square_bracket")
        await open_settings(app)
        await choose(app, "For everything")
        await app.press("enter")
        await app.wait_for("Your weights, in kg")
        await app.press("ctrl+u", *"10", "minus", *"20", "space", *"by", "space", "5", "enter")
        await app.wait_for("2 x 10-20 by 5")
        await app.press("escape")
        await app.wait_for("SET 1/4")
        await app.press("right_square_bracket")
        await app.press("enter")
        assert "10 at 2 x 10 kg" in await app.wait_for("REST")
