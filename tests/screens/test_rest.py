"""The screen of a rest."""

import itertools
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from msgspec.structs import replace

from legday_tui.domain.planning.wishes import Wishes
from legday_tui.domain.program.program import Program
from legday_tui.settings.preferences import Preferences
from legday_tui.widgets.answer_row import AnswerRow
from legday_tui.widgets.big_text import BigName
from legday_tui.widgets.rest_bar import RestBar
from legday_tui.widgets.rest_field import RestField
from tests.sample import bundled_program
from tests.screens.gym import SIZES, Gym, gym

DRAWN = re.compile(r"[\u2801-\u28ff]")
"""A braille character of the figure."""


@asynccontextmanager
async def resting(
    directory: Path,
    name: str = "Heel Raise Squat",
    size: tuple[int, int] = (80, 24),
    level: str = "intermediate",
    program: Program | None = None,
) -> AsyncIterator[Gym]:
    """Show the rest after the first set of an exercise."""
    async with gym(directory, size, level=level, program=program) as app:
        await app.start_at(name)
        await app.press("enter")
        await app.wait_for("REST")
        yield app


async def next_exercise(app: Gym) -> str:
    """The exercise that comes next, which is said once: in large letters, or in a line if they do not fit."""
    await app.pilot.pause()  # what fits is known when all widgets have their size
    word = app.app.screen.query_one("#word", BigName)
    assert (f"Next: {word.text}" in app.text()) is not word.says_all
    return word.text


async def test_a_long_name_leaves_room_for_the_load_that_comes_next(tmp_path: Path) -> None:
    program, name = bundled_program(), "Heel Raise Squat with dumbbells at the shoulders, very slowly"
    squat = replace(program.exercises["heel-raise-squat"], name=name[:60])
    own = replace(program, exercises={**program.exercises, "heel-raise-squat": squat})
    async with resting(tmp_path, name[:60], (60, 18), program=own) as app:
        await app.wait_for("Next: Heel Raise Squat with dumbbells at…  ·  bodyweight")


async def test_a_name_without_spaces_leaves_room_for_the_load_in_a_superset(tmp_path: Path) -> None:
    program, name = bundled_program(), "Kniebeugenmaschine" * 3
    squat = replace(program.exercises["heel-raise-squat"], name=name)
    own = replace(program, exercises={**program.exercises, "heel-raise-squat": squat})
    supersets = Preferences(methods={"intermediate": "superset"})
    async with gym(tmp_path, (40, 15), program=own, preferences=supersets) as app:
        await app.start_at(name)
        await app.press("enter")
        await app.wait_for("Hamstring Bridge")
        await app.press("enter")
        await app.wait_for("Next: A1  ·  Kniebeuge…  ·  bodyweight")


def number(app: Gym) -> str:
    return app.app.screen.query_one("#number", RestField).text


@pytest.mark.parametrize("size", SIZES)
async def test_a_rest_is_resting_then_ready_then_overdue(tmp_path: Path, size: tuple[int, int]) -> None:
    async with resting(tmp_path, size=size) as app:
        text = app.text()
        assert "Done: Heel Raise Squat 1/4  10" in text
        assert "SET 2/4" in text
        assert await next_exercise(app) == "Heel Raise Squat"
        assert "0:45–1:00" in text or "1:00" in text
        await app.pass_time(46)
        assert "READY" in app.text()
        await app.pass_time(16)
        assert "OVERDUE" in app.text()
        assert number(app).startswith("+0:0")


async def test_each_state_has_its_own_shape_and_its_word(tmp_path: Path) -> None:
    """Dim shade, solid, outlined, a band with a rim: the corner of the field tells them without colour."""
    async with resting(tmp_path) as app:
        field = app.app.screen.query_one(RestField)
        seen = {}
        for seconds, key in ((1, ""), (46, ""), (17, ""), (0, "p")):
            await app.pass_time(seconds)
            if key:
                await app.press(key)
            rows = [field.render_line(y).text for y in range(field.size.height)]
            seen[field.word] = rows[0][1], rows[1][1]
        assert seen == {
            "REST": ("░", "░"),
            "READY": ("█", "█"),
            "OVERDUE": ("▀", " "),
            "PAUSED": ("▄", "█"),
        }


async def test_an_overdue_rest_pulses_slowly_unless_animations_are_off(tmp_path: Path) -> None:
    async with resting(tmp_path) as app:
        await app.pass_time(62)
        field = app.app.screen.query_one(RestField)
        corners = []
        for _ in range(8):
            await app.pass_time(1)
            corners.append(field.render_line(1).text[0])
        assert set(corners) == {"█", "│"}
        changes = sum(a != b for a, b in itertools.pairwise(corners))
        assert changes <= 4
        app.app.animation_level = "none"
        corners.clear()
        for _ in range(5):
            await app.pass_time(1)
            corners.append(field.render_line(1).text[0])
        assert set(corners) == {"█"}


async def test_the_answers_to_how_hard_can_be_tapped(tmp_path: Path) -> None:
    async with resting(tmp_path) as app:
        row = app.app.screen.query_one(AnswerRow)
        at = row.render_line(0).text.index("3 hard")
        await app.pilot.click(AnswerRow, offset=(at + 1, 0))
        await app.wait_for("[3 HARD]")
        assert app.state().done[-1].result.rpe == 9


