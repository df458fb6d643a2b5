"""Training methods: their choice on home, their change during a workout and their screens."""

from pathlib import Path

import msgspec
import pytest

from legday_tui.domain.session import Session
from legday_tui.settings.preferences import Preferences
from legday_tui.storage.history import History
from legday_tui.widgets.big_text import BigName
from legday_tui.widgets.checklist import Checklist, height_of
from tests.sample import bundled_program, session
from tests.screens.gym import SIZES, gym


def remember(directory: Path, *sessions: Session) -> None:
    history = History(directory / "history.json")
    for one in sessions:
        history.upsert(one)


async def test_the_method_is_chosen_on_home_and_saved(tmp_path: Path) -> None:
    async with gym(tmp_path, level="advanced") as app:
        assert "straight sets" in await app.wait_for("straight sets")
        await app.press("v")
        await app.wait_for("Training style")
        for words in ("Supersets", "Drop sets", "Compound sets", "Circuit"):
            assert words in app.text()
        await app.press("down", "enter")
        await app.wait_for("supersets")
        settings = app.app.environment.settings
        assert ("advanced", "superset") in settings.current.methods.items()
        await app.press("o")
        await app.wait_for("straight sets")
        assert ("advanced", "none") in settings.current.methods.items()
        await app.press("o")
        await app.wait_for("supersets")


@pytest.mark.parametrize("size", SIZES)
async def test_the_form_check_precedes_the_first_set(tmp_path: Path, size: tuple[int, int]) -> None:
    async with gym(tmp_path, size, level="beginner") as app:
        await app.start_at("Heel Raise Squat")
        await app.wait_for("FORM CHECK")
        await app.wait_for("Heels on a block" if size[1] > 18 else "slip or")
        await app.press("enter")
        assert "less depth" in await app.wait_for("SET 1/3")
        assert app.state().form == {"heel-raise-squat": True}


