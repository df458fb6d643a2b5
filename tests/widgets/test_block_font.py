"""The block font: legible, scalable, and as large as its room allows."""

from string import ascii_uppercase, digits

import pytest

from legday_tui.widgets.block_font import can_write, fit, rows, width


def test_a_minute_and_a_half_is_52_by_10_with_pixels_of_4_by_2() -> None:
    drawn = rows("1:30", 4, 2)
    assert len(drawn) == 10
    assert {len(row) for row in drawn} == {52}
    assert width("1:30", 4) == 52


def test_the_digits_have_their_shape() -> None:
    assert rows("1:30") == [
        " █    ███ ███",
        "██  █   █ █ █",
        " █    ███ █ █",
        " █  █   █ █ █",
        "███   ███ ███",
    ]


@pytest.mark.parametrize("alphabet", [ascii_uppercase, f"{digits}:.+-/!?"])
def test_no_two_signs_look_the_same(alphabet: str) -> None:
    assert len({tuple(rows(sign)) for sign in alphabet}) == len(alphabet)


def test_every_glyph_is_five_pixels_high_and_even() -> None:
    for sign in f"{ascii_uppercase}{digits}:.+-/!? ":
        drawn = rows(sign)
        assert len(drawn) == 5
        assert len({len(row) for row in drawn}) == 1


def test_all_digits_are_equally_wide_so_that_a_running_clock_stands_still() -> None:
    assert {width(digit) for digit in digits} == {3}


def test_rest_is_written_in_another_ink() -> None:
    assert set("".join(rows("12", 2, 1, "▒"))) == {"▒", " "}


def test_small_letters_are_written_as_capitals() -> None:
    assert rows("rest") == rows("REST")


def test_it_says_what_it_cannot_write() -> None:
    assert can_write("SET 2/4!")
    assert not can_write("Kniebeuge äöü")


@pytest.mark.parametrize(
    ("columns", "lines", "pixel"),
    [
        (120, 30, (9, 6)),
        (104, 20, (8, 4)),
        (52, 10, (4, 2)),
        (51, 10, (3, 2)),
        (26, 9, (2, 1)),
        (25, 9, (1, 1)),
        (13, 5, (1, 1)),
        (12, 5, None),
        (80, 4, None),
    ],
)
def test_the_largest_pixel_that_fits(columns: int, lines: int, pixel: tuple[int, int] | None) -> None:
    assert fit("1:30", columns, lines) == pixel


def test_the_size_can_be_limited() -> None:
    assert fit("1:30", 200, 50, max_pixel_height=2) == (4, 2)


def test_what_fits_really_fits() -> None:
    for text in ("7", "1:30", "+12:05", "OVERDUE"):
        for columns in range(1, 130, 3):
            for lines in range(1, 40, 3):
                if (pixel := fit(text, columns, lines)) is not None:
                    drawn = rows(text, *pixel)
                    assert len(drawn) <= lines
                    assert len(drawn[0]) <= columns
