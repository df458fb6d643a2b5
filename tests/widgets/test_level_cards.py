"""Level cards at all widths."""

import itertools
from typing import Any

from msgspec.structs import replace

from legday_tui.domain.program.program import Program
from legday_tui.widgets.level_cards import LevelCards, card_rows


def test_a_card_shows_the_facts_of_the_level(program: Program) -> None:
    rows = [row.strip() for row in card_rows(program.levels["intermediate"], 57, 36, 7)]
    assert rows[0].split() == ["Intermediate", "57", "min"]
    assert rows[1:3] == ["4 x 10–12 reps", "rest 45–60 s"]
    assert rows[3].startswith("Medium dumbbells")


def test_a_narrow_card_shows_the_minutes_in_a_row_of_their_own(program: Program) -> None:
    rows = [row.strip() for row in card_rows(program.levels["intermediate"], 57, 18, 4)]
    assert rows == ["Intermediate", "4 x 10–12 reps", "57 min", "rest 45–60 s"]
    smallest = card_rows(program.levels["intermediate"], 57, 11, 4)
    assert [row.strip() for row in smallest] == ["Intermedia…", "4 x 10–12", "57 min", ""]


def test_a_name_that_is_too_long_says_so_and_leaves_room_for_the_minutes(program: Program) -> None:
    level = program.levels["intermediate"]
    assert card_rows(level, 57, 11, 4)[0] == "Intermedia…"
    long = replace(level, name="For those who come back after a long time")
    assert card_rows(long, 57, 36, 4)[0] == " For those who come back…    57 min "


def test_unknown_minutes_are_not_shown(program: Program) -> None:
    assert "min" not in " ".join(card_rows(program.levels["advanced"], 0, 36, 3))


def test_the_rows_have_the_size_of_the_card(program: Program) -> None:
    for columns, lines in itertools.product(range(1, 60), (1, 4, 7, 12)):
        for level in program.levels.values():
            rows = card_rows(level, 57, columns, lines)
            assert {len(row) for row in rows} == {columns}, (columns, lines)
            assert len(rows) == lines, (columns, lines)


async def test_the_chosen_card_has_a_heavy_frame(program: Program, stage: Any, read: Any) -> None:
    cards = LevelCards(program.levels, "beginner")
    async with stage(cards, 79, 9) as pilot:
        assert [row[0] + row[26] + row[52] for row in (read(cards)[0], read(cards)[-1])] == ["┏╭╭", "┗╰╰"]
        cards.chosen = "advanced"
        await pilot.pause()
        assert [row[25] + row[51] + row[78] for row in (read(cards)[0], read(cards)[-1])] == ["╮╮┓", "╯╯┛"]


async def test_every_column_of_a_card_belongs_to_its_level(program: Program, stage: Any, read: Any) -> None:
    class Watched(LevelCards):
        def on_level_cards_chosen(self, clicked: LevelCards.Chosen) -> None:
            self.chosen = clicked.level_id

    cards = Watched(program.levels, "beginner")
    async with stage(cards, 80, 9) as pilot:
        for column in (0, 25, 26, 52, 53, 79):
            await pilot.click(cards, offset=(column, 4))
            await pilot.pause()
            top = read(cards)[0]
            assert top.index("┏") <= column <= top.index("┓")
