"""The rest bar: its window is legible without colour."""

import itertools
from typing import Any

import pytest
from textual.strip import Strip

from legday_tui.widgets.rest_bar import RestBar, axis_row, label_row, window_words

WINDOWS = ((45, 60), (30, 30), (0, 0), (60, 90), (5, 3600))
"""The shortest and the longest rest, in seconds."""


@pytest.mark.parametrize(
    ("elapsed", "row"),
    [
        (0, "◆░░░░░░░░░░░░░░▒▒▒▒▒▒────"),
        (20, "██████◆░░░░░░░░▒▒▒▒▒▒────"),
        (45, "███████████████◆▒▒▒▒▒────"),
        (50, "███████████████▌◆▒▒▒▒────"),
        (60, "███████████████▌████◆────"),
        (70, "███████████████▌████▌██◆─"),
        (75, "███████████████▌████▌███◆"),
        (4000, "███████████████▌████▌███◆"),
        (-3, "◆░░░░░░░░░░░░░░▒▒▒▒▒▒────"),
    ],
)
def test_the_axis_is_filled_up_to_the_elapsed_time(elapsed: float, row: str) -> None:
    assert axis_row(elapsed, 45, 60, 25) == row


def test_the_times_are_below_the_ends_of_the_window() -> None:
    axis, labels = axis_row(0, 45, 60, 50), label_row(45, 60, 50)
    assert axis == "◆" + "░" * 29 + "▒" * 11 + "─" * 9
    assert labels.index("0:45") + 2 == axis.index("▒")
    assert labels.index("1:00") + 2 == axis.rindex("▒")


def test_times_that_would_touch_are_one_span() -> None:
    assert label_row(60, 65, 30).split() == ["1:00–1:05"]


def test_every_row_of_the_axis_has_the_requested_length() -> None:
    for columns, (low, high) in itertools.product(range(1, 60), WINDOWS):
        for elapsed in (0, low, high, 2 * high + 1):
            assert len(axis_row(elapsed, low, high, columns)) == columns, (elapsed, low, high)
        assert len(label_row(low, high, columns)) == columns, (low, high)


def test_a_window_of_no_length_is_one_time() -> None:
    assert window_words(45, 45) == "0:45"
    assert window_words(45, 60) == "0:45–1:00"


@pytest.mark.parametrize(
    ("columns", "row"),
    [
        (8, "████▌█▌◆"),
        (23, "███████▌█▌█◆  0:45–1:00"),
        (40, "████████████▌███▌██◆─  ▒ ready 0:45–1:00"),
        (60, "████████████████████▌██████▌███◆──  ◆ now  ▒ ready 0:45–1:00"),
    ],
)
async def test_a_single_row_has_the_times_beside_the_axis(
    stage: Any, read: Any, columns: int, row: str
) -> None:
    bar = RestBar()
    async with stage(bar, columns, 1):
        bar.show(70, 45, 60)
        assert read(bar) == [row]


async def test_two_rows_have_the_times_below_the_axis(stage: Any, read: Any) -> None:
    bar = RestBar()
    async with stage(bar, 40, 2):
        bar.show(50, 45, 60)
        assert read(bar) == [
            "████████████████████████▌█◆▒▒▒▒▒▒───────",
            "▒ ready 0:45–1:00     0:45    1:00",
        ]


async def test_the_colour_depends_on_the_phase_of_the_rest(stage: Any) -> None:
    bar = RestBar()
    async with stage(bar, 40, 2):
        colours = []
        for elapsed in (10, 50, 70):
            bar.show(elapsed, 45, 60)
            colours.append(bar.get_component_styles("rest-bar--passed").color.hex.lower())
        variables = bar.app.theme_variables
        assert colours == [variables[name].lower() for name in ("primary", "success", "warning")]


async def test_a_time_in_the_same_cell_repaints_nothing(stage: Any) -> None:
    rendered: list[int] = []

    class Watched(RestBar):
        def render_line(self, y: int) -> Strip:
            rendered.append(y)
            return super().render_line(y)

    bar = Watched()
    async with stage(bar, 40, 2) as pilot:
        bar.show(20.0, 45, 60)
        await pilot.pause()
        rendered.clear()
        bar.show(20.2, 45, 60)
        await pilot.pause()
        assert rendered == []
        bar.show(22.0, 45, 60)
        await pilot.pause()
        assert rendered == [0]
