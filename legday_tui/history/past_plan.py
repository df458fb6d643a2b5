"""The session of an earlier day, as its plan asked for it: to be written down afterwards."""

import uuid
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from msgspec.structs import replace

from legday_tui.domain.planning.todays_plan import advice_from, todays_plan
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.planning.wishes import EVERYTHING, Wishes
from legday_tui.domain.program.program import Program
from legday_tui.domain.session import Session, SessionHead
from legday_tui.domain.terms import Method
from legday_tui.domain.workout.logged import Said, logged_session, with_swaps
from legday_tui.settings.preferences import Preferences

USUAL_TIME = time(18)
"""The time of day of a session if there is no earlier one to tell it. A convention of ours."""
JUST_NOW = timedelta(hours=1)
"""How long before now a session of today began, if the usual time has not come yet."""


def usual_start(heads: Sequence[SessionHead], day: date, now: datetime) -> datetime:
    """Return the local date and time at which a session of a day probably began, without offset.

    That is the time of the last session before it. A session of today began an hour ago at the latest.
    """
    earlier = [head.started_at for head in heads if head.started_at.date() < day]
    usual = earlier[-1].time().replace(microsecond=0) if earlier else USUAL_TIME
    start, here = datetime.combine(day, usual), now.replace(tzinfo=None, microsecond=0)
    if day != here.date() or start <= here:
        return start
    return max(here - JUST_NOW, datetime.combine(day, time()))


def past_session(
    program: Program,
    past: TrainingHistory,
    preferences: Preferences,
    level: str,
    started_at: datetime,
    *,
    now: datetime,
    said: Said | None = None,
    lasted: timedelta | None = None,
    method: Method | None = None,
    wishes: Wishes = EVERYTHING,
) -> Session:
    """Return the session of an earlier day by its plan, and by what the user says about it.

    `past` has the sessions before it. An estimated end is never in the future.

    Raise KeyError for an unknown level, and UnlikelyResultError if what was said does not fit.
    """
    said, hold_target_s = said or {}, preferences.hold_target_s
    plan = todays_plan(
        program,
        level,
        past,
        method=method or preferences.methods.get(level),
        hold_target_s=hold_target_s,
        wishes=wishes,
    )
    plan = with_swaps(program, plan, said, advice_from(past, hold_target_s=hold_target_s))
    session = logged_session(
        plan,
        said,
        session_id=uuid.uuid4().hex,
        started_at=started_at,
        lasted=lasted,
        pace=past.pace_in(program),
    )
    ends = session.finished_at
    if lasted is None and ends is not None and started_at <= now < ends:
        return replace(session, finished_at=now)
    return session
