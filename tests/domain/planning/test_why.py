"""What `plan --why` tells: the sessions a target follows from, and the rule."""

from datetime import timedelta
from typing import get_args

from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.planning.why import explained
from legday_tui.domain.progression.reason import Verdict
from legday_tui.formatting.why import RULES, why_lines
from tests.advice.leg_days import FIRST_DAY, day, sits
from tests.domain.progression.histories import full, pair
from tests.domain.samples import session
from tests.sample import bundled_program


def test_each_session_is_told_with_what_it_means_in_todays_style() -> None:
    program, past = bundled_program(), session(*full().sets)
    history = TrainingHistory([past], past.started_at + timedelta(days=4))

    by_exercise = {e.exercise: e for e in explained(program, "intermediate", history, method="slow_drop")}

    squats = by_exercise["heel-raise-squat"]
    assert [(u.load, u.means, u.is_alike) for u in squats.used] == [(pair(20), pair(16), False)]
    assert why_lines(program, squats) == [
        "Heel Raise Squat: 12 reps at 2 x 20 kg means 2 x 16 kg for 10 today",
        "  Rule: new in this style, or trained in another one since: worked out from what you lifted. "
        "Last trained 4 days ago. Sessions looked at:",
        f"  {past.started_at:%Y-%m-%d}  12, 12, 12, 12 at 2 x 20 kg  "
        "(Intermediate, straight sets; means 2 x 16 kg for 10 today)",
    ]
    assert by_exercise["wall-sit"].used == ()


def test_every_verdict_has_its_rule_in_words() -> None:
    assert RULES.keys() == set(get_args(Verdict))


def test_all_misses_in_a_row_are_told() -> None:
    program = bundled_program()
    missed = [day(4 * n, 7, 7, 7, 7, each=10) for n in range(3)]
    history = TrainingHistory(missed, FIRST_DAY + timedelta(days=12))

    squats = next(iter(explained(program, "intermediate", history, method="none")))

    assert [(u.day.day, u.missed) for u in squats.used] == [(13, True), (9, True), (5, True)]
    assert sum("missed the range" in line for line in why_lines(program, squats)) == 3


def test_a_hold_target_of_the_user_has_no_other_reason() -> None:
    program = bundled_program()
    history = TrainingHistory([sits(0, 60, 60, 60)], FIRST_DAY + timedelta(days=4))

    told = {e.exercise: e for e in explained(program, "intermediate", history, hold_target_s=45)}

    assert why_lines(program, told["wall-sit"])[0] == "Wall Sit: Set by you"
