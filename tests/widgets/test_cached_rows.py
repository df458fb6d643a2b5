"""What stands still is not drawn again, and what changes is."""

from typing import Any

from textual.geometry import Region
from textual.strip import Strip

from legday_tui.widgets.drain_bar import DrainBar
from legday_tui.widgets.line import Line


async def test_rows_are_kept_until_the_widget_is_to_be_repainted(stage: Any) -> None:
    line = Line("one")
    async with stage(line, 10, 1) as pilot:
        crop = Region(0, 0, 10, 1)
        before: list[Strip] = line.render_lines(crop)
        assert line.render_lines(crop) is before
        line.show("two")
        await pilot.pause()
        assert line.render_lines(crop)[0].text.strip() == "two"


async def test_another_theme_reaches_the_parts(stage: Any) -> None:
    bar = DrainBar()
    async with stage(bar, 10, 1) as pilot:
        before = bar.part_style("drain-bar--left").color
        pilot.app.theme = "nord"
        await pilot.pause()
        assert bar.part_style("drain-bar--left").color != before
