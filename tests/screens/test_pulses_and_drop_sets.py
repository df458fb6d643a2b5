"""Pulses and drop sets: what follows a set at once, and the time between."""

from pathlib import Path

from legday_tui.settings.preferences import Preferences
from legday_tui.widgets.big_text import BigName
from tests.screens.gym import gym

METHODS = Preferences(methods={"intermediate": "pulses", "advanced": "drop_set"})


async def test_pulses_follow_the_set_without_a_rest(tmp_path: Path) -> None:
    async with gym(tmp_path, preferences=METHODS) as app:
        await app.start_at("Heel Raise Squat")
        await app.press("enter")
        text = await app.wait_for("PULSES")
        assert "SET 1/4" in text
        assert "3 reps" in text
        await app.press("space", "space", "enter")
        await app.wait_for("REST")
        assert [d.result.type for d in app.state().done[-2:]] == ["working", "pulse"]
        assert app.state().done[-1].result.reps == 2
        assert "Done: Heel Raise Squat 1/4  10 + 2 pulses" in app.text()
        assert "EXTENDED" not in app.text()


async def test_the_rest_after_pulses_corrects_and_rates_the_set(tmp_path: Path) -> None:
    async with gym(tmp_path, preferences=METHODS) as app:
        await app.start_at("Heel Raise Squat")
        await app.press("enter")
        await app.wait_for("PULSES")
        await app.press("enter")
        await app.wait_for("REST")
        await app.press("down", "3")
        assert "Done: Heel Raise Squat 1/4  9 + 3 pulses  bodyweight" in app.text()
        assert "[3 HARD]" in app.text()
        assert "EXTENDED 15 s" in app.text()
        squat, pulses = (d.result for d in app.state().done[-2:])
        assert (squat.reps, squat.rpe, pulses.reps, pulses.rpe) == (9, 9.0, 3, None)


async def test_the_pace_of_pulses_is_short(tmp_path: Path) -> None:
    async with gym(tmp_path, preferences=METHODS) as app:
        await app.start_at("Heel Raise Squat")
        await app.press("enter")
        await app.wait_for("PULSES")
        await app.press("t")
        await app.pass_time(5 + 3 * 2 + 6)
        assert app.state().counter.reps == 3


async def test_a_drop_set_follows_the_last_set_with_time_to_change_the_load(tmp_path: Path) -> None:
    async with gym(tmp_path, level="advanced", preferences=METHODS) as app:
        await app.start_at("Heel Raise Squat")
        await app.press("right_square_bracket", "right_square_bracket", "right_square_bracket")
        for _ in range(4):
            await app.press("enter")
            await app.wait_for("REST")
            if "Change the weight" not in app.text():
                await app.press("enter")
                await app.wait_for("SET")
        text = app.text()
        assert "0:15" in text or "0:14" in text
        assert "DROP" in text
        assert "2 x 4 kg" in text  # 80 % of 6 kg, rounded down to the rack
        await app.press("enter")
        await app.wait_for("DROP")
        await app.press("enter")
        await app.wait_for("Next: ")
        assert app.app.screen.query_one("#word", BigName).text == "Alternating Lunges"
        assert app.state().done[-1].result.load_kg == 8


async def test_a_drop_set_without_a_weight_asks_to_change_none(tmp_path: Path) -> None:
    async with gym(tmp_path, level="advanced", preferences=METHODS) as app:
        await app.start_at("Heel Raise Squat")
        for number in range(1, 4):
            await app.wait_for(f"SET {number}/4")
            await app.press("enter")
            await app.wait_for("REST")
            await app.press("enter")
        await app.wait_for("SET 4/4")
        await app.press("enter")
        text = await app.wait_for("Next: ")
        assert "DROP" in text
        assert "bodyweight" in text
        assert "Change the weight" not in text
