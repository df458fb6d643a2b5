"""A workout: its plan, its events, and the state that follows from both."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from dataclasses import replace as replace_state
from datetime import datetime

from msgspec.structs import replace

from legday_tui.domain.planning.plan import Opening
from legday_tui.domain.session import Session
from legday_tui.domain.workout.bounds import check_bounds
from legday_tui.domain.workout.events import UNDONE_WITH_PREVIOUS, Event, Finished, Held, Undone
from legday_tui.domain.workout.impossible import ImpossibleEventError
from legday_tui.domain.workout.results import with_pain, without_labels_of
from legday_tui.domain.workout.set_counter import SetCounter
from legday_tui.domain.workout.state import Stage, State, Working
from legday_tui.domain.workout.transitions import state_after
from legday_tui.domain.workout.wrong_clock import corrected, seconds_between, start_of


@dataclass(frozen=True, slots=True)
class Workout:
    """A plan and its events, immutable. `begin` creates one; `apply` and `undo` return new ones."""

    opening: Opening
    events: tuple[Event, ...] = ()
    state: State = field(compare=False, kw_only=True)

    @classmethod
    def begin(cls, opening: Opening) -> "Workout":
        """Return the workout without any events."""
        plan = opening.plan
        state = State(level=plan.level, method=plan.method, queue=plan.steps, minutes=plan.minutes)
        return cls(opening, state=replace_state(state, counter=SetCounter.before(state.upcoming)))

    @classmethod
    def replay(cls, opening: Opening, entries: Iterable[Event | Undone]) -> "Workout":
        """Return the workout after these entries. Raise ImpossibleEventError if one cannot happen."""
        workout = cls.begin(opening)
        for entry in entries:
            workout = workout._after(entry)
        return workout

    @classmethod
    def replay_while_possible(
        cls, opening: Opening, entries: Sequence[Event | Undone]
    ) -> tuple["Workout", int]:
        """Return the workout before the first impossible entry, and the number of entries up to there."""
        workout = cls.begin(opening)
        for number, entry in enumerate(entries):
            try:
                workout = workout._after(entry)
            except ImpossibleEventError:
                return workout, number
        return workout, len(entries)

    def rebased(self, wall: datetime, monotonic: float) -> "Workout":
        """Return the workout with its monotonic times moved to the clock of this process.

        The age of the last event is taken from the wall clock, and is 0 if that clock cannot be right. The
        durations between events do not change.
        """
        start = start_of(self.opening, self.events[0] if self.events else None)
        last = self.events[-1] if self.events else start
        shift = monotonic - seconds_between(last.at, wall) - last.monotonic
        moved = [replace(event, monotonic=event.monotonic + shift) for event in self.events]
        return Workout.replay(replace(self.opening, monotonic=start.monotonic + shift), moved)

    def forgotten_finish(self, monotonic: float) -> Finished:
        """Return the event that ends a forgotten workout at its last event; now if there is none."""
        if not self.events:
            start = self.opening.monotonic
            at = monotonic if start is None else start
            return Finished(at=self.opening.started_at, monotonic=at, early=True)
        return Finished(at=self.events[-1].at, monotonic=self.events[-1].monotonic, early=True)

    @property
    def stage(self) -> Stage:
        """The current stage of the state."""
        return self.state.stage

    def apply(self, event: Event) -> "Workout":
        """Return the workout after one more event.

        Raise ImpossibleEventError if it cannot happen now, and EventTooLargeError if it cannot be stored.
        """
        check_bounds(event)
        return Workout(self.opening, (*self.events, event), state=state_after(self.state, event))

    def _after(self, entry: Event | Undone) -> "Workout":
        return self.undo() if isinstance(entry, Undone) else self.apply(entry)

    def undo(self) -> "Workout":
        """Return the workout without the last action of the user; unchanged if there is none.

        A workout finishes automatically after the last set, so both are undone together. Seconds that were
        held after the action stay if the same set is in progress without it.
        """
        remaining = list(self.events)
        held: list[Held] = []
        while remaining and isinstance(remaining[-1], UNDONE_WITH_PREVIOUS):
            automatic = remaining.pop()
            held += [automatic] if isinstance(automatic, Held) else []
        if not remaining:
            return self
        last = remaining.pop()
        undone = Workout.replay(self.opening, remaining)
        if isinstance(last, Finished) and not last.early:
            return undone.undo()
        if held and self._is_in_same_set(undone):
            undone = Workout.replay(self.opening, [*remaining, *reversed(held)])
        return undone

    def _is_in_same_set(self, other: "Workout") -> bool:
        now, before = self.stage, other.stage
        return (
            isinstance(now, Working)
            and isinstance(before, Working)
            and (now.step.id, now.step.exercise) == (before.step.id, before.step.exercise)
        )

    @property
    def can_undo(self) -> bool:
        """Whether there is an event that `undo` discards."""
        return any(not isinstance(event, UNDONE_WITH_PREVIOUS) for event in self.events)

    def to_session(self) -> Session:
        """Return the session as it would be stored now, also while the workout is in progress.

        Its dates are corrected if the clock was wrong for a part of it.
        """
        opening, events, is_uncertain = corrected(self.opening, self.events)
        if events is not self.events:
            return replace(Workout.replay(opening, events)._session(), dates_uncertain=is_uncertain)
        return replace(self._session(), dates_uncertain=is_uncertain)

    def _session(self) -> Session:
        session = Session(
            id=self.opening.id,
            started_at=self.opening.started_at,
            finished_at=self.state.ended_at,
            level=self.state.level,
            method=self.state.method,
            status=self.state.status,
            rehearsal=self.opening.rehearsal,
            easy=self.opening.plan.easy,
            minutes=self.state.minutes,
            place=self.opening.plan.place,
            session_rpe=self.state.session_rpe,
            note=self.state.note,
        )
        results = with_pain([d.result for d in self.state.done], self.state.hurt)
        return replace(
            session,
            sets=tuple(without_labels_of(session, result) for result in results),
            hurt=tuple(sorted(self.state.hurt - {result.exercise for result in results})),
        )
