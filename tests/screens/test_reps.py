"""The screen of a counted set."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from legday_tui.domain.program.tempo import pace_of
from legday_tui.screens.reps import RepsScreen
from legday_tui.settings.preferences import Preferences
from legday_tui.widgets.big_text import BigText
from tests.screens.gym import ATTEMPTS, SIZES, Gym, gym


@asynccontextmanager
async def at_exercise(
    directory: Path, name: str, size: tuple[int, int] = (80, 24), level: str = "intermediate"
) -> AsyncIterator[Gym]:
    async with gym(directory, size, level=level) as app:
        await app.start_at(name)
        yield app


def word(app: Gym) -> str:
    return app.app.screen.query_one("#word", BigText).text.replace("\N{NO-BREAK SPACE}", " ")


def number(app: Gym) -> str:
    """The count, without the goal behind it."""
    return app.app.screen.query_one("#number", BigText).text.partition("/")[0]


@pytest.mark.parametrize("size", SIZES)
async def test_the_facts_of_a_set_are_legible(tmp_path: Path, size: tuple[int, int]) -> None:
    async with at_exercise(tmp_path, "Alternating Lunges", size) as app:
        text = app.text()
        for words in (
            "STRENGTH",
            "SET 1/4",
            "LEFT",
            "STRAIGHT SETS",
            "left 0  right 0",
            "▣",
            "? keys",
            "min left",
        ):
            assert words in text


@pytest.mark.parametrize("size", SIZES)
async def test_the_number_is_at_least_ten_rows_high(tmp_path: Path, size: tuple[int, int]) -> None:
    async with at_exercise(tmp_path, "Heel Raise Squat", size) as app:
        big = app.app.screen.query_one("#number", BigText)
        rows = [big.render_line(y).text for y in range(big.size.height)]
        assert sum("█" in row for row in rows) >= 10


async def test_space_counts_and_enter_completes(tmp_path: Path) -> None:
    async with at_exercise(tmp_path, "Heel Raise Squat") as app:
        await app.press(*["space"] * 11)
        assert number(app) == "11"
        await app.press("enter")
        assert "Done: Heel Raise Squat 1/4  11" in await app.wait_for("REST")


async def test_enter_without_counting_records_the_target(tmp_path: Path) -> None:
    async with at_exercise(tmp_path, "Heel Raise Squat") as app:
        await app.press("enter")
        assert "Done: Heel Raise Squat 1/4  10" in await app.wait_for("REST")


async def test_up_and_down_correct_the_count_down_to_zero(tmp_path: Path) -> None:
    async with at_exercise(tmp_path, "Heel Raise Squat") as app:
        await app.press("up", "k", "up", "down", "j")
        assert number(app) == "1"
        await app.press("down", "down", "down")
        assert number(app) == "0"


async def test_sides_are_counted_separately_and_tab_changes_the_side(tmp_path: Path) -> None:
    async with at_exercise(tmp_path, "Bulgarian Split Squat") as app:
        await app.press("space", "space", "tab", "space")
        assert "left 2  right 1" in app.text()
        assert "RIGHT" in app.text()
        await app.press("u", "u")
        assert "left 2  right 0" in app.text()
        assert "LEFT" in app.text()


async def test_typed_digits_are_accepted_with_enter(tmp_path: Path) -> None:
    async with at_exercise(tmp_path, "Heel Raise Squat") as app:
        await app.pilot.press("1", "4")
        await app.pilot.pause()
        assert number(app) == "14?"
        await app.press("enter")
        assert "Done: Heel Raise Squat 1/4  14" in await app.wait_for("REST")


async def test_typed_digits_are_accepted_after_a_delay(tmp_path: Path) -> None:
    async with at_exercise(tmp_path, "Heel Raise Squat") as app:
        await app.pilot.press("9")
        await app.pass_time(2)
        assert number(app) == "9"


async def test_the_load_changes_by_rack_steps_and_stays_for_the_next_set(tmp_path: Path) -> None:
    async with at_exercise(tmp_path, "Heel Raise Squat") as app:
        assert word(app) == "bodyweight"
        await app.press("right_square_bracket", "right_square_bracket")
        assert word(app) == "2×4 kg"
        await app.press("enter", "enter")
        await app.wait_for("SET 2/4")
        assert word(app) == "2×4 kg"


async def test_a_weight_can_be_typed_and_an_invalid_one_is_reported(tmp_path: Path) -> None:
    async with at_exercise(tmp_path, "Heel Raise Squat") as app:
        await app.press("w")
        await app.wait_for("Weight for Heel Raise Squat")
        await app.press(*"heavy", "enter")
        assert "kg" in await app.wait_for("heavy")
        await app.press(*["backspace"] * 5, *"2x8", "enter")
        await app.wait_for("SET 1/4")
        assert word(app) == "2×8 kg"


async def test_pause_stops_counting_and_the_next_key_continues(tmp_path: Path) -> None:
    async with at_exercise(tmp_path, "Heel Raise Squat") as app:
        await app.press("space", "p")
        assert "PAUSED" in app.text()
        await app.press("space")
        assert "PAUSED" not in app.text()
        assert number(app) == "1"


async def test_the_pace_counts_automatically(tmp_path: Path) -> None:
    async with at_exercise(tmp_path, "Heel Raise Squat") as app:
        await app.press("t")
        await app.pass_time(10 + 3 * 4)
        assert int(number(app)) >= 2
        assert "t your pace" in app.text()
        await app.press("t")
        assert "t pace" in app.text()
        counted = number(app)
        await app.pass_time(30)
        assert number(app) == counted


async def test_the_pace_is_that_of_a_style_chosen_during_the_set(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Heel Raise Squat")
        await app.press("t")
        await app.pass_time(14)
        counted = int(number(app))
        assert counted > 0
        await app.press("v")
        await app.wait_for("Slow drop")
        await app.press("enter")
        await app.wait_for("SLOW DROP 3-1-1")
        screen = app.app.screen
        assert isinstance(screen, RepsScreen)
        assert screen.paced is not None
        assert screen.paced.pace == pace_of("3-1-1-0")
        assert app.state().counter.reps == counted


async def test_a_number_that_is_typed_as_the_pace_ends_is_that_of_the_set(tmp_path: Path) -> None:
    async with gym(tmp_path, preferences=Preferences(follow_along=True)) as app:
        await app.start_at("Heel Raise Squat")
        screen = app.app.screen
        assert isinstance(screen, RepsScreen)
        assert screen.paced is not None
        left_s = sum(segment.ends_s for segment in screen.paced.timed.segments)
        await app.pass_time(left_s - 0.5)
        await app.pilot.press("8")
        await app.pass_time(1)
        await app.wait_for("REST")
        assert app.state().done[-1].result.reps == 8


async def test_skip_swap_and_later_change_the_queue(tmp_path: Path) -> None:
    async with at_exercise(tmp_path, "Heel Raise Squat") as app:
        await app.press("l")
        await app.wait_for("Alternating Lunges")
        await app.press("u")
        await app.wait_for("Heel Raise Squat")
        await app.press("x")
        await app.wait_for("Instead of Heel Raise Squat")
        await app.press("enter")
        await app.wait_for("Air Squats")
        await app.press("s")
        await app.wait_for("SET 2/4")


async def test_a_painful_exercise_can_continue_with_less_depth(tmp_path: Path) -> None:
    async with at_exercise(tmp_path, "Heel Raise Squat") as app:
        await app.press("exclamation_mark")
        await app.wait_for("Heel Raise Squat hurts")
        await app.press("enter")
        await app.wait_for("less depth")


async def test_the_question_about_pain_is_asked_of_several_lunges(tmp_path: Path) -> None:
    async with at_exercise(tmp_path, "Alternating Lunges") as app:
        await app.press("exclamation_mark")
        assert "Alternating Lunges hurt " in await app.wait_for("Less depth")


async def test_the_level_can_change_during_a_workout(tmp_path: Path) -> None:
    async with at_exercise(tmp_path, "Heel Raise Squat") as app:
        await app.press("v")
        await app.wait_for("Change style")
        await app.press("down", "down", "down", "enter")
        await app.wait_for("FORM CHECK")
        await app.press("enter")
        await app.wait_for("SET 1/3")


@pytest.mark.parametrize("size", [(40, 15), (30, 10), (20, 5), (8, 3), (1, 1), (200, 60)])
async def test_the_keys_of_a_set_work_at_every_size(tmp_path: Path, size: tuple[int, int]) -> None:
    async with at_exercise(tmp_path, "Heel Raise Squat") as app:
        await app.pilot.resize_terminal(*size)
        await app.pilot.pause()
        await app.press("space", "space", "enter")
        await app.pilot.resize_terminal(80, 24)
        await app.wait_for("Done: Heel Raise Squat 1/4  2")


async def test_counting_by_hand_suspends_follow_along_until_f_is_pressed(tmp_path: Path) -> None:
    async with gym(tmp_path, preferences=Preferences(follow_along=True)) as app:
        await app.start_at("Heel Raise Squat")
        await app.pass_time(16)
        before = app.state().counter.reps
        assert before
        await app.press("space")
        assert app.state().counter.reps == before + 1
        counted = app.state().counter.reps
        await app.pass_time(20)
        assert app.state().counter.reps == counted
        assert "YOUR PACE" in app.text()
        await app.press("f")
        await app.pass_time(20)
        assert (app.state().counter.reps or 0) > (counted or 0)


async def test_the_pace_changes_the_side(tmp_path: Path) -> None:
    """The aim can be below the top of the range, at which a side is complete."""
    async with gym(tmp_path, level="beginner", preferences=Preferences(follow_along=True)) as app:
        await app.start_at("Bulgarian Split Squat")
        while "FORM CHECK" in app.text():
            await app.press("enter")
        for _ in range(300):
            await app.pass_time(0.5)
            if "SWITCH" in app.text():
                break
        assert app.state().counter.side == "right"
        assert app.state().counter.left == 12
        assert "RIGHT" in app.text()


async def test_the_counter_stops_at_a_thousand_and_the_set_can_be_finished(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Heel Raise Squat")
        await app.press("9", "9", "9")
        await app.pass_time(2)
        await app.press("space", "space", "space")
        assert app.state().counter.reps == 1000
        await app.press("enter")
        await app.wait_for("REST")
        await app.press("up")
        assert app.state().done[-1].result.reps == 1000


async def test_the_goal_moves_between_the_facts_and_the_answers_as_the_terminal_changes(
    tmp_path: Path,
) -> None:
    in_facts, in_answers = "follow along  ·  go for 10", "go for 10  ·  10–12 reps"
    async with at_exercise(tmp_path, "Heel Raise Squat", (120, 40)) as app:
        await app.wait_for(in_facts)
        await app.pilot.resize_terminal(120, 30)
        for _ in range(ATTEMPTS):
            await app.pilot.pause()
            if in_facts not in app.text():
                break
        assert in_facts not in await app.wait_for(in_answers)
        await app.pilot.resize_terminal(120, 40)
        await app.wait_for(in_facts)


async def test_the_hint_names_the_key_that_the_user_gave_it(tmp_path: Path) -> None:
    async with gym(tmp_path, preferences=Preferences(keys={"about-exercise": "f6"})) as app:
        await app.start_at("Heel Raise Squat")
        assert "f6: how to set up" in app.text()
