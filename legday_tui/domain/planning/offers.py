"""What the coach offers on home: full depth, another level, an easy session, a rest. The user decides."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import count
from typing import Literal

from msgspec import Struct

from legday_tui.domain.dates import monday_of
from legday_tui.domain.planning.plan import Plan
from legday_tui.domain.planning.planner import build_plan
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.planning.wanted_rest import wanted_rest
from legday_tui.domain.program.field_types import Window
from legday_tui.domain.program.program import Program
from legday_tui.domain.progression.breaks import days_between, days_since
from legday_tui.domain.progression.demand import PlannedExercise, Suggestion
from legday_tui.domain.progression.evidence import Performance
from legday_tui.domain.progression.judgement import judged, misses_in_a_row
from legday_tui.domain.terms import LevelId, Method

OfferKind = Literal[
    "full-depth", "level-up", "level-down-break", "level-down-misses", "easy-weeks", "easy-misses", "rest"
]


class Offer(Struct, frozen=True, kw_only=True):
    """A change that the user can take or leave."""

    kind: OfferKind
    level: LevelId
    """The level to train at then."""
    method: Method | None = None
    """The training method to train by then; None if that stays."""
    number: int = 0
    """Weeks of training, days off, exercises missed, or seconds of rest more, whichever is the reason."""
    exercise: str = ""
    """The exercise with another rest; empty for any other offer."""
    rest: Window | None = None
    """Its rest window then."""


def offers_for(program: Program, level: LevelId, history: TrainingHistory) -> tuple[Offer, ...]:
    """Return what is offered at a level today."""
    if not history.heads:
        return ()
    # As it was trained last: another style is another demand.
    method = next((head.method for head in reversed(history.heads) if head.level == level), None)
    planned = _planned(program, level, method)
    found = (
        _full_depth(program, level, planned, history),
        _level_up(program, level, planned, history),
        _level_down(program, level, planned, history),
        _easy(program, level, planned, history),
        _rest(program, level, history),
    )
    return tuple(offer for offer in found if offer is not None)


def _planned(program: Program, level: LevelId, method: Method | None) -> list[PlannedExercise]:
    """Return what a level asks of its working exercises with counted repetitions."""
    asked: list[PlannedExercise] = []

    def note(planned: PlannedExercise) -> Suggestion:
        asked.append(planned)
        return Suggestion()

    plan: Plan = build_plan(program, level, method=method, advise=note)
    strength = {s.exercise for s in plan.steps if s.type == "working" and s.phase == _strength(program)}
    return [planned for planned in asked if planned.exercise in strength]


def _strength(program: Program) -> str:
    """Return the phase whose exercises follow the level."""
    return next((p.id for p in program.phases if any(s.follows_level for s in p.steps)), "")


def _likes(planned: PlannedExercise, history: TrainingHistory) -> list[Performance]:
    past = history.performances_of(planned.exercise)[-12:]
    return [p for p in past if planned.is_like(p) and not p.session.easy]


def _full_depth(
    program: Program, level: LevelId, planned: Sequence[PlannedExercise], history: TrainingHistory
) -> Offer | None:
    """Offer full depth after enough sessions of good form at reduced depth."""
    number = program.progression.good_form_sessions
    recent = [s for s in history.recent if s.level == level and not s.easy][-number:]
    exercises = {p.exercise for p in planned}
    if len(recent) < number or recent[-1].method != "form_first":
        return None
    for session in recent:
        sets = [r for r in session.sets if r.exercise in exercises and r.type == "working"]
        if not sets or not all(r.rom == "partial" and r.form_ok is True and not r.pain for r in sets):
            return None
    return Offer(kind="full-depth", level=level, method="none")


def _level_up(
    program: Program, level: LevelId, planned: Sequence[PlannedExercise], history: TrainingHistory
) -> Offer | None:
    """Offer the next level when all strength exercises are at the top of the current one in good form."""
    levels = list(program.levels)
    if level != levels[0] or len(levels) < 2 or not planned:
        return None
    if not all(_has_reached_top(exercise, _likes(exercise, history)) for exercise in planned):
        return None
    return Offer(kind="level-up", level=levels[1])


def _has_reached_top(planned: PlannedExercise, likes: Sequence[Performance]) -> bool:
    """Return whether all sets reached the top in good form lately, and nothing went wrong since.

    Not only the last time: where the top was reached, the next target is harder and starts at the low end, so
    that several exercises are hardly ever at the top on the same day.
    """
    if not likes or planned.reps is None:
        return False
    since = likes[-1].day - timedelta(days=planned.rules.window_days)
    for performance in reversed([p for p in likes if p.day >= since]):
        judgement = judged(planned, performance)
        if judgement.is_miss or judgement.has_bad_form or performance.hurt:
            return False
        in_good_form = all(r.form_ok is True for r in performance.sets)
        if in_good_form and judgement.is_success(planned.reps[1]):
            return True
    return False


def _level_down(
    program: Program, level: LevelId, planned: Sequence[PlannedExercise], history: TrainingHistory
) -> Offer | None:
    """Offer the level below after a break, or when most exercises were missed three times in a row."""
    levels = list(program.levels)
    below = levels.index(level) - 1
    if below < 0 or history.heads[-1].level != level:
        return None
    rules = program.progression
    days = days_since(history.heads[-1], history.current_day)
    if days >= rules.break_days:
        return Offer(kind="level-down-break", level=levels[below], number=days)
    missed = [p for p in planned if misses_in_a_row(p, _likes(p, history)) >= rules.misses]
    if planned and 2 * len(missed) > len(planned):
        return Offer(kind="level-down-misses", level=levels[below], number=len(missed))
    return None


def _easy(
    program: Program, level: LevelId, planned: Sequence[PlannedExercise], history: TrainingHistory
) -> Offer | None:
    """Offer an easy session after weeks of training, or when most exercises miss in the same week."""
    rules, today = program.progression, history.current_day
    if days_between(history.heads[-1].started_at.date(), today) > rules.unchanged_days:
        return None
    weeks = _weeks_of_training(history, today, rules.easy_min_sessions)
    if weeks >= rules.easy_after_weeks:
        return Offer(kind="easy-weeks", level=level, number=weeks)
    latest = [(p, history.performances_of(p.exercise)) for p in planned]
    this_week = [
        judged(p, past[-1]).is_miss
        for p, past in latest
        if past and days_between(past[-1].day, today) < 7 and not past[-1].session.easy
    ]
    missed = sum(this_week)
    if this_week and 2 * missed > len(planned):
        return Offer(kind="easy-misses", level=level, number=missed)
    return None


def _weeks_of_training(history: TrainingHistory, today: date, sessions: int) -> int:
    """Return the calendar weeks in a row, up to the last one, with enough sessions since an easy one."""
    eased = max((head.started_at.date() for head in history.heads if head.easy), default=date.min)
    days = (head.started_at.date() for head in history.heads)
    weeks_back = Counter((monday_of(today) - monday_of(day)).days // 7 for day in days if day > eased)
    return next(weeks for weeks in count() if weeks_back[weeks + 1] < sessions)


def _rest(program: Program, level: LevelId, history: TrainingHistory) -> Offer | None:
    """Offer to keep the rest that the user moves to after an exercise each time; one exercise at a time."""
    for exercise, performances in history.performances.items():
        known = program.exercises.get(exercise)
        planned = known and (known.rest or program.levels[level].rest)
        if planned and (rest := wanted_rest(planned, performances)):
            return Offer(kind="rest", level=level, exercise=exercise, rest=rest, number=rest[0] - planned[0])
    return None
