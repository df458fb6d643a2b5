"""The screens of holds, jumps and guided steps."""

from itertools import pairwise
from pathlib import Path

import pytest
from msgspec.structs import replace

from legday_tui.domain.workout.events import Held
from legday_tui.domain.workout.timed_set import CHECKPOINT_S
from legday_tui.screens.hold import HoldScreen
from legday_tui.screens.pick import Choice, PickScreen
from legday_tui.storage.journal import Journal
from legday_tui.widgets.big_text import BigText
from legday_tui.widgets.drain_bar import DrainBar
from tests.sample import bundled_program
from tests.screens.gym import SIZES, TICK_S, Gym, gym


def number(app: Gym) -> str:
    return app.app.screen.query_one("#number", BigText).text


@pytest.mark.parametrize("size", SIZES)
async def test_the_wall_sit_has_a_lead_in_a_countdown_and_an_automatic_end(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with gym(tmp_path, size) as app:
        await app.start_at("Wall Sit")
        assert "GET SET" in app.text()
        assert number(app) == "0:10"
        await app.pass_time(10)
        assert number(app) == "1:30"
        await app.pass_time(45)
        assert number(app) == "0:45"
        assert app.app.screen.query_one(DrainBar).fraction == pytest.approx(0.5, abs=0.01)
        await app.pass_time(46)
        assert "Done: Wall Sit 1/3  90 s" in await app.wait_for("REST")


@pytest.mark.parametrize("size", SIZES)
async def test_the_time_is_at_least_ten_rows_high(tmp_path: Path, size: tuple[int, int]) -> None:
    async with gym(tmp_path, size) as app:
        await app.start_at("Wall Sit")
        await app.press("space")
        big = app.app.screen.query_one("#number", BigText)
        rows = [big.render_line(y).text for y in range(big.size.height)]
        assert sum("█" in row for row in rows) >= 10


async def test_ending_early_records_the_true_seconds(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Wall Sit")
        await app.press("space")
        await app.pass_time(30)
        await app.press("space")
        assert "Done: Wall Sit 1/3  31 s" in await app.wait_for("REST")


async def test_a_typed_time_replaces_the_measured_one(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Wall Sit")
        await app.press("space")
        await app.pilot.press("6", "4", "enter")
        assert "Done: Wall Sit 1/3  64 s" in await app.wait_for("REST")


async def test_a_gap_of_the_clock_pauses_at_the_last_tick(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Wall Sit")
        await app.press("space")
        await app.pass_time(20)
        before = number(app)
        app.clock.advance(600)
        app.app.screen.query_one("#number")
        await app.pilot.pause(0.2)
        text = await app.wait_for("PAUSED")
        assert number(app) == before
        assert "The clock stopped for a while" in text


async def test_a_key_right_after_a_gap_of_the_clock_does_not_count_the_gap(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Wall Sit")
        await app.press("space")
        await app.pass_time(20)
        before = number(app)
        screen = app.app.screen
        assert isinstance(screen, HoldScreen)
        app.clock.advance(40)
        screen.action_pause()  # before the next tick of the screen, which a key cannot hit for certain
        await app.wait_for("The clock stopped for a while")
        assert number(app) == before


async def test_pause_stops_the_time(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Wall Sit")
        await app.press("space")
        await app.pass_time(10)
        await app.press("p")
        stopped = number(app)
        app.clock.advance(100)
        await app.pass_time(1)
        assert number(app) == stopped
        await app.press("p")
        assert "PAUSED" not in app.text()


async def test_the_target_moves_in_steps_of_five_seconds(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Wall Sit")
        await app.press("minus", "minus")
        assert "target 80 s" in app.text()
        assert "goal 90 s" in app.text()
        await app.press("plus")
        assert "target 85 s" in app.text()


async def test_the_goal_of_a_hold_is_that_of_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = bundled_program()
    explosive = program.phases[2]
    longer = replace(explosive.steps[0], seconds=(120, 120))
    phases = (*program.phases[:2], replace(explosive, steps=(longer, *explosive.steps[1:])))
    monkeypatch.setattr("tests.screens.gym.bundled_program", lambda: replace(program, phases=phases))
    async with gym(tmp_path) as app:
        await app.start_at("Wall Sit")
        assert "goal" not in app.text()
        await app.press("-")
        assert "goal 120 s" in await app.wait_for("target 115 s")


async def test_opening_the_help_pauses_a_hold(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Wall Sit")
        await app.press("space")
        await app.pass_time(5)
        await app.press("question_mark")
        await app.wait_for("NOW")
        await app.press("escape")
        assert "PAUSED" in await app.wait_for("Wall Sit")


async def test_a_dialog_opened_in_the_last_moment_of_a_hold_stays_open(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Wall Sit")
        await app.press("space")
        await app.pass_time(88.5)
        hold = app.app.screen
        assert isinstance(hold, HoldScreen)
        app.clock.advance(1.9)
        # All in one moment, before the hold is told that it is covered; a key could not hit it for certain.
        app.app.push_screen(PickScreen("A dialog", [Choice("", "A choice", "")]))
        hold.tick()
        await app.pilot.pause()
        assert isinstance(app.app.screen, PickScreen)
        await app.press("escape")
        await app.wait_for("PAUSED")
        await app.press("space")
        await app.pass_time(2)
        assert "Done: Wall Sit 1/3  90 s" in await app.wait_for("REST")


async def test_the_jumps_are_timed(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Wide-Narrow Jumps")
        await app.press("space")
        assert number(app) == "0:30"
        await app.pass_time(31)
        assert "Done: Wide-Narrow Jumps 1/2  30 s" in await app.wait_for("REST")


@pytest.mark.parametrize("size", SIZES)
async def test_rolling_has_two_sides_with_a_switch_between_them(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with gym(tmp_path, size) as app:
        await app.start_at("Foam Roll Quads")
        await app.pass_time(11)
        assert "LEFT" in app.text()
        await app.pass_time(60)
        assert "SWITCH" in app.text() or "RIGHT" in app.text()
        await app.pass_time(66)
        await app.wait_for("Foam Roll Calves")
        result = app.state().done[-1].result
        assert result.seconds_left == pytest.approx(60, abs=0.1)
        assert result.seconds_right == pytest.approx(60, abs=0.1)


@pytest.mark.parametrize("size", SIZES)
async def test_the_low_end_of_a_time_window_is_announced(tmp_path: Path, size: tuple[int, int]) -> None:
    async with gym(tmp_path, size) as app:
        await app.start_at("Leg Swings")
        await app.press("space")
        assert "2–3 min" in app.text()
        await app.pass_time(125)
        assert "Stop when you feel ready" in app.text()
        await app.pass_time(60)
        await app.wait_for("Foam Roll Quads")


async def test_the_side_is_large_before_its_time_runs(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Foam Roll Quads")
        assert number(app) == "0:10"
        big = app.app.screen.query_one("#word", BigText)
        assert big.text == "LEFT"
        await app.pass_time(71)
        assert "SWITCH" in app.text()
        assert big.text == "RIGHT"


async def test_a_pause_says_which_keys_go_on(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Wall Sit")
        assert "space enter start now" in app.text()
        await app.press("space")
        assert "space enter end it" in app.text()
        await app.press("p")
        assert "space p resume" in app.text().splitlines()[-1]
        assert "pause" not in app.text().splitlines()[-1]


async def test_a_tap_on_the_number_starts_and_one_on_the_bar_pauses(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Wall Sit")
        await app.pilot.click("#number", offset=(20, 5))
        await app.wait_for("end it")
        await app.pilot.click(DrainBar, offset=(20, 0))
        await app.wait_for("PAUSED")


async def test_a_kill_costs_two_seconds_of_a_hold_at_most(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Wall Sit")
        await app.press("space")
        await app.pass_time(11.5)
        draft = Journal(tmp_path / "journal.jsonl").read()
        assert draft is not None
        written_s = [entry.seconds for entry in draft.entries if isinstance(entry, Held)]
        assert written_s[-1] > 11.5 - CHECKPOINT_S - TICK_S
        assert all(later - earlier >= CHECKPOINT_S for earlier, later in pairwise(written_s))


async def test_a_mindset_line_is_shown_at_the_hard_part_of_a_hold(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Wall Sit")
        await app.press("space")
        await app.pass_time(54)
        assert "Shaking means the muscle is working" in app.text()
        assert "breathe" in app.text()


async def test_three_slips_in_a_row_are_told_in_one_notice(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Wall Sit")
        for _ in range(3):
            await app.press("space")
            await app.pass_time(1)
            await app.press("space")
            await app.wait_for("doesn't count as a hold")
            await app.pilot.pause()
        assert app.text().count("Under 3 s") == 1


async def test_only_the_first_hold_of_all_is_called_that(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Wall Sit")
        await app.wait_for("your first hold")
        await app.press("4", "5", "enter")
        await app.wait_for("REST")
        await app.press("enter")
        assert "your first hold" not in await app.wait_for("SET 2/3")
