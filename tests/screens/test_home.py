"""The home screen and its keys."""

from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace
from textual.screen import Screen

from legday_tui.coaching.todays_plans import TodaysPlans
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.screens.home import HomeScreen
from legday_tui.settings.preferences import Preferences
from legday_tui.storage.data_dir import DataDir
from legday_tui.storage.fs import RealFs
from legday_tui.widgets.heat_map import HeatMap
from legday_tui.widgets.level_cards import LevelCards
from tests.bench.many_sessions import write_history
from tests.fake_clock import MONDAY_EVENING
from tests.sample import bundled_program, session
from tests.screens.gym import SIZES, Gym, gym
from tests.screens.views import VIEWS
from tests.trainee import Trainee, at_set, begun


@pytest.mark.parametrize("size", SIZES)
async def test_the_three_levels_are_side_by_side(tmp_path: Path, size: tuple[int, int]) -> None:
    async with gym(tmp_path, size) as app:
        (names,) = [row for row in app.text().splitlines() if "Beginner" in row]
        assert "Intermediate" in names
        assert "Advanced" in names
        for words in ("3 x 12–15", "4 x 10–12", "4–5 x 8–10", "60–90 s", "45–60 s", "30–45 s"):
            assert words in app.text()
        await app.wait_for("58 min")


