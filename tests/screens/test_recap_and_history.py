"""The recap, and the session in the history."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from legday_tui.storage.history import History
from legday_tui.storage.loading import read_history
from legday_tui.widgets.big_text import BigText
from legday_tui.widgets.effort_answers import EffortAnswers
from tests.domain.workouts import resting_after
from tests.screens.gym import SIZES, Gym, gym
from tests.screens.screenshots import words_of
from tests.screens.views import VIEWS


@asynccontextmanager
async def recap(directory: Path, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Gym]:
    """Show the recap of a session that was ended after one set."""
    async with gym(directory, size) as app:
        await app.start_at("Heel Raise Squat")
        await app.press("enter", "q")
        await app.wait_for("Leave the workout?")
        await app.press("down", "enter")
        await app.wait_for("Recap")
        yield app


@pytest.mark.parametrize("size", SIZES)
async def test_the_recap_is_a_poster_with_the_details_behind_it(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with recap(tmp_path, size) as app:
        assert app.app.screen.query_one("#leg-day", BigText).text == "LEG DAY 1"
        text = app.text()
        assert "1 week in a row" in text
        assert "10 reps" in text
        assert "How hard was it?" in text
        assert app.shows("Every one of them counts")
        await app.press("down")
        await app.wait_for("1 working set, 10 reps")
        await app.press("up")
        await app.wait_for("10 reps")
        await app.press("enter")
        await app.wait_for("1 working set, 10 reps")
        await app.press("enter")
        await app.wait_for("LEG DAY 2")


async def test_an_answer_is_chosen_by_a_click(tmp_path: Path) -> None:
    async with recap(tmp_path) as app:
        answers = app.app.screen.query_one(EffortAnswers)
        for digit, said in (("7", 7.0), ("0", 10.0)):
            row = answers.render_line(0).text
            await app.pilot.click(answers, offset=(row.index(f" {digit} ") + 1, 0))
            await app.wait_for(f"[{digit}]")
            assert app.state().session_rpe == said


async def test_the_poster_is_saved_as_a_picture(tmp_path: Path) -> None:
    path = tmp_path / "mine.svg"
    async with recap(tmp_path) as app:
        await app.press("down", "e")
        assert "legday-2026-11-23.svg" in await app.wait_for("Save this leg day to")
        await app.retype(str(path))
        await app.press("enter")
        await app.wait_for("Saved to")
    picture = path.read_text("utf-8")
    assert picture.startswith("<svg")
    words = words_of(picture)
    assert "TOMORROW" in words
    assert "How hard was it?" not in words, "neither questions nor keys are for others"
    assert "undo" not in words
    assert "█" not in picture, "blocks are shapes, which have no seams"
    assert "http" not in picture.replace("http://www.w3.org/2000/svg", "")


async def test_the_session_is_in_the_history_before_the_recap_is_closed(tmp_path: Path) -> None:
    async with recap(tmp_path) as app:
        await app.pilot.pause(0.3)
        (session,) = read_history(History(tmp_path / "history.json")).sessions
        assert session.status == "ended_early"


async def test_effort_and_note_are_saved(tmp_path: Path) -> None:
    async with recap(tmp_path) as app:
        await app.press("8", "n")
        await app.wait_for("Note for this session")
        await app.press(*"good", "enter")
        await app.wait_for("Note: good")
        assert "8 of 10" in app.text()
        await app.press("escape")
        await app.wait_for("LEG DAY")
    (session,) = read_history(History(tmp_path / "history.json")).sessions
    assert (session.session_rpe, session.note) == (8.0, "good")


async def test_finishing_can_be_undone(tmp_path: Path) -> None:
    async with recap(tmp_path) as app:
        await app.press("u")
        assert "Done: Heel Raise Squat 1/4" in await app.wait_for("REST")


async def test_an_enter_pressed_for_the_last_set_does_not_close_the_recap(tmp_path: Path) -> None:
    async with recap(tmp_path) as app:
        app.clock.advance(-1.0)
        await app.pilot.press("enter", "enter", "space")
        await app.pilot.pause()
        assert "Recap" in app.text()


async def test_a_note_is_shown_without_markup(tmp_path: Path) -> None:
    async with recap(tmp_path) as app:
        await app.press("n")
        await app.wait_for("Note for this session")
        await app.press("left_square_bracket", "r", "e", "d", "right_square_bracket", "x", "enter")
        await app.wait_for("Note: [red]x")


@pytest.mark.parametrize("size", SIZES)
async def test_the_history_lists_and_opens_a_session(tmp_path: Path, size: tuple[int, int]) -> None:
    async with recap(tmp_path, size) as app:
        await app.press("escape")
        await app.wait_for("LEG DAY")
        await app.press("h")
        await app.wait_for("1 session")
        await app.press("2")
        text = await app.wait_for("LEVEL")
        assert "November 2026" in text
        assert "Intermediate" in text
        await app.press("enter")
        assert "Heel Raise Squat" in await app.wait_for("1 working set")
        await app.press("escape", "escape")
        await app.wait_for("LEG DAY")


async def test_a_real_session_does_not_go_on_in_a_rehearsal(tmp_path: Path) -> None:
    async with recap(tmp_path) as app:
        await app.press("escape")
        await app.wait_for("LEG DAY 2")
        app.clock.speed = 60.0
        await app.press("h")
        await app.wait_for("1 session")
        await app.press("enter")
        await app.wait_for("1 working set")
        await app.press("g")
        await app.wait_for("start again without --speed")
        assert "UNFINISHED WORKOUT" not in app.text()
    assert not (tmp_path / "journal.jsonl").exists()


async def test_an_empty_history_shows_a_message(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.press("h")
        assert "No sessions yet" in await app.wait_for("No sessions yet")
        await app.press("enter", "down", "up", "escape")
        await app.wait_for("LEG DAY")


async def test_the_history_over_a_workout_returns_to_the_workout(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Heel Raise Squat")
        await app.press("space", "h")
        await app.wait_for("History")
        await app.press("escape")
        assert "SET 1/4" in await app.wait_for("Heel Raise Squat")


async def test_a_session_is_exported_to_a_text_file_and_never_overwrites_one(tmp_path: Path) -> None:
    path = tmp_path / "mine.txt"
    async with recap(tmp_path) as app:
        for said in ("Saved to", "is there already"):
            await app.press("e")
            await app.wait_for("Save this leg day to")
            await app.retype(str(path))
            await app.press("enter")
            await app.wait_for(said)
        await app.press("escape")
        await app.wait_for("LEG DAY")
        await app.press("h")
        await app.wait_for("1 session")
        await app.press("enter")
        await app.wait_for("1 working set")
        await app.press("e")
        await app.wait_for("Write this session to")
        await app.press("escape")
        await app.wait_for("1 working set")
    text = path.read_text()
    assert "1 working set, 10 reps" in text
    assert "Heel Raise Squat (10–12): 10" in text


async def test_a_reason_that_wraps_stays_beside_the_name_of_its_exercise(tmp_path: Path) -> None:
    async with VIEWS["recap"].shown(tmp_path, (60, 18)) as app:
        await app.press(*["down"] * 8)
        text = await app.wait_for("NEXT TIME")
        rows = text[text.index("NEXT TIME") :].splitlines()[1:6]
        names = [row[:24].strip() for row in rows]
        assert "Heel Raise Squat" in names
        assert "" in names, "no reason wraps here"
        assert all(row[24:26] == "  " and row[27:].strip() for row in rows)


async def test_the_recap_of_a_rehearsal_is_no_leg_day(tmp_path: Path) -> None:
    async with VIEWS["recap-rehearsal"].shown(tmp_path, (80, 24)) as app:
        assert app.app.screen.query_one("#leg-day", BigText).text == "REHEARSAL"
        text = await app.wait_for("A rehearsal at a faster clock")
        assert "in a row" not in text
        assert "NEXT TIME" not in text


async def test_the_recap_counts_the_sets_of_the_level_that_was_changed_to(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Heel Raise Squat")
        planned = re.findall(r"/(\d+) sets", app.text())
        await app.press("v")
        await app.wait_for("Change style")
        await app.press("down", "down", "down", "enter")
        await app.wait_for("FORM CHECK")
        await app.press("enter")
        await app.wait_for("SET 1/3")
        await app.press("enter")
        await app.wait_for("REST")
        (changed,) = re.findall(r"/(\d+) sets", app.text())
        assert [changed] != planned
        await app.press("q")
        await app.wait_for("End here")
        await app.press("down", "enter")
        await app.wait_for("Recap")
        assert f"You stopped after 1 of {changed} sets." in app.text()


@pytest.mark.parametrize(("days", "is_told"), [(0, True), (2, False)])
async def test_a_workout_that_is_finished_days_later_has_no_tip_for_tomorrow(
    tmp_path: Path, days: int, is_told: bool
) -> None:
    draft = resting_after("strength.1.1")
    async with gym(tmp_path, draft=draft) as app:
        since_began = app.clock.wall() - draft.opening.started_at
        app.clock.set_wall(24 * days + 1 - since_began.total_seconds() / 3600)
        await app.press("e")
        text = await app.wait_for("Recap")
        assert ("TOMORROW" in text) is is_told
        await app.press("down")
        assert ("Tomorrow" in app.text()) is is_told
