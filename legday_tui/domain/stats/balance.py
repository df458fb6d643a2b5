"""Balance of the leg muscles: working sets per muscle over the last days."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from legday_tui.domain.program.program import Program
from legday_tui.domain.session import Session

SPANS_DAYS = (7, 28)
"""The periods to choose from, in days."""
SECONDARY_SHARE = 0.5
"""Sets that one set counts for a secondary muscle. A convention of ours."""
MIN_SETS = 6.0
"""Sets of front and back together below which they are not compared."""
DOMINANCE_RATIO = 2.0
"""Ratio of front to back sets above which the quadriceps are called dominant. A convention of ours."""
FRONT, BACK = ("quadriceps",), ("hamstrings",)

BalanceVerdict = Literal["nothing", "few", "quadriceps", "balanced"]


@dataclass(frozen=True, slots=True)
class Balance:
    """Working sets by muscle over a number of days; a set counts half for secondary muscles."""

    days: int
    sets: Mapping[str, float]
    unknown: int
    """Sets of exercises that are not in the program."""

    @property
    def front(self) -> float:
        """Sets of the front of the thigh."""
        return sum(self.sets.get(muscle, 0.0) for muscle in FRONT)

    @property
    def back(self) -> float:
        """Sets of the back of the thigh."""
        return sum(self.sets.get(muscle, 0.0) for muscle in BACK)

    @property
    def verdict(self) -> BalanceVerdict:
        """Comparison of front and back: the article warns against quadriceps dominance."""
        if not self.sets:
            return "nothing"
        if self.front + self.back < MIN_SETS:
            return "few"
        return "quadriceps" if self.front > DOMINANCE_RATIO * self.back else "balanced"


def balance_of(program: Program, sessions: Sequence[Session], today: date, days: int) -> Balance:
    """Return the balance of the last days, including today.

    `sessions` are those that count, sorted, oldest first; only those of the period are read.
    """
    since = today - timedelta(days=days - 1)
    sets: dict[str, float] = {}
    unknown = 0
    for session in reversed(sessions):
        if session.started_at.date() < since:
            break
        for result in session.sets:
            if result.type != "working":
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
