"""Output in other encodings than UTF-8: what they lack is replaced, and a sentence says so once.

Bytes that are written to the buffer of a stream, such as exports, are not affected.
"""

import codecs
import contextlib
import io
import os
import sys
from collections.abc import Iterator

ERRORS = "legday-substitutes"
"""The name of the error handler."""
SUBSTITUTES = {
    "x": "×✕✗",
    "-": "‐‑‒–—―−─━═╌╍",
    "|": "│┃║▏▕",
    "#": "█▇▆▅▄▃▂▁▓▒░▉▊▋▌▍▎▐▀■",
    "*": "•●▪",
    ".": "·…",
    "'": "‘’′",
    '"': "“”″",
    ">": "→▶›»",
    "<": "←◀‹«",
    "^": "↑▲",
    "v": "↓▼✓",
    "~": "≈",
    "/": "⁄÷",
    " ": "\u00a0\u2009\u202f",
}
"""ASCII characters, each with those that it replaces. One for one, so that columns stay aligned."""
_ASCII = {ord(char): ascii_ for ascii_, chars in SUBSTITUTES.items() for char in chars}
_NEEDED_ON_SCREEN = "█▏⣿"


def substitute(text: str) -> str:
    """Return the text in ASCII, with a similar character for each that is not in it, else a question mark."""
    return "".join(_ascii_characters(text.translate(_ASCII)))


def _ascii_characters(text: str) -> Iterator[str]:
    for char in text:
        if char.isascii():
            yield char
            continue
        import unicodedata

        letter = unicodedata.normalize("NFD", char)[0]
        yield letter if letter.isascii() else "?"


def replace_what_output_lacks() -> None:
    """Replace characters that standard output or standard error cannot encode; ignore invalid input.

    Python raises an exception otherwise, or writes escapes such as `\\u2588`.
    """
    codecs.register_error(ERRORS, _Substitution().replaced)
    for stream, errors in ((sys.stdout, ERRORS), (sys.stderr, ERRORS), (sys.stdin, "replace")):
        if isinstance(stream, io.TextIOWrapper) and not _can_encode(stream, _NEEDED_ON_SCREEN):
            stream.reconfigure(errors=errors)


def screen_problem() -> str | None:
    """Return why the full screen cannot be drawn in the encoding of the terminal; None if it can."""
    for stream in (sys.__stdout__, sys.__stderr__):
        if isinstance(stream, io.TextIOWrapper) and not _can_encode(stream, _NEEDED_ON_SCREEN):
            return f"this terminal is set to {_name(stream)}, which has no block letters; {_remedy()}"
    return None


class _Substitution:
    """The error handler; warns the user once."""

    def __init__(self) -> None:
        self._has_told = False

    def replaced(self, error: UnicodeError) -> tuple[str, int]:
        """Return a substitute for what cannot be encoded, and where to continue."""
        if not isinstance(error, UnicodeEncodeError):
            raise error
        if not self._has_told:
            self._has_told = True
            self._tell(error.encoding)
        return substitute(error.object[error.start : error.end]), error.end

    def _tell(self, encoding: str) -> None:
        sentence = f"this output is {encoding.upper()}, so some characters are replaced; {_remedy()}"
        # Not through the stream itself, which may be the one that is being written to.
        with contextlib.suppress(AttributeError, OSError, ValueError):
            sys.stderr.buffer.write(f"legday-tui: {sentence} to see them\n".encode("ascii"))
            sys.stderr.buffer.flush()


def _remedy() -> str:
    if "PYTHONIOENCODING" in os.environ:
        return "set PYTHONIOENCODING=utf-8"
    return "set PYTHONUTF8=1 or a UTF-8 locale"


def _name(stream: io.TextIOWrapper) -> str:
    return codecs.lookup(stream.encoding).name.upper()


def _can_encode(stream: io.TextIOWrapper, text: str) -> bool:
    try:
        text.encode(stream.encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True