async def test_a_tap_on_the_time_goes_on_and_one_on_the_bar_pauses(tmp_path: Path) -> None:
    async with resting(tmp_path) as app:
        await app.pilot.click(RestBar, offset=(20, 0))
        await app.wait_for("PAUSED")
        assert "space p resume" in app.text()
        assert "enter" not in app.text().splitlines()[-1]
        await app.pilot.click(RestBar, offset=(20, 0))
        await app.wait_for("REST")
        await app.pilot.click(RestField, offset=(20, 5))
        await app.wait_for("SET 2/4")
        await app.wait_for("STRAIGHT SETS")


async def test_space_and_enter_stand_once_in_the_footer(tmp_path: Path) -> None:
    async with resting(tmp_path) as app:
        assert app.text().splitlines()[-1].count("go now") == 1


async def test_the_figure_of_the_next_exercise_is_shown_at_once_and_while_paused(tmp_path: Path) -> None:
    async with resting(tmp_path, size=(120, 40)) as app:
        assert DRAWN.search(app.text())
        await app.press("p")
        await app.wait_for("PAUSED")
        assert DRAWN.search(app.text())


async def test_the_end_of_a_rest_rings_once_and_does_not_advance(tmp_path: Path) -> None:
    async with resting(tmp_path) as app:
        await app.pass_time(600)
        assert "OVERDUE" in app.text()


async def test_follow_along_advances_within_the_window(tmp_path: Path) -> None:
    async with gym(tmp_path, preferences=Preferences(follow_along=True)) as app:
        await app.start_at("Heel Raise Squat")
        await app.press("enter")
        await app.wait_for("REST")
        await app.pass_time(45)
        assert "READY" in app.text()
        await app.pass_time(8)
        await app.wait_for("SET 2/4")


async def test_the_last_set_can_be_corrected_during_the_rest(tmp_path: Path) -> None:
    async with resting(tmp_path) as app:
        await app.pass_time(20)
        before = number(app)
        await app.pilot.press("up", "up", "down", "3")
        await app.pilot.pause()
        assert "Done: Heel Raise Squat 1/4  11" in app.text()
        assert "hard" in app.text()
        assert number(app) == before


async def test_each_side_can_be_corrected_separately(tmp_path: Path) -> None:
    async with resting(tmp_path, "Alternating Lunges") as app:
        assert "L 8 R 8" in app.text()
        await app.press("down", "tab", "up")
        assert "L 7 R 9" in app.text()


async def test_the_load_of_the_last_set_can_be_corrected(tmp_path: Path) -> None:
    async with resting(tmp_path) as app:
        await app.press("right_square_bracket")
        assert "2 x 2 kg" in app.text()
        await app.press("u")
        assert "2 x 2 kg" not in app.text()


async def test_a_rest_can_be_lengthened_shortened_and_paused(tmp_path: Path) -> None:
    async with resting(tmp_path) as app:
        before = number(app)
        await app.pilot.press("plus")
        await app.pilot.pause()
        assert number(app) != before
        await app.pilot.press("minus", "p")
        await app.pilot.pause()
        assert "PAUSED" in app.text()
        stopped = number(app)
        await app.pass_time(100)
        assert number(app) == stopped


async def test_undo_removes_the_last_set(tmp_path: Path) -> None:
    async with resting(tmp_path) as app:
        await app.press("u")
        await app.wait_for("SET 1/4")


async def test_the_optional_fifth_set_is_only_offered(tmp_path: Path) -> None:
    async with gym(tmp_path, level="advanced") as app:
        await app.start_at("Heel Raise Squat")
        for _ in range(3):
            await app.press("enter", "enter")
        await app.press("enter")
        await app.wait_for("one more set")
        assert await next_exercise(app) == "Alternating Lunges"
        await app.press("a", "enter")
        await app.wait_for("SET 5/4 extra")


async def test_nothing_comes_next_once_all_that_was_left_is_skipped(tmp_path: Path) -> None:
    async with gym(tmp_path, (120, 40), wishes=Wishes(phases=("strength",))) as app:
        await app.press("enter")
        await app.wait_for("SET 1/4")
        await app.press("enter")
        assert "Next up" in await app.wait_for("REST")
        await app.press("S", "S")
        assert "Next up" in await app.wait_for("Skipped Alternating Lunges")
        await app.press("S")
        await app.wait_for("12/12 sets")
        assert "Next up" not in app.text()


async def test_keys_of_disabled_actions_do_nothing(tmp_path: Path) -> None:
    async with resting(tmp_path) as app:
        await app.pilot.press("tab", "a", "9", "0", "t", "e", "d", "f9")
        await app.pilot.pause()
        assert "Done: Heel Raise Squat 1/4  10" in app.text()
        assert "REST" in app.text()


async def test_a_rest_starts_paused_if_the_setting_says_so(tmp_path: Path) -> None:
    async with gym(tmp_path, preferences=Preferences(rest_starts=False)) as app:
        await app.press("enter")
        await app.go_to("Heel Raise Squat")
        await app.press("enter")
        await app.wait_for("PAUSED")
        app.clock.advance(300)
        assert "0:45" in await app.wait_for("PAUSED")
        await app.press("p")
        assert "REST" in await app.wait_for("REST")
        await app.press("space")
        await app.wait_for("SET 2/4")


async def test_a_mindset_line_takes_turns_with_what_was_done(tmp_path: Path) -> None:
    async with resting(tmp_path) as app:
        lines = [m.text for m in app.app.environment.program.mindset if m.when == "rest"]
        assert "Done: Heel Raise Squat 1/4" in app.text()
        await app.pass_time(9)
        assert any(line in app.text() for line in lines)
        await app.press("up")
        assert "Done: Heel Raise Squat 1/4" in app.text(), "a correction is seen at once"
