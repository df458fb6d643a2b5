"""Rendered rows are cached until a widget is refreshed."""

from typing import Any

from rich.color import Color
from textual.geometry import Region
from textual.strip import Strip

from legday_tui.widgets.cached_rows import Column
from legday_tui.widgets.drain_bar import DrainBar
from legday_tui.widgets.line import Line


async def test_rows_are_cached_until_the_widget_is_refreshed(stage: Any) -> None:
    line = Line("one")
    async with stage(line, 10, 1) as pilot:
        crop = Region(0, 0, 10, 1)
        before: list[Strip] = line.render_lines(crop)
        assert line.render_lines(crop) is before
        line.show("two")
        await pilot.pause()
        assert line.render_lines(crop)[0].text.strip() == "two"


async def test_another_text_lays_out_the_screen_only_if_it_needs_another_size(stage: Any) -> None:
    line = Line("one")
    async with stage(line, 10, 4) as pilot:
        layouts: list[Any] = []
        pilot.app.screen.screen_layout_refresh_signal.subscribe(pilot.app, layouts.append, immediate=True)
        line.show("two")
        await pilot.pause()
        assert (line.size.height, layouts) == (1, [])
        line.show("two\nrows")
        await pilot.pause()
        assert line.size.height == 2
        assert layouts


async def test_a_blank_container_has_its_colour_in_each_row(stage: Any) -> None:
    column = Column(Line("one"))
    async with stage(column, 10, 3) as pilot:
        column.styles.background = "red"
        await pilot.pause()
        rows = column.render_lines(Region(0, 0, 10, 3))
        assert [row.text for row in rows] == [" " * 10] * 3
        assert {str(segment.style and segment.style.bgcolor) for row in rows for segment in row} == {
            str(Color.from_rgb(255, 0, 0))
        }


async def test_a_change_of_theme_changes_the_component_styles(stage: Any) -> None:
    bar = DrainBar()
    async with stage(bar, 10, 1) as pilot:
        before = bar.get_component_rich_style("drain-bar--left").color
        pilot.app.theme = "nord"
        await pilot.pause()
        assert bar.get_component_rich_style("drain-bar--left").color != before
