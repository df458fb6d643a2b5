"""Each stage of a workout is announced once."""

from pathlib import Path

from legday_tui.cues.cue import Cues
from legday_tui.settings.preferences import Preferences
from tests.screens.gym import gym


async def test_each_stage_is_announced_once(tmp_path: Path) -> None:
    said: list[str] = []
    preferences = Preferences(voice=True)
    cues = Cues(preferences, play=lambda _: True, speak=said.append)
    async with gym(tmp_path, preferences=preferences, cues=cues) as app:
        await app.press("enter")
        await app.wait_for("GET SET")
        for exercise in ("Heel Raise Squat", "Wall Sit"):
            await app.go_to(exercise)
            said.clear()
            await app.press("u")  # to the previous exercise and back
            await app.go_to(exercise)
            assert sum(exercise in words for words in said) == 1
        said.clear()
        await app.press("0", "5", "enter")
        await app.wait_for("REST")
        assert [words for words in said if words.startswith("rest.")] == ["rest. next: Wall Sit, set 2 of 3"]


async def test_a_complete_workout_ends_with_a_signal_and_a_shortened_one_without(tmp_path: Path) -> None:
    said: list[str] = []
    preferences = Preferences(voice=True)
    cues = Cues(preferences, play=lambda _: True, speak=said.append)
    async with gym(tmp_path, preferences=preferences, cues=cues) as app:
        await app.start_at("Heel Raise Squat")
        await app.press("q", "down", "enter")
        await app.wait_for("Recap")
        assert "all done" not in said
        await app.press("u")
        await app.wait_for("SET 1/4")
        while "Recap" not in app.text():
            await app.press("S")
        assert said.count("all done") == 1
