"""What a driver of Textual reads from a terminal: through the filter, and whatever the bytes are."""

import codecs
import os
import threading

import pytest
from textual._xterm_parser import XTermParser
from textual.drivers import linux_driver
from textual.events import Key
from textual.message import Message

from legday_tui.terminal.connection import survive_invalid_sequences
from legday_tui.textual_internals import DECODER, PARSER, decode_leniently
from tests.test_textual_internals import TEXTUAL

ANSWER = b"\x1b[?62;22c"
"""What a terminal answers to a question about its features."""


class PipeDriver(linux_driver.LinuxDriver):
    """Reads from a pipe until `q` is pressed."""

    def __init__(self, descriptor: int) -> None:
        self.fileno, self.exit_event, self._debug = descriptor, threading.Event(), False
        self.keys: list[str] = []

    def process_message(self, message: Message) -> None:
        if isinstance(message, Key):
            self.keys.append(message.key)
            if message.key == "q":
                self.exit_event.set()


def keys_of(sent: bytes) -> list[str]:
    """Return the keys that the driver makes of what a terminal sends."""
    reading, writing = os.pipe()
    try:
        os.write(writing, sent + b"q")
        driver = PipeDriver(reading)
        driver.run_input_thread()
        return driver.keys
    finally:
        os.close(reading)
        os.close(writing)


@pytest.fixture(autouse=True)
def driver_as_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The driver as Textual has it, whatever apps have been made before."""
    monkeypatch.setattr(linux_driver, PARSER, XTermParser)
    monkeypatch.setattr(linux_driver, DECODER, codecs.getincrementaldecoder)


def test_the_driver_reads_through_the_filter() -> None:
    survive_invalid_sequences(lambda _: None)
    changed = f"{TEXTUAL} does not make its parser of the driver's XTermParser any more"
    assert keys_of(ANSWER) == ["q"], changed
    assert keys_of(b"1\x1b[5~") == ["1", "pageup", "q"], changed


def test_the_driver_decodes_any_bytes() -> None:
    decode_leniently()
    changed = f"{TEXTUAL} does not decode with the driver's getincrementaldecoder any more"
    assert keys_of(b"a\xff\xfe") == ["a", *["replacement_character"] * 2, "q"], changed


def test_without_them_textual_reads_as_it_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr("textual._ansi_sequences.ANSI_SEQUENCES_KEYS")
    survive_invalid_sequences(lambda _: None)
    assert keys_of(b"1\x1b[5~") == ["1", "pageup", "q"]
    assert "6" in keys_of(ANSWER)
    with pytest.raises(UnicodeDecodeError):
        keys_of(b"\xff")
