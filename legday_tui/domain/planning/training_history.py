"""Past sessions as input for today's plan: performances of each exercise, preferred exercises, pace."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime
from functools import cached_property
from itertools import takewhile

from msgspec import DecodeError

from legday_tui.domain.planning.estimate import OwnPace, pace_of_user
from legday_tui.domain.program.program import Program
from legday_tui.domain.progression.breaks import days_since
from legday_tui.domain.progression.evidence import Performance
from legday_tui.domain.session import ANY_TIME, Session, SessionHead, SetResult, counts

RECENT_SESSIONS = 200
"""Number of latest sessions that are considered for today: more than a year of leg days."""


def exercises_that_hurt(session: Session) -> set[str]:
    """Return the exercises that hurt in a session, also those that were left before a set was done."""
    return {*session.hurt, *(result.exercise for result in session.sets if result.pain)}


class TrainingHistory:
    """The past sessions that count, oldest first.

    What is derived from them is computed once, when it is first needed.
    """

    def __init__(
        self,
        sessions: Sequence[Session] = (),
        now: datetime = ANY_TIME,
        *,
        heads: Sequence[SessionHead] | None = None,
        rehearsals: bool = False,
    ) -> None:
        """Take all sessions, sorted by start, of which those are left out that do not count; see `counts`.

        `heads` are those of the same sessions, if they are cheaper to read than the sessions. Reading one of
        these may raise DecodeError.
        """
        self._all, self._all_heads = sessions, sessions if heads is None else heads
        self._now, self._rehearsals = now, rehearsals
        self._indexes = [i for i, s in enumerate(self._all_heads) if counts(s, now, rehearsals=rehearsals)]
        self.heads: Sequence[SessionHead] = [self._all_heads[i] for i in self._indexes]
        """All sessions that count, without their sets."""

    @cached_property
    def current_day(self) -> date:
        """The local date of now; without a current time that of the latest session."""
        if self._now is ANY_TIME:
            return self.heads[-1].started_at.date() if self.heads else date.min
        return self._now.date()

    @cached_property
    def recent(self) -> Sequence[Session]:
        """The latest sessions, oldest first, without those that cannot be read."""
        found = []
        for index in self._indexes[-RECENT_SESSIONS:]:
            with suppress(DecodeError):
                found.append(self._all[index])
        return found

    @cached_property
    def performances(self) -> Mapping[str, Sequence[Performance]]:
        """The performances of each exercise in the latest sessions, oldest first.

        They have no sets that prove nothing: those that were cut short, slips, and relatives of the exercise.
        """
        performances: dict[str, list[Performance]] = {}
        for session in self.recent:
            working: dict[str, list[SetResult]] = {}
            with_pulses = set()
            hurt = exercises_that_hurt(session)
            for result in session.sets:
                if result.cut_short or result.is_slip or result.done_as:
                    continue
                if result.type == "working":
                    working.setdefault(result.exercise, []).append(result)
                elif result.type == "pulse":
                    with_pulses.add(result.exercise)
            for exercise, results in working.items():
                before = performances.setdefault(exercise, [])
                days_off = days_since(before[-1].session, session.started_at.date()) if before else 0
                before.append(Performance(session, tuple(results), exercise in with_pulses, (), days_off))
            for exercise in hurt - working.keys():
                if earlier := performances.get(exercise):
                    since = (*earlier[-1].hurt_since, session.started_at.date())
                    earlier[-1] = replace(earlier[-1], hurt_since=since)
        return performances

    def performances_of(self, exercise: str) -> Sequence[Performance]:
        """Return the performances of an exercise, oldest first."""
        return self.performances.get(exercise, ())

    def hurt_before_first(self, exercise: str) -> Sequence[date]:
        """Return the days of sessions in which an exercise hurt before there was a performance of it."""
        first = self.performances[exercise][0].session if exercise in self.performances else None
        sessions = takewhile(lambda s: s is not first, self.recent)
        return [s.started_at.date() for s in sessions if exercise in exercises_that_hurt(s)]

    def last_sets(self, exercise: str) -> Sequence[SetResult]:
        """Return the working sets of the latest performance of an exercise."""
        performances = self.performances_of(exercise)
        return performances[-1].sets if performances else ()

    def with_session(self, session: Session) -> "TrainingHistory":
        """Return a history of the latest sessions with one added, or replaced if the id is known."""
        others = [s for s in self.recent if s.id != session.id]
        return TrainingHistory(
            sorted((*others, session), key=lambda s: s.started_at),
            max(self._now, session.started_at),
            rehearsals=self._rehearsals,
        )

    def with_rehearsals(self) -> "TrainingHistory":
        """Return the history with the rehearsals as well, as a rehearsal takes it."""
        return TrainingHistory(self._all, self._now, heads=self._all_heads, rehearsals=True)

    def pace_in(self, program: Program) -> OwnPace:
        """Return the pace at which the user trains, compared with what the program plans."""
        return pace_of_user(program, self.recent)

    def preferred_at(self, place: str) -> frozenset[str]:
        """Return the exercises that are preferred at a place where the program offers a choice.

        They are those of the latest session there; before the first one, of the latest session anywhere.
        """
        latest = self.recent[-1:]
        session = next((s for s in reversed(self.recent) if s.place == place), latest[0] if latest else None)
        return frozenset(r.exercise for r in session.sets) if session else frozenset()
