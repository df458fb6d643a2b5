"""A terminal is asked for the kitty keyboard protocol, and left as it was."""

import os
import sys
import threading
from collections.abc import Iterator

import pytest

from legday_tui.platforms import keyboard_protocol
from legday_tui.platforms.keyboard_protocol import QUESTION, can_be_asked, has_kitty_keyboard

if sys.platform == "win32":
    pytest.skip("its console cannot be asked", allow_module_level=True)

import termios


@pytest.fixture
def ends() -> Iterator[tuple[int, int]]:
    """The descriptor of a terminal, and that of the program in it."""
    pair = os.openpty()
    yield pair
    for descriptor in pair:
        os.close(descriptor)


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (b"\x1b[?1u\x1b[?62;4c", True),
        (b"\x1b[?0u\x1b[?62;4c", True),
        (b"\x1b[?6c", False),
        (b"typed ahead\x1b[?6c", False),
        (b"", None),
        (b"x" * 300, False),
    ],
)
def test_the_answer_is_understood(
    ends: tuple[int, int], answer: bytes, says: bool | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal, program = ends
    before = termios.tcgetattr(program)
    if not answer:
        monkeypatch.setattr(keyboard_protocol, "PATIENCE_S", 0.01)

    def reply() -> None:
        asked = b""
        while QUESTION not in asked:
            asked += os.read(terminal, 100)
        os.write(terminal, answer)

    answering = threading.Thread(target=reply)
    answering.start()
    assert has_kitty_keyboard(program) is says
    answering.join()
    assert termios.tcgetattr(program) == before


def test_only_the_terminal_of_this_process_is_asked(
    ends: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not can_be_asked(ends[1])
    monkeypatch.setattr(os, "tcgetpgrp", lambda _: os.getpgrp())
    assert can_be_asked(ends[1])
    monkeypatch.setattr(sys, "platform", "win32")
    assert not can_be_asked(ends[1])
    assert has_kitty_keyboard(ends[1]) is None
