"""A note pinned to an exercise: written in a workout, read before the first set, changed in the history."""

from pathlib import Path

import pytest

from legday_tui.domain.terms import MAX_PINNED_LENGTH, Method
from legday_tui.screens.past_session import PastSessionScreen
from legday_tui.settings.preferences import Preferences
from tests.sample import session
from tests.screens.gym import SIZES, Gym, gym
from tests.screens.test_methods import remember

SQUATS = "heel-raise-squat"


async def test_a_note_is_pinned_shown_before_the_first_set_and_taken_off(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        pinned = app.app.environment.settings.current
        await app.start_at("Heel Raise Squat")
        await app.press("N")
        await app.wait_for("Pin a note to Heel Raise Squat")
        await app.press(*"hole 7", "enter")
        await app.wait_for("Pinned: hole 7")
        assert pinned.pinned == {SQUATS: "hole 7"}
        await app.press("i")
        await app.wait_for("How it's set up")
        assert "hole 7" in app.text()
        await app.press("N")
        await app.wait_for("empty takes it off")
        await app.press("!", "enter")
        await app.wait_for("hole 7!")
        await app.press("N", *["backspace"] * 7, "enter")
        await app.wait_for("How it's set up")
        assert pinned.pinned == {}
        assert "Pinned" not in app.text()


async def test_the_rest_before_the_first_set_shows_it_in_every_size(tmp_path: Path) -> None:
    for size in SIZES:
        preferences = Preferences(pinned={"alternating-lunge": "[b]hole 7[/b]"})
        async with gym(tmp_path / str(size[0]), size, preferences=preferences) as app:
            await app.start_at("Heel Raise Squat")
            await app.press("s", "s", "s", "enter")
            await app.wait_for("REST")
            await app.wait_for("Pinned: [b]hole 7[/b]")


async def test_a_long_note_is_shown_piece_by_piece(tmp_path: Path) -> None:
    words = [f"w{n:02}" for n in range(MAX_PINNED_LENGTH // 4)]
    async with gym(tmp_path, (60, 18), preferences=Preferences(pinned={SQUATS: " ".join(words)})) as app:
        await app.start_at("Heel Raise Squat")
        await app.press("right_square_bracket")  # how to undo the skipping is no longer told
        seen: set[str] = set()
        for _ in range(8):
            seen |= {word for word in words if word in app.text()}
            await app.pass_time(5.0)
        assert seen == set(words)


async def test_the_form_check_shows_it_whole(tmp_path: Path) -> None:
    words = [f"w{n:02}" for n in range(30)]
    preferences = Preferences(
        pinned={SQUATS: " ".join(words)}, methods={"beginner": "form_first"}, follow_along=False
    )
    async with gym(tmp_path, (60, 18), level="beginner", preferences=preferences) as app:
        await app.start_at("Heel Raise Squat")
        await app.wait_for("FORM CHECK")
        seen: set[str] = set()
        for _ in range(4):
            seen |= {word for word in words if word in app.text()}
            await app.pass_time(5.0)
        assert seen == set(words)


@pytest.mark.parametrize("size", [(60, 18), (80, 24), (120, 40), (200, 60)])
@pytest.mark.parametrize("method", ["form_first", "none"])
async def test_it_is_said_once(tmp_path: Path, size: tuple[int, int], method: Method) -> None:
    preferences = Preferences(pinned={SQUATS: "hole 7"}, methods={"beginner": method})
    async with gym(tmp_path, size, level="beginner", preferences=preferences) as app:
        await app.start_at("Heel Raise Squat")
        await app.wait_for("hole 7")
        await app.pilot.pause()  # what is said where is decided once there is a layout
        assert app.text().count("hole 7") == 1, app.text()


@pytest.mark.parametrize("size", SIZES)
async def test_the_rest_says_it_once(tmp_path: Path, size: tuple[int, int]) -> None:
    async with gym(tmp_path, size, preferences=Preferences(pinned={"alternating-lunge": "hole 7"})) as app:
        await app.start_at("Heel Raise Squat")
        await app.press("s", "s", "s", "enter")
        await app.wait_for("REST")
        await app.wait_for("hole 7")
        await app.pilot.pause()  # what is said where is decided once there is a layout
        assert app.text().count("hole 7") == 1, app.text()


async def test_a_note_is_pinned_from_a_past_session(tmp_path: Path) -> None:
    remember(tmp_path, session(1, "intermediate"))
    async with gym(tmp_path, (80, 60)) as app:
        await app.press("h")
        await app.wait_for("1 session")
        await app.press("2", "enter")
        await app.wait_for("Heel Raise Squat")
        while "Heel Raise Squat" not in highlighted(app):
            await app.press("down")
        await app.press("N")
        await app.wait_for("Pin a note to Heel Raise Squat")
        await app.press(*"hole 7", "enter")
        await app.wait_for("Pinned: hole 7")
        await app.press("up", "enter")
        await app.wait_for("empty takes it off")
        await app.press("!", "enter")
        await app.wait_for("Pinned: hole 7!")


def highlighted(app: Gym) -> str:
    """The line of the past session that is highlighted."""
    screen = app.app.screen
    assert isinstance(screen, PastSessionScreen)
    return screen._lines[screen._highlighted]
