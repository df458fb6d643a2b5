"""When a timed step ends by itself: keep holding and follow along, also if they are changed during it."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from legday_tui.domain.session import SetResult, Target
from legday_tui.storage.history import History
from legday_tui.widgets.big_text import BigText
from legday_tui.widgets.drain_bar import DrainBar
from tests.sample import session
from tests.screens.gym import gym
from tests.screens.test_timed import number


def remember_hold(directory: Path, seconds: float) -> None:
    """Keep a past session with one wall sit of so many seconds."""
    past = session(1)
    hold = SetResult(
        phase="explosive", exercise="wall-sit", set=1, kind="hold", type="working",
        target=Target(seconds=90.0), seconds=seconds, done_at=past.sets[0].done_at,
    )  # fmt: skip
    History(directory / "history.json").upsert(replace(past, sets=(*past.sets, hold)))


async def test_keep_holding_counts_up_past_the_target(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Wall Sit")
        await app.press("space", "g")
        assert "and beyond" in app.text()
        await app.pass_time(95)
        assert number(app).startswith("1:3")
        await app.pass_time(10)
        await app.press("space")
        assert app.state().done[-1].result.seconds == pytest.approx(107, abs=1)


async def test_past_the_target_the_bar_fills_again_and_a_new_best_is_told_with_its_seconds(
    tmp_path: Path,
) -> None:
    remember_hold(tmp_path, 95.0)
    async with gym(tmp_path) as app:
        await app.wait_for("in a row")
        await app.start_at("Wall Sit")
        await app.press("space", "g")
        big = app.app.screen.query_one("#word", BigText)
        await app.pass_time(93)
        assert big.text == "HOLD"
        bar = app.app.screen.query_one(DrainBar)
        assert bar.has_class("-past")
        assert bar.fraction == pytest.approx(4 / 90, abs=0.02)
        await app.pass_time(8)
        assert big.text.startswith("NEW BEST +")
        before = int(big.text.rpartition("+")[2])
        await app.pass_time(5)
        assert int(big.text.rpartition("+")[2]) == before + 5


async def test_keep_holding_can_be_switched_off_during_a_hold(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Wall Sit")
        await app.press("space", "g", "g")
        await app.pass_time(95)
        assert "Done: Wall Sit 1/3  90 s" in await app.wait_for("REST")


async def test_keep_holding_can_be_switched_on_in_the_settings_during_a_hold(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Wall Sit")
        await app.press("space", "comma")
        await app.wait_for("SETTINGS")
        app.app.environment.settings.toggle("keep_holding")
        await app.press("escape", "space")
        await app.wait_for("and beyond")
        await app.pass_time(95)
        assert number(app).startswith("1:3")


async def test_follow_along_begun_in_a_timed_step_ends_it_at_the_low_end_of_its_window(
    tmp_path: Path,
) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Leg Swings")
        await app.press("space", "f")
        await app.pass_time(122)
        assert app.state().done[-1].result.seconds == pytest.approx(120, abs=0.1)


async def test_follow_along_begun_inside_the_window_of_a_timed_step_ends_it_at_its_high_end(
    tmp_path: Path,
) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Leg Swings")
        await app.press("space")
        await app.pass_time(130)
        await app.press("f")
        await app.pass_time(40)
        assert not app.state().done
        await app.pass_time(12)
        assert app.state().done[-1].result.seconds == pytest.approx(180, abs=0.1)
