"""Rendered rows are cached until a widget is refreshed."""

from typing import Any

from textual.geometry import Region
from textual.strip import Strip

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


async def test_a_change_of_theme_changes_the_component_styles(stage: Any) -> None:
    bar = DrainBar()
    async with stage(bar, 10, 1) as pilot:
        before = bar.get_component_rich_style("drain-bar--left").color
        pilot.app.theme = "nord"
        await pilot.pause()
        assert bar.get_component_rich_style("drain-bar--left").color != before
