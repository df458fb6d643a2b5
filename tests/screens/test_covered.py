"""Screens while another screen is open over them."""

import asyncio
from pathlib import Path

from legday_tui.cues.cue import Cue, Cues
from legday_tui.screens.form_check import READING_S, FormCheckScreen
from legday_tui.screens.help import HelpScreen
from legday_tui.screens.home import HomeScreen
from legday_tui.screens.pick import Choice, PickScreen
from legday_tui.screens.reps import RepsScreen
from legday_tui.screens.step_screen import StepScreen
from legday_tui.settings.preferences import Preferences
from tests.bench.many_sessions import write_history
from tests.fake_clock import MONDAY_EVENING
from tests.screens.gym import ATTEMPT_S, ATTEMPTS, Gym, gym


def stack(app: Gym) -> list[str]:
    return [type(screen).__name__ for screen in app.app.screen_stack]


async def change_the_first_setting(app: Gym) -> None:
    await app.press("comma")
    await app.wait_for("SETTINGS")
    await app.press("space", "escape")


async def test_the_level_can_be_changed_in_the_settings_during_a_workout(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.press("enter")
        await app.wait_for("GET SET")
        await change_the_first_setting(app)
        chosen = app.app.environment.settings.current.level
        assert chosen not in (None, "intermediate")
        await app.press("q", "down", "enter")
        await app.wait_for("Recap")
        await app.press("escape")
        await app.wait_for("LEG DAY")
        assert isinstance(app.app.screen, HomeScreen)
        assert app.app.screen.level == chosen


async def test_a_setting_changed_over_the_history_returns_to_the_history(tmp_path: Path) -> None:
    write_history(tmp_path, 12, MONDAY_EVENING)
    async with gym(tmp_path) as app:
        await app.press("h")
        await app.wait_for("12 sessions")
        await change_the_first_setting(app)
        await app.wait_for("12 sessions")
        assert stack(app) == ["HomeScreen", "HistoryScreen"]
        home = app.app.screen_stack[0]
        await app.press("escape")
        await app.wait_for("LEG DAY")
        await app.press("h")
        await app.wait_for("12 sessions")
        assert stack(app) == ["HomeScreen", "HistoryScreen"]
        assert app.app.screen_stack[0] is not home


async def test_home_does_not_start_automatically_while_the_help_is_open(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.press("f")
        await app.wait_for("starts in")
        await app.press("question_mark")
        app.clock.advance(60)
        await app.press("escape")
        app.clock.advance(4)
        await app.wait_for("starts in 6 s")
        assert stack(app) == ["HomeScreen"]


async def test_home_does_not_start_automatically_in_view_only_mode(tmp_path: Path) -> None:
    preferences = Preferences(follow_along=True)
    async with gym(tmp_path, view_only="busy", preferences=preferences) as app:
        await app.wait_for("VIEW ONLY")
        assert "starts in" not in app.text()
        home = app.app.screen
        app.clock.advance(60)
        await asyncio.sleep(0.6)  # longer than the interval of the check
        assert app.app.screen is home


async def test_a_rest_does_not_end_automatically_while_the_help_is_open(tmp_path: Path) -> None:
    async with gym(tmp_path, preferences=Preferences(follow_along=True)) as app:
        await app.start_at("Heel Raise Squat")
        await app.press("enter")
        await app.wait_for("REST")
        await app.press("question_mark")
        app.clock.advance(120)
        await asyncio.sleep(1.2)  # longer than the interval of the check
        assert stack(app) == ["RestScreen", "HelpScreen"]
        await app.press("escape")
        await app.wait_for("SET 2/4")


async def test_the_signals_of_a_rest_sound_below_the_history_and_its_help(tmp_path: Path) -> None:
    played: list[Cue] = []

    def play(cue: Cue) -> bool:
        played.append(cue)
        return True

    async with gym(tmp_path, cues=Cues(play=play)) as app:
        await app.start_at("Heel Raise Squat")
        await app.press("enter")
        await app.wait_for("REST")
        await app.press("h")
        await app.wait_for("No sessions yet")
        await app.press("question_mark")
        await app.wait_for_keys(HelpScreen)
        played.clear()
        for ends, cue in ((46, Cue.READY), (16, Cue.REST_OVER)):
            app.clock.advance(ends)
            for _ in range(ATTEMPTS):
                if played[-1:] == [cue]:
                    break
                await asyncio.sleep(ATTEMPT_S)
        assert played == [Cue.READY, Cue.REST_OVER]
        assert stack(app) == ["RestScreen", "HistoryScreen", "HelpScreen"]


async def test_the_form_check_does_not_end_while_the_help_is_open(tmp_path: Path) -> None:
    preferences = Preferences(follow_along=True)
    async with gym(tmp_path, level="beginner", preferences=preferences) as app:
        await app.start_at("Heel Raise Squat")
        await app.wait_for("FORM CHECK")
        await app.press("question_mark")
        app.clock.advance(60)
        await app.press("escape")
        assert "PAUSED" in await app.wait_for("FORM CHECK")
        assert app.state().form == {}


async def open_dialog_as_time_runs_out(app: Gym, step: StepScreen, left_s: float) -> None:
    """Open a dialog, and let the step see that its time is over before it is told that it is covered.

    All in one moment, which a key could not hit for certain.
    """
    app.clock.advance(left_s)
    app.app.push_screen(PickScreen("A dialog", [Choice("", "A choice", "")]))
    step.tick()
    await app.pilot.pause()
    assert isinstance(app.app.screen, PickScreen)
    await app.press("escape")


async def test_a_dialog_opened_in_the_last_moment_of_a_form_check_stays_open(tmp_path: Path) -> None:
    preferences = Preferences(follow_along=True)
    async with gym(tmp_path, level="beginner", preferences=preferences) as app:
        await app.start_at("Heel Raise Squat")
        await app.wait_for("FORM CHECK")
        check = app.app.screen
        assert isinstance(check, FormCheckScreen)
        points = check.context.program.exercises[check.step.exercise].checklist
        await open_dialog_as_time_runs_out(app, check, READING_S * len(points))
        assert "PAUSED" in await app.wait_for("FORM CHECK")
        assert app.state().form == {}


async def test_a_dialog_opened_in_the_last_moment_of_a_paced_set_stays_open(tmp_path: Path) -> None:
    async with gym(tmp_path, preferences=Preferences(follow_along=True)) as app:
        await app.start_at("Heel Raise Squat")
        sets = app.app.screen
        assert isinstance(sets, RepsScreen)
        assert sets.paced is not None
        await app.pass_time(sum(segment.ends_s for segment in sets.paced.timed.segments) - 0.5)
        counted = app.state().counter.reps
        await open_dialog_as_time_runs_out(app, sets, 1)
        await app.wait_for("PAUSED")
        assert app.app.screen is sets
        assert app.state().counter.reps == counted
        await app.press("space")
        await app.pass_time(1)
        await app.wait_for("REST")


async def test_follow_along_begun_in_the_form_check_leaves_the_time_to_read_it(tmp_path: Path) -> None:
    async with gym(tmp_path, level="beginner") as app:
        await app.start_at("Heel Raise Squat")
        await app.wait_for("FORM CHECK")
        await app.pass_time(60)
        await app.press("f")
        await app.wait_for("Moving on in")
        assert app.state().form == {}
        await app.pass_time(60)
        await app.wait_for("SET 1/3")


async def test_cancelling_one_caller_does_not_cancel_the_timeline_of_others(tmp_path: Path) -> None:
    write_history(tmp_path, 300, MONDAY_EVENING)
    async with gym(tmp_path) as app:
        history_store = app.app.environment.history_store
        await history_store.loaded()
        waiting = asyncio.create_task(history_store.timeline())
        await asyncio.sleep(0)
        waiting.cancel()
        assert len((await history_store.timeline()).session_stats) == 300
