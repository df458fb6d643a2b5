"""An easy session: offered on home, taken with a key, and half the sets whatever happens in it."""

from datetime import timedelta
from pathlib import Path

from msgspec import structs

from legday_tui.settings.preferences import Preferences
from tests.fake_clock import MONDAY_EVENING
from tests.sample import session
from tests.screens.gym import gym
from tests.screens.test_methods import remember


async def test_an_easy_session_is_taken_and_stays_easy_at_another_level(tmp_path: Path) -> None:
    days = sorted((7 * week - day for week in range(1, 8) for day in (0, 3)), reverse=True)
    for number, days_ago in enumerate(days, start=1):
        start = MONDAY_EVENING - timedelta(days=days_ago)
        past = session(number, "intermediate")
        remember(tmp_path, structs.replace(past, started_at=start, finished_at=start + timedelta(hours=1)))

    async with gym(tmp_path, preferences=Preferences(a_week=2)) as app:
        await app.wait_for("time for an easy session, half the sets?")
        assert "0 of 2 this week, ready when you are" in app.text()
        await app.press("a")
        await app.wait_for("Easy session")
        await app.press("enter")
        await app.wait_for("Easy session: half the sets, same weight")
        await app.start_at("Heel Raise Squat")
        await app.wait_for("SET 1/2")
        await app.press("enter")
        await app.wait_for("REST")
        await app.press("v")
        await app.wait_for("Change style")
        await app.press("down", "down", "down", "down", "enter")
        await app.wait_for("2/2")
        assert {s.sets for s in app.state().queue if s.phase == "strength" and s.type == "working"} == {2}
        assert app.state().level == "advanced"
