"""What the tests of the screens rely on."""

from pathlib import Path

import pytest

from tests.screens.gym import gym


async def test_words_are_found_wherever_a_message_wraps(tmp_path: Path) -> None:
    wrapped = 0
    async with gym(tmp_path) as app:
        for letters in range(50, 74):
            app.app.clear_notifications()
            words = f"{letters} is there already"
            app.app.notify(f"{'x' * letters} {words}")
            await app.wait_for(words)
            wrapped += words not in app.text()
    assert wrapped >= 10


async def test_words_that_stand_in_two_widgets_are_not_found(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        app.app.notify("is there")
        await app.wait_for("is there")
        assert app.shows("LEG DAY")
        assert not app.shows("is there LEG DAY")
        assert not app.shows("LEG DAY is there")


async def test_what_does_not_come_is_named_with_the_screen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.screens.gym.ATTEMPTS", 3)
    async with gym(tmp_path) as app:
        with pytest.raises(AssertionError, match=r"'MARATHON' cannot be read on\n(.|\n)*LEG DAY"):
            await app.wait_for("MARATHON")
