"""The journal or the lock is removed under a running workout."""

import asyncio
import json
from pathlib import Path

from legday_tui.domain.workout.workout import Workout
from legday_tui.storage.data_dir import DataDir
from legday_tui.storage.journal import Journal
from tests.sample import opening
from tests.screens.gym import gym


def done_in(path: Path) -> list[str]:
    draft = Journal(path).read()
    assert draft is not None
    return [d.step.exercise for d in Workout.replay(draft.opening, draft.entries).state.done]


async def test_a_removed_journal_is_written_again_without_a_key(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    async with gym(tmp_path) as app:
        await app.start_at("Heel Raise Squat")
        await app.press("enter")
        await app.wait_for("■")
        path.unlink()
        for _ in range(60):
            await asyncio.sleep(0.1)
            await app.pilot.pause()
            if path.exists():
                break
        assert done_in(path) == ["heel-raise-squat"]
        assert "NOT SAVED" not in app.text()


async def test_a_directory_that_was_taken_over_is_reported_and_the_workout_is_saved_elsewhere(
    tmp_path: Path,
) -> None:
    elsewhere = tmp_path / "stick.json"
    directory = tmp_path / "data"
    directory.mkdir()
    async with gym(directory, lock=True) as app:
        await app.start_at("Heel Raise Squat")
        (directory / "legday.lock").unlink()
        other = DataDir(directory)
        assert other.claim() is None
        other.journal.begin(opening(5))
        theirs = other.journal.path.read_bytes()
        await app.press("enter")
        text = " ".join((await app.wait_for("NOT SAVED YET")).split())
        assert "Another legday-tui has taken over" in text
        await app.press("q")
        await app.wait_for("Leave the workout?")
        await app.press("down", "enter")
        assert "o saves it somewhere else" in " ".join((await app.wait_for("Recap")).split())
        await app.press("o")
        await app.wait_for("Save this session to")
        await app.retype(str(elsewhere))
        await app.press("enter")
        await app.wait_for("Saved to")
        assert other.journal.path.read_bytes() == theirs
        assert not (directory / "history.json").exists()
    (saved,) = json.loads(elsewhere.read_bytes())["sessions"]
    assert [s["exercise"] for s in saved["sets"]] == ["heel-raise-squat"]
