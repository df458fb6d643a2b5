"""Every screen in every state worth looking at, in the real app: what pictures are taken of.

A view says which data the app starts on, and what is pressed until the screen is there.
"""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import structs

from legday_tui.domain.terms import Method, Unit
from legday_tui.domain.workout.workout import Workout
from legday_tui.settings.own_program import with_preferences
from legday_tui.settings.preferences import Place, Preferences
from legday_tui.storage.history import History
from tests.fake_clock import MONDAY_EVENING, FakeClock
from tests.sample import bundled_program
from tests.screens.gym import Gym, gym
from tests.screens.scripts import (
    TO_HOTEL,
    TO_LAST_SESSION,
    TO_LEVEL,
    TO_LOGGED,
    TO_NEW_SESSION,
    Script,
    after,
    catch_key,
    clicker,
    ended_early,
    half_an_hour,
    heavier,
    leave_home,
    new_best,
    passes,
    places,
    presses,
    reach,
    rebind,
    recap_with_weight,
    some_phases,
    strength_alone,
    times,
    weighed,
)
from tests.trainee import (
    METHOD,
    SESSIONS,
    Trainee,
    Until,
    after_ramp_up,
    after_set,
    at_ramp_up,
    at_set,
    begun,
    past_months,
)

SQUAT, LUNGE, SPLIT = "heel-raise-squat", "alternating-lunge", "bulgarian-split-squat"
BARBELL = {SQUAT: "bar 20, plates 25 20 15 10 5 2.5 1.25"}
POUND_BARBELL = {SQUAT: "bar 45, plates 45 35 25 10 5 2.5"}
BLOCK = "block under left heel, hole 7"
HISTORY = "history.json"
LEAD_IN_S = 10
HOTEL = Place(
    racks=dict.fromkeys((SQUAT, LUNGE, SPLIT, "calf-raise"), "2 x 4-8 by 2"),
    missing=("foam roller", "chair", "room to jump"),
)
AT_ONCE_S = 1.0
"""The age of the last event of a workout that is gone on with."""


@dataclass(frozen=True)
class View:
    """A screen in one state."""

    screen: str
    """The class of the screen."""
    script: Script | None = None
    until: Until | None = None
    """Where the workout stands that is gone on with; None for the home screen."""
    level: str = "intermediate"
    method: Method | None = METHOD
    has_past: bool = True
    is_first_run: bool = False
    welcomed: bool = False
    """Whether the cards of a first run were read."""
    resumes: bool = True
    """Whether the unfinished workout is gone on with."""
    at_hotel: bool = False
    """Whether it is at a second place, with less than in the gym."""
    rehearsal: bool = False
    """Whether it was begun at a faster clock."""
    minutes: int | None = None
    """The time limit, which the planned sets exceed."""
    racks: Mapping[str, str] = field(default_factory=dict)
    """The user's own weights by exercise, in the unit."""
    unit: Unit = "kg"
    pinned: Mapping[str, str] = field(default_factory=dict)
    """The user's notes by exercise."""

    @asynccontextmanager
    async def shown(self, directory: Path, size: tuple[int, int]) -> AsyncIterator[Gym]:
        """Run the app on data in an empty directory until it shows the view."""
        if self.has_past:
            (directory / HISTORY).write_bytes(_history_file())
        preferences = self._preferences()
        async with gym(
            directory,
            size,
            level=self.level,
            draft=self._draft(preferences),
            preferences=preferences,
            first_run=self.is_first_run,
        ) as app:
            if self.is_first_run and not self.welcomed:
                await reach(app, "WelcomeScreen")
            if self.until is not None and self.resumes:
                await app.press("enter")
                await leave_home(app)
            if self.script is not None:
                await self.script(app)
            await reach(app, self.screen)
            await app.pilot.pause()
            yield app

    def _preferences(self) -> Preferences:
        return Preferences(
            methods={self.level: self.method} if self.method else {},
            welcomed=self.welcomed or not self.is_first_run,
            racks=dict(self.racks),
            unit=self.unit,
            pinned=dict(self.pinned),
            places={"hotel": HOTEL} if self.at_hotel else {},
            place="hotel" if self.at_hotel else "",
            flash=False,  # it ends after real time, which a picture must not depend on
        )

    def _draft(self, preferences: Preferences) -> Workout | None:
        """Return the workout that the app finds, its last event a moment ago."""
        if self.until is None:
            return None
        past = past_months() if self.has_past else ()
        trainee, workout = Trainee(SESSIONS + 1), None
        program, _ = with_preferences(bundled_program(), preferences)
        started_at = MONDAY_EVENING
        # The first time only tells how long it takes.
        for _ in range(2):
            opened = begun(past, started_at, level=self.level, method=self.method, program=program)
            plan = structs.replace(opened.opening.plan, minutes=self.minutes)
            opened = Workout.begin(structs.replace(opened.opening, plan=plan))
            workout = trainee.train(opened, self.until)
            took = workout.events[-1].monotonic if workout.events else 0.0
            started_at = MONDAY_EVENING - timedelta(seconds=took + AT_ONCE_S)
        assert workout is not None
        workout = replace(workout, opening=structs.replace(workout.opening, rehearsal=self.rehearsal))
        return workout.rebased(MONDAY_EVENING, FakeClock().monotonic())


