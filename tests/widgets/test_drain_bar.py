"""The bar that empties: by eighths, with marks, and quiet between two eighths."""

from typing import Any

import pytest
from textual.geometry import Region

from legday_tui.widgets.drain_bar import DrainBar, drain_row


@pytest.mark.parametrize(
    ("fraction", "row"),
    [
        (1.0, "████████"),
        (0.5, "████────"),
        (0.5 + 3 / 64, "████▍───"),
        (1 - 1 / 64, "███████▉"),
        (0.001, "▏───────"),
        (0.0, "────────"),
        (7.0, "████████"),
        (-1.0, "────────"),
    ],
)
def test_it_shows_the_share_to_an_eighth_of_a_cell(fraction: float, row: str) -> None:
    assert drain_row(fraction, (), 8) == row


@pytest.mark.parametrize(
    ("fraction", "row"),
    [(1.0, "████▌███"), (0.5, "████┼───"), (0.53, "████▎───"), (0.25, "██──┼───")],
)
def test_a_mark_shows_in_the_full_and_in_the_empty_part(fraction: float, row: str) -> None:
    assert drain_row(fraction, (0.5,), 8) == row


@pytest.mark.parametrize("columns", [40, 60, 120])
async def test_it_is_as_long_as_its_room(stage: Any, read: Any, columns: int) -> None:
    bar = DrainBar(fraction=0.25, marks=(0.5,))
    async with stage(bar, columns, 2):
        quarter = columns // 4
        row = "█" * quarter + "─" * quarter + "┼" + "─" * (2 * quarter - 1)
        assert read(bar) == [row, row]


class Watched(DrainBar):
    """Remembers what it was asked to paint."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[tuple[Region, ...]] = []

    def refresh(self, *regions: Region, **options: bool) -> "Watched":
        self.asked.append(regions)
        return super().refresh(*regions, **options)


async def test_less_than_an_eighth_paints_nothing(stage: Any) -> None:
    bar = Watched()
    async with stage(bar, 60, 1):
        bar.fraction = 0.5
        bar.asked.clear()
        bar.fraction = 0.5 + 1 / 60 / 8 / 3
        bar.fraction = 0.5
        assert bar.asked == []


async def test_an_eighth_paints_one_cell(stage: Any) -> None:
    bar = Watched()
    async with stage(bar, 60, 1):
        bar.fraction = 0.5
        bar.asked.clear()
        bar.fraction = 0.5 - 1 / 60 / 8
        assert bar.asked == [(Region(29, 0, 1, 1),)]


async def test_ninety_seconds_at_15_frames_paint_once_for_every_eighth(stage: Any) -> None:
    bar = Watched()
    async with stage(bar, 60, 1):
        bar.asked.clear()
        for frame in range(90 * 15 + 1):
            bar.fraction = 1 - frame / (90 * 15)
        assert len(bar.asked) == 60 * 8


async def test_marks_can_be_moved(stage: Any, read: Any) -> None:
    bar = DrainBar(fraction=0.0)
    async with stage(bar, 8, 1):
        bar.marks = (0.25, 0.75)
        assert read(bar) == ["──┼───┼─"]
