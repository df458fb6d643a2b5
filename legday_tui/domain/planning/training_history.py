"""What past sessions say about today: bouts of each exercise, the pace, weeks in a row."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from legday_tui.domain.planning.estimate import pace_of_user
from legday_tui.domain.session import Session, SessionHead, SetResult, without_rehearsals
from legday_tui.domain.terms import Load, Side, Tempo

RECENT_SESSIONS = 200
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
        return tuple(r.weaker_reps for r in self.sets)

    @property
    def seconds(self) -> tuple[float, ...]:
        """Seconds of each set; with two sides those of the weaker one."""
        return tuple(r.weaker_seconds for r in self.sets)

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
        return self.sessions[-RECENT_SESSIONS:]

    @cached_property
    def performances(self) -> Mapping[str, Sequence[Performance]]:
        """The bouts of each exercise in the last sessions, oldest first."""
        found: dict[str, list[Performance]] = {}
        for session in self.recent if self._rehearsals else without_rehearsals(self.recent):
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
