"""The settings screen and the clicker test: every setting can be seen, changed and kept."""

from pathlib import Path

import pytest
from textual.widgets import OptionList

from legday_tui.cues.cue import Cue, Cues
from legday_tui.settings.preferences import Preferences, editable_preferences
from tests.screens.gym import SIZES, Gym, gym


async def choose(app: Gym, words: str) -> None:
    """Move to the setting with these words."""
    options = app.app.screen.query_one(OptionList)
    for _ in range(len(options.options)):
        at = options.highlighted
        if at is not None and words in str(options.get_option_at_index(at).prompt):
            return
        await app.press("down")
    raise AssertionError(f"no {words!r} in\n{app.text()}")


async def open_settings(app: Gym) -> None:
    await app.press("comma")
    await app.wait_for("SETTINGS")


@pytest.mark.parametrize("size", SIZES)
async def test_every_setting_is_in_the_list_with_its_meaning(tmp_path: Path, size: tuple[int, int]) -> None:
    async with gym(tmp_path, size) as app:
        await open_settings(app)
        for entry in editable_preferences():
            await choose(app, entry.title)
            await app.pilot.pause()
            assert entry.title in app.text()
            assert entry.description in " ".join(app.text().split())


async def test_space_changes_a_setting_and_left_takes_it_back(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await open_settings(app)
        await choose(app, "Lead-in")
        await app.press("space", "space")
        assert app.app.environment.settings.current.lead_in_s == 10
        assert "10 s" in app.text()
        await app.press("left", "left")
        assert app.app.environment.settings.current.lead_in_s is None


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


async def test_why_nothing_is_heard_is_said(tmp_path: Path) -> None:
    cues = Cues(Preferences(), problems=lambda: {"sound": "no player found", "voice": None})
    async with gym(tmp_path, cues=cues) as app:
        await open_settings(app)
        await choose(app, "Sound")
        assert "No player found. The bell rings instead." in await app.wait_for("player")


async def test_a_signal_is_heard_when_it_is_switched_on(tmp_path: Path) -> None:
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


async def test_settings_open_in_the_middle_of_a_hold_and_pause_it(tmp_path: Path) -> None:
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
    await app.wait_for("Press a key of the clicker")


async def test_the_clicker_test_names_what_arrives_and_what_it_means(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await clicker(app)
        for key, meaning in (
            ("pagedown", "go on"),
            ("pageup", "take back"),
            ("full_stop", "pause"),
            ("escape", "pause"),
            ("f5", "pause"),
            ("b", "pause"),
            ("space", "count, start, end"),
        ):
            await app.press(key)
            assert f"In a session it means: {meaning}" in app.text(), key
        await app.press("f9")
        assert "It does nothing yet" in app.text()


async def test_an_unknown_key_learns_to_go_on(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await clicker(app)
        await app.press("f9", "1")
        assert "From now on it means: go on" in app.text()
        await app.press("q", "escape")
        await app.start_at("Heel Raise Squat")
        await app.press("f9")
        await app.wait_for("REST")
        await app.press("pagedown")  # the usual ones go on as well
        assert "SET 2/4" in await app.wait_for("SET 2/4")


async def test_a_key_moves_from_one_job_to_another(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await clicker(app)
        await app.press("pageup", "1")
        keys = app.app.environment.settings.current.keys
        assert "pageup" in keys["advance"].split(",")
        assert "pageup" not in keys["undo"].split(",")


async def test_no_job_is_left_without_a_key(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await clicker(app)
        await app.press("space", "1")
        assert "It is the only key to count, start, end" in app.text()
        assert app.app.environment.settings.current.keys == {}
