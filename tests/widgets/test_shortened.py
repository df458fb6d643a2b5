"""A text that is too long for its row says that something is left out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from legday_tui.widgets.big_text import big_text_rows
from legday_tui.widgets.facts import fitting_facts
from legday_tui.widgets.shortened import shortened

NAME = "Front-foot-elevated split squat, slowly"


@pytest.mark.parametrize(
    ("columns", "shown"),
    [(39, NAME), (38, "Front-foot-elevated split squat,…"), (12, "Front-foot-…"), (1, "…"), (0, "")],
)
def test_the_last_words_go_or_what_does_not_fit_of_a_long_one(columns: int, shown: str) -> None:
    assert shortened(NAME, columns) == shown


@given(text=st.text(max_size=30), columns=st.integers(0, 20))
def test_nothing_is_wider_than_its_row(text: str, columns: int) -> None:
    assert cell_len(shortened(text, columns)) <= max(columns, 0)


@pytest.mark.parametrize("nothing_wide", ["\u0301", "\x00", "\u200d", "\ufe0f"])
def test_a_text_may_begin_with_what_has_no_width(nothing_wide: str) -> None:
    """Up to 14.3.2, Rich never came to the end of such a text."""
    assert shortened(f"{nothing_wide}squat, slowly", 6) == f"{nothing_wide}squat…"


def test_a_name_and_the_first_fact_are_shortened() -> None:
    assert big_text_rows(NAME, "work", 20, 1) == ["Front-foot-elevated…"]
    assert fitting_facts([NAME, "2 x 20 kg"], 20) == "Front-foot-elevated…"