@cache
def _history_file() -> bytes:
    with TemporaryDirectory() as directory:
        path = Path(directory) / HISTORY
        for session in past_months():
            History(path).upsert(session)
        return path.read_bytes()


def _last_step(workout: Workout) -> bool:
    return len(workout.state.queue) == 1


VIEWS = {
    "welcome-unit": View("WelcomeScreen", has_past=False, is_first_run=True),
    "welcome-safety": View("WelcomeScreen", presses("enter"), has_past=False, is_first_run=True),
    "home-first": View("HomeScreen", has_past=False, method=None),
    "home": View("HomeScreen"),
    "home-unfinished": View("HomeScreen", until=after_set(LUNGE, 2), resumes=False),
    "home-follow": View("HomeScreen", presses("f")),
    "home-hotel": View("HomeScreen", at_hotel=True),
    "home-places": View("PickScreen", places, at_hotel=True),
    "home-half-an-hour": View("HomeScreen", half_an_hour),
    "time": View("PickScreen", times),
    "time-left": View("PickScreen", presses("t", seconds=16), until=after_set(SQUAT, 2), minutes=30),
    "phases": View("PickScreen", some_phases),
    "home-phases": View("HomeScreen", strength_alone),
    "home-barbell": View("HomeScreen", racks=BARBELL),
    "way": View("PickScreen", presses("v")),
    "about": View("AboutScreen", presses("i")),
    "equipment": View(
        "EquipmentScreen", presses("enter", "2", "space"), has_past=False, is_first_run=True, welcomed=True
    ),
    "exercise-info": View("ExerciseInfoScreen", presses("i"), until=at_set(SQUAT)),
    "form-check": View("FormCheckScreen", until=at_set(SQUAT), level="beginner", method="form_first"),
    "form-check-pinned": View(
        "FormCheckScreen", until=at_set(SQUAT), level="beginner", method="form_first", pinned={SQUAT: BLOCK}
    ),
    "warm-up": View("GuideScreen", passes(LEAD_IN_S + 20), until=at_set("leg-swing")),
    "rolling-lead-in": View("GuideScreen", passes(3), until=at_set("foam-roll-quads")),
    "rolling": View("GuideScreen", passes(LEAD_IN_S + 15), until=at_set("foam-roll-quads")),
    "ramp-up": View("RepsScreen", presses("space", "space", "space"), until=at_ramp_up(SQUAT)),
    "ramp-up-rest": View("RestScreen", passes(12), until=after_ramp_up(SQUAT)),
    "ramp-up-last": View("RestScreen", passes(25), until=after_ramp_up(SQUAT, 2)),
    "ramp-up-barbell": View("RestScreen", passes(12), until=after_ramp_up(SQUAT), racks=BARBELL),
    "set": View("RepsScreen", presses("space", "space", "space"), until=at_set(SQUAT)),
    "set-typed": View("RepsScreen", presses("1"), until=at_set(SQUAT, 2)),
    "set-paced": View("RepsScreen", presses("t", seconds=LEAD_IN_S + 14), until=at_set(SQUAT, 3)),
    "set-paused": View("RepsScreen", presses("space", "space", "p"), until=at_set(SQUAT, 4)),
    "set-lunges": View("RepsScreen", presses(*["space"] * 7), until=at_set(LUNGE, 2)),
    "set-barbell": View("RepsScreen", presses("space"), until=at_set(SQUAT), racks=BARBELL),
    "set-pounds": View("RepsScreen", presses("space"), until=at_set(SQUAT), racks=POUND_BARBELL, unit="lb"),
    "set-sides": View("RepsScreen", presses(*["space"] * 4), until=at_set(SPLIT, 3)),
    "set-superset": View(
        "RepsScreen", presses(*["space"] * 3), until=at_set(SQUAT, 2), level="advanced", method="superset"
    ),
    "set-bodyweight": View("RepsScreen", presses("space"), until=at_set(SQUAT), has_past=False, method=None),
    "rest": View("RestScreen", passes(16), until=after_set(SQUAT, 2)),
    "rest-ready": View("RestScreen", passes(50), until=after_set(SQUAT, 2)),
    "rest-overdue": View("RestScreen", passes(75), until=after_set(SQUAT, 2)),
    "rest-paused": View("RestScreen", passes(16, "p"), until=after_set(LUNGE, 3)),
    "rest-record": View("RestScreen", new_best, until=at_set(SQUAT, 2)),
    "rest-phase": View("RestScreen", passes(20), until=after_set(SPLIT, 4)),
    "rest-barbell": View("RestScreen", heavier, until=after_set(SQUAT, 2), racks=BARBELL),
    "rest-pounds": View("RestScreen", heavier, until=after_set(SQUAT, 2), racks=POUND_BARBELL, unit="lb"),
    "rest-behind": View("RestScreen", passes(16), until=after_set(SQUAT, 2), minutes=30),
    "rest-jumps": View("RestScreen", passes(12, "2", "6"), until=after_set("wide-narrow-jump")),
    "wall-sit-lead-in": View("HoldScreen", passes(3), until=at_set("wall-sit")),
    "wall-sit": View("HoldScreen", passes(LEAD_IN_S + 28), until=at_set("wall-sit")),
    "wall-sit-paused": View("HoldScreen", passes(LEAD_IN_S + 40, "p"), until=at_set("wall-sit")),
    "wall-sit-late": View("HoldScreen", passes(LEAD_IN_S + 72), until=at_set("wall-sit")),
    "wall-sit-past-goal": View("HoldScreen", passes(LEAD_IN_S + 30, "g", then=72), until=at_set("wall-sit")),
    "jumps": View("HoldScreen", passes(LEAD_IN_S + 9), until=at_set("wide-narrow-jump")),
    "bridge": View("RepsScreen", presses(*["space"] * 5), until=at_set("hamstring-bridge")),
    "stretch": View("GuideScreen", passes(LEAD_IN_S + 20), until=at_set("stretch-quads")),
    "hip-flexors": View("GuideScreen", passes(LEAD_IN_S + 20), until=at_set("stretch-hip-flexors")),
    "calf-stretch": View("GuideScreen", passes(LEAD_IN_S + 80), until=at_set("stretch-calves")),
    "recap": View("RecapScreen", passes(90), until=_last_step),
    "recap-rated": View("RecapScreen", passes(90, "7"), until=_last_step),
    "recap-body-weight": View("RecapScreen", recap_with_weight, until=_last_step),
    "recap-rehearsal": View("RecapScreen", passes(90), until=_last_step, rehearsal=True),
    "recap-early": View("RecapScreen", ended_early, until=at_set(SPLIT, 3)),
    "history": View("HistoryScreen", presses("h")),
    "history-first": View("HistoryScreen", presses("h"), has_past=False),
    "past-session": View("PastSessionScreen", presses("h", "enter")),
    "past-date": View("AskScreen", after(*TO_LAST_SESSION, ("Total lifted", "t"))),
    "past-place": View("PickScreen", after(*TO_LAST_SESSION, ("Total lifted", "p")), at_hotel=True),
    "logged-date": View("AskScreen", after(*TO_NEW_SESSION)),
    "logged-level": View("PickScreen", after(*TO_LEVEL)),
    "logged-session": View("PastSessionScreen", after(*TO_LOGGED)),
    "logged-list": View("HistoryScreen", after(*TO_LOGGED, ("logged afterwards", "escape 2"))),
    "history-list": View("HistoryScreen", presses("h", "2")),
    "charts": View("ChartsScreen", presses("h", "3")),
    "body-weight": View("AskScreen", presses("W")),
    "charts-body-weight": View("ChartsScreen", weighed),
    "balance": View("BalanceScreen", presses("h", "4")),
    "records": View("RecordsScreen", presses("h", "5")),
    "settings": View("SettingsScreen", presses("comma")),
    "settings-places": View("SettingsScreen", presses("comma", "slash", *"hotel"), at_hotel=True),
    "place": View("PickScreen", after(*TO_HOTEL), at_hotel=True),
    "place-weights": View("AskScreen", after(*TO_HOTEL, ("Rename", "down enter")), at_hotel=True),
    "place-things": View("PickScreen", after(*TO_HOTEL, ("Rename", "down down enter")), at_hotel=True),
    "place-name": View("AskScreen", after(*TO_HOTEL, ("Rename", "down down down enter")), at_hotel=True),
    "keys": View("RebindScreen", rebind),
    "another-key": View("CatchKeyScreen", catch_key),
    "clicker": View("ClickerScreen", clicker),
    "help-home": View("HelpScreen", presses("question_mark")),
    "help-set": View("HelpScreen", presses("question_mark"), until=at_set(SQUAT)),
    "help-rest": View("HelpScreen", presses("question_mark"), until=after_set(SQUAT)),
    "palette": View("CommandPalette", presses("ctrl+p"), until=at_set(SQUAT)),
    "note": View("AskScreen", presses("n"), until=at_set(SQUAT)),
    "hurts": View("PickScreen", presses("exclamation_mark"), until=at_set(SPLIT)),
    "swap": View("PickScreen", presses("x"), until=at_set(SPLIT)),
    "leave": View("PickScreen", presses("q"), until=at_set(SPLIT)),
}
