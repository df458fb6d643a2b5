"""What is copied from a screen is what is seen on it."""

import re
from pathlib import Path
from random import Random

import pytest
from textual.events import MouseDown, MouseMove, MouseUp
from textual.selection import SELECT_ALL
from textual.widget import Widget

from tests.drawn import rows_of
from tests.screens.gym import Gym, gym
from tests.storage.file_operations import fill

ROUTES: dict[str, list[tuple[list[str], str]]] = {
    "HomeScreen": [([], "LEG DAY")],
    "AboutScreen": [(["i"], "Why legs")],
    "HelpScreen": [(["question_mark"], "PROGRAM")],
    "RebindScreen": [(["comma"], "SETTINGS"), (["slash", *"change", "enter", "enter"], "KEYS")],
    "SettingsScreen": [(["comma"], "SETTINGS")],
    "HistoryScreen": [(["h"], "3 sessions")],
    "PastSessionScreen": [(["h"], "3 sessions"), (["enter"], "No note")],
    "ChartsScreen": [(["h"], "3 sessions"), (["3"], "CHARTS")],
    "BalanceScreen": [(["h"], "3 sessions"), (["4"], "BALANCE")],
    "RecordsScreen": [(["h"], "3 sessions"), (["5"], "RECORDS")],
    "GuideScreen": [(["enter"], "GET SET")],
    "RepsScreen": [(["enter"], "GET SET"), (["go:Heel Raise Squat"], "SET 1/4")],
    "RestScreen": [(["enter"], "GET SET"), (["go:Heel Raise Squat", "enter"], "REST")],
    "HoldScreen": [(["enter"], "GET SET"), (["go:Wall Sit"], "target")],
    "AskScreen": [(["enter"], "GET SET"), (["n"], "Note for this session"), (["g", "o"], "go")],
    "ExerciseInfoScreen": [(["enter"], "GET SET"), (["i"], "What it's for")],
    "PickScreen": [(["enter"], "GET SET"), (["q"], "Leave the workout?")],
    "RecapScreen": [
        (["enter"], "GET SET"),
        (["go:Heel Raise Squat", "enter", "q"], "Leave the workout?"),
        (["down", "enter"], "Recap"),
    ],
}
NOT_WORDS = {
    "BigText",
    "DrainBar",
    "RestBar",
    "SessionBar",
    "FigureView",
    "HeatMap",
    "Legs",
    "Chart",
    "KeyBar",
}
"""Widgets that show no text that could be copied."""


DRAGGED = {"HomeScreen", "HistoryScreen", "SettingsScreen", "RepsScreen", "RecapScreen"}
"""Screens that are full of words."""


async def follow(app: Gym, name: str) -> None:
    for keys, words in ROUTES[name]:
        for key in keys:
            if key.startswith("go:"):
                await app.go_to(key.removeprefix("go:"))
            else:
                await app.press(key)
        await app.wait_for(words)
        await app.wait_for_keys()


def squeezed(text: str) -> str:
    """The text without frames, scroll bars, blanks and line breaks, which depend on the width."""
    return re.sub(r"[\s╭╮╰╯│─┏┓┗┛┃━▁▂▃▄▅▆▇█]", "", text)


def seen(app: Gym, widget: Widget) -> str:
    """What can be read where the widget is."""
    rows = rows_of(app.app.screen)
    region = widget.content_region.intersection(app.app.screen.find_widget(widget).clip)
    return squeezed("".join(row.crop(region.x, region.right).text for row in rows[region.y : region.bottom]))


@pytest.mark.parametrize("name", ROUTES)
async def test_what_is_copied_is_what_is_seen_or_nothing(tmp_path: Path, name: str) -> None:
    fill(tmp_path)
    (tmp_path / "journal.jsonl").unlink()
    async with gym(tmp_path) as app:
        await follow(app, name)
        assert type(app.app.screen).__name__ == name
        check_every_widget(app)
        if name in DRAGGED:
            await check_drag_over_everything(app)
        await check_random_drags(app, Random(name))
        await app.pilot.resize_terminal(120, 40)
        check_every_widget(app)


def check_every_widget(app: Gym) -> None:
    """Assert that each widget copies the words that can be read where it is."""
    screen = app.app.screen
    copied_anything = False
    for widget in screen.walk_children(Widget):
        if not widget.is_on_screen or widget.is_container or not widget.content_region:
            continue
        if not widget.allow_select or not screen.find_widget(widget).visible_region:
            continue
        kind = type(widget).__name__
        assert kind not in NOT_WORDS
        selection = widget.get_selection(SELECT_ALL)
        copied = squeezed(selection[0]) if selection else ""
        on_screen = seen(app, widget)
        # A text that is cut off, scrolled or partly covered is copied whole.
        assert copied in on_screen or on_screen in copied or copied[:6] == on_screen[:6], widget
        assert not on_screen or copied, widget
        copied_anything |= bool(copied)
    assert copied_anything


async def check_drag_over_everything(app: Gym) -> None:
    """Assert that a drag over the whole screen copies words of it."""
    await drag(app, (1, 0), (78, 22))
    copied = app.app.screen.get_selected_text()
    assert copied
    everything = squeezed(app.text())
    for line in copied.splitlines():
        assert squeezed(line)[:20] in everything, line
    await app.pilot.press("ctrl+c")
    assert app.app.clipboard == copied


async def check_random_drags(app: Gym, chance: Random) -> None:
    """Assert that no drag raises, or copies the title of a widget that has none."""
    for _ in range(25):
        points = [(chance.randrange(80), chance.randrange(24)) for _ in range(2)]
        await drag(app, points[0], points[1])
        assert "Track" not in (app.app.screen.get_selected_text() or "")


async def drag(app: Gym, start: tuple[int, int], end: tuple[int, int]) -> None:
    for kind, (x, y) in ((MouseDown, start), (MouseMove, (40, 12)), (MouseMove, end), (MouseUp, end)):
        app.app.post_message(
            kind(None, x=x, y=y, delta_x=0, delta_y=0, button=1, shift=False, meta=False, ctrl=False,
                 screen_x=x, screen_y=y)
        )  # fmt: skip
    await app.pilot.pause()
