"""A day at the gym: home, a session with its recap, home again."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Awaitable, Callable
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING

from textual.screen import Screen

from legday_tui.coaching.environment import Environment
from legday_tui.screens.home import HomeChoice, HomeScreen

if TYPE_CHECKING:
    from legday_tui.coaching.coach import Turn
    from legday_tui.coaching.context import WorkoutContext
    from legday_tui.coaching.todays_plans import TodaysPlans
    from legday_tui.coaching.training import Training
    from legday_tui.domain.planning.training_history import TrainingHistory
    from legday_tui.domain.session import Session

Show = Callable[[Screen[None]], Awaitable[object]]
"""Puts a screen in the place of the one before: pushing would show what lies underneath between two steps."""


class Navigation:
    """What happens between the start of the program and its end."""

    def __init__(self, environment: Environment, show: Show) -> None:
        self._environment = environment
        self._show = show
        self._level = environment.level
        self._usual = environment.settings.current.level
        self._trained = False
        self._home: HomeScreen | None = None
        self._preparing: asyncio.Task[None] | None = None

    @cached_property
    def _training(self) -> Training:
        from legday_tui.coaching.training import Training

        return Training(self._environment)

    async def run(self) -> None:
        """Until the user leaves."""
        if self._environment.draft is not None:
            await self._training.move_to_history()
        while True:
            choice = await self._at_home()
            if choice.level != self._level:
                self._level = self._usual = choice.level
                self._environment.settings.change("level", choice.level)
            if choice.decision == "refresh":
                continue
            if choice.decision == "quit":
                return
            training, draft = self._training, self._environment.draft
            if choice.decision == "discard":
                training.discard()
                continue
            workout = await training.begin(choice.level) if draft is None else training.resume(draft)
            if workout is None:
                continue
            finish = choice.decision == "finish"
            if not await training.run(workout, self._show_turn, finish=finish):
                return
            self._trained = True

    def reopen(self, session: Session) -> str | None:
        """Offer a finished session as the unfinished one; where that failed, a sentence that says why."""
        problem = self._training.reopen(session)
        if problem is None and self._home is not None:
            self._home.renew()
        return problem

    def settings_changed(self) -> None:
        """What the first screen shows may be another thing now, at once or when it comes again."""
        home, usual = self._home, self._environment.settings.current.level
        if usual is not None and usual in self._environment.program.levels and usual != self._usual:
            self._level = self._usual = usual
            if home is not None:
                home.level = usual
        if home is not None:
            home.renew()

    async def _show_turn(self, turn: Turn, context: WorkoutContext) -> None:
        from legday_tui.screens.stage_screens import screen_for

        await self._show(screen_for(turn, context))

    async def _at_home(self) -> HomeChoice:
        environment = self._environment
        history_store = environment.history_store
        plans = await self._plans(history_store.past) if history_store.past is not None else None
        home = HomeScreen(
            environment.program,
            environment.clock,
            environment.settings,
            level=self._level,
            plans=plans,
            draft=environment.draft,
            notices=[*environment.notices, *history_store.notices],
            settles=self._trained,
            view_only=history_store.view_only,
            restore=self._restore,
        )
        environment.cues.set_title(environment.program.name)
        self._home = home
        await self._show(home)
        await home.painted()  # nothing is read before there is something to look at
        if home.plans is None:
            past = await history_store.loaded()
            home.know(
                await self._plans(past),
                [*environment.notices, *history_store.notices],
                view_only=history_store.view_only,
                can_restore=history_store.offer is not None,
            )
            await home.painted()
            await self._load_the_rest()
        if environment.is_first_run and not (
            history_store.view_only or environment.draft or history_store.sessions
        ):
            await self._welcome(home)
        environment.history_editor.last_finished = self._training.last_finished()
        self._preparing = asyncio.create_task(
            environment.history_editor.prepare(environment.clock.wall().date())
        )
        choice = await home.decided()
        self._home = None
        environment.history_editor.last_finished = None
        return choice

    async def _plans(self, past: TrainingHistory) -> TodaysPlans:
        """Today at each level: made away from the keys, since it looks back as far as the past goes."""

        def made() -> TodaysPlans:
            from legday_tui.coaching.todays_plans import TodaysPlans

            environment = self._environment
            return TodaysPlans(environment.program, past, environment.settings, environment.clock.wall())

        return await asyncio.to_thread(made)

    async def _load_the_rest(self) -> None:
        """What a session and a look back need, while the user looks at the first screen."""
        for module in ("history.editor", "coaching.training", "screens.stage_screens", "screens.history"):
            await asyncio.to_thread(import_module, f"legday_tui.{module}")
        gc.freeze()  # what was imported stays, and need not be looked through again and again
        gc.enable()

    async def _welcome(self, home: HomeScreen) -> None:
        """The cards of the first run, unless somebody has started already, or has seen them before."""
        environment = self._environment
        if not environment.settings.current.welcomed and home.is_active and not home.has_decided:
            from legday_tui.screens.welcome import WelcomeScreen

            await home.app.push_screen_wait(
                WelcomeScreen(environment.program, environment.settings, environment.cues)
            )
            environment.settings.change("welcomed", True)
            self.settings_changed()

    async def _restore(self) -> None:
        self._environment.notices = [await self._environment.history_store.restore()]
