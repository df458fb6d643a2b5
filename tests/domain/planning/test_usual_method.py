"""The training style of a level if nobody has chosen one."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from legday_tui.domain.planning.methods import usual_method
from legday_tui.domain.planning.todays_plan import todays_plan
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.program.program import Program
from legday_tui.domain.session import Session
from legday_tui.domain.terms import LevelId, Method
from tests.domain.samples import result, session
from tests.fake_clock import MONDAY_EVENING


def days(*styles: tuple[LevelId, Method]) -> list[Session]:
    """One session a week with these levels and methods."""
    return [
        replace(
            session(result(), started_at=MONDAY_EVENING + timedelta(weeks=n)),
            id=f"{n:032x}",
            level=level,
            method=method,
        )
        for n, (level, method) in enumerate(styles)
    ]


@pytest.mark.parametrize(
    ("level", "method"), [("beginner", "form_first"), ("intermediate", "slow_drop"), ("advanced", "superset")]
)
def test_a_level_begins_with_its_own_method(program: Program, level: LevelId, method: Method) -> None:
    assert usual_method(program, level) == method
    assert todays_plan(program, level, TrainingHistory()).method == method


def test_the_method_of_the_last_session_at_the_level_stays(program: Program) -> None:
    past = TrainingHistory(
        days(("intermediate", "pulses"), ("intermediate", "none"), ("advanced", "drop_set"))
    )

    assert todays_plan(program, "intermediate", past).method == "none"
    assert todays_plan(program, "advanced", past).method == "drop_set"
    assert todays_plan(program, "beginner", past).method == "form_first"


def test_a_method_that_the_level_does_not_offer_any_more_is_not_used(program: Program) -> None:
    past = TrainingHistory(days(("intermediate", "drop_set")))

    assert todays_plan(program, "intermediate", past).method == "slow_drop"


def test_a_chosen_method_wins(program: Program) -> None:
    past = TrainingHistory(days(("intermediate", "none")))

    assert todays_plan(program, "intermediate", past, method="pulses").method == "pulses"


def test_a_rehearsal_changes_no_method(program: Program) -> None:
    real, rehearsed = days(("intermediate", "none"), ("intermediate", "pulses"))
    past = TrainingHistory([real, replace(rehearsed, rehearsal=True)])

    assert todays_plan(program, "intermediate", past).method == "none"
