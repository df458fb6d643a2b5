"""Text that is shown cannot control the terminal."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legday_tui.domain.documents.plain_text import escaped, mistake_in_text, plain

SCOTLAND = "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"
HARMLESS = [
    "Heels stay on the ground",
    "90°: 2–3 × “slow”",
    "膝を前に",
    "ركبة",
    "a b",
    "e\u0301",
    "👩\u200d🦰",
    "a\xa0b",
]
HARMFUL = [
    ("\x1b[2J", "U+001B", r"\x1b[2J"),
    ("a\nb", "U+000A", r"a\nb"),
    ("a\tb", "U+0009", r"a\tb"),
    ("bell\x07", "U+0007", r"bell\x07"),
    ("\x9b2J", "U+009B", r"\x9b2J"),
    ("\x7f", "U+007F", r"\x7f"),
    ("\u202eabc", "U+202E", r"\u202eabc"),
    ("a\u2066b", "U+2066", r"a\u2066b"),
    ("a\u2028b", "U+2028", r"a\u2028b"),
    ("a\u2029b", "U+2029", r"a\u2029b"),
    ("a\ud800b", "U+D800", r"a\ud800b"),
]


@pytest.mark.parametrize("text", HARMLESS)
def test_text_in_any_script_is_unchanged(text: str) -> None:
    assert mistake_in_text(text) is None
    assert escaped(text) == text


@pytest.mark.parametrize(("text", "name", "written_out"), HARMFUL)
def test_control_characters_are_reported_and_escaped(text: str, name: str, written_out: str) -> None:
    assert mistake_in_text(text) == f"expected plain text on one line, found the control character {name}"
    assert escaped(text) == written_out


def test_the_first_control_character_is_reported() -> None:
    assert "U+0007" in (mistake_in_text("a\x07b\x1b") or "")


@pytest.mark.parametrize("text", ["", " ", "\t\n ", "\u3000"])
def test_blank_text_is_a_mistake(text: str) -> None:
    assert mistake_in_text(text) == "expected words, found only spaces"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("knees\nover toes", "knees\nover toes"),
        ("\x1b[31mred", " [31mred"),
        ("a\tb\rc", "a b c"),
        ("\u202eabc", " abc"),
        ("膝を", "膝を"),
        ("👩\u200d🚀 ❤️", "👩\u200d🚀 ❤️"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("क्\u200dष", "क्\u200dष"),
        (SCOTLAND, SCOTLAND),
        ("new heart \U0001fa77", "new heart \U0001fa77"),
        ("a\u200eb\u2067c\u061cd", "a b c d"),
        ("a\u00adb\ufeffc", "a b c"),
    ],
)
def test_plain_preserves_lines_and_replaces_control_characters(text: str, shown: str) -> None:
    assert plain(text) == shown


@settings(deadline=None)
@given(st.text(st.characters()))
def test_the_results_have_no_control_characters(text: str) -> None:
    shown = [escaped(text), *plain(text).split("\n")]

    assert {unicodedata.category(c) for line in shown for c in line} & {"Cc", "Cs", "Zl", "Zp"} == set()
    assert all(mistake_in_text(line) is None for line in shown if line.strip())


@settings(deadline=None)
@given(st.text(st.characters()))
def test_characters_that_are_replaced_do_not_change_the_length(text: str) -> None:
    assert len(plain(text)) == len(text)


@settings(deadline=None)
@given(st.text(st.characters()))
def test_plain_and_without_control_are_idempotent(text: str) -> None:
    assert plain(plain(text)) == plain(text)
    assert escaped(escaped(text)) == escaped(text)
