"""The tabs of a screen."""

from typing import Any

from legday_tui.widgets.tab_bar import TabBar

TABS = {1: "overview", 2: "list", 3: "charts"}


async def test_tabs_stand_still_whichever_is_shown(stage: Any, read: Any) -> None:
    bar = TabBar("History", TABS, 1)
    async with stage(bar, 60, 1) as pilot:
        (first,) = read(bar)
        assert "[1 OVERVIEW]" in first
        bar.shown = 3
        await pilot.pause()
        (third,) = read(bar)
        assert "[3 CHARTS]" in third
        assert [first.lower().index(name) for name in TABS.values()] == [
            third.lower().index(name) for name in TABS.values()
        ]


async def test_a_clicked_tab_is_reported(stage: Any, read: Any) -> None:
    turned: list[int] = []

    class Reporting(TabBar):
        def on_tab_bar_turned(self, message: TabBar.Turned) -> None:
            turned.append(message.tab)

    bar = Reporting("History", TABS, 1)
    async with stage(bar, 60, 1) as pilot:
        (words,) = read(bar)
        await pilot.click(bar, offset=(words.index("charts"), 0))
        await pilot.click(bar, offset=(1, 0))
        assert turned == [3]


async def test_without_room_only_the_shown_tab_is_named(stage: Any, read: Any) -> None:
    bar = TabBar("History", TABS, 2)
    async with stage(bar, 24, 1):
        assert read(bar) == [" History [2 LIST]"]
