"""What a release of Textual changed when a private part is different, and how the program does without it."""

import sys
from importlib.metadata import version
from pathlib import Path

import pytest
import textual._ansi_sequences
from textual._compositor import Compositor
from textual._styles_cache import StylesCache
from textual.app import App, ComposeResult
from textual.screen import Screen
from textual.widgets import Static

from legday_tui import textual_internals
from legday_tui.terminal.app import TerminalApp
from legday_tui.textual_internals import CrashRecorder, drawn_rows, forget_removed_widgets, missing
from legday_tui.widgets.picture import picture_of
from tests.screens.gym import gym

TEXTUAL = f"Textual {version('textual')}"


def test_the_installed_textual_has_every_part_that_the_program_uses() -> None:
    assert missing() == [], f"{TEXTUAL} lacks a part that textual_internals.py uses, so {missing()[0]}"


class Words(App[None]):
    """Shows words."""

    def compose(self) -> ComposeResult:
        yield Static("Wall Sit")


async def test_the_rows_of_a_screen_are_what_can_be_seen() -> None:
    async with Words().run_test(size=(20, 3)) as pilot:
        rows = [row.text for row in drawn_rows(pilot.app.screen) or ()]
        changed = f"{TEXTUAL} has changed what Compositor.render_strips returns: {rows}"
        assert rows == ["Wall Sit            ", *[" " * 20] * 2], changed


async def test_a_picture_without_the_rows_is_one_of_the_whole_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    async with Words().run_test(size=(20, 3)) as pilot:
        monkeypatch.delattr(Compositor, "render_strips")
        assert missing() == ["a saved picture shows the whole screen"]
        picture = picture_of(pilot.app.screen, "Legs", 0, 2)
        assert picture.startswith("<svg")
        assert "Legs" in picture
        assert "Wall&#160;Sit" in picture


async def test_the_cache_of_drawn_rows_is_empty_after_a_change_of_screens() -> None:
    cache = StylesCache.get_inner_outer
    async with Words().run_test(size=(20, 3)):
        used = cache.cache_info().currsize
        forget_removed_widgets()
        changed = f"{TEXTUAL} keeps no rows in StylesCache.get_inner_outer any more; does it elsewhere?"
        assert used > 0, changed
        assert cache.cache_info().currsize == 0, changed


class Failing(CrashRecorder):
    """Fails when it starts."""

    def on_mount(self) -> None:
        raise ZeroDivisionError("broken")


async def crashed() -> Failing:
    """Return an app that was ended by an exception, which `run_test` raises again."""
    app = Failing()
    with pytest.raises(ZeroDivisionError):
        async with app.run_test():
            pass
    return app


async def test_an_exception_that_nobody_handles_is_recorded(capfd: pytest.CaptureFixture[str]) -> None:
    app = await crashed()
    changed = f"{TEXTUAL} does not call App._handle_exception and then App._fatal_error any more"
    assert "ZeroDivisionError: broken" in app.crash, changed
    assert capfd.readouterr() == ("", ""), changed


async def test_without_a_record_textual_prints_its_own_traceback(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    # Textual would never call the methods of the program.
    for name in ("_handle_exception", "_fatal_error"):
        monkeypatch.delattr(CrashRecorder, name)
    app = await crashed()
    assert app.crash == ""
    assert "ZeroDivisionError: broken" in capfd.readouterr().err


def remove_private_parts(patch: pytest.MonkeyPatch) -> None:
    """Remove all private parts that Textual itself does not need while the program runs."""
    for name in ("_handle_exception", "_fatal_error"):
        patch.delattr(App, name)
    patch.setitem(sys.modules, "textual._xterm_parser", None)
    patch.delattr(textual._ansi_sequences, "ANSI_SEQUENCES_KEYS")
    for path, module in [*sys.modules.items()]:
        if path.startswith("textual.drivers."):
            for name in (textual_internals.PARSER, textual_internals.DECODER):
                patch.delattr(module, name, raising=False)
    patch.delattr(App, "_unnotify")
    patch.setattr(textual_internals, "PUSHED", "_of_another_release")  # `App.push_screen` needs it
    patch.setattr(StylesCache, "get_inner_outer", StylesCache.get_inner_outer.__wrapped__)


async def test_a_set_needs_no_private_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    TerminalApp()  # imports the driver of this platform
    remove_private_parts(monkeypatch)
    assert missing() == [
        "a crash prints a traceback",
        "answers of your terminal can act as keys",
        "an invalid byte ends the program",
        "a blank screen is below all others",
        "equal notices stack up",
        "it takes more memory",
    ]
    async with gym(tmp_path) as app:
        await app.start_at("Heel Raise Squat")
        await app.press("space", "space", "enter")
        await app.wait_for("Done: Heel Raise Squat 1/4")
        assert [done.result.reps for done in app.state().done] == [2]


@pytest.mark.parametrize("part", ["_ansi_sequences.ANSI_SEQUENCES_KEYS", "_parser.Parser.tick"])
def test_half_a_parser_is_none(part: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert missing() == []  # the driver is imported now, which could not be without the part
    monkeypatch.delattr(f"textual.{part}")
    assert missing() == ["answers of your terminal can act as keys"]


def test_a_screen_is_read_without_an_app() -> None:
    """`missing` asks a screen that was never shown."""
    assert drawn_rows(Screen()) == []


@pytest.mark.parametrize(("pushed", "below"), [(textual_internals.PUSHED, 0), ("_of_another_release", 1)])
async def test_home_is_the_lowest_screen_or_covers_a_blank_one(
    pushed: str, below: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(textual_internals, "PUSHED", pushed)
    async with gym(tmp_path) as app:
        changed = f"{TEXTUAL} has changed how App.switch_screen replaces the first screen"
        assert app.app.screen_stack.index(app.app.screen) == below, changed
        await app.start_at("Heel Raise Squat")
        assert app.app.screen_stack.index(app.app.screen) == below, changed
        await app.press("question_mark")
        assert len(app.app.screen_stack) == below + 2
