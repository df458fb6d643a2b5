"""What can be read from three metres: the large letters are looked for in the cells that are painted."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from legday_tui.widgets import block_font
from tests.screens.gym import Gym, gym
from tests.screens.large_letters import rows_high
from tests.screens.views import VIEWS


async def squat(app: Gym) -> None:
    await app.start_at("Heel Raise Squat")
    await app.press(*["right_square_bracket"] * 4, *["space"] * 3)


async def lunge(app: Gym) -> None:
    await app.start_at("Alternating Lunges")
    await app.press(*["right_square_bracket"] * 4, *["space"] * 3)


async def lead_in(app: Gym) -> None:
    await app.start_at("Bulgarian Split Squat")
    await app.press("t")
    await app.pass_time(3)


async def wall_sit(app: Gym) -> None:
    await app.start_at("Wall Sit")
    await app.press("space")
    await app.pass_time(28)


async def rolling(app: Gym) -> None:
    await app.start_at("Foam Roll Quads")
    await app.pass_time(3)


async def resting(app: Gym) -> None:
    await app.start_at("Heel Raise Squat")
    await app.press(*["right_square_bracket"] * 4, "enter")
    await app.wait_for("REST")
    await app.pass_time(17)


async def ready(app: Gym) -> None:
    await resting(app)
    await app.pass_time(30)


async def overdue(app: Gym) -> None:
    await resting(app)
    await app.pass_time(60)


async def paused(app: Gym) -> None:
    await squat(app)
    await app.press("p")


SCREENS: dict[str, tuple[Callable[[Gym], Awaitable[None]], tuple[str, str, str]]] = {
    "live": (squat, ("3/10", "2×8 kg", "Heel Raise Squat")),
    "two sides": (lunge, ("1/8", "RIGHT", "2×8 kg")),
    "lead-in": (lead_in, ("7", "LEFT", "GET SET")),
    "wall sit": (wall_sit, ("1:02", "HOLD", "Wall Sit")),
    "rolling": (rolling, ("0:07", "LEFT", "GET SET")),
    "rest": (resting, ("0:28", "REST", "Heel Raise Squat")),
    "ready": (ready, ("0:13", "READY", "Heel Raise Squat")),
    "overdue": (overdue, ("+0:17", "OVERDUE", "Heel Raise Squat")),
    "paused": (paused, ("3/10", "PAUSED", "2×8 kg")),
}
"""The three answers of each screen, the most important one first."""


@pytest.mark.parametrize("name", SCREENS)
async def test_at_80x24_the_first_answer_has_ten_rows_and_the_second_five(tmp_path: Path, name: str) -> None:
    go, answers = SCREENS[name]
    async with gym(tmp_path, (80, 24)) as app:
        await go(app)
        heights = [rows_high(answer, app.text()) for answer in answers[:2]]
        assert (heights[0] >= 10, heights[1] >= 5) == (True, True), f"{heights}\n{app.text()}"


@pytest.mark.parametrize("size", [(120, 40), (200, 60)])
@pytest.mark.parametrize("name", SCREENS)
async def test_from_120x40_on_all_three_answers_are_large(
    tmp_path: Path, name: str, size: tuple[int, int]
) -> None:
    go, answers = SCREENS[name]
    async with gym(tmp_path, size) as app:
        await go(app)
        heights = [rows_high(answer, app.text()) for answer in answers]
        assert heights[0] >= 10, f"{heights}\n{app.text()}"
        assert min(heights) >= 5, f"{heights}\n{app.text()}"


def test_letters_that_are_small_or_not_there_have_no_height() -> None:
    painted = "\n".join(block_font.rows("7", 4, 2))
    assert rows_high("7", painted) == 10
    assert rows_high("8", painted) == 0
    assert rows_high("7", "7 reps") == 0


@pytest.mark.parametrize("view", ["set-paced", "set-paused"])
async def test_at_60x18_the_figure_does_not_touch_the_goal(tmp_path: Path, view: str) -> None:
    async with VIEWS[view].shown(tmp_path, (60, 18)) as app:
        assert "10–12 reps " in f"{app.text()} ", app.text()