@pytest.mark.parametrize("size", [*SIZES, (200, 60)])
async def test_every_point_of_the_form_check_is_whole_and_ticked_by_its_number(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with gym(tmp_path, size, level="beginner") as app:
        await app.start_at("Heel Raise Squat")
        checklist = app.app.screen.query_one(Checklist)

        def seen() -> str:
            return " ".join(checklist.render_line(y).text for y in range(checklist.size.height))

        points = " ".join(bundled_program().exercises["heel-raise-squat"].checklist)
        for word in points.replace("-", "- ").split():
            assert word in seen()
        await app.press("2", "3", "2", "1")
        assert seen().count("│ ██ │") == 2
        await app.pilot.click(Checklist, offset=(5, height_of(4, checklist.size.height) * 3 + 1))
        assert seen().count("│ ██ │") == 3
        await app.press("enter")
        await app.wait_for("SET 1/3")
        assert app.state().form == {"heel-raise-squat": True}


async def test_the_recap_asks_once_about_form_that_nobody_judged(tmp_path: Path) -> None:
    async with gym(tmp_path, level="beginner") as app:
        await app.start_at("Heel Raise Squat")
        await app.wait_for("FORM CHECK")
        await app.press("f")
        await app.pass_time(60)
        await app.wait_for("SET 1/3")
        await app.press("f")
        assert app.state().form == {"heel-raise-squat": None}
        await app.press("enter")
        await app.wait_for("REST")
        await app.press("q")
        await app.wait_for("Leave the workout?")
        await app.press("down", "enter")
        question = "Was your form good on Heel Raise Squat?"
        await app.wait_for(question)
        await app.press("y")
        assert app.state().done[-1].result.form_ok is True
        await app.pass_time(1)
        assert question not in app.text()


async def test_the_form_check_can_be_answered_with_not_yet(tmp_path: Path) -> None:
    async with gym(tmp_path, level="beginner") as app:
        await app.start_at("Heel Raise Squat")
        await app.wait_for("FORM CHECK")
        await app.press("minus")
        await app.wait_for("SET 1/3")
        await app.press("enter")
        await app.wait_for("REST")
        assert app.state().done[-1].result.form_ok is False


async def test_follow_along_ends_the_form_check(tmp_path: Path) -> None:
    async with gym(tmp_path, level="beginner", preferences=Preferences(follow_along=True)) as app:
        await app.start_at("Heel Raise Squat")
        await app.wait_for("Moving on in")
        await app.pass_time(17)
        await app.wait_for("SET 1/3")
        assert app.state().form == {"heel-raise-squat": None}


async def test_the_effort_changes_the_rest(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Heel Raise Squat")
        await app.press("enter")
        await app.wait_for("REST")
        await app.press("4")
        text = await app.wait_for("EXTENDED 30 s")
        assert "1:15–1:30" in text or "1:30" in text
        assert "[4 ALL OUT]" in text
        await app.press("2")
        assert "EXTENDED" not in app.text()


async def test_missed_reps_extend_the_rest(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Heel Raise Squat")
        await app.press("7", "enter")
        assert "EXTENDED 15 s" in await app.wait_for("EXTENDED")


async def test_the_method_can_change_during_a_workout(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Heel Raise Squat")
        await app.press("enter")
        await app.wait_for("REST")
        await app.press("v")
        await app.wait_for("Change style")
        await app.press("down", "enter")
        await app.press("enter")
        await app.wait_for("SET 2/4")
        await app.press("enter")
        await app.wait_for("PULSES")
        assert app.state().method == "pulses"


async def test_another_level_keeps_the_style_of_its_last_session(tmp_path: Path) -> None:
    remember(tmp_path, msgspec.structs.replace(session(level="advanced"), method="drop_set"))
    async with gym(tmp_path) as app:
        app.app.environment.settings.remove_from("methods", "advanced")
        await app.wait_for("First time in this style")
        await app.start_at("Heel Raise Squat")
        await app.press("v")
        await app.wait_for("Advanced level")
        await app.press("end", "enter")
        await app.wait_for("SET 1/4")
        assert (app.state().level, app.state().method) == ("advanced", "drop_set")


async def test_a_record_is_announced_and_listed_on_the_recap(tmp_path: Path) -> None:
    remember(tmp_path, session(1))
    async with gym(tmp_path) as app:
        await app.wait_for("in a row")
        await app.start_at("Heel Raise Squat")
        await app.press("1", "2", "enter")
        await app.wait_for("NEW BEST +2 reps")
        assert "SET 2/4" in app.text()
        assert app.app.screen.query_one("#word", BigName).text == "Heel Raise Squat"
        await app.press("q")
        await app.wait_for("Leave the workout")
        await app.press("down", "enter")
        text = await app.wait_for("Recap")
        assert "NEW BEST  Heel Raise Squat, reps at bodyweight" in text


async def test_the_first_session_breaks_no_record(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Heel Raise Squat")
        await app.press("1", "2", "enter")
        await app.wait_for("REST")
        assert "NEW BEST" not in app.text()


async def test_targets_and_reasons_are_shown(tmp_path: Path) -> None:
    remember(tmp_path, session(1))
    async with gym(tmp_path, (120, 40)) as app:
        await app.wait_for("in a row")
        why = "Add a rep to your weakest set; hit 12 on all and it"
        assert why in app.text()
        await app.start_at("Heel Raise Squat")
        assert "go for 11" in app.text()
        await app.wait_for("Add a rep to your weakest set")
        await app.press("enter")
        await app.wait_for("REST")
        await app.press("q")
        await app.wait_for("Leave the workout")
        await app.press("down", "enter")
        assert "NEXT TIME" in await app.wait_for("Recap")


async def test_the_weaker_side_is_first_in_the_next_session(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.start_at("Bulgarian Split Squat")
        await app.press("1", "0", "enter", "8", "enter")
        await app.wait_for("REST")
        await app.press("q")
        await app.wait_for("Leave the workout")
        await app.press("down", "enter")
        await app.wait_for("Recap")
        await app.pilot.pause()
        app.clock.advance(5)
        await app.press("escape")
        await app.wait_for("LEG DAY")
        app.clock.advance(5)
        await app.start_at("Bulgarian Split Squat")
        assert app.state().counter.side == "right"
        assert "RIGHT" in app.text()


async def test_weights_can_be_shown_and_typed_in_pounds(tmp_path: Path) -> None:
    async with gym(tmp_path, (60, 18), preferences=Preferences(unit="lb")) as app:
        await app.start_at("Heel Raise Squat")
        await app.press("w")
        await app.wait_for("Weight for")
        await app.pilot.press(*"2x20", "enter")
        await app.wait_for("2×20 lb")
