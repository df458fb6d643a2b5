"""What a key is called on the screen."""

import pytest
from textual.binding import Binding

from legday_tui.widgets.key_names import key_words


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("space", "space"),
        ("enter", "enter"),
        ("escape", "esc"),
        ("tab", "tab"),
        ("up", "↑"),
        ("left", "←"),
        ("pagedown", "pgdn"),
        ("plus", "+"),
        ("minus", "-"),
        ("left_square_bracket", "["),
        ("right_square_bracket", "]"),
        ("question_mark", "?"),
        ("exclamation_mark", "!"),
        ("full_stop", "."),
        ("ctrl+z", "ctrl+z"),
        ("shift+s", "S"),
        ("f5", "f5"),
        ("k", "k"),
    ],
)
def test_displayed_key_names(key: str, words: str) -> None:
    assert key_words(Binding(key, "act")) == words
