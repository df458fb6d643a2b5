"""The weeks as a picture of glyphs."""

from datetime import date

from legday_tui.widgets.heat_map import LEGEND, HeatMap

WEDNESDAY = date(2026, 11, 25)
EMPTY = (0,) * 7


def drawn(columns: int, lines: int, weeks: int = 26) -> list[str]:
    heat_map = HeatMap()
    heat_map._weeks = [*[EMPTY] * (weeks - 2), (1, 2, 3, 4, 0, 0, 0), (0, 4, 0, None, None, None, None)]
    heat_map._today = WEDNESDAY
    return heat_map.draw(columns, lines)


def test_every_row_fills_its_room() -> None:
    for columns in (5, 20, 56, 60, 200):
        for lines in (1, 2, 8, 9, 12):
            rows = drawn(columns, lines)
            assert [len(row) for row in rows] == [columns] * lines


def test_a_column_is_a_week_and_a_row_a_day() -> None:
    months, *days = drawn(60, 9)

    assert [row.rstrip()[-3:] for row in days[:4]] == ["░ ·", "▒ █", "▓ ·", "· █"]
    assert [row[:3] for row in days[:7]] == ["Mon", "   ", "Wed", "   ", "Fri", "   ", "Sun"]
    assert months.split() == ["Jun", "Jul", "Aug", "Sep", "Oct", "Nov"]
    assert LEGEND in days[7]


def test_in_little_room_the_newest_weeks_stay() -> None:
    _, monday, *_ = drawn(14, 9)

    assert monday == "Mon · · · ░ · "


def test_in_one_row_a_glyph_is_a_week() -> None:
    (row,) = drawn(60, 1)

    assert row.rstrip() == "26 weeks  " + "·" * 24 + "█░"
