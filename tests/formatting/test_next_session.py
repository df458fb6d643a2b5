"""What the recap says about the next session."""

from msgspec.structs import replace

from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.session import SetResult, Target
from legday_tui.formatting.next_session import next_targets
from tests.sample import bundled_program, session


def test_what_follows_is_for_next_time_not_for_today() -> None:
    hold = SetResult(
        phase="explosive", exercise="wall-sit", set=1, kind="hold", type="working",
        target=Target(seconds=60.0), seconds=20.0, done_at=session().sets[0].done_at,
    )  # fmt: skip
    short = replace(session(), sets=(*(r for r in session().sets if r.kind != "hold"), hold))
    reasons = {t.name: t.reason for t in next_targets(bundled_program(), short, TrainingHistory())}

    assert "next time" in reasons["Wall Sit"]
    assert not any("today" in reason for reason in reasons.values())


def test_nothing_new_follows_for_a_hold_with_a_target_of_the_user() -> None:
    program, past = bundled_program(), TrainingHistory()

    advised = [target.name for target in next_targets(program, session(), past)]
    own = [target.name for target in next_targets(program, session(), past, hold_target_s=60)]

    assert "Wall Sit" in advised
    assert own == [name for name in advised if name != "Wall Sit"]
