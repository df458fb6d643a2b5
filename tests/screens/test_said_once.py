"""A screen says a thing once: in large letters, or beside the figure, or with the facts."""

from pathlib import Path

import pytest

from tests.sample import bundled_program
from tests.screens.views import VIEWS

SIZES = [(60, 18), (80, 24), (120, 40), (200, 60)]
MINDSET = [m.text for m in bundled_program().mindset]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("view", ["rest", "rest-ready", "rest-overdue", "rest-record"])
async def test_a_rest_says_a_mindset_line_once(tmp_path: Path, view: str, size: tuple[int, int]) -> None:
    async with VIEWS[view].shown(tmp_path, size) as app:
        for _ in range(3):
            painted = " ".join(app.text().split())
            assert sum(painted.count(line) for line in MINDSET) <= 1, app.text()
            await app.pass_time(8)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("view", ["set", "set-paced", "set-paused", "set-sides"])
async def test_a_set_says_its_range_of_reps_once(tmp_path: Path, view: str, size: tuple[int, int]) -> None:
    async with VIEWS[view].shown(tmp_path, size) as app:
        assert sum(app.text().count(reps) for reps in ("10–12 reps", "10–15 reps")) <= 1, app.text()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("view", ["wall-sit-lead-in", "wall-sit", "wall-sit-paused"])
async def test_a_hold_says_the_best_once(tmp_path: Path, view: str, size: tuple[int, int]) -> None:
    async with VIEWS[view].shown(tmp_path, size) as app:
        assert "best so far" not in app.text(), app.text()


async def test_a_value_that_fits_no_large_letters_is_not_said_in_capitals(tmp_path: Path) -> None:
    async with VIEWS["settings-places"].shown(tmp_path, (200, 60)) as app:
        await app.press("enter", "down")
        assert "here now: 2 x 4-8 by 2" in await app.wait_for("here now")
        assert "HERE NOW" not in app.text()


async def test_the_help_says_what_a_reworded_key_does_as_a_sentence(tmp_path: Path) -> None:
    async with VIEWS["help-rest"].shown(tmp_path, (80, 24)) as app:
        assert "Go now" in app.text()
