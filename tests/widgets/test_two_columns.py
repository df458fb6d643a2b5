"""A table of labels and texts."""

from typing import Any

from legday_tui.widgets.two_columns import TwoColumns

LUNGES = "L 5 R 5 all out | L 5 R 5 all out | L 5 R 5 all out  at 2 x 8 kg"


async def test_sets_are_wrapped_between_two_of_them_and_other_words_between_words(
    stage: Any, read: Any
) -> None:
    table = TwoColumns([("Lunges", LUNGES), ("Squats", "add a rep to your weakest set and go on")])
    async with stage(table, 36, 5):
        assert read(table) == [
            "Lunges  L 5 R 5 all out |",
            "        L 5 R 5 all out |",
            "        L 5 R 5 all out  at 2 x 8 kg",
            "Squats  add a rep to your weakest",
            "        set and go on",
        ]
