"""What hurt, whatever the training style, level or depth; and what follows from it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from legday_tui.domain.program.progression import Progression
from legday_tui.domain.progression.breaks import days_between
from legday_tui.domain.progression.demand import PlannedExercise
from legday_tui.domain.progression.evidence import Performance
from legday_tui.domain.progression.judgement import judged
from legday_tui.domain.progression.rack import lighter, rounded_down, share_of
from legday_tui.domain.terms import Load


@dataclass(frozen=True, slots=True)
class Pain:
    """The latest pain of an exercise that still matters."""

    performance: Performance
    """The latest one that hurt."""
    in_a_row: int
    """The painful sessions up to it, without one in between that was free of pain."""
    free: int
    """The sessions without pain since."""
    before: Performance | None
    """The last one without pain before; None if there is none."""

    def rests(self, rules: Progression, today: date) -> bool:
        """Return whether the exercise rests, so that another one takes its place."""
        return not self.free and is_resting(self.in_a_row, self.performance.painful_days[-1], rules, today)

    def is_first_try(self, rules: Progression) -> bool:
        """Return whether the exercise is tried again after its rest."""
        return not self.free and self.in_a_row >= rules.painful_sessions

    def most(self, planned: PlannedExercise) -> Load:
        """Return the heaviest load to ask for next.

        The last load free of pain, if that is lighter than what hurt; else one step less.
        """
        hurt = judged(planned, self.performance).work.load
        if self.is_first_try(planned.rules):
            return share_of(hurt, planned.rules.light_share, planned.rack)
        before = hurt if self.before is None else judged(planned, self.before).work.load
        if before.total_kg < hurt.total_kg:
            return rounded_down(before, planned.rack)
        return lighter(hurt, planned.rack)


def is_resting(in_a_row: int, last: date, rules: Progression, today: date) -> bool:
    """Return whether an exercise rests that hurt in so many sessions in a row, the last one on that day."""
    return in_a_row >= rules.painful_sessions and days_between(last, today) < rules.pain_rest_days


def pain_in(performances: Sequence[Performance], rules: Progression) -> Pain | None:
    """Return the pain that still matters: before it there were too few sessions free of it since."""
    free = 0
    for end in range(len(performances) - 1, -1, -1):
        if performances[end].hurt:
            break
        free += 1
        if free >= rules.pain_free_sessions:
            return None
    else:
        return None
    start, in_a_row = end, len(performances[end].painful_days)
    while start and performances[start].hurt_itself and performances[start - 1].hurt:
        start -= 1
        in_a_row += len(performances[start].painful_days)
    before = performances[start - 1] if start else None
    return Pain(performances[end], in_a_row, free, before)
