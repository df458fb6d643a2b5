"""A workout on a computer whose clock is not set, or is set during it."""

from datetime import timedelta
from pathlib import Path

import pytest

from legday_tui.domain.session import Session
from legday_tui.storage.history import History
from legday_tui.storage.loading import read_history
from legday_tui.widgets.rest_field import RestField
from tests.fake_clock import MONDAY_EVENING
from tests.screens.gym import Gym, gym

TO_1970_H = -24.0 * 365 * 56


async def train(app: Gym, *, sets_clock: bool) -> str:
    """Do two sets and end the workout; return the text of the recap. With `sets_clock`, set it in between."""
    app.clock.set_wall(TO_1970_H)
    await app.start_at("Heel Raise Squat")
    await app.press("enter")
    await app.wait_for("REST")
    await app.pass_time(60)
    if sets_clock:
        app.clock.set_wall(-TO_1970_H)
    await app.press("space", "enter")
    await app.wait_for("REST")
    await app.press("4", "q")
    await app.wait_for("Leave the workout?")
    await app.press("down", "enter")
    await app.wait_for("Recap")
    await app.press("8", "down")
    return app.text()


def stored(directory: Path) -> Session:
    (session,) = read_history(History(directory / "history.json")).sessions
    return session


@pytest.mark.parametrize("sets_clock", [True, False])
async def test_the_recap_and_the_history_have_the_true_duration(tmp_path: Path, sets_clock: bool) -> None:
    async with gym(tmp_path) as app:
        began_s = app.clock.monotonic()
        recap = await train(app, sets_clock=sets_clock)
        lasted = timedelta(seconds=app.clock.monotonic() - began_s)
        minutes = round(lasted.total_seconds() / 60)
        assert f"load 8 x {minutes} min = {8 * minutes}" in recap
        await app.press("escape")
        await app.wait_for("LEG DAY")
        await app.press("h")
        await app.wait_for("1 session")
        await app.press("2")
        assert f" {minutes} " in await app.wait_for("MIN")
        await app.press("enter")
        assert ("date uncertain" in await app.wait_for("working sets")) is not sets_clock
    session = stored(tmp_path)
    assert session.duration is not None
    assert timedelta(seconds=60) < session.duration <= lasted
    assert session.dates_uncertain is not sets_clock
    assert (session.started_at.date() == MONDAY_EVENING.date()) is sets_clock


@pytest.mark.parametrize("hours", [-26, -1, 1, 30])
async def test_a_change_of_the_wall_clock_changes_no_duration(tmp_path: Path, hours: float) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Heel Raise Squat")
        await app.press("enter")
        await app.wait_for("REST")
        await app.pass_time(20)
        shown = app.app.screen.query_one("#number", RestField).text
        app.clock.set_wall(hours)
        await app.pass_time(0.4)
        assert app.app.screen.query_one("#number", RestField).text == shown
        assert "REST" in app.text()
        await app.pass_time(30)
        await app.press("enter")
        await app.wait_for("SET 2/4")
        assert app.state().done[0].result.rest_s == pytest.approx(51.4, abs=0.2)
