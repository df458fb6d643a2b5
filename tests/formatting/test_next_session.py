"""What the recap says about the next session."""

from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.formatting.next_session import next_targets
from tests.sample import bundled_program, session


def test_nothing_new_follows_for_a_hold_with_a_target_of_the_user() -> None:
    program, past = bundled_program(), TrainingHistory()

    advised = [target.name for target in next_targets(program, session(), past)]
    own = [target.name for target in next_targets(program, session(), past, hold_target_s=60)]

    assert "Wall Sit" in advised
    assert own == [name for name in advised if name != "Wall Sit"]
