"""Double progression: reps up to the top of the range, then load.

Sources: ACSM 2009, Baechle & Earle, StrongLifts.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property

from legday_tui.domain.program.field_types import RepRange
from legday_tui.domain.program.tempo import pace_of
from legday_tui.domain.progression.breaks import before_break
from legday_tui.domain.progression.capacity import best_proof
from legday_tui.domain.progression.demand import PlannedExercise, Suggestion
from legday_tui.domain.progression.evidence import Performance
from legday_tui.domain.progression.judgement import Judgement, judged, misses_in_a_row
from legday_tui.domain.progression.rack import (
    SAME_STEP_SHARE,
    heavier,
    lighter,
    rounded_down,
    share_of,
    step_share,
)
from legday_tui.domain.progression.reason import Reason, Then, Verdict
from legday_tui.domain.progression.rungs import PLAIN, SLOW, on_rung, rung_above, rung_below
from legday_tui.domain.terms import BODYWEIGHT, LOAD_TOLERANCE_KG, Load


@dataclass(frozen=True)
class DoubleProgression:
    """The next target after performances that are like the plan."""

    planned: PlannedExercise
    reps: RepRange
    performances: Sequence[Performance]
    """All performances of the exercise, oldest first."""
    likes: Sequence[Performance]
    """Those that are like the plan, at least one."""

    def target(self) -> Suggestion:
        """Return the target of the next session."""
        last, again = self.last, self.again
        if last.is_miss:
            if misses_in_a_row(self.planned, self.likes) < self.planned.rules.misses:
                return replace(again, reason=self._why("missed", goal=last.asked[0]))
            return self._easier()
        if not last.is_complete:
            verdict: Verdict = "short-of-time" if last.is_short else "sets-missing"
            return replace(again, reason=self._why(verdict, goal=self.planned.sets))
        if last.work.worst < self._top:
            return self._more_reps()
        if last.work.was_all_out:
            return replace(again, reason=self._why("all-out"))
        if last.has_bad_form:
            return replace(again, reason=self._why("form"))
        return self._harder()

    @cached_property
    def last(self) -> Judgement:
        """The judgement of the latest performance."""
        return self._judged(-1)

    def _judged(self, index: int) -> Judgement:
        """Return the judgement of one of those that are like the plan, with the one before it."""
        before = self.likes[index - 1] if len(self.likes) >= 1 - index else None
        return judged(self.planned, self.likes[index], before)

    @property
    def again(self) -> Suggestion:
        """The latest performance once more: its load, its reps within the range, its rung."""
        last, (low, high) = self.last, self.reps
        if last.asked[0] < low and last.work.worst < low:
            low = last.asked[0]
        if self._is_range_grown:
            high = self._top
        by_set = {r.set: r.weaker_reps for r in last.work.sets}
        # Sets that a time limit or a break left out go by those that were done.
        is_cut = last.is_short or self.planned.asked_sets(last.performance) < self.planned.sets
        left_out = last.work.worst if is_cut else low
        aims = tuple(min(max(by_set.get(s, left_out), low), high) for s in range(1, self.planned.sets + 1))
        load = rounded_down(last.work.load, self.planned.rack)
        grown = (low, high) if (low, high) != self.reps else None
        return on_rung(self.planned, Suggestion(load=load, aims=aims, reps=grown), last.rung)

    @property
    def _lows(self) -> tuple[int, ...]:
        return (self.reps[0],) * self.planned.sets

    @property
    def _next_load(self) -> Load | None:
        return heavier(self.last.work.load, self.planned.rack)

    @cached_property
    def _is_step_too_big(self) -> bool:
        """Whether the next load of the rack is further away than any step may be, or there is none."""
        load, other = self.last.work.load, self._next_load
        most = self.planned.rules.biggest_step + LOAD_TOLERANCE_KG
        if other is None:
            return bool(load.total_kg) and self.planned.rack is not None
        if not load.total_kg:
            return self._was_too_heavy(other)
        return step_share(load, other) > most and not self._is_known(other)

    def _was_too_heavy(self, load: Load) -> bool:
        """Return whether a load was missed the last time that it, or a lighter one, was taken, however."""
        most_kg = load.total_kg * (1 + SAME_STEP_SHARE)
        latest = next((p for p in reversed(self.performances) if 0 < p.load.total_kg <= most_kg), None)
        return latest is not None and judged(self.planned, latest).is_miss

    def _is_known(self, load: Load) -> bool:
        """Return whether a load was done like this lately and since the latest break, and not missed then.

        It is no step then but what is proven. What was done longer ago, or before a break, is not.
        """
        latest = self._last_with(load)
        since = self.performances[-1].day - timedelta(days=self.planned.rules.window_days)
        earlier = before_break(self.performances, self.planned.rules.break_days)
        return latest is not None and latest.day >= since and latest not in earlier

    def _is_way_back_to(self, load: Load) -> bool:
        """Return whether a load is at most the one from before a break, and was not missed then."""
        is_before = self._before.total_kg >= load.total_kg - LOAD_TOLERANCE_KG
        return is_before and self._last_with(load) is not None

    def _last_with(self, load: Load) -> Performance | None:
        """Return the latest performance like this with a load or more; None if it was missed, or it hurt."""
        least_kg = load.total_kg * (1 - SAME_STEP_SHARE)
        latest = next((p for p in reversed(self.likes) if p.load.total_kg >= least_kg), None)
        is_done = latest is not None and not latest.hurt and not judged(self.planned, latest).is_miss
        return latest if load.total_kg and is_done else None

    @property
    def _known_since(self) -> date:
        return self.performances[-1].day - timedelta(days=self.planned.rules.known_load_days)

    @property
    def _before(self) -> Load:
        """The load before the latest break, in whatever style it was lifted; bodyweight without a break."""
        earlier = before_break(self.performances, self.planned.rules.break_days)
        if not earlier:
            return BODYWEIGHT
        likes = [p for p in earlier if self.planned.is_like(p)]
        return likes[-1].load if likes else best_proof(self.planned, earlier).load_on(self.planned)

    @property
    def _is_range_grown(self) -> bool:
        """Whether the reps increase beyond the range before the exercise gets harder."""
        return self.last.work.worst >= self.reps[1] and self._top > self.reps[1]

    @property
    def _top(self) -> int:
        """The reps of all sets after which it gets harder."""
        (low, high), rules = self.reps, self.planned.rules
        if self._is_step_too_big and self.last.rung == PLAIN:
            return high + rules.extra_reps
        return high + rules.room_reps if low == high else high

    def _more_reps(self) -> Suggestion:
        """Return one rep more on the lowest set, or on each one if the last set was easy."""
        last, again = self.last, self.again
        high = (again.reps or self.reps)[1]
        if last.work.was_all_out:
            return replace(again, reason=self._why("all-out"))
        if last.has_bad_form:
            return replace(again, reason=self._why("form"))
        to = self._next_load
        is_growing = self._is_range_grown and self._is_step_too_big
        is_back = is_growing and to is not None and self._is_way_back_to(to)
        each = last.work.was_easy or is_back
        # A set under the range has its low end as the goal, which is more already.
        lowest = again.aims.index(min(again.aims)) if last.work.worst >= min(again.aims) else -1
        aims = tuple(min(n + (each or i == lowest), high) for i, n in enumerate(again.aims))
        verdict: Verdict = "rep-more-each" if each else "rep-more"
        if is_growing:
            verdict = "back-by-choice" if is_back else "more-reps"
        then = self._then if verdict == "rep-more" else ""
        reason = self._why(verdict, goal=high, to=to, then=then)
        return replace(again, aims=aims, reason=reason)

    @property
    def _then(self) -> Then:
        """What the first session with all sets at the top of the range leads to."""
        last, next_load = self.last, self._next_load
        has_load, has_rung = bool(last.work.load.total_kg), rung_above(self.planned, last.rung) is not None
        if self._is_step_too_big:
            return "harder" if has_rung and last.rung != PLAIN else ""
        if not has_load:
            return "harder" if has_rung or next_load else ""
        if next_load is None:
            return ""
        return "heavier-twice" if self._is_big_and_new(next_load, self._before) else "heavier"

    def _harder(self) -> Suggestion:
        """Return the next load, or the next rung where there is no load or the step to it is too big."""
        last, planned = self.last, self.planned
        next_load, rung = self._next_load, rung_above(planned, last.rung)
        low = Suggestion(aims=self._lows)
        is_known = next_load and (self._is_known(next_load) or self._is_way_back_to(next_load))
        is_first = not last.work.load.total_kg and not is_known
        if (self._is_step_too_big or is_first) and rung is not None:
            verdict: Verdict = "slower" if rung < 2 else "pulses"
            lowering_s = pace_of(planned.slow_tempo).down if verdict == "slower" else 0.0
            to = next_load if last.work.load.total_kg else None
            reason = self._why(verdict, goal=lowering_s, to=to)
            load = rounded_down(last.work.load, planned.rack)
            return on_rung(planned, replace(low, load=load, reason=reason), rung)
        if next_load is None:
            is_slow = last.rung == SLOW or planned.tempo == planned.slow_tempo
            return replace(self.again, reason=self._why("top-of-rack", then="" if is_slow else "harder"))
        if self._is_step_too_big:
            return replace(self.again, reason=self._why("wide-step", to=next_load))
        before = self._before
        if self._wants_it_twice(next_load, before):
            return replace(self.again, reason=self._why("heavier-once-more", to=next_load))
        is_back = last.work.load.total_kg < before.total_kg - LOAD_TOLERANCE_KG
        verdict = "back" if is_back else "up" if last.work.load.total_kg else "add-load"
        reason = self._why(verdict, to=next_load, before=before if is_back else None)
        return replace(low, load=next_load, reason=reason)

    def _wants_it_twice(self, next_load: Load, before: Load) -> bool:
        """Return whether the step is big, the load not known from lately, and this the first success."""
        last = self.last
        if not self._is_big_and_new(next_load, before):
            return False
        if len(self.likes) < 2:
            return True
        earlier = self._judged(-2)
        same = (earlier.work.load, earlier.rung) == (last.work.load, last.rung)
        return not (same and earlier.is_success(self._top))

    def _is_big_and_new(self, next_load: Load, before: Load) -> bool:
        """Return whether the step is big, and the load neither known from lately nor from before a break."""
        if step_share(self.last.work.load, next_load) <= self.planned.rules.big_step + LOAD_TOLERANCE_KG:
            return False
        known = [r.load.total_kg for p in self.performances if p.day >= self._known_since for r in p.sets]
        return max((*known, before.total_kg)) < next_load.total_kg * (1 - SAME_STEP_SHARE)

    def _easier(self) -> Suggestion:
        """Return what is easier after misses in a row: a rung down, less load, or fewer reps."""
        last, planned, rules = self.last, self.planned, self.planned.rules
        load = last.work.load
        low = Suggestion(aims=self._lows, load=rounded_down(load, planned.rack))
        if last.rung != PLAIN:
            reason = self._why("easier", goal=self.reps[0])
            return on_rung(planned, replace(low, reason=reason), rung_below(planned, last.rung))
        if not load.total_kg:
            return self._reps_as_done()
        lowered = self._deload(load)
        if lowered is None and last.asked[0] >= self.reps[0] > rules.fewer_reps:
            fewer = self.reps[0] - rules.fewer_reps
            reason = self._why("fewer-reps", goal=fewer)
            return replace(low, reps=(fewer, self.reps[1]), aims=(fewer,) * planned.sets, reason=reason)
        less = lighter(load, planned.rack) if lowered is None else lowered
        return replace(
            low, load=less, reason=self._why("deload", to=less, goal=misses_in_a_row(planned, self.likes))
        )

    def _deload(self, load: Load) -> Load | None:
        """Return the load nearest to the deload's share, within its limits; None if the rack has none."""
        rules, rack = self.planned.rules, self.planned.rack
        least_kg = load.total_kg * rules.least_deload_share - LOAD_TOLERANCE_KG
        for less in (share_of(load, rules.deload_share, rack), lighter(load, rack)):
            if less.total_kg >= least_kg:
                return less
        return None

    def _reps_as_done(self) -> Suggestion:
        """Return the reps that were done plus one, below the range."""
        last, (low, high) = self.last, self.reps
        worst = max(1, last.work.worst)
        by_set = {r.set: r.weaker_reps for r in last.work.sets}
        aims = tuple(min(max(by_set.get(s, worst), worst) + 1, high) for s in range(1, self.planned.sets + 1))
        reason = self._why("one-more", goal=min(aims))
        return Suggestion(reps=(min(worst, low), high), aims=aims, reason=reason)

    def _why(
        self,
        verdict: Verdict,
        *,
        goal: float = 0.0,
        to: Load | None = None,
        before: Load | None = None,
        then: Then = "",
    ) -> Reason:
        work = self.last.work
        return Reason(
            verdict=verdict,
            did=work.did,
            at=work.load,
            goal=float(goal),
            next=to or Load(),
            before=before or Load(),
            then=then,
        )
