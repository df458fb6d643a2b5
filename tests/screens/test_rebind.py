"""The screen that changes the keys of actions."""

from pathlib import Path

import pytest

from legday_tui.settings.preferences import Preferences
from tests.screens.gym import SIZES, Gym, gym
from tests.screens.test_settings import choose, open_settings


async def open_keys(app: Gym) -> None:
    await open_settings(app)
    await choose(app, "Change keys")
    await app.press("enter")
    await app.wait_for("KEYS")


@pytest.mark.parametrize("size", SIZES)
async def test_an_added_key_works_at_once(tmp_path: Path, size: tuple[int, int]) -> None:
    async with gym(tmp_path, size) as app:
        await open_keys(app)
        await choose(app, "Finish the set, and on")
        await app.press("enter")
        await app.wait_for("Press the key to add")
        await app.press("f9")
        assert "f9" in await app.wait_for("enter  pgdn")
        assert app.app.environment.settings.current.keys == {"advance": "enter,pagedown,right,f9"}
        await app.press("escape", "escape", "enter")
        await app.wait_for("GET SET")
        await app.go_to("Heel Raise Squat")
        await app.press("f9")
        await app.wait_for("REST")


async def test_a_key_can_be_removed_and_the_default_keys_restored(tmp_path: Path) -> None:
    async with gym(tmp_path, preferences=Preferences(keys={"pause": "p,escape"})) as app:
        keys = app.app.environment.settings
        await open_keys(app)
        await choose(app, "Pause, or resume")
        assert "* p  esc" in app.text()
        await app.press("enter", "p")
        assert keys.current.keys == {"pause": "escape"}
        await app.press("backspace")
        assert keys.current.keys == {"pause": "p,b,full_stop,f5,escape"}
        assert "*" not in app.text()


async def test_a_conflicting_key_is_rejected_with_a_reason(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await open_keys(app)
        await choose(app, "Sound on or off")
        await app.press("enter", "space")
        await app.wait_for("Not changed: space would mean two things: count;")
        await app.press("enter", "m")
        assert "that's its only key" in await app.wait_for("its only key")
        await app.press("enter", "escape")
        await app.wait_for("KEYS")
        assert app.app.environment.settings.current.keys == {}


@pytest.mark.parametrize(
    ("preferences", "says"),
    [
        (Preferences(keys={"mute": "space"}), "space would mean two things"),
        (Preferences(keys={"mut": "x"}), '"mut" is not an action; did you mean "mute"?'),
        (Preferences(theme="solarised"), 'settings: there is no theme "solarised"; did you mean "solarized-'),
    ],
)
async def test_an_error_in_the_settings_file_is_shown_on_home(
    tmp_path: Path, preferences: Preferences, says: str
) -> None:
    async with gym(tmp_path, (120, 40), preferences=preferences) as app:
        assert says in " ".join((await app.wait_for("LEG DAY")).split())


async def test_keys_in_the_settings_file_can_be_written_in_several_ways(tmp_path: Path) -> None:
    async with gym(tmp_path, preferences=Preferences(keys={"settings": "$, F8"})) as app:
        for key in ("dollar_sign", "f8"):
            await app.press(key)
            await app.wait_for("SETTINGS")
            await app.press("escape")
            await app.wait_for("LEG DAY")


async def test_the_footer_keeps_chosen_letters_apart(tmp_path: Path) -> None:
    keys = {"less-load": "o", "more-load": "r", "other-side": "Z", "mute": "§"}
    async with gym(tmp_path, (120, 40), preferences=Preferences(keys=keys)) as app:
        await app.start_at("Alternating Lunges")
        assert " o r weight" in app.text(), "not the words `or weight`"
        await app.press("enter")
        assert "(Z: " in await app.wait_for("Done: Alternating Lunges"), "the key of the other side"
        await app.press("?")
        assert "§" in await app.wait_for("Sound on or off")


async def test_home_names_a_key_as_it_is_changed_from_the_palette(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.wait_for("(v: change)")
        app.app.action_rebind()
        await app.wait_for("KEYS")
        app.app.environment.settings.change_in("keys", "level", "f9")
        await app.press("escape")
        await app.wait_for("(f9: change)")


async def test_a_rest_names_the_users_own_key_for_the_other_side(tmp_path: Path) -> None:
    async with gym(tmp_path, (120, 40), preferences=Preferences(keys={"other-side": "f9"})) as app:
        await app.start_at("Alternating Lunges")
        await app.press("enter")
        await app.wait_for("(f9: right)")
        await app.press("f9")
        await app.wait_for("(f9: left)")
