"""The advice, and its sentence, for histories that were answered wrongly once. See the fixtures for them."""

from collections.abc import Sequence
from datetime import datetime, timedelta, timezone

import pytest
from msgspec import structs

from legday_tui.domain.planning.plan import Step
from legday_tui.domain.planning.todays_plan import todays_plan
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.progression.breaks import days_between
from legday_tui.domain.session import Session
from legday_tui.formatting.reasons import reason_words
from legday_tui.parsing.racks import with_racks
from tests.advice.leg_days import advice_words
from tests.advice.recorded import FIXTURES, Recorded
from tests.advice.recorded_breaks import RECORDED_BREAKS
from tests.advice.recorded_loads import RECORDED_LOADS
from tests.advice.recorded_pain_and_holds import RECORDED_PAIN_AND_HOLDS
from tests.advice.recorded_styles import RECORDED_STYLES
from tests.sample import bundled_program

RECORDED = (*RECORDED_LOADS, *RECORDED_BREAKS, *RECORDED_STYLES, *RECORDED_PAIN_AND_HOLDS)


def steps_for(recorded: Recorded, now: datetime, sessions: Sequence[Session]) -> list[Step]:
    """Return the working sets of the exercise."""
    racks = {recorded.exercise: recorded.rack} if recorded.rack else {}
    program, _ = with_racks(bundled_program(), racks, recorded.unit)
    plan = todays_plan(program, recorded.level, TrainingHistory(sessions, now), method=recorded.method)
    sought = (recorded.exercise, "working", False)
    return [s for s in plan.steps if (s.exercise, s.type, s.optional) == sought]


@pytest.mark.parametrize("recorded", RECORDED, ids=lambda recorded: recorded.name)
def test_the_advice_and_its_reason(recorded: Recorded) -> None:
    sessions = recorded.sessions

    steps = steps_for(recorded, sessions[-1].started_at + timedelta(days=recorded.days), sessions)

    assert advice_words(steps, recorded.unit) == recorded.advice
    assert steps[0].reason is not None
    assert reason_words(steps[0].reason, recorded.unit) == recorded.words


def test_every_history_has_its_advice() -> None:
    assert {recorded.file for recorded in RECORDED} == {path.name for path in FIXTURES.iterdir()}


@pytest.mark.parametrize("recorded", RECORDED, ids=lambda recorded: recorded.name)
def test_a_clock_that_is_a_day_off_moves_no_break_by_more_than_a_day(recorded: Recorded) -> None:
    sessions = recorded.sessions
    now = sessions[-1].started_at + timedelta(days=recorded.days)
    days = {
        days_between(sessions[-1].started_at.date(), now.astimezone(timezone(timedelta(hours=h))).date())
        for h in (-12, -1, 0, 1, 14)
    }

    assert days <= {recorded.days - 1, recorded.days, recorded.days + 1}


@pytest.mark.parametrize("recorded", RECORDED, ids=lambda recorded: recorded.name)
def test_no_advice_depends_on_a_rehearsal(recorded: Recorded) -> None:
    sessions = recorded.sessions
    now = sessions[-1].started_at + timedelta(days=recorded.days)
    rehearsed = structs.replace(sessions[-1], id="f" * 32, rehearsal=True, started_at=now, method="circuit")

    assert steps_for(recorded, now, (*sessions, rehearsed)) == steps_for(recorded, now, sessions)
