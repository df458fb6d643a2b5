"""Balance of the leg muscles: working sets per muscle over the last days."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from legday_tui.domain.program.program import Program
from legday_tui.domain.session import Session, latest_since

SPANS_DAYS = (7, 28)
"""The periods to choose from, in days."""
HELPING_SHARE = 0.5
"""Sets that one set counts for a helping muscle in the picture, and nowhere else. A convention of ours."""
MIN_SETS = 6
"""Sets of front and back together below which they are not compared."""
DOMINANCE_RATIO = 2
"""Ratio of front to back sets above which the quadriceps are called dominant. A convention of ours."""
FRONT, BACK = ("quadriceps",), ("hamstrings", "glutes")
"""The muscles of the two sides. A set belongs to the side of the first primary muscle of its exercise."""

BalanceVerdict = Literal["nothing", "few", "quadriceps", "balanced"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """Working sets by muscle over a number of days."""

    days: int
    sets: Mapping[str, int]
    """Sets that train a muscle as a primary one."""
    helping: Mapping[str, int]
    """Sets in which a muscle helps. They are information, and count for no side."""
    front: int
    """Sets of the front of the thigh."""
    back: int
    """Sets of the back of the thigh and of the glutes."""
    unknown: int
    """Sets of exercises that are not in the program."""

    @property
    def worked(self) -> Mapping[str, float]:
        """How much each muscle worked, for the picture: a set in which it helps counts a part."""
        muscles = {*self.sets, *self.helping}
        return {m: self.sets.get(m, 0) + HELPING_SHARE * self.helping.get(m, 0) for m in muscles}

    @property
    def verdict(self) -> BalanceVerdict:
        """Comparison of front and back, to avoid quadriceps dominance."""
        if not self.sets:
            return "nothing"
        if self.front + self.back < MIN_SETS:
            return "few"
        return "quadriceps" if self.front > DOMINANCE_RATIO * self.back else "balanced"


def balance_of(program: Program, sessions: Sequence[Session], today: date, days: int) -> Balance:
    """Return the balance of the last days, including today.

    `sessions` are those that count, sorted by start; only those of the period are read.
    """
    since = today - timedelta(days=days - 1)
    sets: Counter[str] = Counter()
    helping: Counter[str] = Counter()
    first: Counter[str] = Counter()
    unknown = 0
    for session in latest_since(sessions, since):
        for result in session.sets:
            if result.type != "working" or result.is_slip:
                continue
            exercise = program.exercises.get(result.exercise)
            if exercise is None:
                unknown += 1
                continue
            sets.update(exercise.primary)
            helping.update(exercise.secondary)
            first[exercise.primary[0]] += 1
    return Balance(
        days=days,
        sets=sets,
        helping=helping,
        front=sum(first[muscle] for muscle in FRONT),
        back=sum(first[muscle] for muscle in BACK),
        unknown=unknown,
    )
