"""A level as a card, from a phone's width to a wide screen's."""

from typing import Any

import pytest

from legday_tui.domain.program.program import Program
from legday_tui.widgets.level_card import LevelCard, card_rows


def test_a_card_says_what_the_level_asks(program: Program) -> None:
    rows = [row.strip() for row in card_rows(program.levels["intermediate"], 57, 36, 7)]
    assert rows[0].split() == ["Intermediate", "57", "min"]
    assert rows[1:3] == ["4 x 10–12 reps", "rest 45–60 s"]
    assert rows[3].startswith("Medium dumbbells")


def test_where_it_is_narrow_the_minutes_have_a_line_of_their_own(program: Program) -> None:
    rows = [row.strip() for row in card_rows(program.levels["intermediate"], 57, 18, 4)]
    assert rows == ["Intermediate", "4 x 10–12 reps", "rest 45–60 s", "57 min"]


def test_no_minutes_are_told_before_they_are_known(program: Program) -> None:
    assert "min" not in " ".join(card_rows(program.levels["advanced"], 0, 36, 3))


@pytest.mark.parametrize("columns", range(1, 60))
@pytest.mark.parametrize("lines", [1, 4, 7, 12])
def test_the_rows_fill_the_card_exactly(program: Program, columns: int, lines: int) -> None:
    for level in program.levels.values():
        assert {len(row) for row in card_rows(level, 57, columns, lines)} == {columns}
        assert len(card_rows(level, 57, columns, lines)) == lines


async def test_the_chosen_one_has_another_frame(program: Program, stage: Any, read: Any) -> None:
    card = LevelCard("beginner", program.levels["beginner"], chosen=False)
    async with stage(card, 30, 9) as pilot:
        assert (read(card)[0][0], read(card)[-1][-1]) == ("╭", "╯")
        card.chosen = True
        await pilot.pause()
        assert (read(card)[0][0], read(card)[-1][-1]) == ("┏", "┛")
