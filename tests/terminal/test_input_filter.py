"""What a terminal sends: keys pass, answers and broken reports do not."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events
from textual.message import Message

from legday_tui.terminal.input_filter import LONGEST_PASTE
from legday_tui.textual_internals import Parser, parser_class
from tests.terminal.parser import new_filter, new_parser

KEYS = {
    "12\r": ["1", "2", "enter"],
    "\x1b[A\x1b[B": ["up", "down"],
    "\x1b[5~": ["pageup"],
    "\x1b[Z": ["shift+tab"],
    "\x1b[1;5A": ["ctrl+up"],
    "\x1b[[A": ["f1"],
    "\x1bOP": ["f1"],
    "\x1b[97;1u": ["a"],
    "\x1b[27u\x1b[13u\x1b[9u\x1b[127u\x1b[32u": ["escape", "enter", "tab", "backspace", "space"],
    "\x1b[57414u\x1b[57413u": ["enter", "add"],
    "\x1b[97:65;2u": ["A"],
    "\x1b[97;2:2u": ["shift+a"],
    "\x1b[57414;1u": ["enter"],
    "\x1bOM\x1bOk\x1bOm": ["enter", "plus", "minus"],
}
ANSWERS = [
    "\x1b[?62;22c",
    "\x1b[>41;351;0c",
    "\x1b[?1u",
    "\x1b[0n",
    "\x1b[8;24;80t",
    "\x1b]11;rgb:1212/1010/0e0e\x1b\\",
    "\x1b]52;c;aGVsbG8gd29ybGQ=\x07",
    "\x1bP>|tmux 3.3a\x1b\\",
    "\x1bP1+r524742=38\x1b\\",
    "\x1b_Gi=31;OK\x1b\\",
    "\x1b[1114112;1u",
    "\x1b[55296;1u",
    "\x1b[0u",
    "\x1b[u",
    "\x1b[5S",
    "\x1b[99~",
    "\x1b[1114112u",
    "\x1b[97;99999u",
    "\x1b[13;1:3u",
    "\x1b[2026;2$y",
]


ended_by: list[Exception] = []


def parsed(*chunks: str) -> Iterator[Message]:
    """What Textual makes of these chunks, each followed by the two ticks after which nothing is expected."""
    parser = new_parser(ended_by.append)
    for chunk in chunks:
        yield from parser.feed(chunk)
        yield from parser.tick()
        yield from parser.tick()


def keys(*chunks: str) -> list[str]:
    return [message.key for message in parsed(*chunks) if isinstance(message, events.Key)]


@pytest.mark.parametrize("sent", KEYS)
def test_keys_pass(sent: str) -> None:
    assert keys(sent) == KEYS[sent]


@pytest.mark.parametrize("sent", ["\x1b", "\x1ba", "\x1b\x1b", "a\x1b"])
def test_escape_passes_at_once(sent: str) -> None:
    """Textual decides by time whether it was pressed alone or with another key."""
    assert new_filter().filter(sent) == sent


@pytest.mark.parametrize("answer", ANSWERS)
def test_answers_and_impossible_reports_are_dropped_as_a_whole(answer: str) -> None:
    assert keys(f"a{answer}b") == ["a", "b"]
    assert keys("a", answer, "b") == ["a", "b"]


@pytest.mark.parametrize("answer", ANSWERS)
def test_an_answer_may_arrive_in_two_parts(answer: str) -> None:
    for cut in range(3, len(answer)):
        parser = new_parser(ended_by.append)
        messages = [*parser.feed(answer[:cut]), *parser.tick(), *parser.feed(f"{answer[cut:]}b")]
        assert [m.key for m in messages if isinstance(m, events.Key)] == ["b"], cut


def test_a_window_without_pixels_is_no_fault() -> None:
    messages = list(parsed("\x1b[48;24;80;0;0t", "\x1b[<0;10;5M"))
    assert [type(message) for message in messages] == [events.Resize, events.MouseDown]
    assert isinstance(messages[0], events.Resize)
    assert messages[0].size == (80, 24)


def test_a_paste_loses_its_control_characters_and_what_is_too_long() -> None:
    text = "".join(
        m.text for m in parsed("\x1b[200~one\x1b[31m\ntwo\x07", "\x1b[201~z") if isinstance(m, events.Paste)
    )
    assert text == "one [31m\ntwo "
    coloured = "\x1b[31m" * 200_000
    [long] = [m for m in parsed(f"\x1b[200~{coloured}\x1b[201~") if isinstance(m, events.Paste)]
    assert len(long.text) == LONGEST_PASTE


def test_a_paste_in_parts_is_one_paste() -> None:
    whole = "\x1b[200~seventeen and a half\x1b[201~"
    for cut in range(6, len(whole)):
        parser = new_parser(ended_by.append)
        pastes = [m for part in (whole[:cut], whole[cut:], "q") for m in parser.feed(part)]
        assert [m.text for m in pastes if isinstance(m, events.Paste)] == ["seventeen and a half"], cut


CONTROL = "\x1b[]OP_^X?<>;:0123456789umMABt~$c\x07\\ a"


@given(st.text(alphabet=CONTROL, max_size=60), st.integers(0, 60))
def test_no_input_raises(text: str, cut: int) -> None:
    list(parsed(text[:cut] or " ", text[cut:] or " "))


@given(
    st.text(alphabet="abc123 \r\t", min_size=1, max_size=30), st.lists(st.sampled_from(ANSWERS), max_size=4)
)
def test_late_answers_between_keys_change_nothing(typed: str, answers: list[str]) -> None:
    mixed = "".join(char + (answers[n] if n < len(answers) else "") for n, char in enumerate(typed))
    assert keys(mixed) == keys(typed)


def bare_parser() -> Parser:
    """Textual's own parser, without the filter."""
    made = parser_class()
    assert made is not None
    return made()


