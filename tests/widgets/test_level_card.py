"""Level cards at all widths."""

import itertools
from typing import Any

from legday_tui.domain.program.program import Program
from legday_tui.widgets.level_card import LevelCard, card_rows


def test_a_card_shows_the_facts_of_the_level(program: Program) -> None:
    rows = [row.strip() for row in card_rows(program.levels["intermediate"], 57, 36, 7)]
    assert rows[0].split() == ["Intermediate", "57", "min"]
    assert rows[1:3] == ["4 x 10–12 reps", "rest 45–60 s"]
    assert rows[3].startswith("Medium dumbbells")


def test_a_narrow_card_shows_the_minutes_in_a_row_of_their_own(program: Program) -> None:
    rows = [row.strip() for row in card_rows(program.levels["intermediate"], 57, 18, 4)]
    assert rows == ["Intermediate", "4 x 10–12 reps", "rest 45–60 s", "57 min"]


def test_unknown_minutes_are_not_shown(program: Program) -> None:
    assert "min" not in " ".join(card_rows(program.levels["advanced"], 0, 36, 3))


def test_the_rows_have_the_size_of_the_card(program: Program) -> None:
    for columns, lines in itertools.product(range(1, 60), (1, 4, 7, 12)):
        for level in program.levels.values():
            rows = card_rows(level, 57, columns, lines)
            assert {len(row) for row in rows} == {columns}, (columns, lines)
            assert len(rows) == lines, (columns, lines)


async def test_the_chosen_card_has_a_heavy_frame(program: Program, stage: Any, read: Any) -> None:
    card = LevelCard("beginner", program.levels["beginner"], chosen=False)
    async with stage(card, 30, 9) as pilot:
        assert (read(card)[0][0], read(card)[-1][-1]) == ("╭", "╯")
        card.chosen = True
        await pilot.pause()
        assert (read(card)[0][0], read(card)[-1][-1]) == ("┏", "┛")
