"""The block font: its glyphs and the largest size that fits."""

from string import ascii_uppercase, digits

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legday_tui.widgets.block_font import HEIGHT, can_write, fit, longest_ending, rows, width


def test_one_minute_thirty_is_52_by_10_cells_with_pixels_of_4_by_2() -> None:
    text_rows = rows("1:30", 4, 2)
    assert len(text_rows) == 10
    assert {len(row) for row in text_rows} == {52}
    assert width("1:30", 4) == 52


def test_digits_have_the_expected_shape() -> None:
    assert rows("1:30") == [
        " █    ███ ███",
        "██  █   █ █ █",
        " █    ███ █ █",
        " █  █   █ █ █",
        "███   ███ ███",
    ]


@pytest.mark.parametrize("alphabet", [ascii_uppercase, f"{digits}:.+-/!?×"])
def test_no_two_glyphs_are_the_same(alphabet: str) -> None:
    assert len({tuple(rows(sign)) for sign in alphabet}) == len(alphabet)


def test_every_glyph_is_rectangular_and_five_pixels_high() -> None:
    for sign in f"{ascii_uppercase}{digits}:.+-/!?× ":
        text_rows = rows(sign)
        assert len(text_rows) == 5
        assert len({len(row) for row in text_rows}) == 1


def test_all_digits_have_the_same_width() -> None:
    assert {width(digit) for digit in digits} == {3}


def test_text_can_have_another_ink() -> None:
    assert set("".join(rows("12", 2, 1, "▒"))) == {"▒", " "}


def test_lower_case_is_written_as_capitals() -> None:
    assert rows("rest") == rows("REST")


def test_can_write_rejects_text_without_glyphs() -> None:
    assert can_write("SET 2/4!")
    assert not can_write("Kniebeuge äöü")


@pytest.mark.parametrize(
    ("columns", "lines", "pixel"),
    [
        (120, 30, (9, 6)),
        (104, 20, (8, 4)),
        (52, 10, (4, 2)),
        (51, 10, (3, 2)),
        (38, 10, (2, 2)),
        (25, 10, (1, 1)),
        (26, 9, (2, 1)),
        (25, 9, (1, 1)),
        (13, 5, (1, 1)),
        (12, 5, None),
        (80, 4, None),
    ],
)
def test_fit_returns_the_largest_pixel(columns: int, lines: int, pixel: tuple[int, int] | None) -> None:
    assert fit("1:30", columns, lines) == pixel


def test_fitted_text_is_not_larger_than_the_space() -> None:
    for text in ("7", "1:30", "+12:05", "OVERDUE"):
        for columns in range(1, 130, 3):
            for lines in range(1, 40, 3):
                if (pixel := fit(text, columns, lines)) is not None:
                    text_rows = rows(text, *pixel)
                    assert len(text_rows) <= lines
                    assert len(text_rows[0]) <= columns


@pytest.mark.parametrize(
    ("columns", "shown"),
    [(82, "Bulgarian Split Squat"), (81, "Split Squat"), (41, "Squat"), (18, "Bulgarian Split Squat")],
)
def test_a_name_that_is_too_long_loses_its_first_words(columns: int, shown: str) -> None:
    assert longest_ending("Bulgarian Split Squat", columns) == shown


def test_a_name_that_cannot_be_written_stays_whole() -> None:
    assert longest_ending("Kniebeuge äöü", 200) == "Kniebeuge äöü"


@given(
    text=st.text("017:+ABM", min_size=1, max_size=8), columns=st.integers(-3, 300), lines=st.integers(0, 60)
)
def test_the_pixel_that_fits_is_the_highest_and_then_the_widest(text: str, columns: int, lines: int) -> None:
    pixels = [
        (across, down)
        for down in range(1, lines // HEIGHT + 1)
        for across in range(down, 2 * down + 1)
        if width(text, across) <= columns
    ]
    assert fit(text, columns, lines) == max(pixels, key=lambda pixel: pixel[::-1], default=None)
