"""Keys of the keypad, with caps lock and of other keyboards are the keys that are meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.events import Key

from legday_tui.keyboard.layouts import LAYOUTS, QWERTY
from legday_tui.keyboard.meant_key import is_unambiguous, is_unknown_letter, meant_key
from legday_tui.screens.key_conflicts import SCREENS, bindings_of
from tests.terminal.test_input_filter import parsed

BOUND = {binding.key for screen in SCREENS for binding in bindings_of(screen)} | {"ctrl+q"}
LETTERS = sorted(key for key in BOUND if len(key) == 1 and key.isalpha())


def meant(key: str, character: str | None = None, bound: frozenset[str] = frozenset(BOUND)) -> str:
    return meant_key(Key(key, character), bound).key


@pytest.mark.parametrize(
    ("sent", "keys"),
    [
        ("\x1bOk\x1bOm\x1bOn\x1bOM", ["plus", "minus", "full_stop", "enter"]),
        ("\x1bOp\x1bOy", ["0", "9"]),
        ("\x1b[57413u\x1b[57412u\x1b[57409u\x1b[57414u", ["plus", "minus", "full_stop", "enter"]),
        ("\x1b[57413;;43u\x1b[57412;129;45u\x1b[57409;129;44u", ["plus", "minus", "full_stop"]),
        ("\x1b[57399;129;48u\x1b[57408;;57u", ["0", "9"]),
    ],
)
def test_the_keypad_has_the_keys_of_its_characters(sent: str, keys: list[str]) -> None:
    events = [meant_key(event, BOUND) for event in parsed(sent) if isinstance(event, Key)]
    assert [event.key for event in events] == keys
    assert all(event.character for event in events if event.key != "enter")


def test_a_capital_letter_is_the_small_one_unless_it_has_a_meaning() -> None:
    assert meant("U", "U") == "u"
    assert meant("S", "S") == "S"
    assert meant("Y", "Y", frozenset({"u"})) == "Y"


@pytest.mark.parametrize("letter", LETTERS)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_letter_of_another_keyboard_is_the_one_at_its_position(layout: str, letter: str) -> None:
    small = LAYOUTS[layout][QWERTY.index(letter.lower())]
    typed = small.upper() if letter.isupper() else small
    if letter.isupper() and small != typed.lower() and typed.lower() in LAYOUTS[layout]:
        return  # the capital of another key, as both sigmas have the same
    if not typed.isalpha() or typed.isascii() or (layout == "Ukrainian" and typed == "і"):
        return
    if letter.isupper() and not typed.isupper():  # an alphabet without capitals
        assert meant(typed, typed) == letter.lower()
    else:
        assert meant(typed, typed) == letter


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("й", "q"),
        ("Й", "q"),
        ("ы", "s"),
        ("Ы", "S"),
        ("і", "s"),
        ("θ", "u"),
        ("ו", "u"),
        ("ع", "u"),
        ("٣", "3"),
    ],
)
def test_examples(key: str, expected: str) -> None:
    assert meant(key, key) == expected


def test_modifiers_stay() -> None:
    assert meant("ctrl+я") == "ctrl+z"
    assert meant("ctrl+й") == "ctrl+q"


def test_a_key_that_the_user_has_chosen_is_itself() -> None:
    assert meant("й", "й", frozenset({"й", "q"})) == "й"
    assert meant("U", "U", frozenset({"U", "u"})) == "U"


@pytest.mark.parametrize(
    ("letter", "unknown"),
    [("ㅂ", True), ("か", True), ("й", False), ("é", False), ("ß", False), ("q", False), ("1", False)],
)
def test_only_letters_of_unknown_keyboards_need_another_layout(letter: str, unknown: bool) -> None:
    assert is_unknown_letter(Key(letter, letter), BOUND) is unknown


@given(st.characters() | st.sampled_from(sorted(BOUND)), st.sets(st.sampled_from(sorted(BOUND))))
def test_a_key_becomes_a_bound_key_or_stays(letter: str, bound: set[str]) -> None:
    event = Key(letter, letter)
    result = meant_key(event, bound)
    assert result is event or result.key in bound
    assert result is event or not is_unambiguous(event)
