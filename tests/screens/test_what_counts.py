"""What counts and what does not: slips, corrected records, workouts without a set, equipment."""

from pathlib import Path

import pytest

from legday_tui.settings.preferences import Preferences
from tests.sample import session
from tests.screens.gym import gym
from tests.screens.test_methods import remember


@pytest.mark.parametrize(("keys", "skip"), [({}, "s"), ({"skip": "y"}, "y")])
async def test_a_slip_is_not_a_hold_and_begins_anew(tmp_path: Path, keys: dict[str, str], skip: str) -> None:
    async with gym(tmp_path, preferences=Preferences(keys=keys)) as app:
        await app.start_at("Wall Sit")
        await app.press("space")
        await app.pass_time(1)
        await app.press("space")
        await app.wait_for(f"doesn't count as a hold. Get set again, or {skip} to skip")
        assert app.state().done == ()
        assert "GET SET" in app.text()
        await app.wait_for("start now")


async def test_i_tells_how_and_why(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Wall Sit")
        await app.press("i")
        text = await app.wait_for("What it's for")
        assert "30 to 45 s is a good start" in text
        assert "Quad endurance for when a game gets long" in text


async def test_a_record_is_taken_back_and_told_again_with_the_correction(tmp_path: Path) -> None:
    remember(tmp_path, session(1))
    async with gym(tmp_path) as app:
        await app.wait_for("in a row")
        await app.start_at("Heel Raise Squat")
        await app.press("1", "1", "enter")
        await app.wait_for("NEW BEST +1 rep")
        await app.press("down")
        await app.wait_for("Next:")
        assert "NEW BEST" not in app.text()
        await app.press("up", "up")
        await app.wait_for("NEW BEST +2 reps")


async def test_a_workout_without_a_set_is_not_kept(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Heel Raise Squat")
        await app.press("q")
        await app.wait_for("Leave the workout")
        await app.press("down", "enter")
        await app.wait_for("Recap")
        await app.press("escape")
        await app.wait_for("there is no session to keep")
        await app.press("h")
        await app.wait_for("No session")
        assert "1 session" not in app.text()


async def test_equipment_is_recorded_and_corrected_on_the_rest(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Heel Raise Squat")
        await app.press("e")
        assert "band" in app.text()
        await app.press("enter")
        await app.wait_for("REST")
        assert app.state().done[-1].result.equipment == "band"
        await app.press("e")
        await app.wait_for("bodyweight  block")
        assert app.state().done[-1].result.equipment == "block"
