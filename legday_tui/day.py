"""A day at the gym: home, a session with its recap, home again."""

import asyncio
import uuid
from collections.abc import Awaitable, Callable

from textual.screen import Screen

from legday_tui.coach import Coach, Turn
from legday_tui.diary import JournalDiary
from legday_tui.domain.events import Finished
from legday_tui.domain.past import last_time, preferred_exercises
from legday_tui.domain.plan import Opening
from legday_tui.domain.planning import build_plan
from legday_tui.domain.recording import session_of
from legday_tui.domain.state import Over
from legday_tui.domain.workout import Workout
from legday_tui.outfit import Outfit
from legday_tui.screens.home import HomeChoice, HomeScreen
from legday_tui.screens.staging import screen_for
from legday_tui.screens.surroundings import Surroundings
from legday_tui.storage.errors import StorageError

Show = Callable[[Screen[None]], Awaitable[object]]
"""Puts a screen in the place of the one before: pushing would show what lies underneath between two steps."""


class Day:
    """What happens between the start of the program and its end."""

    def __init__(self, outfit: Outfit, show: Show) -> None:
        self._outfit = outfit
        self._show = show
        self._level = outfit.level
        self._draft = outfit.draft
        self._trained = False
        self._keeping: asyncio.Task[None] | None = None

    async def run(self) -> None:
        """Until the user leaves."""
        if self._draft is not None:
            await self._put_away()
        while True:
            choice = await self._at_home()
            self._level = choice.level
            if choice.decision == "quit":
                return
            if choice.decision == "discard":
                self._set_aside()
            if choice.decision in ("discard", "refresh"):
                continue
            workout = await self._begin(choice.level) if self._draft is None else self._resume(self._draft)
            if workout is not None and not await self._train(workout, ending=choice.decision == "finish"):
                return

    async def _at_home(self) -> HomeChoice:
        outfit = self._outfit
        memory = outfit.memory
        home = HomeScreen(
            outfit.program,
            outfit.clock,
            outfit.preferences,
            level=self._level,
            sessions=memory.sessions,
            draft=self._draft,
            notices=[*outfit.notices, *memory.notices],
            settles=self._trained,
            view_only=memory.view_only,
            restore=self._restore,
        )
        await self._show(home)
        if home.sessions is None:
            home.know(
                await memory.loaded(),
                [*outfit.notices, *memory.notices],
                view_only=memory.view_only,
                can_restore=memory.offer is not None,
            )
        return await home.decided()

    async def _restore(self) -> None:
        self._outfit.notices = [await self._outfit.memory.restore()]

    async def _begin(self, level: str) -> Workout | None:
        """A new workout; None where it cannot begin, which home then says.

        On a full disk one can train all the same: the journal is written as soon as it can be.
        """
        outfit = self._outfit
        sessions = await outfit.memory.loaded()
        plan = build_plan(
            outfit.program,
            level,
            preferred=preferred_exercises(sessions),
            last_time=last_time(sessions, rehearsals=outfit.clock.speed != 1),
        )
        opening = Opening(
            id=uuid.uuid4().hex,
            started_at=outfit.clock.wall(),
            rehearsal=outfit.clock.speed != 1,
            plan=plan,
        )
        try:
            outfit.journal.begin(opening)
        except StorageError as failure:
            outfit.notices = [f"Cannot start: {failure}"]
            return Workout.begin(opening) if outfit.journal.is_behind else None
        return Workout.begin(opening)

    def _resume(self, draft: Workout) -> Workout:
        """The unfinished workout; that its journal could not be begun anew costs it nothing but times."""
        try:
            self._outfit.journal.begin(draft.opening, draft.events)
        except StorageError as failure:
            self._outfit.notices = [f"Not written down yet: {failure}"]
        return draft

    async def _train(self, workout: Workout, *, ending: bool) -> bool:
        """Coach a workout, or only end it where it was left; whether the day goes on afterwards."""
        outfit = self._outfit
        sessions = await outfit.memory.loaded()
        around = Surroundings(
            program=outfit.program,
            clock=outfit.clock,
            cues=outfit.cues,
            preferences=outfit.preferences,
            sessions=sessions,
            last_time=last_time(sessions, rehearsals=workout.opening.rehearsal),
            figure_of=outfit.figure_of,
            save_elsewhere=outfit.save_elsewhere,
        )
        coach = Coach(workout, clock=outfit.clock, diary=JournalDiary(outfit.journal))
        if outfit.journal.is_behind:
            coach.problem = outfit.notices[-1]
        if ending:
            # A workout that was forgotten ended with the last thing that happened in it.
            last = workout.events[-1].at if workout.events else workout.opening.started_at
            coach.record(Finished(at=last, boot=outfit.clock.boot(), early=True))

        async def show(turn: Turn) -> None:
            if isinstance(turn.stage, Over):
                # In the history before the recap is read; what is added there follows when it is closed.
                self._keeping = asyncio.create_task(self._keep_now(coach, around))
            await self._show(screen_for(turn, around))

        stays = await coach.run(show)
        self._draft = coach.workout
        self._trained = True
        await self._put_away()
        return stays

    async def _keep_now(self, coach: Coach, around: Surroundings) -> None:
        around.not_kept = await self._outfit.memory.keep(session_of(coach.workout))

    async def _put_away(self) -> None:
        """Move a finished workout, if there is one, from the journal to the history.

        The journal is let go only when the history holds the session, so that it is in one of them
        at every moment.
        """
        draft, outfit = self._draft, self._outfit
        if draft is None or not isinstance(draft.stage, Over):
            return
        if self._keeping is not None:
            await self._keeping
        problem = await outfit.memory.keep(session_of(draft))
        if problem is not None:
            outfit.notices = [f"The last session is not in the history yet: {problem}"]
            return
        problem = await outfit.memory.back_up()
        outfit.notices = [] if problem is None else [problem]
        try:
            outfit.journal.archive()
        except StorageError as failure:
            outfit.notices = [str(failure)]
            return
        self._draft = None

    def _set_aside(self) -> None:
        try:
            self._outfit.journal.discard("set aside by the user")
        except StorageError as failure:
            self._outfit.notices = [f"Cannot set it aside: {failure}"]
        else:
            self._draft = None
