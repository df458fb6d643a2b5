"""The cards of the first run."""

from pathlib import Path

import pytest

from legday_tui.cues.cue import Cue, Cues
from legday_tui.settings.preferences import Preferences
from tests.bench.many_sessions import write_history
from tests.fake_clock import MONDAY_EVENING
from tests.screens.gym import SIZES, gym


@pytest.mark.parametrize("size", SIZES)
async def test_three_welcome_cards_precede_the_levels(tmp_path: Path, size: tuple[int, int]) -> None:
    async with gym(tmp_path, size, first_run=True) as app:
        settings = app.app.environment.settings
        await app.wait_for("Kilograms or pounds?")
        await app.press("down")
        assert "> Pounds" in app.text()
        assert settings.current.unit == "lb"
        await app.press("enter")
        assert "not medical" in await app.wait_for("welcome 2/3")
        assert not settings.current.welcomed
        await app.press("space")
        await app.wait_for("welcome 3/3")
        await app.press("enter")
        assert "Intermediate" in await app.wait_for("? keys")
        assert settings.current.welcomed
        await app.press("enter")
        await app.wait_for("WARM-UP")


@pytest.mark.parametrize("presses", [0, 1, 2])
async def test_escape_skips_the_remaining_cards(tmp_path: Path, presses: int) -> None:
    async with gym(tmp_path, first_run=True) as app:
        await app.wait_for("welcome 1/3")
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
        await app.wait_for("welcome 1/3")
        await app.press("s", "t")  # these keys have no effect on this card
        assert played == []
        await app.press("pagedown", "pagedown")
        assert "No player found. The bell rings instead." in await app.wait_for("welcome 3/3")
        await app.press("s")
        assert played == [Cue.GO]
        await app.press("t")
        await app.wait_for("Press a key of the clicker")
        await app.press("q")
        await app.wait_for("welcome 3/3")


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
        assert "welcome 1/3" not in await app.wait_for("Intermediate")
