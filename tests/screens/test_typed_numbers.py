"""Numbers that are typed during a set: shown, corrected, dropped."""

from pathlib import Path

import pytest

from legday_tui.widgets.big_text import BigText
from tests.screens.gym import SIZES, Gym, gym


def number(app: Gym) -> str:
    return app.app.screen.query_one("#number", BigText).text


async def type_keys(app: Gym, *keys: str) -> None:
    """Press keys without a pause."""
    for key in keys:
        await app.pilot.press(key)
    await app.pilot.pause()


SETS = [("Heel Raise Squat", "Done: Heel Raise Squat 1/4  12"), ("Wall Sit", "Done: Wall Sit 1/3  12 s")]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("name", "done"), SETS)
async def test_backspace_corrects_the_last_digit(
    tmp_path: Path, name: str, done: str, size: tuple[int, int]
) -> None:
    async with gym(tmp_path, size) as app:
        await app.start_at(name)
        await type_keys(app, "1", "3", "backspace")
        assert number(app) == "1?"
        await type_keys(app, "2")
        assert number(app) == "12?"
        await app.wait_for("backspace fixes it")
        await type_keys(app, "enter")
        await app.wait_for(done)


@pytest.mark.parametrize(("name", "done"), SETS)
@pytest.mark.parametrize("key", ["escape", "u"])
async def test_a_key_drops_what_was_typed_and_nothing_else(
    tmp_path: Path, name: str, done: str, key: str
) -> None:
    async with gym(tmp_path) as app:
        await app.start_at(name)
        before = app.state()
        await type_keys(app, "1", "3", key)
        assert "?" not in number(app)
        assert "PAUSED" not in app.text()
        assert app.state() == before
        await type_keys(app, "1", "2", "enter")
        await app.wait_for(done)


async def test_escape_pauses_when_nothing_is_typed(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Heel Raise Squat")
        await app.press("escape")
        assert "PAUSED" in app.text()


@pytest.mark.parametrize("name", ["Heel Raise Squat", "Wall Sit"])
async def test_a_fourth_digit_is_refused_with_a_word(tmp_path: Path, name: str) -> None:
    async with gym(tmp_path) as app:
        await app.start_at(name)
        await type_keys(app, "1", "0", "0", "0")
        assert number(app) == "100?"
        await app.wait_for("Up to 3 digits")


async def test_a_digit_after_a_pause_begins_a_new_number(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Heel Raise Squat")
        await type_keys(app, "1", "3")
        app.clock.advance(1.6)
        await type_keys(app, "1", "2")
        assert number(app) == "12?"
        await type_keys(app, "enter")
        await app.wait_for("Done: Heel Raise Squat 1/4  12")


async def type_as_the_target_is_reached(app: Gym, *keys: str) -> None:
    """Type digits in the last second of a wall sit, whose target is reached before the next key."""
    await app.start_at("Wall Sit")
    await app.press("space")
    await app.pass_time(89.5)
    await type_keys(app, *keys)
    await app.pass_time(1)


async def test_a_number_that_is_typed_when_a_hold_ends_can_be_completed(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await type_as_the_target_is_reached(app, "8")
        await type_keys(app, "5", "enter")
        await app.wait_for("Done: Wall Sit 1/3  85 s")


@pytest.mark.parametrize("key", ["escape", "u", "backspace"])
async def test_a_hold_whose_target_is_reached_ends_when_the_number_is_dropped(
    tmp_path: Path, key: str
) -> None:
    async with gym(tmp_path) as app:
        await type_as_the_target_is_reached(app, "8")
        await type_keys(app, key)
        await app.wait_for("Done: Wall Sit 1/3  90 s")


async def test_a_hold_whose_target_is_reached_ends_when_no_digit_follows(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await type_as_the_target_is_reached(app, "8")
        await app.pass_time(1)
        await app.wait_for("Done: Wall Sit 1/3  90 s")


COUNTED_ON = [
    (("1", "0", "space"), "11/10"),
    (("1", "0", "up"), "11/10"),
    (("1", "0", "down"), "9/10"),
    (("1", "0", "down", "down", "1", "2"), "12?"),
]


@pytest.mark.parametrize(("keys", "shown"), COUNTED_ON)
async def test_a_key_that_counts_counts_on_from_what_was_typed(
    tmp_path: Path, keys: tuple[str, ...], shown: str
) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Heel Raise Squat")
        await type_keys(app, *keys)
        assert number(app) == shown


@pytest.mark.parametrize("name", ["Alternating Lunges", "Bulgarian Split Squat"])
@pytest.mark.parametrize(("left", "right"), [("8", "9"), ("10", "8"), ("11", "12"), ("9", "9")])
async def test_tab_after_a_number_leads_to_that_of_the_other_side(
    tmp_path: Path, name: str, left: str, right: str
) -> None:
    async with gym(tmp_path) as app:
        await app.start_at(name)
        await type_keys(app, *left, "tab")
        assert f"left {left}  right 0" in app.text()
        assert "RIGHT" in app.text()
        await type_keys(app, *right, "enter")
        assert f"L {left} R {right}" in await app.wait_for("REST")


async def test_tab_separates_the_sides_also_after_a_while(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Alternating Lunges")
        await type_keys(app, "8")
        await app.pass_time(2)
        assert "left 8  right 8" in app.text()
        await type_keys(app, "tab", "9")
        await app.pass_time(2)
        assert "left 8  right 9" in app.text()
        await type_keys(app, "enter")
        assert "L 8 R 9" in await app.wait_for("REST")


async def test_what_is_typed_after_counting_is_of_both_alternating_sides_again(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Alternating Lunges")
        await type_keys(app, "tab", "space", "9", "enter")
        assert "L 9 R 9" in await app.wait_for("REST")
