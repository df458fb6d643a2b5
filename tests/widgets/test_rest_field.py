"""The field of a rest: each state has a ground of its own, and time and word fit at every size."""

import itertools

import pytest

from legday_tui.widgets import block_font
from legday_tui.widgets.rest_field import FieldState, field_rows, layout_of

STATES: tuple[FieldState, ...] = ("rest", "ready", "overdue", "paused")


def test_every_row_has_the_requested_length_at_every_size() -> None:
    for columns, lines in itertools.product((1, 5, 20, 40, 58, 80, 116), (1, 2, 5, 11, 12, 24)):
        for state in STATES:
            rows = field_rows("1:28", state.upper(), state, columns, lines)
            assert len(rows) == lines, (state, columns, lines)
            assert {len(row) for row in rows} == {columns}, (state, columns, lines)


def test_no_two_states_have_the_same_ground() -> None:
    corners = {tuple(row[:2] for row in field_rows("0:28", "REST", state, 80, 12)[:2]) for state in STATES}
    assert len(corners) == len(STATES)


def test_the_outline_of_an_overdue_rest_is_thick_or_thin() -> None:
    thick, thin = (field_rows("+0:12", "OVERDUE", "overdue", 80, 12, thick=t) for t in (True, False))
    assert (thick[5][0], thin[5][0]) == ("█", "│")
    assert [row[2:-2] for row in thick[1:-1]] == [row[2:-2] for row in thin[1:-1]]


@pytest.mark.parametrize(
    ("columns", "lines", "beside"),
    [(76, 10, True), (62, 24, False), (20, 24, False)],
)
def test_the_word_is_beside_the_time_or_below_it_as_there_is_room(
    columns: int, lines: int, beside: bool
) -> None:
    layout = layout_of("0:28", "READY", columns, lines)
    assert layout is not None
    assert layout.beside is beside


def test_a_word_of_two_parts_can_stand_in_two_lines() -> None:
    layout = layout_of("0:28", "NEW BEST", 54, 11)
    assert layout is not None
    assert layout.lines_of_word == ("NEW", "BEST")


def test_without_room_for_large_letters_time_and_word_are_plain() -> None:
    assert layout_of("0:28", "READY", 10, 2) is None
    assert "0:28 READY" in field_rows("0:28", "READY", "rest", 20, 2)[0].replace("░", " ")


def test_the_time_is_as_high_as_the_lines_allow() -> None:
    layout = layout_of("0:28", "REST", 76, 10)
    assert layout is not None
    assert layout.time[1] * block_font.HEIGHT == 10
