"""What is pinned to an exercise: where it is told, and as plain text."""

from datetime import UTC, datetime

import pytest

from legday_tui.domain.planning.planner import build_plan
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.stats.timeline import Timeline
from legday_tui.formatting.exercise_info import LEAD_IN_LINE_S, lead_in_line
from legday_tui.formatting.past_session import exercise_at, past_session_lines
from legday_tui.formatting.pinned_notes import pinned_line, pinned_text
from legday_tui.formatting.report import text_lines
from legday_tui.formatting.today import todays_plan_lines
from tests.domain.samples import LUNGE, SQUAT, WALL_SIT, result, session
from tests.sample import bundled_program

BLOCK = "block under left heel, hole 7"
PINNED = {"heel-raise-squat": BLOCK}


@pytest.mark.parametrize(
    ("text", "shown"),
    [(BLOCK, BLOCK), ("hole\x1b[31m 7\n[b]red[/b]", "hole [31m 7 [b]red[/b]"), (" \n", "")],
)
def test_a_note_is_text_on_one_line(text: str, shown: str) -> None:
    assert pinned_text({"wall-sit": text}, "wall-sit") == shown
    assert pinned_line({"wall-sit": text}, "wall-sit") == (f"Pinned: {shown}" if shown else "")


def test_the_plan_tells_it_below_its_exercise() -> None:
    program = bundled_program()
    plan = build_plan(program, "intermediate", method="none")
    lines = todays_plan_lines(program, plan, TrainingHistory(), pinned=PINNED)
    told = [number for number, line in enumerate(lines) if "Pinned" in line]

    assert [lines[n].strip() for n in told] == [f"Pinned: {BLOCK}"]
    assert "Heel Raise Squat" in lines[told[0] - 1]
    assert todays_plan_lines(program, plan, TrainingHistory()) == [
        line for line in lines if "Pinned" not in line
    ]


def test_it_is_read_first_while_getting_into_position() -> None:
    said = [lead_in_line(bundled_program(), WALL_SIT, "full", n * LEAD_IN_LINE_S, [BLOCK]) for n in range(3)]

    assert said[0] == BLOCK
    assert said[1] == bundled_program().exercises["wall-sit"].setup


def test_a_printed_session_has_it_below_its_exercise_once() -> None:
    past = session(result(SQUAT), result(LUNGE), result(SQUAT))
    lines = text_lines(bundled_program(), past, pinned=PINNED)
    told = [number for number, line in enumerate(lines) if "Pinned" in line]

    assert [lines[n].strip() for n in told] == [f"Pinned: {BLOCK}"]
    assert "Heel Raise Squat" in lines[told[0] - 1]


def test_a_past_session_has_it_above_the_first_set_of_its_exercise() -> None:
    past = session(result(LUNGE), result(SQUAT), result(SQUAT))
    lines = past_session_lines(
        bundled_program(), past, Timeline([past], datetime.max.replace(tzinfo=UTC)), "kg", PINNED
    )
    keys = [key for _, key, _ in lines if key.startswith(("set-", "pinned-"))]

    assert keys == ["set-0", "pinned-1", "set-1", "set-2"]
    assert [exercise_at(past, key) for key in ("set-0", "pinned-1", "note")] == [
        "alternating-lunge", "heel-raise-squat", None,
    ]  # fmt: skip
