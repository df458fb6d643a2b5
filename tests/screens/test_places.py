"""Several places: chosen on home, with their weights and what is not there; set up in the settings."""

from pathlib import Path

from legday_tui.screens.step_screen import StepScreen
from legday_tui.settings.preferences import Place, Preferences
from tests.bench.many_sessions import write_history
from tests.fake_clock import MONDAY_EVENING
from tests.screens.gym import gym
from tests.screens.test_settings import choose, open_settings


async def test_another_place_changes_loads_and_exercises(tmp_path: Path) -> None:
    racks = {"heel-raise-squat": "none"}
    hotel = Place(racks=racks, missing=("chair", "foam roller"))
    async with gym(tmp_path, (80, 40), preferences=Preferences(places={"hotel": hotel})) as app:
        await app.wait_for("Bulgarian Split Squat")
        assert "gym" in app.text().splitlines()[0]
        await app.press("p")
        await app.wait_for("Where do you train today?")
        assert "no foam roller, no chair" in app.text()
        await app.press("down", "enter")
        await app.wait_for("No chair at the hotel")
        assert "hotel" in app.text().splitlines()[0]
        assert "Bulgarian Split Squat" not in app.text()
        await app.start_at("Heel Raise Squat")
        assert "split" not in " ".join(step.exercise for step in app.state().queue)
        screen = app.app.screen
        assert isinstance(screen, StepScreen)
        assert screen.turn.coach.workout.to_session().place == "hotel"


async def test_a_place_is_added_in_the_settings(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        settings = app.app.environment.settings
        await app.wait_for("58 min")
        assert "gym" not in app.text()
        await app.press("p")
        assert "LEG DAY" in app.text()
        await open_settings(app)
        await choose(app, "Add a place")
        await app.press("enter")
        await app.wait_for("Where else do you train?")
        await app.press(*"hotel", "enter")
        await app.wait_for("Your weights at the hotel, in kg")
        await app.press(*"none", "enter")
        await app.wait_for("What's there at the hotel?")
        await app.press("enter", "end", "enter")
        await app.wait_for("no weights, no wall")
        assert settings.current.places["hotel"].missing == ("wall",)
        await choose(app, "hotel")
        await app.press("enter")
        await app.wait_for("Train here")
        await app.press("enter")
        await app.wait_for("here now: no weights")
        await app.press("escape")
        await app.wait_for("No wall at the hotel")


async def test_escape_at_the_weights_of_a_new_place_adds_none(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await open_settings(app)
        await choose(app, "Add a place")
        await app.press("enter")
        await app.wait_for("Where else do you train?")
        await app.press(*"hotel", "enter")
        await app.wait_for("Your weights at the hotel, in kg")
        await app.press("escape")
        await app.wait_for("Add a place")
        assert app.app.environment.settings.current.places == {}


async def test_where_a_past_session_was_is_changed_and_undone(tmp_path: Path) -> None:
    write_history(tmp_path, 2, MONDAY_EVENING)
    async with gym(tmp_path, preferences=Preferences(places={"hotel": Place()})) as app:
        history_store = app.app.environment.history_store
        await app.press("h")
        await app.wait_for("2 sessions")
        await app.press("enter")
        await app.wait_for("Heel Raise Squat")
        await app.press("p")
        await app.wait_for("Where was it?")
        await app.press("down", "enter")
        await app.wait_for(", hotel")
        assert [head.place for head in history_store.sessions.heads] == ["", "hotel"]
        await app.press("u")
        await app.wait_for("Undone: the place of")
        assert [head.place for head in history_store.sessions.heads] == ["", ""]


async def test_who_has_one_place_is_not_asked_where_a_past_session_was(tmp_path: Path) -> None:
    write_history(tmp_path, 2, MONDAY_EVENING)
    async with gym(tmp_path) as app:
        await app.press("h")
        await app.wait_for("2 sessions")
        await app.press("enter")
        await app.wait_for("Heel Raise Squat")
        await app.press("p")
        assert "Where was it?" not in app.text()
        await app.press("question_mark")
        await app.wait_for("Fix what's wrong")
        assert "Where you did" not in app.text()
