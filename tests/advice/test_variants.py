"""The advice, and its sentence, for short histories: what follows from the coach's rules, by hand."""

from datetime import datetime, timedelta, timezone

import pytest

from legday_tui.domain.planning.todays_plan import todays_plan
from legday_tui.domain.planning.training_history import TrainingHistory
from tests.advice.changed_racks import CHANGED_RACKS
from tests.advice.leg_days import FIRST_DAY, advice_on
from tests.advice.loads_and_styles import MIXED_LOADS, STYLES
from tests.advice.pain_and_holds import HOLDS, PAIN
from tests.advice.places import PLACES
from tests.advice.time_off import BREAKS, UNCERTAIN, WAY_BACK
from tests.advice.variant import Variant
from tests.advice.within_the_range import FORM, PROMISES
from tests.sample import bundled_program

VARIANTS = (
    *BREAKS,
    *UNCERTAIN,
    *WAY_BACK,
    *MIXED_LOADS,
    *STYLES,
    *PAIN,
    *HOLDS,
    *PLACES,
    *PROMISES,
    *FORM,
    *CHANGED_RACKS,
)


@pytest.mark.parametrize("variant", VARIANTS, ids=lambda variant: variant.name)
def test_the_advice_and_its_reason(variant: Variant) -> None:
    assert advice_on(variant.today, variant.past, variant.asked) == (variant.advice, variant.words)


@pytest.mark.parametrize("variant", VARIANTS, ids=lambda variant: variant.name)
def test_a_time_zone_moves_the_whole_plan_by_at_most_a_day(variant: Variant) -> None:
    program, asked = bundled_program(), variant.asked

    def plan(now: datetime) -> object:
        past = TrainingHistory(variant.past, now)
        return todays_plan(program, asked.level, past, method=asked.method)

    now = FIRST_DAY + timedelta(days=variant.today)
    at_home = [plan(now + timedelta(days=days)) for days in (-1, 0, 1)]

    for hours in (-12, -5, 0, 9, 14):
        assert plan(now.astimezone(timezone(timedelta(hours=hours)))) in at_home
