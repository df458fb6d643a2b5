"""Loads as text, and the steps of a rack."""

import pytest

from legday_tui.domain.terms import BODYWEIGHT, Load
from legday_tui.parsing.loads import MistypedLoadError, load_from_text


@pytest.mark.parametrize(
    ("text", "load"),
    [
        ("16", Load(16.0, 2)),
        ("2x8", Load(8.0, 2)),
        ("1 x 24", Load(24.0, 1)),
        ("17,5 kg", Load(17.5, 2)),
        (" 10 KG ", Load(10.0, 2)),
        ("35 lb", Load(15.876, 2)),
        ("0", BODYWEIGHT),
        ("0.0", BODYWEIGHT),
    ],
)
def test_load_from_text_parses_numbers_implements_and_units(text: str, load: Load) -> None:
    assert load_from_text(text, implements=2) == load


@pytest.mark.parametrize(
    "text", ["", "heavy", "-5", "3x8", "1e3", "nan", "8 stone", "12345", "2x", "[b]8", "٣"]
)
def test_load_from_text_raises_for_invalid_text_and_says_what_is_expected(text: str) -> None:
    with pytest.raises(MistypedLoadError, match="kg"):
        load_from_text(text, implements=2)


def test_load_from_text_raises_for_more_than_a_tonne() -> None:
    with pytest.raises(MistypedLoadError, match="1001 kg is more than anyone lifts"):
        load_from_text("1001", implements=1)


def test_a_load_that_is_too_heavy_is_named_as_it_was_typed() -> None:
    with pytest.raises(MistypedLoadError, match="2500 lb is more than anyone lifts"):
        load_from_text("2500", implements=1, unit="lb")
