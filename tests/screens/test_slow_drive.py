"""Files that the user named, on a drive that takes its time: the screen takes keys meanwhile."""

import asyncio
from functools import partial
from pathlib import Path

from legday_tui.history.saving import save_session, save_text
from legday_tui.storage.fs import RealFs
from tests.screens.gym import ATTEMPT_S, Gym, gym
from tests.screens.test_faults import FullDisk

LONGEST_S = 10.0
"""How long the drive waits for an app that does nothing meanwhile."""


class SlowDrive(RealFs):
    """A drive on which a file is created only after a key has had its effect. Raises TimeoutError without."""

    def __init__(self, app: Gym, key: str, effect: str) -> None:
        self._app = app
        self._key = key
        self._effect = effect
        self._loop = asyncio.get_running_loop()
        environment = app.app.environment
        environment.save_text = partial(save_text, fs=self)
        environment.save_elsewhere = partial(save_session, fs=self)

    def create(self, directory: Path, prefix: str) -> tuple[int, Path]:
        asyncio.run_coroutine_threadsafe(self._use_app(), self._loop).result(LONGEST_S)
        return super().create(directory, prefix)

    async def _use_app(self) -> None:
        self._app.app.simulate_key(self._key)
        while not self._app.shows(self._effect):
            await asyncio.sleep(ATTEMPT_S)


async def end_after_one_set(app: Gym) -> None:
    await app.press("enter", "q")
    await app.wait_for("Leave the workout?")
    await app.press("down", "enter")
    await app.wait_for("Recap")


async def save_to(app: Gym, key: str, question: str, path: Path) -> None:
    await app.press(key)
    await app.wait_for(question)
    await app.retype(str(path))
    await app.press("enter")
    await app.wait_for("Saved to")
    assert path.exists()


async def test_the_recap_takes_keys_while_its_picture_is_saved(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        SlowDrive(app, "down", "1 working set, 10 reps")
        await app.start_at("Heel Raise Squat")
        await end_after_one_set(app)
        await save_to(app, "e", "Save this leg day to", tmp_path / "mine.svg")


async def test_a_file_is_saved_and_told_after_its_screen_was_closed(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        SlowDrive(app, "escape", "LEG DAY 2")
        await app.start_at("Heel Raise Squat")
        await end_after_one_set(app)
        await save_to(app, "e", "Save this leg day to", tmp_path / "mine.txt")


async def test_a_past_session_takes_keys_while_it_is_exported(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        SlowDrive(app, "escape", "1 session")
        await app.start_at("Heel Raise Squat")
        await end_after_one_set(app)
        await app.press("escape")
        await app.wait_for("LEG DAY 2")
        await app.press("h")
        await app.wait_for("1 session")
        await app.press("enter")
        await app.wait_for("1 working set")
        await save_to(app, "e", "Write this session to", tmp_path / "mine.txt")


async def test_the_recap_takes_keys_while_a_session_is_saved_elsewhere(tmp_path: Path) -> None:
    disk = FullDisk()
    async with gym(tmp_path / "data", fs=disk) as app:
        SlowDrive(app, "down", "1 working set, 10 reps")
        await app.start_at("Heel Raise Squat")
        disk.full = True
        await end_after_one_set(app)
        await app.wait_for("o saves it somewhere else")
        await save_to(app, "o", "Save this session to", tmp_path / "mine.json")
