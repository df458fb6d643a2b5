"""Whether a performance was a success, a miss, or neither."""

from collections.abc import Sequence
from dataclasses import dataclass

from legday_tui.domain.program.field_types import RepRange
from legday_tui.domain.progression.demand import PlannedExercise
from legday_tui.domain.progression.evidence import Performance, Work


@dataclass(frozen=True, slots=True)
class Judgement:
    """A performance against the range that it was asked for."""

    performance: Performance
    work: Work
    asked: RepRange
    rung: int
    is_complete: bool
    """Whether all planned sets were done, and at least half of them at the working load.

    If the time was limited, half of them at the working load are enough, in two sessions if need be.
    """

    @property
    def is_short(self) -> bool:
        """Whether a time limit left out sets."""
        return self.performance.session.minutes is not None

    @property
    def is_miss(self) -> bool:
        """Whether a set was under the low end by more than one rep, or two sets were under it.

        In an imported session nothing was asked for, so nothing was missed.
        """
        if self.performance.is_imported:
            return False
        short = [self.asked[0] - n for n in self.work.reps if n < self.asked[0]]
        return len(short) > 1 or any(by > 1 for by in short)

    @property
    def has_bad_form(self) -> bool:
        """Whether the form was judged as not good; form that nobody judged is unknown."""
        return any(r.form_ok is False for r in self.performance.sets)

    def is_success(self, top: int) -> bool:
        """Return whether all sets reached these reps, without pain, bad form or an all-out last set."""
        return (
            self.is_complete
            and self.work.worst >= top
            and not self.work.was_all_out
            and not self.has_bad_form
            and not self.performance.hurt
        )


def judged(
    planned: PlannedExercise, performance: Performance, before: Performance | None = None
) -> Judgement:
    """Return the judgement of a performance.

    `before` is the one before that was asked for the same. Where the time leaves fewer than half of the sets
    to each of them, they prove as much together.
    """
    sets = planned.asked_sets(performance)
    asked = planned.asked_reps(performance)
    work = performance.work(sets, asked[0])
    is_short = performance.session.minutes is not None
    is_half = work.is_half or (
        is_short and before is not None and _is_half(planned, work, performance, before)
    )
    is_complete = (work.done >= sets or is_short) and is_half
    return Judgement(performance, work, asked, planned.rung(performance), is_complete)


def _is_half(planned: PlannedExercise, work: Work, performance: Performance, before: Performance) -> bool:
    """Return whether two sessions have half of the sets, alike and with as many reps or one fewer before."""
    low = planned.asked_reps(performance)[0]
    earlier = before.work(planned.asked_sets(before), low)
    both_short = before.session.minutes is not None
    is_same = both_short and (earlier.load, planned.rung(before)) == (work.load, planned.rung(performance))
    number = len(work.sets) + len(earlier.sets)
    return is_same and earlier.worst >= work.worst - 1 and 2 * number >= planned.sets


def misses_in_a_row(planned: PlannedExercise, performances: Sequence[Performance]) -> int:
    """Return how many of the latest performances missed the same load, range and rung."""
    number, last = 0, None
    for performance in reversed(performances):
        judgement = judged(planned, performance)
        demand = judgement.work.load, judgement.asked[0], judgement.rung
        if not judgement.is_miss or last not in (None, demand):
            break
        number, last = number + 1, demand
    return number
