"""Racks as text, in kilograms and in pounds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legday_tui.domain.program.program import Program
from legday_tui.domain.program.rack import Rack
from legday_tui.domain.terms import Unit
from legday_tui.parsing.racks import MistypedRackError, rack_from_text, rack_words, with_racks

UNITS: tuple[Unit, ...] = ("kg", "lb")


@pytest.mark.parametrize(
    ("text", "implements", "weights"),
    [
        ("2 x 4, 6, 8", 2, (4, 6, 8)),
        ("4,6,8", 2, (4, 6, 8)),
        ("1 x 20-30 by 5", 1, (20, 25, 30)),
        ("1x20-27.5 by 2.5", 1, (20, 22.5, 25, 27.5)),
        ("2 * 8, 4, 6, 6", 2, (4, 6, 8)),
        ("2 × 2,5; 5; 7,5", 2, (2.5, 5, 7.5)),
        ("16", 2, (16,)),
        ("4-8 by 2, 12", 2, (4, 6, 8, 12)),
    ],
)
def test_rack_from_text_parses_lists_and_ranges(
    text: str, implements: int, weights: tuple[float, ...]
) -> None:
    assert rack_from_text(text, 2) == Rack(implements=implements, each_kg=weights)


@pytest.mark.parametrize(
    "text", ["", "x", "2 x", "3 x 4", "4, banana", "10-2 by 2", "2-4 by 0", "0-4000 by 1", "0", "9999", "٤"]
)
def test_rack_from_text_raises_for_invalid_text_and_says_what_is_expected(text: str) -> None:
    with pytest.raises(MistypedRackError, match=r"rack|weights"):
        rack_from_text(text, 2)


def test_pounds_are_stored_in_kilograms_and_shown_in_pounds() -> None:
    rack = rack_from_text("2 x 10, 15, 25", 2, "lb")
    assert rack.each_kg == pytest.approx((4.536, 6.804, 11.34))
    assert rack_words(rack, "lb") == "2 x 10, 15, 25"


@given(
    st.integers(1, 2),
    st.lists(st.integers(1, 400), min_size=1, max_size=30, unique=True),
    st.sampled_from(UNITS),
)
def test_rack_words_can_be_parsed_again(implements: int, weights: list[int], unit: Unit) -> None:
    text = f"{implements} x {', '.join(map(str, sorted(weights)))}"
    rack = rack_from_text(text, 1, unit)
    again = rack_from_text(rack_words(rack, unit), 1, unit)
    assert again.implements == implements
    assert again.each_kg == pytest.approx(rack.each_kg, abs=0.05)


def test_racks_of_the_user_replace_racks_of_the_program(program: Program) -> None:
    own, problems = with_racks(program, {"heel-raise-squat": "1 x 20-60 by 10", "unknown": "4"}, "kg")
    assert own.exercises["heel-raise-squat"].rack == Rack(implements=1, each_kg=(20, 30, 40, 50, 60))
    assert own.exercises["alternating-lunge"] == program.exercises["alternating-lunge"]
    assert problems == []


def test_an_invalid_rack_is_reported_and_the_program_keeps_its_own(program: Program) -> None:
    own, (sentence,) = with_racks(program, {"heel-raise-squat": "many"}, "kg")
    assert own == program
    assert sentence.startswith('racks.heel-raise-squat is "many": type a rack like')


def test_in_pounds_the_racks_of_the_program_are_multiples_of_five(program: Program) -> None:
    own, _ = with_racks(program, {}, "lb")
    rack = own.exercises["heel-raise-squat"].rack
    assert rack is not None
    assert rack_words(rack, "lb").startswith("2 x 5-") or rack_words(rack, "lb").startswith("2 x 5, 10")


@pytest.mark.parametrize(
    "text", ["2 x 1.25, 2.5, 10", "1 x 11.25-16.25 by 1.25", "bar 45, plates 45 2.5 1.25"]
)
def test_quarters_of_a_pound_stay_as_they_were_typed(text: str) -> None:
    assert rack_words(rack_from_text(text, 2, "lb"), "lb") == text
