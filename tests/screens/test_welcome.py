"""The cards of the first run."""

from pathlib import Path

import pytest

from legday_tui.cues.cue import Cue, Cues
from legday_tui.settings.preferences import Preferences
from tests.bench.many_sessions import write_history
from tests.fake_clock import MONDAY_EVENING
from tests.screens.gym import SIZES, Gym, gym


@pytest.mark.parametrize("size", SIZES)
async def test_from_a_fresh_machine_to_the_first_set_it_is_four_keys(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with gym(tmp_path, size, first_run=True) as app:
        settings = app.app.environment.settings
        await app.wait_for("What dumbbells do you have?")
        assert "enter next" in app.text()
        await app.press("enter")
        assert "not medical" in await app.wait_for("welcome 2/2")
        assert not settings.current.welcomed
        await app.press("enter")
        assert "Intermediate" in await app.wait_for("? keys")
        assert settings.current.welcomed
        await app.press("enter")
        await app.wait_for("GOT EVERYTHING?")
        await app.press("enter")
        await app.wait_for("GET SET")


async def test_it_is_three_keys_for_someone_in_a_hurry(tmp_path: Path) -> None:
    async with gym(tmp_path, first_run=True) as app:
        await app.wait_for("esc skip all")
        await app.press("escape")
        await app.wait_for("enter go")
        await app.press("enter")
        await app.wait_for("GOT EVERYTHING?")
        await app.press("enter")
        await app.wait_for("GET SET")


def unit(app: Gym) -> str:
    return app.app.environment.settings.current.unit


async def test_units_and_dumbbells_are_asked_once(tmp_path: Path) -> None:
    async with gym(tmp_path, first_run=True) as app:
        settings = app.app.environment.settings
        await app.wait_for("welcome 1/2")
        await app.press("down")
        assert "> Pounds" in app.text()
        assert unit(app) == "lb"
        await app.pilot.click("#kg")
        await app.pilot.pause()
        assert "> Kilograms" in app.text()
        assert unit(app) == "kg"
        await app.pilot.click("#weights")
        await app.wait_for("Your weights, in kg")
        await app.press("4", "minus", "enter")
        await app.wait_for("Not quite: type a rack like")
        await app.press("8", "space", "b", "y", "space", "2", "enter")
        await app.wait_for("2 x 4-8 by 2")
        assert settings.current.racks["alternating-lunge"] == "2 x 4-8 by 2"


def card_region(app: Gym) -> tuple[int, int, int, int]:
    card = app.app.screen.query_one("#card").region
    return card.y, app.app.size.height - card.bottom, card.x, app.app.size.width - card.right


@pytest.mark.parametrize("size", [*SIZES, (200, 60)])
async def test_the_cards_are_centred_and_leave_the_footer_free(tmp_path: Path, size: tuple[int, int]) -> None:
    async with gym(tmp_path, size, first_run=True) as app:
        for number in (1, 2):
            await app.wait_for(f"welcome {number}/2")
            above, below, left, right = card_region(app)
            assert abs(above - below) <= 1
            assert abs(left - right) <= 1
            assert below >= 1
            await app.press("enter")


@pytest.mark.parametrize("presses", [0, 1])
async def test_escape_skips_the_remaining_cards(tmp_path: Path, presses: int) -> None:
    async with gym(tmp_path, first_run=True) as app:
        await app.wait_for("welcome 1/2")
        await app.press(*["enter"] * presses, "escape")
        await app.wait_for("? keys")
        assert app.app.environment.settings.current.welcomed
        assert app.app.environment.settings.current.unit == "kg"


async def test_a_signal_and_a_clicker_can_be_tested(tmp_path: Path) -> None:
    played: list[Cue] = []

    def play(cue: Cue) -> bool:
        played.append(cue)
        return True

    cues = Cues(Preferences(), play=play, problems=lambda: {"sound": "no player found"})
    async with gym(tmp_path, cues=cues, first_run=True) as app:
        await app.wait_for("welcome 1/2")
        await app.press("s", "t")  # these keys have no effect on this card
        assert played == []
        await app.press("pagedown")
        await app.wait_for("No player found. The bell rings instead.")
        await app.press("s")
        assert played == [Cue.GO]
        await app.press("t")
        await app.wait_for("Press a key on your clicker")
        await app.press("q")
        await app.wait_for("welcome 2/2")


@pytest.mark.parametrize("reason", ["seen before", "has trained", "view only", "asked for something"])
async def test_the_welcome_is_shown_only_on_the_first_run(tmp_path: Path, reason: str) -> None:
    if reason == "has trained":
        write_history(tmp_path, 1, MONDAY_EVENING)
    async with gym(
        tmp_path,
        preferences=Preferences(welcomed=reason == "seen before"),
        view_only="Another legday-tui is using it" if reason == "view only" else None,
        first_run=reason != "asked for something",
    ) as app:
        await app.pilot.press("comma")
        await app.wait_for("SETTINGS")
        await app.pilot.press("escape")
        assert "welcome 1/2" not in await app.wait_for("Intermediate")
