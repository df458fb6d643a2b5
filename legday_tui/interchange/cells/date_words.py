"""Words in dates, in the languages of phones: months, halves of the day, and words such as `at` or `de`.

The names are those of Unicode's CLDR, by Babel. English is built in: Babel is imported for other words only.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

LANGUAGES = (
    "en", "fr", "fr_CA", "de", "de_AT", "es", "es_MX", "it", "pt", "pt_PT", "nl", "sv", "da", "nb",
    "nn", "fi", "is", "et", "lv", "lt", "pl", "cs", "sk", "sl", "hr", "sr", "sr_Latn", "bs", "mk", "bg",
    "ru", "uk", "be", "ro", "hu", "el", "tr", "az", "kk", "uz", "ka", "hy", "sq", "mt", "ga", "cy",
    "eu", "ca", "gl", "af", "id", "ms", "fil", "vi", "th", "sw", "ar", "ar_SY", "ar_DZ", "he", "fa",
    "ur", "hi", "bn", "mr", "ta", "te", "kn", "ml", "gu", "pa", "ne", "si", "km", "lo", "my", "ko",
    "ja", "zh", "zh_Hant", "lb", "fo",
)  # fmt: skip
ENGLISH_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip
EVERYWHERE = frozenset(("at", "t", "um", "a", "alle", "ore", "las", "as", "kl", "klo", "om", "в", "saat"))
"""Words before a time that mean nothing else in any language."""
HALVES = {"morning1": 0, "noon": 1, "noon1": 1, "afternoon1": 1, "evening1": 1, "am": 0, "pm": 1}
"""The parts of the day that CLDR names, which are before (0) or after noon (1)."""
SHORTEST = 3
"""Letters of the shortest abbreviation that CLDR need not know."""
_ACCENTS = re.compile("[\u0300-\u036f\u064b-\u065f\u0670]")
_WORD = re.compile(r"(?:[^\W\d_]|[\u0900-\u0dff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff.׳״])+")
"""Vowel signs of Asian scripts are not letters to `re`, but part of their words."""
_PREFIX = re.compile(r"([^\x00-\x7f\s])(?=M)")
"""What a language writes right before a month, as Hebrew does."""
_LITERAL = re.compile(r"'([^']+)'|([^\x00-\x7f\s،、，]+)")


class Reading(NamedTuple):
    """What the words of a date mean."""

    month: int | None
    """None if the words name no month."""
    half: int | None
    """0 before noon, 1 after; None if the words do not say it."""


class Language(NamedTuple):
    """The words of a language, tidy."""

    months: Mapping[str, int]
    halves: Mapping[str, int]
    fillers: frozenset[str]

    def month(self, words: str, *, exact: bool) -> int | None:
        """Return the month of a name or, if not `exact`, of the start of a name; None for other words."""
        if words in self.months:
            return self.months[words]
        if exact or len(words) < SHORTEST:
            return None
        found = {month for name, month in self.months.items() if name.startswith(words)}
        return found.pop() if len(found) == 1 else None


def tidy(text: str) -> str:
    """Return a text in lower case, without accents and marks of direction, and with ASCII digits."""
    if not text.isascii():
        text = "".join(str(unicodedata.decimal(c, c)) for c in text if unicodedata.category(c) != "Cf")
        apart = unicodedata.normalize("NFKD", text.casefold().replace("ı", "i"))
        text = unicodedata.normalize("NFC", _ACCENTS.sub("", apart))
    return " ".join(text.casefold().split())


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a tidy text. Dots within and after a word are not part of it: `p. m.` is `pm`."""
    text = re.sub(r"(?<![^\W\d_])([ap])\.? ?m\b\.?", r" \1m ", text)
    return tuple(word for raw in _WORD.findall(text) if (word := re.sub("[.׳״]", "", raw)))


