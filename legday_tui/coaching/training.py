"""The life of a workout: begin or resume it, coach it, move it to the history."""

import asyncio
import uuid
from collections.abc import Awaitable, Callable

from msgspec.structs import replace

from legday_tui.coaching.background import BackgroundTasks
from legday_tui.coaching.coach import Coach, Turn
from legday_tui.coaching.context import WorkoutContext
from legday_tui.coaching.environment import Environment
from legday_tui.coaching.event_log import EventLog
from legday_tui.coaching.stand_ins import completed
from legday_tui.coaching.staying_awake import StayingAwake
from legday_tui.domain.planning.equipment import with_known_equipment
from legday_tui.domain.planning.plan import Opening
from legday_tui.domain.planning.todays_plan import todays_plan
from legday_tui.domain.planning.wishes import EVERYTHING, Wishes
from legday_tui.domain.session import Session
from legday_tui.domain.workout.events import Finished, Rated
from legday_tui.domain.workout.state import Ended
from legday_tui.domain.workout.workout import Workout
from legday_tui.settings.places import go_back_to
from legday_tui.storage.errors import StorageError
from legday_tui.storage.figure_files import figure_of
from legday_tui.storage.journal_lines import Draft

Show = Callable[[Turn, WorkoutContext], Awaitable[object]]
"""Shows a turn, on a screen or as lines of text."""


