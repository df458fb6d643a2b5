"""One training from its beginning to the history, whatever shows it."""

import asyncio
import uuid
from collections.abc import Awaitable, Callable

from legday_tui.coaching.coach import Coach, Turn
from legday_tui.coaching.context import WorkoutContext
from legday_tui.coaching.environment import Environment
from legday_tui.coaching.event_log import EventLog
from legday_tui.domain.planning.advice import todays_plan
from legday_tui.domain.planning.plan import Opening
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.session import Session
from legday_tui.domain.workout.events import Finished, Rated
from legday_tui.domain.workout.recording import session_of
from legday_tui.domain.workout.state import Over
from legday_tui.domain.workout.workout import Workout
from legday_tui.storage.errors import StorageError
from legday_tui.storage.figure_files import figure_of

Show = Callable[[Turn, WorkoutContext], Awaitable[object]]
"""Shows a turn, on a screen or as lines."""


class Training:
    """The workout of the moment: begun or resumed, coached, put away."""

    def __init__(self, environment: Environment) -> None:
        self._environment = environment
        self._keeping: asyncio.Task[None] | None = None
        self._timeline_task: asyncio.Task[None] | None = None

    async def begin(self, level: str) -> Workout | None:
        """A new workout; None where it cannot begin, of which the outfit's notices then tell.

        On a full disk one can train all the same: the journal is written as soon as it can be.
        """
        environment = self._environment
        past = await environment.history_store.loaded()
        if environment.history_store.view_only is not None:
            return None
        rehearsal = environment.clock.speed != 1
        preferences = environment.settings.current
        plan = todays_plan(
            environment.program,
            level,
            TrainingHistory(past.sessions, rehearsals=True) if rehearsal else past,
            method=preferences.methods.get(level),
            hold_target_s=preferences.hold_target_s,
        )
        opening = Opening(
            id=uuid.uuid4().hex, started_at=environment.clock.wall(), rehearsal=rehearsal, plan=plan
        )
        try:
            environment.data.journal.begin(opening)
        except StorageError as failure:
            environment.notices = [f"Cannot start: {failure}"]
            return Workout.begin(opening) if environment.data.journal.has_unwritten else None
        return Workout.begin(opening)

    def resume(self, draft: Workout) -> Workout:
        """The unfinished workout; that its journal could not be begun anew costs it nothing but times."""
        try:
            self._environment.data.journal.begin(draft.opening, draft.events)
        except StorageError as failure:
            self._environment.notices = [f"Not written down yet: {failure}"]
        return draft

    async def train(self, workout: Workout, show: Show, *, ending: bool = False) -> bool:
        """Coach a workout, or only end it where it was left; whether the user stays afterwards."""
        environment = self._environment
        # One that was finished already and is gone on with is no past of its own.
        past = await environment.history_store.training_history_without(workout.opening.id)
        context = WorkoutContext(
            program=environment.program,
            clock=environment.clock,
            cues=environment.cues,
            settings=environment.settings,
            past=TrainingHistory(past.sessions, rehearsals=True) if workout.opening.rehearsal else past,
            figure_of=figure_of,
            save_elsewhere=environment.save_elsewhere,
            save_text=environment.save_text,
        )
        # With thousands of sessions that takes a while, and nobody waits for it to begin.
        self._timeline_task = asyncio.create_task(self._build_timeline(context, workout))
        coach = Coach(workout, clock=environment.clock, event_log=EventLog(environment.data.journal))
        if environment.data.journal.has_unwritten:
            coach.problem = environment.notices[-1]
        if ending:
            # A workout that was forgotten ended with the last thing that happened in it.
            last = workout.events[-1].at if workout.events else workout.opening.started_at
            coach.record(Finished(at=last, monotonic=environment.clock.monotonic(), early=True))

        async def shown(turn: Turn) -> None:
            is_over = isinstance(turn.stage, Over)
            environment.history_editor.in_recap = workout.opening.id if is_over else None
            if is_over:
                # In the history before the recap is read; what is added there follows when it is closed.
                self._keeping = asyncio.create_task(self._keep_now(coach, context))
            await show(turn, context)

        stays = await coach.run(shown)
        self._environment.draft = coach.workout
        await self.put_away()
        environment.history_editor.in_recap = None
        return stays

    async def put_away(self) -> None:
        """Move a finished workout, if there is one, from the journal to the history.

        The journal is let go only when the history holds the session, so that it is in one of them
        at every moment.
        """
        environment = self._environment
        draft = environment.draft
        if draft is None or not isinstance(draft.stage, Over):
            return
        if self._keeping is not None:
            await self._keeping
        problem = await environment.history_store.save(session_of(draft))
        if problem is not None:
            environment.notices = [f"The last session is not in the history yet: {problem}"]
            return
        problem = await environment.history_store.back_up()
        environment.notices = [] if problem is None else [problem]
        try:
            environment.data.journal.rotate()
        except StorageError as failure:
            environment.notices = [str(failure)]
            return
        self._environment.draft = None

    def last_finished(self) -> str | None:
        """The id of the last finished workout, as long as its journal is there and nothing is in progress."""
        try:
            last = self._environment.data.journal.read_previous() if self._environment.draft is None else None
        except StorageError:
            return None
        return last.opening.id if last is not None else None

    def reopen(self, session: Session) -> str | None:
        """Make the last finished workout the one in progress; where that failed, a sentence that says why."""
        try:
            last = self._environment.data.journal.read_previous() if self._environment.draft is None else None
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
        clock = self._environment.clock
        draft = workout.rebased(clock.wall(), clock.monotonic())
        try:
            self._environment.data.journal.begin(draft.opening, draft.events)
        except StorageError as problem:
            return str(problem)
        self._environment.draft = draft
        return None

    def move_to_quarantine(self) -> None:
        """Put the unfinished workout into quarantine."""
        try:
            self._environment.data.journal.discard("set aside by the user")
        except StorageError as failure:
            self._environment.notices = [f"Cannot set it aside: {failure}"]
        else:
            self._environment.draft = None

    async def _build_timeline(self, context: WorkoutContext, workout: Workout) -> None:
        context.timeline = await self._environment.history_store.timeline_without(workout.opening.id)

    async def _keep_now(self, coach: Coach, context: WorkoutContext) -> None:
        context.not_kept = await self._environment.history_store.save(session_of(coach.workout))
