"""The gallery has a picture of every screen."""

import importlib
import pkgutil
import re
from pathlib import Path

import pytest
from textual.screen import Screen

import legday_tui.screens
from tests.screens.gallery import main, names_of
from tests.screens.screenshots import words_of
from tests.screens.views import VIEWS


def screens_of_the_app() -> set[str]:
    """The classes of all screens that no other screen is a kind of."""
    found: set[type] = set()
    for module in pkgutil.iter_modules(legday_tui.screens.__path__):
        for thing in vars(importlib.import_module(f"legday_tui.screens.{module.name}")).values():
            if (
                isinstance(thing, type)
                and issubclass(thing, Screen)
                and thing.__module__.startswith("legday")
            ):
                found.add(thing)
    return {kind.__name__ for kind in found if not any(kind in other.__bases__ for other in found)}


def test_every_screen_has_a_view() -> None:
    """If this fails, a screen is new: add a view of it to tests/screens/views.py."""
    assert screens_of_the_app() - {view.screen for view in VIEWS.values()} == set()


async def test_a_ramp_up_set_is_called_so_once(tmp_path: Path) -> None:
    async with VIEWS["ramp-up"].shown(tmp_path, (80, 24)) as app:
        assert app.text().count("RAMP-UP") == 1
        assert app.text().count("12 kg") == 0, "the load is in large letters"


async def test_what_was_done_stays_in_a_narrow_rest_without_its_name(tmp_path: Path) -> None:
    async with VIEWS["ramp-up-rest"].shown(tmp_path, (60, 18)) as app:
        assert re.search(r"Done: ramp-up 1/2  8 at 2 x 12 kg +RAMP-UP 2/2", app.text())


async def test_a_view_shows_its_state(tmp_path: Path) -> None:
    async with VIEWS["set-sides"].shown(tmp_path, (80, 24)) as app:
        step = app.state().upcoming
        assert step is not None
        assert (step.exercise, step.set) == ("bulgarian-split-squat", 3)
        assert len(app.state().done) > 10
        assert len(app.app.environment.history_store.sessions) == 36


def test_pictures_are_written_with_a_page_that_shows_them(tmp_path: Path) -> None:
    assert main([str(tmp_path), "--screen", "rest-ready", "--size", "80x24", "60x18"]) == 0
    assert {file.name for file in tmp_path.iterdir()} == {
        "index.html",
        "rest-ready-80x24.svg",
        "rest-ready-60x18.svg",
    }
    assert "READY" in words_of((tmp_path / "rest-ready-80x24.svg").read_text("utf-8")).upper()
    assert 'src="rest-ready-60x18.svg"' in (tmp_path / "index.html").read_text("utf-8")


@pytest.mark.parametrize("words", ["AboutScreen", "about"])
def test_views_are_selected_by_name_and_by_screen(words: str) -> None:
    assert names_of([words]) == ["about"]