class Training:
    """Runs the workouts of an environment, one at a time. Knows no screen: the caller shows the turns.

    Failures to read or write a file become notices of the environment.
    """

    def __init__(self, environment: Environment, background: BackgroundTasks) -> None:
        self._environment = environment
        self._background = background
        self._saving: asyncio.Task[None] | None = None

    async def begin(self, level: str, wishes: Wishes = EVERYTHING) -> Workout | None:
        """Begin a new workout; return None and set a notice if it cannot begin.

        A full disk does not prevent a workout: the journal is written as soon as that is possible.
        """
        environment = self._environment
        past = await environment.history_store.loaded()
        if environment.history_store.view_only is not None:
            return None
        rehearsal = environment.clock.speed != 1
        if rehearsal:
            past = past.with_rehearsals()
        preferences = environment.settings.current
        plan = todays_plan(
            environment.program,
            level,
            past,
            method=preferences.methods.get(level),
            hold_target_s=preferences.hold_target_s,
            wishes=wishes,
        )
        plan = replace(plan, steps=with_known_equipment(plan.steps, past))
        opening = Opening(
            id=uuid.uuid4().hex,
            started_at=environment.clock.wall(),
            monotonic=environment.clock.monotonic(),
            rehearsal=rehearsal,
            plan=plan,
        )
        try:
            environment.data.journal.begin(opening)
        except StorageError as failure:
            environment.notices = [f"Can't start: {failure}"]
            return Workout.begin(opening) if environment.data.journal.has_unwritten else None
        return Workout.begin(opening)

    def resume(self, draft: Workout) -> Workout:
        """Resume the unfinished workout. A journal that cannot be rewritten costs only exact times."""
        try:
            self._environment.data.journal.begin(draft.opening, draft.events)
        except StorageError as failure:
            self._environment.notices = [f"Not saved yet: {failure}"]
        return draft

    async def run(self, workout: Workout, show: Show, *, finish: bool = False) -> bool:
        """Coach a workout and move it to the history; return False if the user left.

        With `finish`, the workout ends where it was left and only its recap is shown.
        """
        environment = self._environment
        context = await self._context_of(workout)
        # With thousands of sessions this takes a while, and the workout can start without it.
        self._background.start(self._build_timeline(context, workout))
        coach = Coach(workout, clock=environment.clock, event_log=EventLog(environment.data.journal))
        if environment.data.journal.has_unwritten:
            coach.problem = environment.notices[-1]
        if finish:
            # A forgotten workout ended with its last event.
            coach.record(workout.forgotten_finish(environment.clock.monotonic()))

        awake = StayingAwake(environment.wake_lock, environment.clock, environment.settings, workout)

        async def show_turn(turn: Turn) -> None:
            awake.update(coach.workout)
            is_over = isinstance(turn.stage, Ended)
            environment.history_editor.in_recap = workout.opening.id if is_over else None
            if is_over and coach.state.done:
                # Saved before the recap is read; what the user adds to the recap is saved when it is closed.
                self._saving = self._background.start(self._save_now(coach, context))
            await show(turn, context)

        if not isinstance(coach.state.stage, Ended):
            environment.cues.session("session-start")
        try:
            user_stays = await self._coached(coach, show_turn, awake)
            environment.draft = coach.workout
            await self.move_to_history()
            environment.history_editor.in_recap = None
        finally:
            if isinstance(coach.state.stage, Ended):
                # Not before: an end that is undone is none, and the command finds the session in the history.
                environment.cues.session("session-end", is_last=True)
        return user_stays

    async def _context_of(self, workout: Workout) -> WorkoutContext:
        environment = self._environment
        # A reopened workout is in the history already; it must not count as its own past.
        past = await environment.history_store.training_history_without(workout.opening.id)
        return WorkoutContext(
            program_now=completed(lambda: environment.program, workout),
            clock=environment.clock,
            cues=environment.cues,
            settings=environment.settings,
            past=past.with_rehearsals() if workout.opening.rehearsal else past,
            body_weights=lambda: environment.history_store.body_weights,
            figure_of=figure_of,
            save_elsewhere=environment.save_elsewhere,
            save_text=environment.save_text,
        )

    async def _coached(
        self, coach: Coach, show_turn: Callable[[Turn], Awaitable[None]], awake: StayingAwake
    ) -> bool:
        """Coach a workout to its end, and keep the machine awake meanwhile; return False if the user left."""
        watching = self._background.start(awake.watch(coach))
        try:
            return await coach.run(show_turn)
        finally:
            watching.cancel()
            self._environment.wake_lock.release()

    async def move_to_history(self) -> None:
        """Move a finished workout, if there is one, from the journal to the history.

        The journal is given up only after the session was written to the history, so that one of
        them contains it at every moment.
        """
        environment = self._environment
        draft = environment.draft
        if draft is None or not isinstance(draft.stage, Ended):
            return
        if not draft.state.done:
            self._drop_without_sets()
            return
        if self._saving is not None:
            await asyncio.wait([self._saving])
        problem = await environment.history_store.save(draft.to_session())
        if problem is not None:
            environment.notices = [f"Your last session isn't in the history yet: {problem}"]
            return
        problem = await environment.history_store.back_up()
        environment.notices = [] if problem is None else [problem]
        try:
            environment.data.journal.rotate()
        except StorageError as failure:
            environment.notices = [str(failure)]
            return
        self._environment.draft = None

    def _drop_without_sets(self) -> None:
        """Give up a finished workout in which nothing was done: it is not a session."""
        try:
            self._environment.data.journal.discard("a workout without a set")
        except StorageError as failure:
            self._environment.notices = [str(failure)]
            return
        self._environment.draft = None
        self._environment.notices = ["You didn't do a set, so there is no session to keep"]

    def last_finished(self) -> str | None:
        """Return the id of the last finished workout.

        Return None if its journal is gone or another workout is in progress.
        """
        try:
            last = self._last_draft()
        except StorageError:
            return None
        return last.opening.id if last is not None else None

    def _last_draft(self) -> Draft | None:
        """Return the journal of the last finished workout; None without one, or while another is in progress.

        Raise StorageError.
        """
        environment = self._environment
        return environment.data.journal.read_previous() if environment.draft is None else None

    def reopen(self, session: Session) -> str | None:
        """Make the last finished workout the one in progress; return a sentence if that is impossible."""
        try:
            last = self._last_draft()
        except StorageError as problem:
            return str(problem)
        if last is None or last.opening.id != session.id:
            return "Only the last session can be continued"
        if self._environment.clock.speed != 1 and not last.opening.rehearsal:
            return "This was a real session: start again without --speed to carry on with it"
        finished, _ = Workout.replay_while_possible(last.opening, last.entries)
        events = [e for e in finished.events if not isinstance(e, Finished | Rated)]
        workout = Workout.replay(last.opening, events)
        if finished.to_session().sets != session.sets:
            return "This session was changed after it was finished, so it can't be continued"
        if workout.state.upcoming is None:
            return "Every set of this session is done"
        clock = self._environment.clock
        draft = workout.rebased(clock.wall(), clock.monotonic())
        try:
            self._environment.data.journal.begin(draft.opening, draft.events)
        except StorageError as problem:
            return str(problem)
        self._environment.draft = draft
        go_back_to(self._environment.settings, draft.opening.plan.place)
        return None

    def discard(self) -> None:
        """Discard the unfinished workout; its journal moves to quarantine."""
        try:
            self._environment.data.journal.discard("discarded by the user")
        except StorageError as failure:
            self._environment.notices = [f"Can't discard it: {failure}"]
        else:
            self._environment.draft = None

    async def _build_timeline(self, context: WorkoutContext, workout: Workout) -> None:
        context.timeline = await self._environment.history_store.timeline_without(workout.opening.id)

    async def _save_now(self, coach: Coach, context: WorkoutContext) -> None:
        try:
            context.save_problem = await self._environment.history_store.save(coach.workout.to_session())
        except Exception as error:
            context.save_problem = f"{type(error).__name__}: {error}"
            raise
