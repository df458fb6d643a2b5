"""A number typed digit by digit."""

from hypothesis import given
from hypothesis import strategies as st

from legday_tui.parsing.number_entry import MAX_DIGITS, TIMEOUT_S, NumberEntry
from tests.fake_clock import FakeClock


def typed(digits: str) -> NumberEntry:
    entry = NumberEntry(FakeClock())
    for digit in digits:
        entry.add(int(digit))
    return entry


def test_a_digit_too_many_is_refused() -> None:
    entry = typed("100")
    assert entry.add(0) is False
    assert entry.take() == 100


def test_backspace_removes_the_last_digit() -> None:
    entry = typed("13")
    entry.erase()
    assert entry.add(2) is True
    assert entry.take() == 12
    entry.erase()
    assert entry.take() == 0


def test_a_leading_zero_does_not_use_up_a_digit() -> None:
    assert typed("0012").text == "12"
    assert typed("0").text == "0"


def test_a_digit_after_a_pause_begins_a_new_number() -> None:
    clock = FakeClock()
    entry = NumberEntry(clock)
    entry.add(1)
    entry.add(3)
    clock.advance(TIMEOUT_S)
    assert entry.is_stale
    entry.add(1)
    assert not entry.is_stale
    assert entry.text == "1"


def test_an_erased_digit_extends_the_time_to_go_on() -> None:
    clock = FakeClock()
    entry = NumberEntry(clock)
    entry.add(1)
    entry.add(3)
    clock.advance(TIMEOUT_S / 2)
    entry.erase()
    clock.advance(TIMEOUT_S / 2)
    assert not entry.is_stale


def test_nothing_is_stale_before_a_digit() -> None:
    entry = NumberEntry(FakeClock())
    assert not entry.is_stale


@given(st.lists(st.integers(0, 9) | st.just("erase"), max_size=20))
def test_the_number_is_always_the_one_that_is_shown(actions: list[int | str]) -> None:
    entry, shown = NumberEntry(FakeClock()), ""
    for action in actions:
        if action == "erase":
            entry.erase()
            shown = shown[:-1]
        elif entry.add(int(action)):
            shown = str(action) if shown == "0" else f"{shown}{action}"
        assert entry.text == shown
        assert len(shown) <= MAX_DIGITS
    assert entry.take() == int(shown or 0)
