"""Today's target of an exercise: the rule that decides, and its reason."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import msgspec

from legday_tui.domain.program.field_types import RepRange
from legday_tui.domain.progression.breaks import days_off_before, days_since, may_raise, share_left
from legday_tui.domain.progression.capacity import Proof, best_proof
from legday_tui.domain.progression.changed_rack import on_changed_rack
from legday_tui.domain.progression.demand import PlannedExercise, Suggestion
from legday_tui.domain.progression.equivalence import for_reps
from legday_tui.domain.progression.evidence import Performance
from legday_tui.domain.progression.holds import suggest_hold
from legday_tui.domain.progression.judgement import judged
from legday_tui.domain.progression.pain import Pain, is_resting, pain_in
from legday_tui.domain.progression.places import counting_here, on_lighter_rack
from legday_tui.domain.progression.rack import EXACT_SHARE, heavier, rounded_down, share_of, step_share
from legday_tui.domain.progression.reason import Reason, Verdict
from legday_tui.domain.progression.repetitions import DoubleProgression
from legday_tui.domain.progression.rungs import PLAIN, on_rung, rung_of
from legday_tui.domain.terms import LOAD_TOLERANCE_KG, Load

EASIER: tuple[Verdict, ...] = ("deload", "fewer-reps", "easier", "one-more", "as-elsewhere")
"""Verdicts that ask for less than the last time, which stays so after days off and without pain."""
CONSIDERED = 60
"""Latest performances of an exercise that are considered: more than half a year at two a week."""


def suggest(
    planned: PlannedExercise,
    performances: Sequence[Performance],
    today: date,
    hurt_before: Sequence[date] = (),
) -> Suggestion:
    """Return the target that follows from past performances of the exercise, oldest first.

    `hurt_before` are the days of sessions in which it hurt before there was any performance.
    """
    past = performances[-CONSIDERED:]
    if not past and hurt_before and planned.kind in ("reps", "hold"):
        return _first_after_pain(planned, suggest(planned, (), today), hurt_before, today)
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
    rules, counting = planned.rules, counting_here(planned, past)
    evidence = [p for p in counting if not p.session.easy] or counting
    likes = [p for p in evidence if planned.is_like(p)]
    progress = DoubleProgression(planned, reps, evidence, likes) if likes else None
    days = days_off_before(counting, today, rules)
    is_raised = may_raise(counting, days, rules)
    on_top = on_lighter_rack(planned, reps, evidence) if days < rules.break_days else None
    if on_top is not None:
        target = on_top
    elif days >= rules.break_days:
        target = _after_break(planned, reps, evidence, progress, days)
    elif progress is None or likes[-1] is not evidence[-1]:
        target = _translated(planned, reps, evidence, progress, is_raised=is_raised)
    else:
        target = progress.target() if is_raised else _without_raise(progress, days)
        is_again = target.load == progress.again.load and not _is_deload(target)
        target = (on_changed_rack(planned, reps, progress.last) if is_again else None) or target
    if target.reason is not None and target.reason.days and counting[-1].session is not past[-1].session:
        target = replace(target, reason=msgspec.structs.replace(target.reason, lighter_since=True))
    pain = pain_in(past, rules)
    if pain is not None:
        target = _after_pain(planned, reps, past, target, pain, today)
    return replace(target, first=past[-1].weaker_side)


def _translated(
    planned: PlannedExercise,
    reps: RepRange,
    evidence: Sequence[Performance],
    progress: DoubleProgression | None,
    *,
    is_raised: bool,
) -> Suggestion:
    """Return the target in a training style that is new, or in which the latest work was not done.

    The larger of the progression from the last like it and of what newer work means here, the former at most
    a step above the latter, at the low end of the range unless both are the same load.
    """
    new, is_miss = _as_proven(planned, reps, evidence), judged(planned, evidence[-1]).is_miss
    if progress is None or new.reason is None or new.reason.verdict == "as-elsewhere":
        return new
    proof = best_proof(planned, evidence)
    is_own_proof = proof.performance in progress.likes
    proven_kg = new.load.total_kg if is_own_proof else proof.load_kg
    capable, again, most = new.load, progress.again, _one_step_above(planned, new.load, proven_kg)
    own = progress.target()
    if not is_raised or (is_miss and own.load.total_kg > again.load.total_kg):
        own = Suggestion(load=again.load)
    load = min(own.load, most, key=lambda load: load.total_kg)
    if load.total_kg < capable.total_kg - LOAD_TOLERANCE_KG:
        return new
    if load.total_kg > capable.total_kg + LOAD_TOLERANCE_KG:
        both = msgspec.structs.replace(new.reason, verdict="translated-up", before=again.load, next=load)
        if load == own.load and own.reason is not None:
            if own.reason.verdict in EASIER or is_own_proof or own.reps is not None:
                return own
            # The reason of the progression is told only with the whole of its target.
            if own == replace(new, load=load, reason=own.reason):
                return own
        return replace(new, load=load, reason=both)
    if own.reason is None or own.load.total_kg > load.total_kg + LOAD_TOLERANCE_KG:
        return new
    is_lower = (own.reps or reps)[0] < (new.reps or reps)[0]
    if load.total_kg and is_lower and not is_miss and own.reason.verdict not in EASIER:
        return new
    if own.reason.verdict == "rep-more" and not is_miss:
        # What was trained elsewhere since counts as well, so each set gets a rep more.
        high = (own.reps or reps)[1]
        aims = tuple(min(n + 1, high) for n in again.aims)
        return replace(own, aims=aims, reason=msgspec.structs.replace(own.reason, verdict="rep-more-since"))
    return own


def _as_proven(
    planned: PlannedExercise, reps: RepRange, evidence: Sequence[Performance], share: float = 1.0
) -> Suggestion:
    """Return the share of the load that recent work proves, for the low end of the range.

    Without load, what was missed elsewhere is not asked for: at most a rep more than was done there.
    """
    proof, last = best_proof(planned, evidence), judged(planned, evidence[-1])
    capable = proof.load_on(planned, share)
    possible = int(last.work.worst + last.work.reserve) + 1
    was_out_of_reach = last.is_miss or last.performance.is_imported
    is_beyond = not proof.work.load.total_kg and was_out_of_reach and possible < reps[0]
    low = max(1, possible) if is_beyond else reps[0]
    fewer = None if last.is_miss else _for_fewer_reps(planned, reps, proof, share)
    if fewer is not None:
        capable, low = fewer, reps[0] - planned.rules.fewer_reps
    verdict: Verdict = "translated" if proof.work.load.total_kg else "first-like-this"
    if is_beyond:
        verdict = "as-elsewhere"
    elif proof.work.load.total_kg and planned.rack is not None and not planned.rack.each_kg:
        verdict = "lighter-here"
    work = last.work if is_beyond else proof.work
    reason = Reason(verdict=verdict, did=work.did, at=work.load, next=capable, goal=low, place=planned.place)
    return Suggestion(
        reason=reason,
        load=capable,
        aims=(low,) * planned.sets,
        reps=(low, reps[1]) if low != reps[0] else None,
    )


def _for_fewer_reps(planned: PlannedExercise, reps: RepRange, proof: Proof, share: float) -> Load | None:
    """Return the load for a lower low end, if rounding to a wide rack would take too much; else None.

    It is at most what was lifted for the proof.
    """
    rules, load_kg = planned.rules, proof.load_kg * share
    less, low = proof.load_on(planned, share), reps[0] - rules.fewer_reps
    more = heavier(less, planned.rack) if proof.work.load.total_kg else None
    if more is None or low < 1 or less.total_kg >= load_kg * rules.least_deload_share:
        return None
    most_kg = min(for_reps(load_kg, reps[0], low), proof.work.load.total_kg) * (1 + EXACT_SHARE)
    return more if more.total_kg <= most_kg else None


def _one_step_above(planned: PlannedExercise, load: Load, proven_kg: float) -> Load:
    """Return the step of the rack above a load, or that load if the step is too big.

    Where the load is none, as the whole rack is heavier than what is proven, the step is from that.
    """
    above = heavier(load, planned.rack)
    start = load if load.total_kg else Load(proven_kg, 1)
    too_big = above is None or step_share(start, above) > planned.rules.biggest_step + LOAD_TOLERANCE_KG
    return load if above is None or too_big else above


def _is_deload(target: Suggestion) -> bool:
    return target.reason is not None and target.reason.verdict == "deload"


def _without_raise(progress: DoubleProgression, days: int) -> Suggestion:
    """Return what was done last time once more, unless the target asks for less."""
    target = progress.target()
    if target.reason is not None and target.reason.verdict in EASIER:
        return target
    last, again = progress.last, progress.again
    reason = Reason(verdict="no-raise", did=last.work.did, at=last.work.load, next=again.load, days=days)
    return replace(again, reason=reason)


def _after_break(
    planned: PlannedExercise,
    reps: RepRange,
    evidence: Sequence[Performance],
    progress: DoubleProgression | None,
    days: int,
) -> Suggestion:
    """Return the share that a break leaves of the load before it, at the low end, with fewer sets if long."""
    rules, last = planned.rules, judged(planned, evidence[-1])
    share = share_left(days, rules)
    if progress is not None and progress.likes[-1] is evidence[-1]:
        own = progress.target()
        is_easier = own.reason is not None and own.reason.verdict in EASIER
        before = own if is_easier else progress.again
        # Rounding to the rack comes after the share: what was lifted may not be on it any more.
        is_as_lifted = before.load == rounded_down(last.work.load, planned.rack)
        load = share_of(last.work.load if is_as_lifted else before.load, share, planned.rack)
    else:
        before = _as_proven(planned, reps, evidence)
        load = _as_proven(planned, reps, evidence, share).load
    low = min((before.reps or reps)[0], reps[0])
    least_kg = before.load.total_kg * share * (1 - rules.biggest_step) - LOAD_TOLERANCE_KG
    is_no_raise = before.load.total_kg <= last.work.load.total_kg + LOAD_TOLERANCE_KG
    if days < rules.long_break_days and load.total_kg < least_kg and is_no_raise:
        # The rack is too wide there: fewer reps with the same load are the smaller loss.
        load, low = before.load, max(1, min(low, reps[0] - rules.fewer_reps))
    reason = Reason(
        verdict="break",
        did=last.work.did,
        at=last.work.load,
        next=load,
        goal=low,
        days=days,
        before=before.load,
    )
    return Suggestion(
        load=load,
        aims=(low,) * planned.sets,
        reps=(low, reps[1]) if low < reps[0] else None,
        sets=max(1, planned.sets - 1) if days >= rules.long_break_days else None,
        reason=reason,
    )


def _first_after_pain(
    planned: PlannedExercise, first: Suggestion, hurt_on: Sequence[date], today: date
) -> Suggestion:
    """Return the first target of an exercise that hurt each time before a whole set of it was done."""
    reason = Reason(verdict="pain", goal=len(hurt_on))
    return replace(first, reason=reason, rests=is_resting(len(hurt_on), hurt_on[-1], planned.rules, today))


def _after_pain(
    planned: PlannedExercise,
    reps: RepRange,
    past: Sequence[Performance],
    target: Suggestion,
    pain: Pain,
    today: date,
) -> Suggestion:
    """Return the target without a raise, and with less load than what hurt in the last session.

    What asks for less than the last session without pain, as after a break, stays with its own reason.
    """
    rules = planned.rules
    low = (target.reps or reps)[0]
    last = judged(planned, past[-1]).work
    most = rounded_down(last.load, planned.rack) if pain.free else pain.most(planned)
    is_less = target.reason is not None and target.reason.verdict in (*EASIER, "break")
    if pain.free and is_less and target.load.total_kg <= most.total_kg + LOAD_TOLERANCE_KG:
        return replace(target, tempo=None, pulses=False)
    verdict: Verdict = "pain-free" if pain.free else "pain-light" if pain.is_first_try(rules) else "pain"
    load = most if target.load.total_kg > most.total_kg else target.load
    days = days_since(past[-1].session, today)
    reason = Reason(
        verdict=verdict,
        at=judged(planned, pain.performance).work.load,
        next=load,
        goal=pain.in_a_row,
        days=days if days >= rules.break_days else 0,
    )
    high = (target.reps or reps)[1]
    as_done = (*last.reps, *(low,) * planned.sets)[: planned.sets]
    is_again = pain.free > 0 and load == most
    has_same_load = is_again and target.load == load
    again = replace(
        target,
        load=load,
        aims=tuple(min(max(low, n), high) for n in as_done) if is_again else (low,) * planned.sets,
        reason=reason,
        rests=pain.rests(rules, today),
    )
    return on_rung(planned, again, min(rung_of(target), planned.rung(past[-1])) if has_same_load else PLAIN)
