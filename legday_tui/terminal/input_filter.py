"""What a terminal sends, before Textual parses it: only complete sequences that mean something pass.

Textual 8.2.8 types a sequence that it does not know as if its characters had been pressed. It ends the
program on a key report with sub-fields or an impossible code point, and on a window of no pixels.
"""

import re
from collections.abc import Callable, Container, Iterable

from textual.message import Message

from legday_tui.textual_internals import Parser

ESC = "\x1b"
PASTE_START, PASTE_END = "\x1b[200~", "\x1b[201~"
LONGEST_PASTE = 10_000
"""Characters of a paste that are used; the longest text that the program keeps has 2 000."""
LONGEST_SEQUENCE = 128
STRINGS = "]PX^_"
"""The characters after ESC that begin a string with a terminator: OSC, DCS, SOS, PM, APC."""
IDLE_TICKS = 2
"""Ticks without input after which the rest of a sequence is no longer expected. The driver ticks every 0.1 s,
and once right after each input."""
IDLE_TICKS_OF_STRING = 10

_CSI = re.compile(r"\x1b\[(?P<parameters>[0-?]*)(?P<intermediates>[ -/]*)(?P<final>[@-~])")
_PARTIAL_CSI = re.compile(r"\x1b\[[0-?]*[ -/]*\Z")
_TERMINATOR = re.compile(r"\x07|\x1b\\")
_KEY_REPORT = re.compile(r"\d{0,7}(?::\d{0,7}){0,2}(?:;\d{0,7}(?::\d{0,7}){0,2}){1,2}")
_PLAIN_KEY_REPORT = re.compile(r"\d{1,7}")
"""A key without modifiers and text, such as escape (`CSI 27 u`)."""
_MOUSE = re.compile(r"<\d{1,5};-?\d{1,6};-?\d{1,6}")
_RESIZE = re.compile(r"48;(?P<rows>\d{1,6})(?::.*?)?;(?P<columns>\d{1,6})(?::.*?)?"
                     r";(?P<height>\d{1,6})(?::.*?)?;(?P<width>\d{1,6})(?::.*?)?")  # fmt: skip
_POSITION = re.compile(r"\d{1,6};\d{1,6}")
_MODE = re.compile(r"\?\d{1,6};\d")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
RELEASED = "3"
"""The type of a key report for a key that goes up."""


class InputFilter:
    """Passes text and known sequences on, and drops every other sequence as a whole."""

    def __init__(self, known: Container[str]) -> None:
        """Initialise the filter; `known` are the sequences of keys without parameters."""
        self._known = known
        self._partial = ""
        """The beginning of a sequence whose rest has not arrived yet."""
        self._in_string = False
        self._in_paste = False
        self._pasted = 0
        self._idle_ticks = 0

    def filter(self, data: str) -> str:
        """Return what of the data is to be parsed, together with what was held back before."""
        data, self._partial = self._partial + data, ""
        self._idle_ticks = 0
        passed: list[str] = []
        position = 0
        while position < len(data):
            if self._in_paste:
                text, position = self._paste(data, position)
            elif self._in_string:
                text, position = self._string(data, position)
            else:
                text, position = self._next(data, position)
            passed.append(text)
        return "".join(passed)

    def tick(self) -> None:
        """Give up what was held back, if its rest does not come."""
        self._idle_ticks += 1
        if self._in_string and self._idle_ticks >= IDLE_TICKS_OF_STRING:
            self._in_string = False
        if not self._in_paste and self._idle_ticks >= IDLE_TICKS:
            self._partial = ""

    def _next(self, data: str, position: int) -> tuple[str, int]:
        """Return the text up to the next sequence, or that sequence; and the position after it."""
        start = data.find(ESC, position)
        if start != position:
            end = len(data) if start < 0 else start
            return data[position:end], end
        following = data[start + 1 : start + 2]
        if following == "[":
            return self._control_sequence(data, start)
        if following and following in STRINGS and start + 2 < len(data):
            self._in_string = True
            return "", start + 2
        if following == "O":
            return data[start : start + 3], min(start + 3, len(data))
        return ESC, start + 1

    def _control_sequence(self, data: str, start: int) -> tuple[str, int]:
        if data.startswith(f"{ESC}[M", start) or data.startswith(f"{ESC}[[", start):
            # An old mouse report, or a function key of the Linux console.
            length = 6 if data[start + 2] == "M" else 4
            if len(data) - start < length:
                self._partial = data[start:]
                return "", len(data)
            sequence = data[start : start + length]
            return sequence if sequence in self._known else "", start + length
        match = _CSI.match(data, start)
        if match is None:
            if _PARTIAL_CSI.match(data, start) and len(data) - start <= LONGEST_SEQUENCE:
                self._partial = data[start:]
                return "", len(data)
            return "", start + 2
        if match[0] == PASTE_START:
            self._in_paste, self._pasted = True, 0
            return PASTE_START, match.end()
        return (match[0] if match[0] in self._known else known_sequence(match)), match.end()

    def _paste(self, data: str, position: int) -> tuple[str, int]:
        """Return pasted text without control characters, cut off where it gets too long; and its end."""
        end = data.find(PASTE_END, position)
        if end < 0:
            end = _end_before_partial(data, PASTE_END)
            self._partial = data[end:]
            return self._kept(data[position:end]), len(data)
        self._in_paste = False
        return self._kept(data[position:end]) + PASTE_END, end + len(PASTE_END)

    def _kept(self, text: str) -> str:
        room = LONGEST_PASTE - self._pasted
        kept = _CONTROL.sub(" ", text[:room]) if room > 0 else ""
        self._pasted += len(kept)
        return kept

    def _string(self, data: str, position: int) -> tuple[str, int]:
        """Drop a string up to its terminator; return an empty text and the position after that."""
        match = _TERMINATOR.search(data, position)
        if match is None:
            self._partial = ESC if data.endswith(ESC) else ""
            return "", len(data)
        self._in_string = False
        return "", match.end()


