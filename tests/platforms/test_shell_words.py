"""Words that a user copies into a shell."""

import shlex
import sys

import pytest

from legday_tui.platforms.shell_words import quoted

TEXTS = [
    "Goblet Squat=squat",
    "a'b",
    "$HOME",
    "50 %",
    'the "box"',
    "C:\\Users\\me\\import.json",
    "`x`",
    "a!b",
]


@pytest.mark.parametrize("platform", ["linux", "darwin"])
@pytest.mark.parametrize("text", TEXTS)
def test_a_posix_shell_reads_the_text(monkeypatch: pytest.MonkeyPatch, platform: str, text: str) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert shlex.split(quoted(text)) == [text]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("C:\\Users\\me\\import.json", '"C:\\Users\\me\\import.json"'),
        ("Goblet Squat=squat", '"Goblet Squat=squat"'),
        ("$HOME isn't", "'$HOME isn''t'"),
        ('the "box"', "'the \"box\"'"),
    ],
)
def test_the_shells_of_windows_read_the_text(monkeypatch: pytest.MonkeyPatch, text: str, word: str) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    assert quoted(text) == word
