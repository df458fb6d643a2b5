"""Rows of text in several tones, wrapped."""

import pytest

from legday_tui.formatting.rows import Piece, row, texts_of
from legday_tui.widgets.paragraphs import whole_paragraphs
from legday_tui.widgets.toned_rows import sanitized, wrapped


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("👩\u200d🚀👩\u200d🚀👩\u200d🚀 go", ["👩\u200d🚀👩\u200d🚀👩\u200d🚀", "go"]),
        ("🇩🇪🇫🇷🇬🇧🇮🇹", ["🇩🇪🇫🇷🇬🇧", "🇮🇹"]),
    ],
)
def test_an_emoji_of_several_characters_is_measured_and_kept_whole(text: str, lines: list[str]) -> None:
    assert texts_of(wrapped(row(text), 7)) == lines


@pytest.mark.parametrize(
    ("text", "columns", "lines"),
    [
        ("Squat  2 x 8 kg  + 3 pulses", 20, ["Squat  2 x 8 kg", "+ 3 pulses"]),
        ("Lunges  4 x 8–10 per side  2 x 14 kg", 30, ["Lunges  4 x 8–10 per side", "2 x 14 kg"]),
        ("a maximum of 120 lb, before 114.6 lb", 33, ["a maximum of 120 lb, before", "114.6 lb"]),
        ("per side 15 + 2.5 + 1.25", 20, ["per side 15 + 2.5", "+ 1.25"]),
        ("too big a step: 50 % more", 18, ["too big a step:", "50 % more"]),
        ("hold it for 90 s, stand", 14, ["hold it for", "90 s, stand"]),
        ("2 x 100 kg", 7, ["2 x 100", "kg"]),
        ("12 kilometres", 4, ["12", "kilo", "metr", "es"]),
    ],
)
def test_an_amount_is_kept_whole_where_there_is_room(text: str, columns: int, lines: list[str]) -> None:
    assert texts_of(wrapped(row(text), columns)) == lines


def test_an_amount_is_kept_whole_in_a_paragraph() -> None:
    assert whole_paragraphs(["maximum 120 lb, before 114.6 lb"], 28, 5).split("\n") == [
        "maximum 120 lb, before",
        "114.6 lb",
    ]


def test_an_amount_of_two_tones_is_kept_whole() -> None:
    (one, two) = wrapped(row("go for ", Piece("2 x", "strong"), Piece(" 8 kg", "dim")), 13)
    assert (one.text, two.pieces) == ("go for", (Piece("2 x", "strong"), Piece(" 8 kg", "dim")))


def test_no_break_spaces_outlast_the_removal_of_control_characters() -> None:
    safe = sanitized(row("ends\x1b 12 at\xa02\xa0x\xa026\xa0kg"))
    assert texts_of(wrapped(safe, 18)) == ["ends  12", "at 2 x 26 kg"]
    assert texts_of(wrapped(safe, 80)) == ["ends  12 at 2 x 26 kg"]
