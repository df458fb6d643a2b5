"""The encoding of a text file: told by its bytes where they can tell it, otherwise asked."""

import codecs
import io
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from typing import TextIO

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # begins with the mark of UTF-16
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
ONE_BYTE = ("cp1252", "cp1250", "cp1254", "cp1257", "cp1251", "koi8-r", "cp1253", "cp1255", "mac-roman")
"""What spreadsheets and old programs write, in this order of preference where several mean the same."""
DOS = ("cp850", "cp852", "cp866")
"""Asked only if none of ONE_BYTE makes sense."""
NOT_TEXT = {
    b"PK\x03\x04": "an archive or a spreadsheet: unpack it, or save the sheet as CSV",
    b"\xd0\xcf\x11\xe0": "a spreadsheet: save the sheet as CSV",
    b"\x1f\x8b": "a compressed file: unpack it",
    b"SQLite format 3\0": "a database, such as a backup: export a CSV instead",
    b"%PDF-": "a PDF: export a CSV instead",
    b"\x89PNG": "a picture: export a CSV instead",
    b"\xff\xd8\xff": "a picture: export a CSV instead",
}
"""What files are that people take for an export, by how they begin, and what to do about it."""
CHUNK = 1 << 20
MAX_WORDS = 20_000
_SAMPLE = 256
_WORD = re.compile(rb"[A-Za-z\x80-\xff]*[\x80-\xff][A-Za-z\x80-\xff]*")
_PUNCTUATION = frozenset("\u00a0“”„‘’‚‹›«»–—…•·°×€£½¼¾²³§©®™±µ´¿¡ªº")
_INSIDE_WORDS = frozenset("’‘´·–—")


class EncodingError(Exception):
    """The bytes of a file are not text in the encoding it seems to have.

    `line` is counted from 1; None if it is the whole file.
    """

    def __init__(self, line: int | None, sentence: str) -> None:
        super().__init__(sentence)
        self.line = line


@dataclass(frozen=True, slots=True)
class Text:
    """The bytes of a text file, and their encoding. It is decoded while it is read: files can be large."""

    data: bytes
    encoding: str = "utf-8"

    def open(self) -> TextIO:
        """Return the text from its start; line ends are as in the file."""
        return io.TextIOWrapper(io.BytesIO(self.data), self.encoding, newline="")

    def as_utf8(self) -> bytes:
        """Return the text in UTF-8, without a byte order mark."""
        if self.encoding in ("utf-8", "utf-8-sig"):
            return self.data.removeprefix(codecs.BOM_UTF8)
        return self.data.decode(self.encoding).encode(errors="surrogatepass")

    def start(self) -> str:
        """Return the first character that is not a space; an empty string if there is none."""
        return next((line.lstrip()[0] for line in self.open() if line.strip()), "")


def read_text(data: bytes, encoding: str | None = None) -> Text:
    """Return the text of a file, in the encoding that the user named or that the bytes tell.

    Raise EncodingError.
    """
    for beginning, sentence in NOT_TEXT.items():
        if data.startswith(beginning):
            raise EncodingError(None, f"this is {sentence}")
    if encoding is not None:
        if (problem := _problem(data, encoding)) is not None:
            raise EncodingError(problem, f"this isn't text in {encoding}")
        return Text(data, encoding)
    wide = next((name for bom, name in BOMS if data.startswith(bom)), None) or _wide_without_mark(data)
    found = wide or "utf-8"
    problem = _problem(data, found)
    if problem is None:
        if b"\0" in data and not found.startswith(("utf-16", "utf-32")):
            line = _line_at(data, data.index(b"\0"))
            raise EncodingError(line, "a zero byte is here: the file is damaged, or no text at all")
        return Text(data, found)
    if found != "utf-8":
        raise EncodingError(problem, f"expected text in {found.upper()[:6]}, as the file begins")
    return Text(data, _one_byte(data, problem))


def is_text_encoding(name: str) -> bool:
    """Return whether Python can decode text in an encoding with this name."""
    try:
        b"a".decode(name)
    except UnicodeDecodeError:  # of an encoding with two bytes per letter
        return True
    except (LookupError, UnicodeError):  # `undefined` is a codec that decodes nothing
        return False
    return True


def _wide_without_mark(data: bytes) -> str | None:
    """Return the kind of UTF-16 in which the beginning is mostly ASCII, as every header is."""
    sample = data[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if len(data) % 2 or half < 2 or max(even, odd) < 0.7 * half or min(even, odd) > 0.05 * half:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _problem(data: bytes, encoding: str) -> int | None:
    """Return the line of the first bytes that cannot be decoded; None if all can."""
    decoder = codecs.getincrementaldecoder(encoding)()
    lines = 1
    for start in range(0, len(data) or 1, CHUNK):
        try:
            lines += decoder.decode(data[start : start + CHUNK], start + CHUNK >= len(data)).count("\n")
        except UnicodeDecodeError as problem:
            return lines + problem.object.count(b"\n", 0, problem.start)
        except UnicodeError:  # some codecs do not say where
            return lines
    return None


def _line_at(data: bytes, position: int) -> int:
    return data.count(b"\n", 0, position) + 1


def _one_byte(data: bytes, line: int) -> str:
    """Return the encoding with a byte per letter in which all words make sense.

    Raise EncodingError if there is none, or if the words of several make sense, and differ.
    """
    words = dict.fromkeys(match[0] for match in islice(_WORD.finditer(data), MAX_WORDS))
    for names in (ONE_BYTE, DOS):
        readings: dict[tuple[str, ...], str] = {}
        for name in names:
            decoded = _sensible(words, name)
            if decoded is not None and _problem(data, name) is None:
                readings.setdefault(decoded, name)
        if len(readings) == 1:
            return next(iter(readings.values()))
        if readings:
            raise EncodingError(line, _question(readings))
    raise EncodingError(line, "expected text in UTF-8 or UTF-16; name the encoding with --encoding")


def _question(readings: dict[tuple[str, ...], str]) -> str:
    first, second, *_ = readings
    place = next(i for i, pair in enumerate(zip(first, second, strict=True)) if pair[0] != pair[1])
    words = dict.fromkeys(reading[place][:40] for reading in readings)
    choices = [f'"{word}" (--encoding {_name_of(readings, place, word)})' for word in words]
    return f"the text is not in UTF-8: a word can be {' or '.join(choices)}"


def _name_of(readings: dict[tuple[str, ...], str], place: int, word: str) -> str:
    return next(name for reading, name in readings.items() if reading[place][:40] == word)


def _sensible(words: Iterable[bytes], encoding: str) -> tuple[str, ...] | None:
    """Return the words in an encoding; None if one of them is not a word in any language."""
    found = []
    for word in words:
        try:
            text = word.decode(encoding)
        except UnicodeDecodeError:
            return None
        if not _is_sensible(text):
            return None
        found.append(text)
    return tuple(found)


def _is_sensible(word: str) -> bool:
    """Return whether letters are of one script and case, and other signs are where they belong."""
    scripts = set()
    foreign = 0
    for place, char in enumerate(word):
        before, after = word[place - 1 : place], word[place + 1 : place + 2]
        if not char.isalpha() or char in "ªº":
            inside = before.isalpha() and after.isalpha()
            if char not in (_INSIDE_WORDS if inside else _PUNCTUATION):
                return False
            foreign = 0
            continue
        script = unicodedata.name(char, "").split()[0]
        scripts.add(script)
        foreign = 0 if char.isascii() or script != "LATIN" else foreign + 1
        if foreign > 2 or (char.isupper() and before.islower()):
            return False
    return len(scripts) <= 1
