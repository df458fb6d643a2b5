"""Garbage collection is on as soon as the program can be used."""

import gc
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from legday_tui import cli
from legday_tui.coaching.unfinished import read_unfinished
from legday_tui.storage.journal import Journal
from tests.screens.gym import Gym, gym

SUBCOMMANDS = [name for name in cli.COMMANDS if name is not None]


@pytest.fixture(autouse=True)
def paused_collection() -> Iterator[None]:
    """Switch collection off as at the start of the program, and on again after the test."""
    gc.disable()
    yield
    gc.unfreeze()
    gc.enable()


async def wait_for_collection(app: Gym) -> bool:
    for _ in range(200):
        if gc.isenabled():
            return True
        await app.pilot.pause(0.01)
    return False


async def test_collection_is_on_at_home(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        assert await wait_for_collection(app)


async def test_collection_is_on_at_home_after_a_kill_on_the_recap(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Heel Raise Squat")
        await app.press("enter", "q")
        await app.wait_for("Leave the workout?")
        await app.press("down", "enter")
        await app.wait_for("Recap")
    draft = read_unfinished(Journal(tmp_path / "journal.jsonl")).workout
    assert draft is not None
    gc.disable()
    async with gym(tmp_path, draft=draft) as app:
        assert await wait_for_collection(app)


@pytest.mark.parametrize("name", SUBCOMMANDS)
def test_collection_is_on_in_every_subcommand(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    function = cli.COMMANDS[name].partition(":")[2]
    module = SimpleNamespace(**{function: lambda _: int(gc.isenabled())})
    monkeypatch.setattr(cli, "import_module", lambda _: module)
    assert cli._run(Namespace(command=name)) == 1


def test_collection_is_on_in_plain_mode(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from legday_tui.commands import plain

    monkeypatch.setattr(plain, "run_plain", lambda *_, **__: 40 + gc.isenabled())
    assert cli.main(["--plain", "--data-dir", str(tmp_path)]) == 41