def known_sequence(match: re.Match[str]) -> str:
    """Return a report or an answer as Textual can parse it; empty if it means nothing to the program."""
    whole, parameters, final = match[0], match["parameters"], match["final"]
    if whole in (f"{ESC}[I", f"{ESC}[O", PASTE_END):
        return whole
    if match["intermediates"]:
        return whole if final == "y" and match["intermediates"] == "$" and _MODE.fullmatch(parameters) else ""
    if final in "Mm":
        return whole if _MOUSE.fullmatch(parameters) else ""
    if final == "t":
        return _resize(parameters)
    if final == "R" and _POSITION.fullmatch(parameters):
        return whole
    if final in "u~ABCDEFHPQS" and _KEY_REPORT.fullmatch(parameters):
        return _key_report(parameters, final)
    if final == "u" and _PLAIN_KEY_REPORT.fullmatch(parameters):
        return whole if _is_character(parameters) else ""
    return ""


def _key_report(parameters: str, final: str) -> str:
    """Return a report of the Kitty keyboard protocol without its sub-fields.

    A key may report the character that it types with shift (`97:65`): that is the character that was meant.
    """
    codes, modifiers, *texts = (field.split(":") for field in parameters.split(";"))
    if modifiers[1:2] == [RELEASED]:
        return ""
    code, modifier = codes[0] or "1", modifiers[0] or "1"
    shifted = codes[1] if len(codes) > 1 and codes[1] and (int(modifier) - 1) & 1 else ""
    text = texts[0][0] if texts and texts[0][0] else shifted
    if not all(_is_character(number) for number in (code, text) if number) or not 1 <= int(modifier) <= 256:
        return ""
    return f"{ESC}[{code};{modifier};{text}{final}" if text else f"{ESC}[{code};{modifier}{final}"


def _is_character(number: str) -> bool:
    code = int(number)
    return 0 < code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF


def _resize(parameters: str) -> str:
    """Return a report of the window's size with pixels, which some terminals report as 0.

    Textual divides by them where it computes the position of the mouse.
    """
    match = _RESIZE.fullmatch(parameters)
    if match is None or not (int(match["rows"]) and int(match["columns"])):
        return ""
    height, width = int(match["height"]) or match["rows"], int(match["width"]) or match["columns"]
    return f"{ESC}[48;{match['rows']};{match['columns']};{height};{width}t"


def _end_before_partial(data: str, ending: str) -> int:
    """Return where data ends without the beginning of an ending that what comes next may complete."""
    for length in range(min(len(ending) - 1, len(data)), 0, -1):
        if data.endswith(ending[:length]):
            return len(data) - length
    return len(data)


class FilteredParser:
    """A parser behind the filter."""

    def __init__(self, parser: Parser, known: Container[str], *, failed: Callable[[Exception], None]) -> None:
        """Initialise the parser; `failed` is called with each exception before it is raised."""
        self._parser = parser
        self._filter = InputFilter(known)
        self._failed = failed

    def feed(self, data: str) -> Iterable[Message]:
        # An empty text stands for the end of the input. The driver ends with it, and ignores its exceptions.
        if not data:
            yield from self._parser.feed("")
            return
        try:
            if passed := self._filter.filter(data):
                yield from self._parser.feed(passed)
        except Exception as error:
            self._failed(error)
            raise

    def tick(self) -> Iterable[Message]:
        try:
            self._filter.tick()
            yield from self._parser.tick()
        except Exception as error:
            self._failed(error)
            raise
