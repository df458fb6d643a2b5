"""How the work of the last days is shared out among the muscles of the legs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from legday_tui.domain.program.program import Program
from legday_tui.domain.session import Session

SPANS_DAYS = (7, 28)
"""Days that are looked at."""
SECONDARY_SHARE = 0.5
"""What a set counts for a muscle that only helps. A convention of ours."""
MIN_SETS = 6.0
"""So many sets of the front or the back have to be there before they are compared."""
DOMINANCE_RATIO = 2.0
"""The front of the thigh does too much of the work from so many times the sets of its back. Ours."""
FRONT, BACK = ("quadriceps",), ("hamstrings",)

BalanceVerdict = Literal["nothing", "few", "quadriceps", "balanced"]


@dataclass(frozen=True, slots=True)
class Balance:
    """Sets by muscle in the last days; a helping muscle has half a set."""

    days: int
    sets: Mapping[str, float]
    unknown: int
    """Sets of exercises that the program does not have any more."""

    @property
    def front(self) -> float:
        return sum(self.sets.get(muscle, 0.0) for muscle in FRONT)

    @property
    def back(self) -> float:
        return sum(self.sets.get(muscle, 0.0) for muscle in BACK)

    @property
    def verdict(self) -> BalanceVerdict:
        """What the relation of front and back says: the article warns of quadriceps that do all the work."""
        if not self.sets:
            return "nothing"
        if self.front + self.back < MIN_SETS:
            return "few"
        return "quadriceps" if self.front > DOMINANCE_RATIO * self.back else "balanced"


def balance_of(program: Program, sessions: Sequence[Session], today: date, days: int) -> Balance:
    """The working sets of the last days, from sessions given oldest first; rehearsals count for nothing."""
    since = today - timedelta(days=days - 1)
    sets: dict[str, float] = {}
    unknown = 0
    for session in reversed(sessions):
        if session.started_at.date() < since:
            break
        for result in session.sets:
            if session.rehearsal or result.type != "working":
                continue
            exercise = program.exercises.get(result.exercise)
            if exercise is None:
                unknown += 1
                continue
            for muscle in exercise.primary:
                sets[muscle] = sets.get(muscle, 0.0) + 1
            for muscle in exercise.secondary:
                sets[muscle] = sets.get(muscle, 0.0) + SECONDARY_SHARE
    return Balance(days, sets, unknown)
