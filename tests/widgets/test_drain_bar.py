"""The drain bar: its precision, its marks and what it repaints."""

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
def test_the_bar_is_exact_to_an_eighth_of_a_cell(fraction: float, row: str) -> None:
    assert drain_row(fraction, (), 8) == row


@pytest.mark.parametrize(
    ("fraction", "row"),
    [(1.0, "████▌███"), (0.5, "████┼───"), (0.53, "████▎───"), (0.25, "██──┼───")],
)
def test_a_mark_is_visible_in_the_full_and_in_the_empty_part(fraction: float, row: str) -> None:
    assert drain_row(fraction, (0.5,), 8) == row


@pytest.mark.parametrize("columns", [40, 60, 120])
async def test_the_bar_fills_the_width_of_the_widget(stage: Any, read: Any, columns: int) -> None:
    bar = DrainBar(marks=(0.5,))
    bar.fraction = 0.25
    async with stage(bar, columns, 2):
        quarter = columns // 4
        row = "█" * quarter + "─" * quarter + "┼" + "─" * (2 * quarter - 1)
        assert read(bar) == [row, row]


class Watched(DrainBar):
    """Records the refreshed regions."""

    def __init__(self) -> None:
        super().__init__()
        self.refreshed: list[tuple[Region, ...]] = []

    def refresh(self, *regions: Region, **options: bool) -> "Watched":
        self.refreshed.append(regions)
        return super().refresh(*regions, **options)


async def test_a_change_below_an_eighth_repaints_nothing(stage: Any) -> None:
    bar = Watched()
    async with stage(bar, 60, 1):
        bar.fraction = 0.5
        bar.refreshed.clear()
        bar.fraction = 0.5 + 1 / 60 / 8 / 3
        bar.fraction = 0.5
        assert bar.refreshed == []


async def test_a_change_of_an_eighth_repaints_one_cell(stage: Any) -> None:
    bar = Watched()
    async with stage(bar, 60, 1):
        bar.fraction = 0.5
        bar.refreshed.clear()
        bar.fraction = 0.5 - 1 / 60 / 8
        assert bar.refreshed == [(Region(29, 0, 1, 1),)]


async def test_ninety_seconds_at_15_frames_per_second_repaint_once_per_eighth(stage: Any) -> None:
    bar = Watched()
    async with stage(bar, 60, 1):
        bar.refreshed.clear()
        for frame in range(90 * 15 + 1):
            bar.fraction = 1 - frame / (90 * 15)
        assert len(bar.refreshed) == 60 * 8


async def test_a_bar_can_have_several_marks(stage: Any, read: Any) -> None:
    bar = DrainBar(marks=(0.25, 0.75))
    bar.fraction = 0.0
    async with stage(bar, 8, 1):
        assert read(bar) == ["──┼───┼─"]