async def test_the_first_run_shows_what_will_happen_and_no_legal_text(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.wait_for("Welcome")
        text = await app.wait_for("Quad Stretch")
        assert "Pick a level, and go" in text
        for step in ("Leg Swings", "Heel Raise Squat", "Wall Sit", "Hamstring Bridge", "Quad Stretch"):
            assert step in text
        assert "not medical advice" not in text


async def test_a_clicked_card_is_the_chosen_level(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.wait_for("Welcome")
        await app.pilot.click(LevelCards, offset=(70, 2))
        assert app.app.screen.query_one(LevelCards).chosen == "advanced"
        assert "8–10 per side" in app.text()


# So wide that the news of every level is one line: another number of lines must be laid out.
@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_another_level_lays_out_nothing_again(tmp_path: Path, size: tuple[int, int]) -> None:
    write_history(tmp_path, 12, MONDAY_EVENING)
    async with gym(tmp_path, size) as app:
        await app.wait_for("Heel Raise")  # the plan is the last part to come
        await app.press("right", "right", "right")
        layouts: list[Screen[object]] = []
        app.app.screen.screen_layout_refresh_signal.subscribe(app.app, layouts.append, immediate=True)
        before = app.text()
        await app.press("right")
        assert app.text() != before
        await app.press("right", "right")
        assert layouts == []


async def test_the_past_has_the_right_half_where_there_is_room(tmp_path: Path) -> None:
    write_history(tmp_path, 12, MONDAY_EVENING)
    async with gym(tmp_path, (120, 40)) as app:
        await app.wait_for("AM I GETTING BETTER?")
        text = await app.wait_for("FRONT")
        assert "since" in text
        assert "LEG DAY 13" in text
        await app.pilot.resize_terminal(80, 24)
        await app.pilot.pause()
        assert "GETTING BETTER" not in app.text()


async def test_follow_along_begins_nothing_on_the_day_after_a_leg_day(tmp_path: Path) -> None:
    yesterday = replace(session(1), started_at=MONDAY_EVENING - timedelta(days=1), finished_at=None)
    DataDir(tmp_path, RealFs()).history.upsert(yesterday)
    async with gym(tmp_path, preferences=Preferences(follow_along=True)) as app:
        await app.wait_for("LEG DAY 2")
        app.clock.advance(600)
        await app.pilot.pause(0.6)
        assert "starts in" not in app.text()
        assert isinstance(app.app.screen, HomeScreen)


async def test_home_that_is_left_open_says_what_is_true_today(tmp_path: Path) -> None:
    today = replace(session(1), started_at=MONDAY_EVENING - timedelta(hours=1), finished_at=None)
    DataDir(tmp_path, RealFs()).history.upsert(today)
    async with gym(tmp_path) as app:
        await app.wait_for("You've trained legs today.")
        await _leave_home_open(app, hours=24)
        assert "trained legs today" not in await app.wait_for("You trained legs yesterday.")
        await app.press("h")  # home is covered, and is true again as soon as it can be seen
        await app.wait_for("A BEGINNING")
        covered = await _leave_home_open(app, hours=24)
        await app.press("escape")
        await app.wait_for_keys(HomeScreen, other_than=covered)
        assert "1 week in a row" in await app.wait_for("LEG DAY 2")
        assert "yesterday" not in app.text()
        old = await _leave_home_open(app, hours=24 * 14)
        await app.wait_for_keys(HomeScreen, other_than=old)
        assert "in a row" not in await app.wait_for("LEG DAY 2")


async def test_follow_along_begins_nothing_on_a_home_that_was_left_open(tmp_path: Path) -> None:
    yesterday = replace(session(1), started_at=MONDAY_EVENING - timedelta(days=1), finished_at=None)
    DataDir(tmp_path, RealFs()).history.upsert(yesterday)
    async with gym(tmp_path, preferences=Preferences(follow_along=True)) as app:
        await app.wait_for("You trained legs yesterday.")
        old = await _leave_home_open(app, hours=24)
        await app.wait_for_keys(HomeScreen, other_than=old)
        assert "yesterday" not in await app.wait_for("LEG DAY 2")
        app.clock.advance(600)
        await app.pilot.pause(0.6)
        assert "starts in" not in app.text()
        await app.press("right")
        await app.press("f", "f")  # someone is there
        await app.wait_for("follow along: starts in")


async def _leave_home_open(app: Gym, *, hours: float) -> HomeScreen:
    """Let time go by, and let home see it, as its timer does every few seconds; return that home."""
    app.clock.advance(3600 * hours)
    home = next(screen for screen in app.app.screen_stack if isinstance(screen, HomeScreen))
    home.look_at_the_date()
    await app.pilot.pause()
    return home


async def test_arrow_keys_cycle_through_the_levels(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        for key, chosen in (("right", "advanced"), ("right", "beginner"), ("left", "advanced")):
            await app.press(key)
            assert app.app.screen.query_one(LevelCards).chosen == chosen


@pytest.mark.parametrize("key", ["enter", "space", "f5"])
async def test_every_advance_key_starts_the_workout(tmp_path: Path, key: str) -> None:
    async with gym(tmp_path, level="beginner") as app:
        await app.press(key)
        assert "WARM-UP" in await app.wait_for("Leg Swings")


async def test_a_history_that_is_loaded_after_quitting_is_ignored(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        home = app.app.screen
        assert isinstance(home, HomeScreen)
    home.history_loaded(TodaysPlans(home.program, TrainingHistory(), home.settings, app.clock.wall()), [])


async def test_q_quits(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.press("q")
        await app.wait_for_exit()


async def test_unbound_keys_do_nothing(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.wait_for("Welcome")
        await app.pilot.pause(0.3)
        before = app.text()
        await app.press("u", "s", "x", "plus", "1", "e", "d", "backspace", "f9")
        assert app.text() == before


async def test_follow_along_starts_the_workout_automatically(tmp_path: Path) -> None:
    async with gym(tmp_path, preferences=Preferences(follow_along=True)) as app:
        await app.wait_for("follow along: starts in")
        app.clock.advance(11)
        assert "follow along" in await app.wait_for("GET SET")


async def test_the_about_screen_can_be_opened_and_closed(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.press("i")
        assert "The biggest muscles you have" in await app.wait_for("Why legs")
        await app.press("escape")
        await app.wait_for("LEG DAY")


async def test_a_long_notice_is_completely_visible(tmp_path: Path) -> None:
    sentence = "The history could not be read and was moved to a place where nothing is lost"
    async with gym(tmp_path, notices=[sentence]) as app:
        assert sentence in app.text()


def _plan(app: Gym) -> list[str]:
    """The rows of today's plan, without the scroll bar, which comes a moment after the text."""
    return [row[:78].rstrip() for row in app.text().splitlines()]


async def test_a_session_without_a_set_or_in_the_future_changes_nothing(tmp_path: Path) -> None:
    async with gym(tmp_path) as app:
        await app.wait_for("Welcome")
        first = _plan(app)
    data = DataDir(tmp_path, RealFs())
    data.history.upsert(replace(session(1), started_at=MONDAY_EVENING - timedelta(days=1), sets=()))
    data.history.upsert(replace(session(2), started_at=MONDAY_EVENING + timedelta(days=1)))
    async with gym(tmp_path) as app:
        await app.wait_for("Welcome")
        assert _plan(app) == first
        await app.press("h")
        text = await app.wait_for("0 sessions")
        assert "in a row" not in text
        assert {shade for week in app.app.screen.query_one(HeatMap)._weeks for shade in week} == {0, None}


async def test_the_table_of_levels_can_be_read_on_home(tmp_path: Path) -> None:
    """Sets, rest, equipment and adjustment of each level, in 24 rows as well."""
    async with gym(tmp_path) as app:
        await app.press("left")
        for level in app.app.environment.program.levels.values():
            text = await app.wait_for(level.equipment)
            assert level.method_summary in text
            assert f"rest {level.rest[0]}–{level.rest[1]} s" in text
            await app.press("right")


async def test_levels_are_not_offered_while_a_workout_is_unfinished(tmp_path: Path) -> None:
    workout = begun((), MONDAY_EVENING)
    async with gym(tmp_path, draft=Trainee(1).train(workout, at_set("alternating-lunge"))) as app:
        text = app.text()
        assert "level" not in text.splitlines()[-1]
        assert "Pick up where you left off: Alternating Lunges, set 1." in text


async def test_the_keys_of_the_levels_are_not_offered_where_there_is_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = bundled_program()
    only = {"intermediate": program.levels["intermediate"]}
    monkeypatch.setattr("tests.screens.gym.bundled_program", lambda: replace(program, levels=only))
    async with gym(tmp_path) as app:
        await app.press("right")
        assert "←→" not in app.text().splitlines()[-1]
        assert "go" in app.text().splitlines()[-1]


async def test_an_offer_is_named_with_its_key_and_leaves_the_history_in_the_footer(tmp_path: Path) -> None:
    async with VIEWS["home"].shown(tmp_path, (80, 24)) as app:
        await app.wait_for("(a: choose)")
        assert "h history" in app.text().splitlines()[-1]