@pytest.mark.parametrize("sent", ["\x1b[97:65;2u", "\x1b[1114112;1u"])
def test_textual_still_needs_the_filter(sent: str) -> None:
    """When this fails, Textual has learned to read key reports, and the filter may become smaller."""
    with pytest.raises((ValueError, OverflowError)):
        list(bare_parser().feed(sent))


def test_textual_still_types_answers() -> None:
    parser = bare_parser()
    messages = [*parser.feed("\x1b[?62;22c"), *parser.feed("\x1b"), *parser.feed("q")]
    assert "6" in [message.key for message in messages if isinstance(message, events.Key)]


ESCAPES = ["\x1b", "\x1b[", "\x1b[31m", "\x1b\x1b[1;2", "\x1b]0;x\x07", "\x1bP", "\x1b[200~", "\x1b[20"]
CHUNK = 4096
"""Characters that the driver reads at once."""


def passed_on(text: str) -> list[str]:
    """What the filter passes on of each chunk that the driver reads."""
    reading = new_filter()
    return [reading.filter(text[at : at + CHUNK]) for at in range(0, len(text), CHUNK)]


@pytest.mark.parametrize("size", [96_000, 1_000_000])
@pytest.mark.parametrize("escape", ESCAPES)
def test_a_paste_with_escape_bytes_costs_no_more_than_a_plain_one(escape: str, size: int) -> None:
    words = (f"{escape}squat" * (size // 6))[:size]
    plain = passed_on(f"\x1b[200~{'s' * size}\x1b[201~q")
    escaped = passed_on(f"\x1b[200~{words}\x1b[201~q")
    for chunks in (plain, escaped):
        text = "".join(chunks)
        assert text.startswith("\x1b[200~")
        assert text.endswith("\x1b[201~q")
        assert len(text) == LONGEST_PASTE + len("\x1b[200~\x1b[201~q")
        assert text.count("\x1b") == 2
        # What exceeds the limit is dropped as it is read, not collected.
        assert sum(len(chunk) for chunk in chunks[3:-2]) == 0
