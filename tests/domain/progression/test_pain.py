"""There is no step up after pain."""

import pytest
from msgspec import structs

from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.progression.evidence import Performance
from legday_tui.domain.terms import BODYWEIGHT
from tests.domain.progression.histories import (
    HARDER,
    HOLDS,
    SLOW,
    SQUATS,
    counted,
    did,
    full,
    pair,
    reason_of,
    sat,
    suggested,
)
from tests.domain.samples import session

PAINFUL: list[tuple[str, Performance]] = [
    ("like this", did(12, 12, 12, 12, pain=True)),
    ("with less depth", did(12, 12, 12, 12, pain=True, rom="partial")),
    ("slower", did(12, 12, 12, 12, pain=True, tempo=SLOW)),
    ("at another level", did(12, 12, 12, 12, pain=True, level="beginner")),
    ("another method", did(12, 12, 12, 12, pain=True, method="drop_set")),
]


@pytest.mark.parametrize("last", [p[1] for p in PAINFUL], ids=[p[0] for p in PAINFUL])
def test_there_is_no_step_up_after_pain_at_any_level_or_tempo(last: Performance) -> None:
    suggestion = suggested(SQUATS, [full(), full(), last])

    assert reason_of(suggestion).verdict not in HARDER
    assert suggestion.load.total_kg <= pair(20).total_kg


@pytest.mark.parametrize("type_", ["pulse", "drop"])
def test_pain_in_pulses_or_drops_counts_as_pain(type_: str) -> None:
    child = structs.replace(counted(4, 3, pair(16)), type=type_, pain=True)
    past = TrainingHistory([session(*full().sets, child)])

    suggestion = suggested(SQUATS, past.performances_of("heel-raise-squat"))

    assert reason_of(suggestion).verdict == "pain"


def test_what_hurt_is_judged_by_the_planned_sets_and_not_by_an_extra_one() -> None:
    sets = (
        counted(n, 12, load) for n, load in enumerate((BODYWEIGHT, pair(4), pair(6), BODYWEIGHT, pair(4)), 1)
    )
    painful = [structs.replace(r, pain=r.set in (2, 5)) for r in sets]
    past = TrainingHistory([session(*painful)])

    suggestion = suggested(SQUATS, past.performances_of("heel-raise-squat"))

    assert suggestion.load == BODYWEIGHT
    assert reason_of(suggestion).at == BODYWEIGHT


def test_no_hold_gets_longer_after_pain_at_another_level() -> None:
    suggestion = suggested(HOLDS, [sat(60, 60, 60), sat(60, 60, 60, pain=True, level="beginner")])

    assert reason_of(suggestion).verdict not in HARDER
