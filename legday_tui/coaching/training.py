"""One training from its beginning to the history, whatever shows it."""

import asyncio
import uuid
from collections.abc import Awaitable, Callable

from legday_tui.coaching.coach import Coach, Turn
from legday_tui.coaching.context import Surroundings
from legday_tui.coaching.environment import Outfit
from legday_tui.coaching.event_log import JournalDiary
from legday_tui.domain.planning.advice import todays_plan
from legday_tui.domain.planning.plan import Opening
from legday_tui.domain.planning.training_history import Past
from legday_tui.domain.session import Session
from legday_tui.domain.workout.events import Finished, Rated
from legday_tui.domain.workout.recording import session_of
from legday_tui.domain.workout.state import Over
from legday_tui.domain.workout.workout import Workout
from legday_tui.storage.errors import StorageError
from legday_tui.storage.figure_files import figure_of

Show = Callable[[Turn, Surroundings], Awaitable[object]]
"""Shows a turn, on a screen or as lines."""


class Training:
    """The workout of the moment: begun or resumed, coached, put away."""

    def __init__(self, outfit: Outfit) -> None:
        self._outfit = outfit
        self._keeping: asyncio.Task[None] | None = None
        self._telling: asyncio.Task[None] | None = None

    async def begin(self, level: str) -> Workout | None:
        """A new workout; None where it cannot begin, of which the outfit's notices then tell.

        On a full disk one can train all the same: the journal is written as soon as it can be.
        """
        outfit = self._outfit
        past = await outfit.memory.loaded()
        if outfit.memory.view_only is not None:
            return None
        rehearsal = outfit.clock.speed != 1
        preferences = outfit.settings.current
        plan = todays_plan(
            outfit.program,
            level,
            Past(past.sessions, rehearsals=True) if rehearsal else past,
            adjustment=preferences.ways.get(level),
            hold_target_s=preferences.hold_target_s,
        )
        opening = Opening(id=uuid.uuid4().hex, started_at=outfit.clock.wall(), rehearsal=rehearsal, plan=plan)
        try:
            outfit.data.journal.begin(opening)
        except StorageError as failure:
            outfit.notices = [f"Cannot start: {failure}"]
            return Workout.begin(opening) if outfit.data.journal.is_behind else None
        return Workout.begin(opening)

    def resume(self, draft: Workout) -> Workout:
        """The unfinished workout; that its journal could not be begun anew costs it nothing but times."""
        try:
            self._outfit.data.journal.begin(draft.opening, draft.events)
        except StorageError as failure:
            self._outfit.notices = [f"Not written down yet: {failure}"]
        return draft

    async def train(self, workout: Workout, show: Show, *, ending: bool = False) -> bool:
        """Coach a workout, or only end it where it was left; whether the user stays afterwards."""
        outfit = self._outfit
        # One that was finished already and is gone on with is no past of its own.
        past = await outfit.memory.before(workout.opening.id)
        around = Surroundings(
            program=outfit.program,
            clock=outfit.clock,
            cues=outfit.cues,
            settings=outfit.settings,
            past=Past(past.sessions, rehearsals=True) if workout.opening.rehearsal else past,
            figure_of=figure_of,
            save_elsewhere=outfit.save_elsewhere,
            save_text=outfit.save_text,
        )
        # With thousands of sessions that takes a while, and nobody waits for it to begin.
        self._telling = asyncio.create_task(self._tell(around, workout))
        coach = Coach(workout, clock=outfit.clock, diary=JournalDiary(outfit.data.journal))
        if outfit.data.journal.is_behind:
            coach.problem = outfit.notices[-1]
        if ending:
            # A workout that was forgotten ended with the last thing that happened in it.
            last = workout.events[-1].at if workout.events else workout.opening.started_at
            coach.record(Finished(at=last, boot=outfit.clock.boot(), early=True))

        async def shown(turn: Turn) -> None:
            is_over = isinstance(turn.stage, Over)
            outfit.archive.in_recap = workout.opening.id if is_over else None
            if is_over:
                # In the history before the recap is read; what is added there follows when it is closed.
                self._keeping = asyncio.create_task(self._keep_now(coach, around))
            await show(turn, around)

        stays = await coach.run(shown)
        self._outfit.draft = coach.workout
        await self.put_away()
        outfit.archive.in_recap = None
        return stays

    async def put_away(self) -> None:
        """Move a finished workout, if there is one, from the journal to the history.

        The journal is let go only when the history holds the session, so that it is in one of them
        at every moment.
        """
        outfit = self._outfit
        draft = outfit.draft
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
            outfit.data.journal.archive()
        except StorageError as failure:
            outfit.notices = [str(failure)]
            return
        self._outfit.draft = None

    def last_finished(self) -> str | None:
        """The id of the last finished workout, as long as its journal is there and nothing is in progress."""
        try:
            last = self._outfit.data.journal.last() if self._outfit.draft is None else None
        except StorageError:
            return None
        return last.opening.id if last is not None else None

    def take_up(self, session: Session) -> str | None:
        """Make the last finished workout the one in progress; where that failed, a sentence that says why."""
        try:
            last = self._outfit.data.journal.last() if self._outfit.draft is None else None
        except StorageError as problem:
            return str(problem)
        if last is None or last.opening.id != session.id:
            return "Only the last session can be gone on with"
        finished, _ = Workout.replay_possible(last.opening, last.entries)
        going_on = [e for e in finished.events if not isinstance(e, Finished | Rated)]
        workout = Workout.replay(last.opening, going_on)
        if session_of(workout).sets != session.sets:
            return "This session was changed since it was finished, so it cannot be gone on with"
        if workout.state.upcoming is None:
            return "Every set of this session is done"
        clock = self._outfit.clock
        draft = workout.rebased(clock.wall(), clock.boot())
        try:
            self._outfit.data.journal.begin(draft.opening, draft.events)
        except StorageError as problem:
            return str(problem)
        self._outfit.draft = draft
        return None

    def set_aside(self) -> None:
        """Put the unfinished workout into quarantine."""
        try:
            self._outfit.data.journal.discard("set aside by the user")
        except StorageError as failure:
            self._outfit.notices = [f"Cannot set it aside: {failure}"]
        else:
            self._outfit.draft = None

    async def _tell(self, around: Surroundings, workout: Workout) -> None:
        around.chronicle = await self._outfit.memory.chronicled_before(workout.opening.id)

    async def _keep_now(self, coach: Coach, around: Surroundings) -> None:
        around.not_kept = await self._outfit.memory.keep(session_of(coach.workout))
