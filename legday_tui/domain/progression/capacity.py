"""The load that recent performances prove, in whatever training style, for what is planned now."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from legday_tui.domain.progression.demand import PlannedExercise
from legday_tui.domain.progression.equivalence import for_reps, share_done, share_of_depth, share_planned
from legday_tui.domain.progression.evidence import Performance, Work
from legday_tui.domain.progression.judgement import judged
from legday_tui.domain.progression.rack import of_total
from legday_tui.domain.terms import Load


@dataclass(frozen=True, slots=True)
class Proof:
    """A performance and what it means for the planned exercise."""

    performance: Performance
    work: Work
    load_kg: float
    """The load for the low end of the planned range in all sets, in kilograms in total, not rounded."""

    def load_on(self, planned: PlannedExercise, share: float = 1.0) -> Load:
        """Return a share of the load, rounded down to the rack of the planned exercise."""
        return of_total(self.load_kg * share, self.work.load, planned.rack)


def proofs(planned: PlannedExercise, performances: Sequence[Performance]) -> Iterator[Proof]:
    """Yield what each recent performance proves, the latest first.

    Older ones than a miss prove nothing any more, unless that was a load that did not move once. A load that
    is heavier than the one lifted, because fewer reps or an easier style are planned, is at most the heaviest
    of the window.
    """
    if not performances:
        return
    since = performances[-1].day - timedelta(days=planned.rules.window_days)
    recent = [p for p in reversed(performances) if p.day > since]
    works = [p.work(planned.asked_sets(p), planned.asked_reps(p)[0]) for p in recent]
    heaviest_kg = max(work.load.total_kg for work in works)
    low = planned.reps[0] if planned.reps else 1
    for performance, work in zip(recent, works, strict=True):
        if not any(work.reps) and performance is not recent[-1]:
            continue  # what did not move once says nothing about less
        lifted_kg = work.load.total_kg
        share = share_planned(planned) / share_done(planned, performance)
        equal_kg = for_reps(lifted_kg, work.worst + work.reserve, low) * share
        equal_kg *= share_of_depth(planned, performance)
        yield Proof(performance, work, min(equal_kg, max(heaviest_kg, lifted_kg)))
        if judged(planned, performance).is_miss:
            return


def best_proof(planned: PlannedExercise, performances: Sequence[Performance]) -> Proof:
    """Return the proof with the heaviest load; the latest of them. There must be a performance."""
    return max(proofs(planned, performances), key=lambda proof: proof.load_kg)
