"""Rows of text in several tones, wrapped."""

import pytest

from legday_tui.formatting.rows import row, texts_of
from legday_tui.widgets.toned_rows import wrapped


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("👩\u200d🚀👩\u200d🚀👩\u200d🚀 go", ["👩\u200d🚀👩\u200d🚀👩\u200d🚀", "go"]),
        ("🇩🇪🇫🇷🇬🇧🇮🇹", ["🇩🇪🇫🇷🇬🇧", "🇮🇹"]),
    ],
)
def test_an_emoji_of_several_characters_is_measured_and_kept_whole(text: str, lines: list[str]) -> None:
    assert texts_of(wrapped(row(text), 7)) == lines
