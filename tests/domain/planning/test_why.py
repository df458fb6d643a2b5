"""What `plan --why` tells: the sessions a target follows from, and the rule."""

from datetime import timedelta

from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.planning.why import explained
from legday_tui.formatting.why import why_lines
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
        "  Rule: translated. Last trained 4 days ago. Sessions looked at:",
        f"  {past.started_at:%Y-%m-%d}  12, 12, 12, 12 at 2 x 20 kg  "
        "(Intermediate, straight sets; means 2 x 16 kg for 10 today)",
    ]
    assert by_exercise["wall-sit"].used == ()
