"""Today's target of an exercise: the rule that decides, and its reason."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import msgspec

from legday_tui.domain.program.program import RepRange
from legday_tui.domain.progression.breaks import days_between, share_left
from legday_tui.domain.progression.capacity import best_proof
from legday_tui.domain.progression.demand import PlannedExercise, Suggestion
from legday_tui.domain.progression.evidence import Performance
from legday_tui.domain.progression.holds import suggest_hold
from legday_tui.domain.progression.judgement import judged
from legday_tui.domain.progression.pain import Pain, pain_in
from legday_tui.domain.progression.rack import heavier, rounded_down, share_of, step_share
from legday_tui.domain.progression.reason import Reason, Verdict
from legday_tui.domain.progression.repetitions import DoubleProgression
from legday_tui.domain.terms import LOAD_TOLERANCE_KG, Load

CONSIDERED = 60
"""Latest performances of an exercise that are considered: more than half a year at two a week."""


def suggest(planned: PlannedExercise, performances: Sequence[Performance], today: date) -> Suggestion:
    """Return the target that follows from past performances of the exercise, oldest first."""
    past = performances[-CONSIDERED:]
    if planned.kind == "hold" and planned.seconds is not None:
        return suggest_hold(planned, planned.seconds, past, today)
    if planned.kind != "reps" or planned.reps is None:
        return Suggestion(first=past[-1].weaker_side if past else "left")
    if not past:
        low = planned.reps[0]
        return Suggestion(reason=Reason(verdict="first", goal=low), aims=(low,) * planned.sets)
    return _suggest_reps(planned, planned.reps, past, today)


def _suggest_reps(
    planned: PlannedExercise, reps: RepRange, past: Sequence[Performance], today: date
) -> Suggestion:
    rules = planned.rules
    evidence = [p for p in past if not p.session.easy] or past
    likes = [p for p in evidence if planned.is_like(p)]
    progress = DoubleProgression(planned, reps, evidence, likes) if likes else None
    if progress is not None and likes[-1] is evidence[-1]:
        target = progress.target()
    else:
        target = _translated(planned, reps, evidence, progress)
    days = days_between(past[-1].day, today)
    if days > rules.unchanged_days:
        target = _after_days_off(planned, reps, evidence, progress, target, days)
    pain = pain_in(past, rules)
    if pain is not None:
        target = _after_pain(planned, reps, past, target, pain, today)
    return replace(target, first=past[-1].weaker_side)


def _translated(
    planned: PlannedExercise,
    reps: RepRange,
    evidence: Sequence[Performance],
    progress: DoubleProgression | None,
) -> Suggestion:
    """Return the target in a training style that is new, or in which the latest work was not done.

    The larger of the progression from the last like it and of what newer work means here, the former at most
    a step above the latter.
    """
    proof = best_proof(planned, evidence)
    capable = proof.load_on(planned)
    reason = Reason(
        verdict="translated" if capable.total_kg else "first-like-this",
        did=proof.work.did,
        at=proof.work.load,
        next=capable,
        goal=reps[0],
    )
    new = Suggestion(reason=reason, load=capable, aims=(reps[0],) * planned.sets)
    if progress is None:
        return new
    own = progress.target()
    if judged(planned, evidence[-1]).is_miss and own.load.total_kg > progress.again.load.total_kg:
        own = replace(progress.again, reason=reason)
    most = _one_step_above(planned, capable)
    if own.load.total_kg > most.total_kg + LOAD_TOLERANCE_KG:
        return replace(new, load=most, reason=msgspec.structs.replace(reason, next=most))
    if own.load.total_kg < capable.total_kg - LOAD_TOLERANCE_KG:
        return new
    if (
        own.reason is not None
        and own.reason.verdict == "rep-more"
        and not judged(planned, evidence[-1]).is_miss
    ):
        # What was trained elsewhere since counts as well, so each set gets a rep more.
        high = (own.reps or reps)[1]
        aims = tuple(min(n + 1, high) for n in progress.again.aims)
        return replace(own, aims=aims, reason=msgspec.structs.replace(own.reason, verdict="rep-more-since"))
    return own


def _one_step_above(planned: PlannedExercise, load: Load) -> Load:
    above = heavier(load, planned.rack)
    too_big = above is None or step_share(load, above) > planned.rules.biggest_step + LOAD_TOLERANCE_KG
    return load if above is None or too_big else above


def _after_days_off(
    planned: PlannedExercise,
    reps: RepRange,
    evidence: Sequence[Performance],
    progress: DoubleProgression | None,
    target: Suggestion,
    days: int,
) -> Suggestion:
    """Return the target without a raise, and with less load from a break on."""
    rules, last = planned.rules, judged(planned, evidence[-1])
    again = progress.again if progress is not None and progress.likes[-1] is evidence[-1] else target
    if target.load.total_kg < again.load.total_kg - LOAD_TOLERANCE_KG:
        again = target
    if days < rules.break_days:
        # Who trains this exercise that seldom anyway has shown the load after just as long.
        if again is target or evidence[-1].days_off > rules.unchanged_days:
            return target
        reason = Reason(verdict="no-raise", did=last.work.did, at=last.work.load, next=again.load, days=days)
        return replace(again, reason=reason)
    low = (again.reps or reps)[0]
    sets = max(1, planned.sets - 1) if days >= rules.long_break_days else None
    share = share_left(days, rules)
    load = share_of(again.load, share, planned.rack)
    if (
        days < rules.long_break_days
        and load.total_kg < again.load.total_kg * share * rules.least_deload_share
    ):
        # The rack is too wide there: fewer reps with the same load are the smaller loss.
        load, low = again.load, max(1, low - rules.fewer_reps)
    reason = Reason(
        verdict="break",
        did=last.work.did,
        at=last.work.load,
        next=load,
        goal=low,
        days=days,
        before=again.load,
    )
    return Suggestion(
        load=load,
        aims=(low,) * planned.sets,
        reps=(low, reps[1]) if low < reps[0] else None,
        sets=sets,
        reason=reason,
    )


def _after_pain(
    planned: PlannedExercise,
    reps: RepRange,
    past: Sequence[Performance],
    target: Suggestion,
    pain: Pain,
    today: date,
) -> Suggestion:
    """Return the target without a raise, and with less load than what hurt in the last session."""
    rules = planned.rules
    low = (target.reps or reps)[0]
    most = rounded_down(past[-1].load, planned.rack) if pain.free else pain.most(rules, planned.rack)
    verdict: Verdict = "pain-free" if pain.free else "pain-light" if pain.is_first_try(rules) else "pain"
    load = most if target.load.total_kg > most.total_kg else target.load
    reason = Reason(verdict=verdict, at=pain.performance.load, next=load, goal=pain.in_a_row)
    high = (target.reps or reps)[1]
    as_done = (*past[-1].work(planned.sets).reps, *(low,) * planned.sets)[: planned.sets]
    is_again = pain.free > 0 and load == most
    has_same_load = is_again and target.load == load
    return replace(
        target,
        load=load,
        aims=tuple(min(max(low, n), high) for n in as_done) if is_again else (low,) * planned.sets,
        tempo=target.tempo if has_same_load else None,
        pulses=target.pulses and has_same_load,
        reason=reason,
        rests=pain.rests(rules, today),
    )
