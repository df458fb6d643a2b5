"""The heat map of training days."""

from datetime import date, timedelta

import pytest

from legday_tui.domain.stats.weeks import Week
from legday_tui.widgets.heat_map import FLAT_LEGENDS, LEGENDS, STEPS, HeatMap, month_row
from tests.widgets.conftest import Reading, Stage

WEDNESDAY = date(2026, 11, 25)
EMPTY: Week = (0,) * 7
LAST: Week = (1, 2, 3, 4, 0, 0, 0)
NOW: Week = (0, 4, 0, None, None, None, None)


def shown(weeks: int = 26, now: Week = NOW) -> HeatMap:
    heat_map = HeatMap()
    heat_map.show([*[EMPTY] * (weeks - 2), LAST, now], WEDNESDAY)
    return heat_map


def rendered(columns: int, lines: int) -> list[str]:
    return shown().render_rows(columns, lines)


def test_every_row_has_the_width_of_the_widget() -> None:
    for columns in (1, 3, 5, 6, 20, 56, 60, 200):
        for lines in (1, 2, 7, 8, 9, 12):
            for heat_map in (shown(), HeatMap()):
                rows = heat_map.render_rows(columns, lines)
                assert [len(row) for row in rows] == [columns] * lines


def test_each_column_is_a_week_and_each_row_a_day() -> None:
    months, *days = rendered(60, 9)

    assert [row[50:].rstrip() for row in days[:4]] == ["· ░ ·", "· ▒ █", "· ▓[·]", "· █"]
    assert [row[:4].strip() for row in days[:7]] == ["Mon", "", "Wed", "", "Fri", "", ""]
    assert months.split() == ["Jun", "Jul", "Aug", "Sep", "Oct", "Nov"]
    assert days[7].strip() == LEGENDS[0]


def test_half_a_year_fits_into_sixty_columns_with_margins() -> None:
    _, monday, *_ = rendered(56, 9)

    assert sum(monday.count(step) for step in STEPS) == 26


def test_today_is_marked_by_shape_on_every_weekday() -> None:
    for day in range(7):
        heat_map = HeatMap()
        heat_map.show(
            [EMPTY, (0,) * (day + 1) + (None,) * (6 - day)], date(2026, 11, 23) + timedelta(days=day)
        )
        rows = heat_map.render_rows(60, 8)
        assert [row.rstrip().endswith("·[·]") for row in rows[1:]] == [n == day for n in range(7)]


def test_a_narrow_calendar_shows_the_most_recent_weeks() -> None:
    _, monday, *_, legend = rendered(14, 9)

    assert monday == "Mon · · · ░ · "
    assert legend.strip() == STEPS


@pytest.mark.parametrize("lines", [1, 2])
def test_a_flat_map_has_one_glyph_per_week(lines: int) -> None:
    row, *below = rendered(60, lines)

    assert row.rstrip() == "26 weeks  " + "·" * 24 + "█░"
    assert [other.strip() for other in below] == [FLAT_LEGENDS[0]][: lines - 1]


def test_a_narrow_flat_map_shows_the_most_recent_weeks() -> None:
    (row,) = rendered(20, 1)

    assert row == "10 weeks  " + "·" * 8 + "█░"


@pytest.mark.parametrize(
    ("today", "columns", "months"),
    [
        (date(2026, 12, 31), 20, "        Dec"),  # the first of December is the Tuesday of the fifth week
        (date(2027, 1, 3), 20, "        Dec     Jan"),
        (date(2027, 1, 3), 18, "        Dec"),  # the name does not fit above the last column
        (date(2027, 1, 10), 18, "      Dec     Jan"),
        (date(2026, 3, 7), 18, "      Feb     Mar"),  # both begin on a Sunday
    ],
)
def test_a_month_is_named_above_the_week_in_which_it_begins(today: date, columns: int, months: str) -> None:
    assert month_row(today, 9, columns) == months


def test_no_month_is_named_twice() -> None:
    for n in range(400):
        names = month_row(WEDNESDAY + timedelta(days=n), 26, 56).split()
        assert len(names) == len(set(names))
        assert len(names) in (5, 6, 7)


async def test_changed_weeks_are_rendered(stage: Stage, read: Reading) -> None:
    heat_map = shown()
    async with stage(heat_map, 60, 10) as pilot:
        before = read(heat_map)
        assert before[1].endswith("░ ·")
        heat_map.show([EMPTY, (4, 0, 0, None, None, None, None)], WEDNESDAY)
        await pilot.pause()
        assert read(heat_map)[1] == "Mon · █"


async def test_unchanged_cells_are_not_repainted(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    heat_map = shown()
    async with stage(heat_map, 60, 10) as pilot:
        regions: list[object] = []
        monkeypatch.setattr(heat_map, "refresh", lambda *changed: regions.extend(changed))
        heat_map.show([*[EMPTY] * 24, LAST, NOW], WEDNESDAY)
        assert regions == []
        heat_map.show([*[EMPTY] * 24, LAST, (1, *NOW[1:])], WEDNESDAY)
        assert [str(region) for region in regions] == ["Region(x=54, y=1, width=1, height=1)"]
        monkeypatch.undo()
        await pilot.pause()


async def test_each_step_has_its_own_colour(stage: Stage) -> None:
    heat_map = shown()
    async with stage(heat_map, 60, 10):
        legend = heat_map.render_line(8)
        colours = {s.text: (s.style.color, s.style.bold) for s in legend if s.style and s.text in STEPS}
        assert set(colours) == set(STEPS)
        assert len(set(map(str, colours.values()))) == len(STEPS)
