"""The order of the screens: home, a workout with its recap, home again."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING

from textual.screen import Screen

from legday_tui import garbage
from legday_tui.coaching.background import BackgroundTasks
from legday_tui.coaching.environment import Environment
from legday_tui.domain.planning.wishes import EVERYTHING
from legday_tui.screens.home import HomeScreen
from legday_tui.screens.home_choice import HomeChoice

if TYPE_CHECKING:
    from legday_tui.coaching.coach import Turn
    from legday_tui.coaching.context import WorkoutContext
    from legday_tui.coaching.todays_plans import TodaysPlans
    from legday_tui.coaching.training import Training
    from legday_tui.domain.planning.training_history import TrainingHistory
    from legday_tui.domain.session import Session

Show = Callable[[Screen[None]], Awaitable[object]]
"""Replaces the current screen; a pushed screen would show the one below it between two steps."""


class Navigation:
    """The loop that shows the home screen and runs the workouts until the user quits."""

    def __init__(self, environment: Environment, show: Show, background: BackgroundTasks) -> None:
        self._environment = environment
        self._show = show
        self._background = background
        self._level = environment.level
        self._level_in_settings = environment.settings.current.level
        self._has_trained = False
        self._is_left_open = False
        """Whether home was replaced because it had been open since another day."""
        self._has_loaded_modules = False
        self._has_prepared_history = False
        self._is_waiting = False
        """Whether another program had the data directory, whose end is waited for."""
        self._home: HomeScreen | None = None

    @cached_property
    def _training(self) -> Training:
        from legday_tui.coaching.training import Training

        return Training(self._environment, self._background)

    async def run(self) -> None:
        """Run until the user quits."""
        if self._environment.draft is not None:
            await self._training.move_to_history()
        while True:
            choice = await self._choice_at_home()
            if choice.level != self._level:
                self._level = self._level_in_settings = choice.level
                self._environment.settings.change("level", choice.level)
            if choice.wishes is not None:
                self._environment.wishes = choice.wishes
            self._is_left_open = choice.decision == "outdated"
            if choice.decision in ("refresh", "outdated"):
                continue
            if choice.decision == "quit":
                return
            training, draft = self._training, self._environment.draft
            if choice.decision == "discard":
                training.discard()
                continue
            if draft is None and not await self._has_equipment(choice.level):
                continue
            workout = (
                await training.begin(choice.level, self._environment.wishes)
                if draft is None
                else training.resume(draft)
            )
            if workout is None:
                continue
            self._environment.wishes = EVERYTHING
            finish = choice.decision == "finish"
            if not await training.run(workout, self._show_turn, finish=finish):
                return
            self._has_trained = True

    def reopen(self, session: Session) -> str | None:
        """Make a finished session the unfinished one; return a sentence if that is not possible."""
        problem = self._training.reopen(session)
        if problem is None:
            self.history_changed()
        return problem

    def history_changed(self) -> None:
        """Update the home screen after sessions were added, changed or deleted."""
        if self._home is not None:
            self._home.invalidate()

    def settings_changed(self) -> None:
        """Update the home screen after a change of the settings, now or as soon as it is shown again."""
        home, level = self._home, self._environment.settings.current.level
        if (
            level is not None
            and level in self._environment.program.levels
            and level != self._level_in_settings
        ):
            self._level = self._level_in_settings = level
            if home is not None:
                home.level = level
        if home is not None:
            home.invalidate()

    async def _take_over(self) -> None:
        """Let the user train as soon as the other program has closed."""
        from legday_tui.coaching.takeover import take_over

        await take_over(self._environment)
        if self._environment.draft is not None:
            await self._training.move_to_history()
        self.history_changed()

    async def _show_turn(self, turn: Turn, context: WorkoutContext) -> None:
        from legday_tui.screens.stage_screens import screen_for

        await self._show(screen_for(turn, context))

    async def _choice_at_home(self) -> HomeChoice:
        """Show the home screen and wait for the decision of the user."""
        environment = self._environment
        history_store = environment.history_store
        plans = await self._todays_plans(history_store.past) if history_store.past is not None else None
        self._home = home = self._home or self._new_home(plans)
        environment.cues.set_title(environment.program.name)
        await self._show(home)
        await home.painted()  # nothing is loaded before the first screen is visible
        if home.plans is None:
            past = await history_store.loaded()
            home.history_loaded(
                await self._todays_plans(past),
                [*environment.notices, *history_store.notices],
                view_only=history_store.view_only,
                offer=history_store.offer_words,
            )
            await home.painted()
        await self._load_modules()
        # The workout of an accelerated clock must not be mixed with a real one that the other program left.
        if environment.data.was_busy and environment.clock.speed == 1 and not self._is_waiting:
            self._is_waiting = True
            self._background.start(self._take_over())
        if environment.is_first_run and not (
            history_store.view_only or environment.draft or history_store.sessions
        ):
            await self._welcome(home)
        environment.history_editor.last_finished = self._training.last_finished()
        self._background.start(self._prepare_history())
        choice = await home.decided()
        if choice.decision == "quit" and not await self._may_quit(home):
            choice = HomeChoice("refresh", choice.level, choice.wishes)
        self._home = None
        environment.history_editor.last_finished = None
        return choice

    def first_home(self) -> HomeScreen | None:
        """Return the home screen that the app begins with, before the history is known.

        Return None if there is a draft, which may be finished, and then has to be saved first.
        """
        if self._environment.draft is None:
            self._home = self._new_home(plans=None)
        return self._home

    def _new_home(self, plans: TodaysPlans | None) -> HomeScreen:
        environment, history_store = self._environment, self._environment.history_store
        return HomeScreen(
            environment.program,
            environment.clock,
            environment.settings,
            level=self._level,
            plans=plans,
            draft=environment.draft,
            notices=[*environment.notices, *history_store.notices],
            after_workout=self._has_trained,
            left_open=self._is_left_open,
            view_only=history_store.view_only,
            offer=history_store.offer_words,
            restore=self._restore,
        )

    async def _todays_plans(self, past: TrainingHistory) -> TodaysPlans:
        """Return the plans of all levels, made in a thread because they depend on the whole history."""

        def plans() -> TodaysPlans:
            from legday_tui.coaching.todays_plans import TodaysPlans

            environment = self._environment
            now, wishes = environment.clock.wall(), environment.wishes
            local_time = environment.clock.local
            return TodaysPlans(
                environment.program, past, environment.settings, now, wishes, local_time=local_time
            )

        return await asyncio.to_thread(plans)

    async def _load_modules(self) -> None:
        """Import what a workout and the history need, while the user looks at the first screen."""
        if not self._has_loaded_modules:
            self._has_loaded_modules = True
            for module in ("history.editor", "coaching.training", "screens.stage_screens", "screens.history"):
                await asyncio.to_thread(import_module, f"legday_tui.{module}")
            garbage.settle()

    async def _prepare_history(self) -> None:
        """Build the list of the history before the user opens it."""
        environment = self._environment
        await environment.history_editor.prepare(environment.clock.wall().date())
        if not self._has_prepared_history:
            self._has_prepared_history = True
            garbage.settle()

    async def _welcome(self, home: HomeScreen) -> None:
        """Show the cards of the first run, unless a workout was started or they have been shown before."""
        environment = self._environment
        if not environment.settings.current.welcomed and home.is_active and not home.has_decided:
            from legday_tui.screens.welcome import WelcomeScreen

            await home.app.push_screen_wait(
                WelcomeScreen(environment.program, environment.settings, environment.cues)
            )
            environment.settings.change("welcomed", True)
            self.settings_changed()

    async def _may_quit(self, home: HomeScreen) -> bool:
        """Ask before the program ends if something of the last workout is not saved; a file keeps it then."""
        if self._environment.draft is None or not self._environment.data.journal.has_unwritten:
            return True
        from legday_tui.screens.leaving import quit_question

        return await home.app.push_screen_wait(quit_question()) == "leave"

    async def _has_equipment(self, level: str) -> bool:
        """Ask for the equipment unless it was ticked before; return whether the session is to start."""
        environment = self._environment
        program, preferences = environment.program, environment.settings.current
        if not environment.is_first_run:
            return True
        from legday_tui.coaching.equipment import check_list, checksum, must_ask
        from legday_tui.screens.equipment import EquipmentScreen

        if not must_ask(program, level, preferences):
            return True
        screen = EquipmentScreen(
            program.levels[level].name,
            check_list(program, level),
            environment.clock,
            follow_along=preferences.follow_along,
        )
        await self._show(screen)
        answer = await screen.answered()
        if answer == "ready":
            environment.settings.change_in("equipment", level, checksum(program, level))
        return answer != "back"

    async def _restore(self) -> None:
        self._environment.notices = [await self._environment.history_store.restore()]
