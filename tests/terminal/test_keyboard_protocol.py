"""A terminal is asked for the kitty keyboard protocol, and left as it was."""

import os
import termios
import threading
from collections.abc import Iterator

import pytest

from legday_tui.terminal import keyboard_protocol
from legday_tui.terminal.keyboard_protocol import QUESTION, has_kitty_keyboard


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
