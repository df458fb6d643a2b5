"""Ending a workout in the middle of a set keeps what was counted or held of it."""

from pathlib import Path

import pytest

from legday_tui.coaching.unfinished import read_unfinished
from legday_tui.domain.session import Session
from legday_tui.storage.history import History
from legday_tui.storage.journal import Journal
from legday_tui.storage.loading import read_history
from tests.screens.gym import Gym, gym


async def end_here(app: Gym) -> None:
    await app.press("q")
    await app.wait_for("Leave the workout?")
    await app.press("down", "enter")
    await app.wait_for("Recap")


def stored(directory: Path) -> Session:
    (session,) = read_history(History(directory / "history.json")).sessions
    return session


async def test_counted_reps_are_in_recap_and_history_and_undo_restores_the_counter(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Heel Raise Squat")
        await app.press("space", "space", "space")
        await end_here(app)
        assert app.shows("You stopped after 0 of 28 sets and part of another. Every one of them counts.")
        await app.press("down")
        text = await app.wait_for("1 working set, 3 reps")
        assert "3 cut short" in text
        await app.press("u")
        await app.wait_for("SET 1/4")
        assert (app.state().counter.reps, app.state().done) == (3, ())
        await app.press("space")
        await end_here(app)
        await app.pass_time(2)
        await app.press("escape")
        await app.wait_for("LEG DAY")
    assert [(r.reps, r.cut_short) for r in stored(tmp_path).sets] == [(4, True)]


async def test_held_seconds_are_kept_to_the_tenth(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Wall Sit")
        await app.press("space")
        await app.pass_time(41)
        held = app.app.screen.run.held_on(None)  # type: ignore[attr-defined]  # the screen of a hold
        await end_here(app)
        (done,) = app.state().done
        assert done.result.cut_short
        assert done.result.seconds == pytest.approx(held + 1, abs=0.1)  # a second until the key was pressed
        await app.press("u")
        await app.wait_for("Wall Sit")
        assert app.state().counter.held == pytest.approx(held + 1, abs=0.1)


async def test_a_finished_side_is_kept_during_the_switch(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Foam Roll Quads")
        await app.press("space")
        await app.pass_time(61.5)
        await app.wait_for("RIGHT")
        await end_here(app)
        (done,) = app.state().done
        assert (done.result.seconds_left, done.result.seconds_right) == (60.0, 0.0)


async def test_ending_because_it_hurts_keeps_the_reps_with_the_pain(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Heel Raise Squat")
        await app.press("space", "space", "exclamation_mark")
        await app.wait_for("hurts")
        await app.press("up", "enter")
        await app.wait_for("Recap")
        (done,) = app.state().done
        assert (done.result.reps, done.result.cut_short, done.result.pain) == (2, True, True)


async def test_finishing_a_forgotten_workout_from_home_keeps_the_reps(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Heel Raise Squat")
        await app.press("space", "space")
        await app.press("q")
        await app.wait_for("Leave the workout?")
        await app.press("enter")
        await app.pilot.pause(0.2)
    draft = read_unfinished(Journal(tmp_path / "journal.jsonl")).workout
    assert draft is not None
    async with gym(tmp_path, draft=draft) as app:
        await app.wait_for("UNFINISHED WORKOUT")
        await app.press("e")
        await app.wait_for("Recap")
        session = app.state()
        assert [(d.result.reps, d.result.cut_short) for d in session.done] == [(2, True)]
        assert session.done[0].result.done_at == draft.events[-1].at


async def test_a_workout_that_was_ended_in_a_set_is_continued_in_that_set(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Heel Raise Squat")
        await app.press("space", "space", "space")
        await end_here(app)
        await app.pass_time(2)
        await app.press("escape")
        await app.wait_for("LEG DAY")
        await app.press("h")
        await app.wait_for("1 session")
        await app.press("enter")
        await app.wait_for("SESSION")
        await app.press("g")
        await app.wait_for("UNFINISHED WORKOUT")
        await app.press("enter")
        await app.wait_for("SET 1/4")
        assert app.state().counter.reps == 3
