"""The whole app on a stage of a given size, with a clock that a test moves, and what can be read on it."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from textual.pilot import Pilot
from textual.screen import Screen
from textual.widget import Widget

from legday_tui.app import LegdayApp
from legday_tui.coaching.environment import Environment
from legday_tui.cues.cue import Cues
from legday_tui.domain.planning.wishes import EVERYTHING, Wishes
from legday_tui.domain.program.program import Program
from legday_tui.domain.workout.events import Skipped
from legday_tui.domain.workout.state import State
from legday_tui.domain.workout.workout import Workout
from legday_tui.history.saving import save_session, save_text
from legday_tui.history.store import HistoryStore
from legday_tui.screens.step_screen import StepScreen
from legday_tui.screens.workout_actions import WorkoutActions
from legday_tui.settings.preferences import Preferences
from legday_tui.settings.store import Settings
from legday_tui.storage.data_dir import DataDir
from legday_tui.storage.fs import Fs, RealFs
from legday_tui.storage.settings_file import SettingsFile
from tests.drawn import rows_of
from tests.fake_clock import FakeClock
from tests.sample import STRAIGHT_SETS, bundled_program

SIZES = ((80, 24), (120, 40), (60, 18))
TICK_S = 0.5
"""Less than the gap after which a timed set pauses by itself."""
ATTEMPTS = 600
"""How often a test looks for something that it waits for."""
ATTEMPT_S = 0.01


@dataclass
class Gym:
    """A running app, and the ways in which a test uses it."""

    app: LegdayApp
    pilot: Pilot[None]
    clock: FakeClock

    def text(self) -> str:
        """All that can be read on the screen."""
        rows = rows_of(self.app.screen)
        return "\n".join(strip.text.rstrip() for strip in rows)

    def state(self) -> State:
        """The workout, as the screen in front shows it."""
        screen = self.app.screen
        assert isinstance(screen, WorkoutActions)
        return screen.turn.state

    async def press(self, *keys: str) -> None:
        """Press keys, as far apart as fingers do."""
        for key in keys:
            self._advance(1.0)
            await self.pilot.press(key)
            await self.pilot.pause()

    async def retype(self, text: str) -> None:
        """Type a text in the place of what the field has before the cursor, while the clock stands."""
        await self.pilot.press("ctrl+u", *text)

    def shows(self, words: str) -> bool:
        """Whether the words can be read in a row of the screen, or in one widget whose text wraps."""
        text = self.text()
        if words in text:
            return True
        if any(word not in text for word in words.split()):
            return False
        rows = rows_of(self.app.screen)
        for widget in self.app.screen.walk_children(Widget):
            region = widget.content_region.intersection(self.app.screen.region)
            lines = (row.crop(region.x, region.right).text for row in rows[region.y : region.bottom])
            if words in " ".join(" ".join(lines).split()):
                return True
        return False

    async def wait_for(self, *either: str) -> str:
        """Wait until one of these can be read, across line breaks as well; return the text of the screen."""
        for _ in range(ATTEMPTS):
            if any(map(self.shows, either)):
                return self.text()
            await asyncio.sleep(ATTEMPT_S)
            await self.pilot.pause()
        raise AssertionError(f"{' or '.join(either)!r} cannot be read on\n{self.text()}")

    async def wait_for_keys(
        self, kind: type[Screen[Any]] = Screen, *, other_than: Screen[Any] | None = None
    ) -> None:
        """Wait until a screen of this kind takes keys; earlier ones are for the screen before."""
        for _ in range(ATTEMPTS):
            screen = self.app.screen
            if isinstance(screen, kind) and screen is not other_than and screen.is_mounted:
                return
            await asyncio.sleep(ATTEMPT_S)
        raise AssertionError(f"no {kind.__name__} takes keys:\n{self.text()}")

    async def wait_for_exit(self) -> None:
        """Wait until the app has begun to end."""
        for _ in range(ATTEMPTS):
            if self.app.is_ending or not self.app.is_running:
                return
            await asyncio.sleep(ATTEMPT_S)
        raise AssertionError(f"the app still runs:\n{self.text()}")

    async def pass_time(self, seconds: float) -> None:
        """Let time go by, seen by the screen."""
        self._advance(seconds)
        await self.pilot.pause()
        await self.pilot.pause()

    def _advance(self, seconds: float) -> None:
        """Advance the clock in steps, each seen by the screen, whose own ticks are too rare for a test."""
        while seconds > 0:
            self.clock.advance(min(TICK_S, seconds))
            seconds -= TICK_S
            screen = self.app.screen
            if isinstance(screen, StepScreen) and not screen.turn.has_ended:
                screen.tick()

    async def start_at(self, name: str) -> None:
        """Start from home, and skip what comes before the exercise with this name."""
        await self.press("enter")
        await self.wait_for("GET SET")
        await self.go_to(name)

    async def go_to(self, words: str) -> None:
        """Skip what comes before the exercise with this name; only the last skip is a key."""
        await self.wait_for_keys(StepScreen)
        title, screen = self._title(), self.app.screen
        if words in title:
            return
        assert isinstance(screen, StepScreen)
        coach, names = screen.turn.coach, screen.context.program.exercises
        while True:
            skip = Skipped(**coach.stamp(), whole_exercise=True)
            upcoming = coach.workout.apply(skip).state.upcoming
            if upcoming is None:
                raise AssertionError(f"{words!r} does not come in\n{self.text()}")
            if words in names[upcoming.exercise].name:
                break
            coach.record(skip)
        await self.press("S")
        for _ in range(ATTEMPTS):
            if self._title() not in ("", title):
                return
            await asyncio.sleep(ATTEMPT_S)
        raise AssertionError(f"{words!r} does not come in\n{self.text()}")

    def _title(self) -> str:
        """The rows in which a step is named."""
        return "\n".join(self.text().splitlines()[1:5]).strip()


@asynccontextmanager
async def gym(
    directory: Path,
    size: tuple[int, int] = (80, 24),
    *,
    level: str = "intermediate",
    draft: Workout | None = None,
    preferences: Preferences | None = None,
    cues: Cues | None = None,
    notices: Sequence[str] = (),
    fs: Fs | None = None,
    view_only: str | None = None,
    first_run: bool = False,
    lock: bool = False,
    wishes: Wishes = EVERYTHING,
    program: Program | None = None,
    settings_file: SettingsFile[Preferences] | None = None,
) -> AsyncIterator[Gym]:
    """The app at its home screen, on the data of a directory, with straight sets unless chosen otherwise."""
    chosen = preferences or Preferences()
    chosen.methods = {**STRAIGHT_SETS, **chosen.methods}
    clock, disk = FakeClock(), fs or RealFs()
    settings = Settings(chosen)
    if settings_file is not None:
        settings = Settings(chosen, settings_file.write, save_problem=lambda: settings_file.problem)
    data = DataDir(directory, disk)
    environment = Environment(
        program=program or bundled_program(),
        clock=clock,
        data=data,
        history_store=HistoryStore(
            data, clock, view_only=view_only, claim=data.claim_late if lock else lambda: None
        ),
        level=level,
        wishes=wishes,
        draft=draft,
        settings=settings,
        cues=cues or Cues(settings.current),
        notices=list(notices),
        save_elsewhere=save_session,
        save_text=save_text,
        is_first_run=first_run,
    )
    app = LegdayApp(environment)
    if hasattr(asyncio, "eager_task_factory"):  # from Python 3.12 on, where a real run does the same
        asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    async with app.run_test(size=size, notifications=True) as pilot:
        running = Gym(app, pilot, clock)
        await running.wait_for("LEG DAY", "welcome 1/2")  # the cards may cover home before it is looked at
        yield running
        if app.return_code is None:
            app.exit()
