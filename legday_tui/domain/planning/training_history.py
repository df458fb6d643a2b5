"""What past sessions say about today: bouts of each exercise, the pace, weeks in a row."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import TypeVar

from legday_tui.domain.planning.estimate import pace_of_user
from legday_tui.domain.session import Session, SessionHead, SetResult
from legday_tui.domain.terms import Load, Side, Tempo

H = TypeVar("H", bound=SessionHead)
RECENT = 200
"""So many sessions are looked at for what to do today: more than a year of leg days."""


@dataclass(frozen=True, slots=True)
class Performance:
    """One exercise in one session: its working sets, in order."""

    session: Session
    sets: tuple[SetResult, ...]
    has_pulses: bool = False

    @property
    def exercise(self) -> str:
        return self.sets[0].exercise

    @property
    def load(self) -> Load:
        """What was lifted in every set: the lightest of them."""
        return min((r.load for r in self.sets), key=lambda load: load.total_kg)

    @property
    def reps(self) -> tuple[int, ...]:
        """Reps of each set; with two sides those of the weaker one."""
        return tuple(weaker_reps(r) for r in self.sets)

    @property
    def seconds(self) -> tuple[float, ...]:
        """Seconds of each set; with two sides those of the weaker one."""
        return tuple(weaker_seconds(r) for r in self.sets)

    @property
    def tempo(self) -> Tempo | None:
        return self.sets[-1].tempo

    @property
    def hurt(self) -> bool:
        """Whether it hurt that day, in what belongs to the sets as well."""
        return any(r.pain for r in self.session.sets if r.exercise == self.exercise)

    @property
    def weaker_side(self) -> Side:
        """The side that did less, which is to go first next time; the left one where they are even."""
        left = sum((r.reps_left or 0) + (r.seconds_left or 0.0) for r in self.sets)
        right = sum((r.reps_right or 0) + (r.seconds_right or 0.0) for r in self.sets)
        return "right" if right < left else "left"


def weaker_reps(result: SetResult) -> int:
    """Reps of a set, or of its weaker side."""
    counted = [n for n in (result.reps, result.reps_left, result.reps_right) if n is not None]
    return min(counted, default=0)


def weaker_seconds(result: SetResult) -> float:
    """Seconds of a set, or of its weaker side."""
    held = [s for s in (result.seconds, result.seconds_left, result.seconds_right) if s is not None]
    return min(held, default=0.0)


class TrainingHistory:
    """Sessions, oldest first, and what is asked of them, each looked up once."""

    def __init__(
        self,
        sessions: Sequence[Session] = (),
        *,
        heads: Sequence[SessionHead] | None = None,
        rehearsals: bool = False,
    ) -> None:
        """Rehearsals count for nothing, but for other rehearsals.

        `heads` are those of the sessions, where they cost less than the sessions do.
        """
        self.sessions = sessions
        self.heads: Sequence[SessionHead] = sessions if heads is None else heads
        self._rehearsals = rehearsals

    @cached_property
    def recent(self) -> Sequence[Session]:
        """The last sessions; what was longer ago says nothing about today."""
        return self.sessions[-RECENT:]

    @cached_property
    def performances(self) -> Mapping[str, Sequence[Performance]]:
        """The bouts of each exercise in the last sessions, oldest first."""
        found: dict[str, list[Performance]] = {}
        for session in self.recent if self._rehearsals else counting(self.recent):
            working: dict[str, list[SetResult]] = {}
            pulsed = set()
            for result in session.sets:
                if result.type == "working":
                    working.setdefault(result.exercise, []).append(result)
                elif result.type == "pulse":
                    pulsed.add(result.exercise)
            for exercise, results in working.items():
                found.setdefault(exercise, []).append(
                    Performance(session, tuple(results), exercise in pulsed)
                )
        return found

    def of(self, exercise: str) -> Sequence[Performance]:
        """The bouts of an exercise, oldest first."""
        return self.performances.get(exercise, ())

    def last_sets(self, exercise: str) -> Sequence[SetResult]:
        """The working sets of an exercise in the last session that had it."""
        performances = self.of(exercise)
        return performances[-1].sets if performances else ()

    def with_session(self, session: Session) -> "TrainingHistory":
        """The last sessions and one more, or with this one in the place of what is known of it."""
        others = [s for s in self.recent if s.id != session.id]
        return TrainingHistory(
            sorted((*others, session), key=lambda s: s.started_at), rehearsals=self._rehearsals
        )

    @cached_property
    def pace(self) -> float:
        """How much longer the user takes than the sets ask for."""
        return pace_of_user(self.recent)

    @cached_property
    def preferred(self) -> frozenset[str]:
        """The exercises of the last session: where the user has a choice, it is taken again."""
        return frozenset(r.exercise for r in self.recent[-1].sets) if self.recent else frozenset()


def counting(sessions: Iterable[H]) -> tuple[H, ...]:
    """The sessions that count for progress: rehearsals do not."""
    return tuple(s for s in sessions if not s.rehearsal)


def weeks_in_a_row(sessions: Iterable[SessionHead], today: date) -> int:
    """Weeks with a leg day, counted back from this one; this week may still be without."""
    weeks = {_monday(s.started_at.date()) for s in counting(sessions) if s.status != "in_progress"}
    week = _monday(today)
    if week not in weeks:
        week -= timedelta(weeks=1)
    count = 0
    while week in weeks:
        count += 1
        week -= timedelta(weeks=1)
    return count


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
