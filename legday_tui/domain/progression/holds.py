"""The seconds of the next hold, from what was held. The first one is a test."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import takewhile
from math import ceil

from legday_tui.domain.program.field_types import Window
from legday_tui.domain.program.progression import Progression
from legday_tui.domain.progression.breaks import days_off_before, may_raise, share_left
from legday_tui.domain.progression.demand import PlannedExercise, Suggestion
from legday_tui.domain.progression.evidence import Performance
from legday_tui.domain.progression.pain import Pain, pain_in
from legday_tui.domain.progression.reason import Reason, Verdict

LESS: tuple[Verdict, ...] = ("shorter", "one-more", "hold-break")
"""Verdicts that ask for less than the last time, which stays so after a session without pain."""


def suggest_hold(
    planned: PlannedExercise, dose: Window, performances: Sequence[Performance], today: date
) -> Suggestion:
    """Return the next hold, up to the high end of the dose, which is the goal."""
    rules, goal = planned.rules, dose[1]
    judged = [p for p in performances if not p.session.easy] or performances
    if not judged:
        return Suggestion(reason=Reason(verdict="first-hold", goal=goal), seconds=dose)
    last = judged[-1]
    asked, did = _asked(judged, goal), _held(planned, last)
    seconds, verdict = _after_training(planned, judged, asked, goal)
    before = seconds if asked is None else min(seconds, asked)
    days = days_off_before(performances, today, rules)
    is_break = days >= rules.break_days
    if seconds > before and not may_raise(performances, days, rules):
        seconds, verdict = before, "no-raise"
    if is_break:
        least = min(rules.shortest_hold_s, before)
        seconds = max(least, _fives(before * share_left(days, rules), rules))
        verdict = "hold-break"
    pain = pain_in(performances, rules)
    rests = pain is not None and pain.rests(rules, today)
    if pain is not None and pain.free and verdict in LESS:
        pain = None
    if pain is not None:
        hurt = before if asked is None else asked
        seconds, verdict = _after_pain(seconds, before, hurt, pain, rules)
    reason = Reason(
        verdict=verdict,
        did=did,
        goal=seconds if pain is None else pain.in_a_row,
        hold_s=seconds if pain is not None or verdict == "one-more" else 0,
        days=days if is_break or verdict == "no-raise" else 0,
    )
    return Suggestion(
        reason=reason,
        seconds=(seconds, seconds),
        sets=max(1, planned.sets - 1) if is_break and days >= rules.long_break_days else None,
        first=last.weaker_side,
        rests=rests,
    )


def _after_training(
    planned: PlannedExercise, judged: Sequence[Performance], asked: int | None, goal: int
) -> tuple[int, Verdict]:
    """Return the target that follows from the holds so far, without a break or pain, and the verdict."""
    rules, did = planned.rules, _held(planned, judged[-1])
    seconds, verdict = _next_hold(rules, did, asked, goal, is_complete=_is_complete(planned, judged))
    if asked is None:
        return seconds, verdict
    if verdict == "longer":
        seconds = _least_longer(planned, judged, asked, seconds)
        return seconds, "longer" if seconds > asked else "not-yet"
    if verdict == "shorter":
        best_s = max(max(_held(planned, p)) for p in judged[-rules.misses :])
        return min(asked, max(seconds, _least(asked, best_s, rules))), verdict
    if verdict == "not-yet" and _misses_in_a_row(planned, judged) >= rules.misses:
        return _one_more(rules, did, asked), "one-more"
    return seconds, verdict


def _after_pain(seconds: int, before: int, hurt: int, pain: Pain, rules: Progression) -> tuple[int, Verdict]:
    """Return the target after pain, at most `seconds`, and the verdict.

    `before` is what is not raised, and `hurt` the target of the last hold.
    """
    least = min(rules.shortest_hold_s, before)
    if pain.is_first_try(rules):
        less = max(least, _fives(before * rules.light_share, rules))
    else:
        less = before if pain.free else max(least, hurt - rules.hold_step_s)
    verdict: Verdict = "pain-free" if pain.free else "pain-light" if pain.is_first_try(rules) else "pain"
    return min(seconds, less), verdict


def _held(planned: PlannedExercise, performance: Performance) -> tuple[float, ...]:
    """Return the seconds of the planned sets; a set beyond them never counts against anybody."""
    held = tuple(r.weaker_seconds for r in performance.sets if r.set <= planned.asked_sets(performance))
    return held or performance.seconds


def _is_complete(planned: PlannedExercise, judged: Sequence[Performance]) -> bool:
    """Return whether all planned holds were done; with limited time half, in two sessions if need be."""
    last = judged[-1]
    if last.session.minutes is None:
        return len(_held(planned, last)) >= planned.asked_sets(last)
    asked = last.sets[-1].target.seconds
    alike = [p for p in judged[-2:] if p.sets[-1].target.seconds == asked]
    return 2 * sum(len(_held(planned, p)) for p in alike) >= planned.sets


def _misses_in_a_row(planned: PlannedExercise, judged: Sequence[Performance]) -> int:
    """Return in how many of the latest sessions the same target was missed."""
    asked = judged[-1].sets[-1].target.seconds or 0.0
    least_s = planned.rules.hold_reached_share * asked
    missed = (
        p.sets[-1].target.seconds == asked and min(_held(planned, p)) < least_s for p in reversed(judged)
    )
    return sum(takewhile(bool, missed))


def _one_more(rules: Progression, did: tuple[float, ...], asked: int) -> int:
    """Return a second more than was held, and at most a share less than the target that was missed."""
    return min(asked, max(int(min(did)) + 1, ceil(rules.least_hold_share * asked)))


def _least_longer(planned: PlannedExercise, judged: Sequence[Performance], asked: int, seconds: int) -> int:
    """Return the target after one that was reached: these seconds, or fewer if as many were missed lately.

    Then only all of the target leads there again, in smaller steps: it would be missed every other time
    otherwise. Under the shortest target, which is where only misses lead, it is a second each time.
    """
    rules = planned.rules
    is_shortest = asked < rules.shortest_hold_s
    since = date.min if is_shortest else judged[-1].day - timedelta(days=rules.known_load_days)
    if not _was_missed(planned, judged, seconds, since):
        return seconds
    is_all = min(_held(planned, judged[-1])) >= asked
    less = asked + 1 if is_shortest else _fives(asked + rules.hold_step_s, rules)
    return min(seconds, less) if is_all else asked


def _was_missed(planned: PlannedExercise, judged: Sequence[Performance], seconds: int, since: date) -> bool:
    """Return whether no more than these seconds were asked for since then, and missed, not within reach."""
    return any(
        min(_held(planned, p)) < planned.rules.hold_reached_share * asked
        for p in judged[:-1]
        if p.day > since and (asked := p.sets[-1].target.seconds) is not None and asked <= seconds
    )


def _asked(judged: Sequence[Performance], goal: int) -> int | None:
    """Return the target of the last hold, in seconds; None if it was a test."""
    asked = judged[-1].sets[-1].target.seconds
    if asked is None or (len(judged) == 1 and asked >= goal):
        return None
    return min(round(asked), goal)


def _next_hold(
    rules: Progression, did: tuple[float, ...], asked: int | None, goal: int, *, is_complete: bool
) -> tuple[int, Verdict]:
    """Return the target that follows from what was held, and the verdict."""
    reached = asked or goal
    is_reached = min(did) >= (rules.hold_reached_share * reached if asked else goal)
    if is_reached and not is_complete and asked:
        return reached, "not-yet"
    if is_reached and reached >= goal:
        # Within reach counts as reached on the way, but the goal itself is all of it.
        return goal, "goal" if min(did) >= goal else "not-yet"
    if is_reached:
        step = rules.short_hold_step_s if reached < rules.short_hold_s else rules.hold_step_s
        return min(_fives(reached + step, rules), goal), "longer"
    mean_s = _fives(sum(did) / len(did), rules)
    seconds = min(max(mean_s, rules.shortest_hold_s), reached)
    if asked is None:
        return seconds, "hold-start"
    return seconds, "shorter" if seconds < asked else "not-yet"


def _fives(seconds: float, rules: Progression) -> int:
    """Return the seconds rounded down to a multiple of the step."""
    return int(seconds // rules.hold_step_s * rules.hold_step_s)


def _least(asked: int, best_s: float, rules: Progression) -> int:
    """Return the shortest target after a miss: a share of the target before, if that was within reach."""
    was_in_reach = asked <= best_s / rules.hold_reached_share + rules.short_hold_step_s
    least_s = ceil(rules.least_hold_share * (asked if was_in_reach else best_s))
    round_s = ceil(least_s / rules.hold_step_s) * rules.hold_step_s
    return round_s if round_s < asked and rules.hold_reached_share * round_s <= best_s else least_s