@lru_cache(maxsize=512)
def readings(words: tuple[str, ...]) -> Mapping[str, Reading]:
    """Return what words mean, by the code of each language in which all of them are known."""
    english = _read(words, _english(), exact=False)
    if english is not None:
        return {"en": english}
    for exact in (True, False):
        found = {code: _read(words, _language(code), exact=exact) for code in LANGUAGES}
        known = {code: reading for code, reading in found.items() if reading is not None}
        if known:
            return known
    return {}


def is_language(code: str) -> bool:
    """Return whether `code` is the code of a language whose words are known."""
    return code in LANGUAGES


def settled(words: tuple[str, ...], column: Iterable[tuple[str, ...]], language: str | None) -> set[Reading]:
    """Return what words can mean in one of the languages in which all dates of the column can be read.

    `language` is the one that the user named. If no language knows the whole column, all that know the words
    are asked.
    """
    own = readings(words)
    if language is not None and language in own:
        return {own[language]}
    meanings = set(own.values())
    if len(meanings) < 2:
        return meanings
    # Polish and Croatian months share names: the other dates of the column tell the language.
    common = set(own)
    for others in column:
        common &= set(readings(others)) or common
    return {own[code] for code in common} or meanings


def _read(
    words: tuple[str, ...], language: Language, month: int | None = None, *, exact: bool
) -> Reading | None:
    """Return what words mean in a language; None if one of them is unknown, or names another month.

    With `exact`, only the whole names and abbreviations of CLDR are months.
    """
    if not words:
        return Reading(month, None)
    for length in range(min(len(words), 3), 0, -1):
        phrase, rest = " ".join(words[:length]), words[length:]
        found = language.month(phrase, exact=exact) if month is None else None
        if found is not None and (reading := _read(rest, language, found, exact=exact)) is not None:
            return reading
        half = language.halves.get(phrase)
        if half is None and phrase not in language.fillers and phrase not in EVERYWHERE:
            continue
        reading = _read(rest, language, month, exact=exact)
        if reading is not None and (half is None or reading.half is None):
            return reading if half is None else Reading(reading.month, half)
    return None


@lru_cache(maxsize=1)
def _english() -> Language:
    names = {name: number for number, name in enumerate(ENGLISH_MONTHS, start=1)}
    short = {name[:3]: number for name, number in names.items()}
    days = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    fillers = {"at", "of", "the", "st", "nd", "rd", "th", "tues", "thurs", *days, *(day[:3] for day in days)}
    return Language({**names, **short, "sept": 9}, {"am": 0, "pm": 1}, frozenset(fillers))


@lru_cache(maxsize=len(LANGUAGES))
def _language(code: str) -> Language:
    from babel import Locale  # imported late: only dates in other languages need it

    locale = Locale.parse(code)
    months: dict[str, int] = {}
    unclear: set[str] = set()
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in locale.months[context][width].items():
                if months.setdefault(_phrase(name), number) != number:
                    unclear.add(_phrase(name))
    halves = {"am": 0, "pm": 1}
    for widths in locale.day_periods.values():
        for width in ("abbreviated", "wide"):
            names = widths.get(width, {})
            halves |= {_phrase(names[key]): half for key, half in HALVES.items() if key in names}
    texts = [day for widths in locale.days.values() for days in widths.values() for day in days.values()]
    patterns = [str(p) for p in (*locale.date_formats.values(), *locale.datetime_formats.values())]
    for prefix in {match[1] for pattern in patterns for match in _PREFIX.finditer(pattern)}:
        months |= {f"{prefix}{name}": number for name, number in months.items()}
    patterns += [str(p) for p in locale.time_formats.values()]
    texts += [literal[0] for pattern in patterns for literal in _LITERAL.finditer(pattern)]
    fillers = {word for text in texts for word in (_phrase(text), *words_of(tidy(text)))}
    known = {name: number for name, number in months.items() if name and name not in unclear}
    return Language(known, halves, frozenset(fillers))


def _phrase(text: str) -> str:
    return " ".join(words_of(tidy(text)))
