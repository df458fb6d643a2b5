"""Reading a program file, bundled or the user's own, so that a mistake in it is one clear sentence."""

import re
import stat
from pathlib import Path

import msgspec

from legday_tui.domain.plain_text import without_control
from legday_tui.domain.program import Program
from legday_tui.domain.program_check import find_mistakes
from legday_tui.storage.assets_dir import bundled_assets
from legday_tui.storage.departure import departure

LARGEST_BYTES = 1_000_000
"""A program is a few kilobytes; what is larger than this is another file, given by mistake."""

_POSITION = re.compile(r" \(at (?:line (?P<line>\d+), column \d+|end of document)\)$")
_PLAINER = {
    "Illegal character '\\n'": "a quoted text must end on its own line",
    "Illegal character '\\r\\n'": "a quoted text must end on its own line",
    "Invalid statement": 'expected `key = value` or a heading like "[levels.beginner]"',
    "Invalid value": "expected a value: text in quotes, a number, true, false or a list",
    "Cannot overwrite a value": "this key is given a second time",
}


class ProgramError(ValueError):
    """A program file that cannot be used; the message names the file, the place and what is expected."""

    def __init__(self, path: Path, sentence: str, place: str = "") -> None:
        super().__init__(without_control(": ".join(p for p in (str(path), place, sentence) if p)))


def load_program(path: Path | None) -> Program:
    """The program in a file, or the bundled one for None, checked. Raises ProgramError."""
    path = bundled_assets() / "program.toml" if path is None else path
    document = _document(path, _text(path))
    try:
        program = msgspec.convert(document, Program, str_keys=True)
    except msgspec.ValidationError as error:
        place, sentence = departure(document, Program, error)
        raise ProgramError(path, sentence, place) from None
    if mistakes := find_mistakes(program):
        more = f" (and {len(mistakes) - 1} more)" if len(mistakes) > 1 else ""
        raise ProgramError(path, mistakes[0].sentence + more, mistakes[0].place)
    return program


def _text(path: Path) -> str:
    """The file's text, without the mark that some editors put at its beginning."""
    if "\0" in str(path):
        raise ProgramError(path, "there is no such file")
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise ProgramError(path, "expected a program file, found a folder")
        if not stat.S_ISREG(mode):  # a pipe or a device could keep the start waiting for ever
            raise ProgramError(path, "expected a program file, found a pipe or a device")
        with path.open("rb") as file:
            content = file.read(LARGEST_BYTES + 1)
    except FileNotFoundError:
        raise ProgramError(path, "there is no such file") from None
    except OSError as error:
        raise ProgramError(path, f"cannot be read: {error.strerror or error}") from None
    if len(content) > LARGEST_BYTES:
        raise ProgramError(path, "expected a program file, found more than 1 MB")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ProgramError(path, "expected text in UTF-8", f"line {line}") from None


def _document(path: Path, text: str) -> dict[str, object]:
    """The TOML document as plain values, not yet checked."""
    if not text.strip():
        raise ProgramError(path, "expected a program, found an empty file")
    try:
        document: dict[str, object] = msgspec.toml.decode(text)
    except msgspec.DecodeError as error:
        what, line = str(error), text.rstrip().count("\n") + 1
        if match := _POSITION.search(what):
            what, line = what[: match.start()], int(match["line"] or line)
        raise ProgramError(path, _PLAINER.get(what, what), f"line {line}") from None
    except RecursionError:
        raise ProgramError(path, "expected a program, found brackets nested without end") from None
    except ValueError:  # Python refuses to convert a number of more than 4300 digits
        raise ProgramError(path, "expected numbers that mean something, found thousands of digits") from None
    if not document:
        raise ProgramError(path, "expected a program, found only comments")
    return document
