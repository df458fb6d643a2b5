"""A second program looks around until the first one closes, and goes on with what that one left."""

import signal
from pathlib import Path

from tests.e2e.runs import exported
from tests.e2e.terminal import Terminal
from tests.e2e.test_terminal_faults import ARGUMENTS, training


def test_the_second_program_carries_on_with_the_workout_of_the_first(tmp_path: Path) -> None:
    with training(tmp_path) as first, Terminal(ARGUMENTS, data_dir=tmp_path) as second:
        second.wait("VIEW ONLY +Another legday-tui is using")
        second.press("enter")
        first.process.kill(signal.SIGTERM)
        assert first.exit_code() == 143
        second.wait("The other legday-tui has closed. You can train here now.")
        assert "VIEW ONLY" not in second.wait("UNFINISHED WORKOUT")
        second.press("enter")
        second.wait("SET 2/3")
        second.press_until("enter", "Done: Heel Raise Squat 2")
        second.process.kill(signal.SIGTERM)
        assert second.exit_code() == 143
    (session,) = exported(tmp_path)["sessions"]
    assert [s["exercise"] for s in session["sets"]] == ["heel-raise-squat"] * 2


def test_the_second_program_begins_a_workout_after_the_first_one_at_home_was_left(tmp_path: Path) -> None:
    with Terminal(ARGUMENTS, data_dir=tmp_path) as first:
        first.wait("enter go")
        with Terminal(ARGUMENTS, data_dir=tmp_path) as second:
            second.wait("VIEW ONLY +Another legday-tui is using")
            first.press("q")
            assert first.exit_code() == 0
            second.wait("The other legday-tui has closed")
            second.press("enter")
            second.wait(r"0/\d+ sets")
