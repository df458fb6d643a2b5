"""The parts of a date and time in a text, before it is known in which order and language they are."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

from legday_tui.interchange.cells.date_words import tidy, words_of

Order = Literal["day-first", "month-first"]
MAX_LENGTH = 60
MAX_WORDS = 8
_TIME = re.compile(
    r"(?<![\d:])(?P<hour>\d{1,2})"
    r"(?::(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d{1,9})?)?"
    r"| ?h ?(?P<minute_h>\d{2})"
    r"| ?[시時时点點] ?(?P<minute_c>\d{1,2}) ?[분分](?: ?(?P<second_c>\d{1,2}) ?[초秒])?)(?![\d:])"
)
_DOTTED_TIME = re.compile(r"(?<= )(?P<hour>\d{1,2})\.(?P<minute>\d{2})(?:\.(?P<second>\d{2}))?(?= |$)")
_ZONE = re.compile(
    r" ?(?:z\b|(?:utc|gmt)(?: ?(?P<sign>[+-])(?P<hours>\d{1,2})(?::?(?P<minutes>\d{2}))?)?"
    r"|(?P<bare_sign>[+-])(?P<bare_hours>\d{2}):?(?P<bare_minutes>\d{2})?)(?= |$)"
)
_NUMERIC = re.compile(
    r"(?<!\d)(?P<first>\d{1,4}) ?"
    r"(?:(?P<mark>[./-]) ?(?P<second>\d{1,2}) ?(?P=mark) ?(?P<third>\d{1,4})"
    r"|[年년] ?(?P<month>\d{1,2}) ?[月월] ?(?P<day>\d{1,2}) ?[日일])(?!\d)\.?"
)
_WITHOUT_MARKS = re.compile(r"(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)")
_SERIAL = re.compile(r"(?P<days>[2-9]\d{4})(?P<share>[.,]\d{1,15})?")
"""A date as spreadsheets store it: days since 1899-12-30, and the share of the day that has passed."""
_SERIAL_START = date(1899, 12, 30)
_FIRST_SERIAL = 25569
"""1970-01-01: smaller numbers are more likely something else."""
MIDNIGHT = (0, 0, 0)
_NUMBERED_MONTH = re.compile(r"(?<!\w)(?:thg|thang) ?(?P<month>\d{1,2})(?!\d)")


@dataclass(frozen=True, slots=True)
class DateText:
    """A date whose numbers are known. Either the month is one of two numbers, or its name is in the words."""

    year: int
    first: int
    """The day or the month."""
    second: int | None
    """The other of the two; None if the words name the month."""
    order: Order | None
    """The order of the two numbers if the way in which they are written tells it."""
    words: tuple[str, ...]
    time: tuple[int, int, int] | None
    """Hour, minute and second."""
    offset: timedelta | None
    """The offset to UTC, if there is one."""
    is_whole_day: bool = False
    """Whether it is a number of days: its time can be midnight, or that of a column of its own."""

    @property
    def shown_order(self) -> Order | None:
        """The order that the numbers themselves show; None if both can be the month."""
        if self.second is None or self.order is not None or self.first == self.second:
            return None
        if self.first > 12:
            return "day-first"
        return "month-first" if self.second > 12 else None


@lru_cache(maxsize=1024)
def parse_date_text(text: str) -> DateText | None:
    """Return the parts of a date, with or without a time of day; None if the text is none."""
    if len(text) > MAX_LENGTH:
        return None
    if (serial := _SERIAL.fullmatch(text.strip())) is not None:
        return _of_serial(serial)
    rest = _WITHOUT_MARKS.sub(r"\1-\2-\3", tidy(text))
    time = _TIME.search(rest)
    if time is None and (dotted := _DOTTED_TIME.search(rest)) is not None:
        time = dotted
    clock = offset = None
    if time is not None:
        found = time.groupdict()
        minute = found["minute"] or found.get("minute_h") or found.get("minute_c")
        clock = int(found["hour"]), int(minute or 0), int(found["second"] or found.get("second_c") or 0)
        end = time.end()
        if (zone := _ZONE.match(rest, end)) is not None:
            offset, end = _offset(zone), zone.end()
        rest = f"{rest[: time.start()]} {rest[end:]}"
    numeric = _NUMERIC.search(rest)
    if numeric is not None:
        words = words_of(f"{rest[: numeric.start()]} {rest[numeric.end() :]}")
        if len(words) > MAX_WORDS or re.search(r"\d", rest[: numeric.start()] + rest[numeric.end() :]):
            return None
        return _numeric(numeric, words, clock, offset)
    order: Order | None = None
    month = None
    if (named := _NUMBERED_MONTH.search(rest)) is not None:
        month, order = int(named["month"]), "day-first"
        rest = f"{rest[: named.start()]} {rest[named.end() :]}"
    numbers = re.findall(r"\d+", rest)
    years = [n for n in numbers if len(n) == 4]
    days = [n for n in numbers if len(n) < 3]
    words = words_of(rest)
    if len(years) != 1 or len(days) != 1 or len(numbers) != 2 or len(words) > MAX_WORDS:
        return None
    return DateText(int(years[0]), int(days[0]), month, order, words, clock, offset)


def has_time(text: str) -> bool:
    """Return whether a text is a date with a time of day."""
    found = parse_date_text(text)
    return found is not None and found.time is not None and not found.is_whole_day


def is_midnight(text: str) -> bool:
    """Return whether a text is a date whose time of day is midnight, or one without a time of day."""
    found = parse_date_text(text)
    return found is not None and found.time in (None, MIDNIGHT)


def _of_serial(match: re.Match[str]) -> DateText | None:
    days, share = int(match["days"]), match["share"]
    if days < _FIRST_SERIAL:
        return None
    part = float(share.replace(",", ".")) if share else 0.0
    days, seconds = divmod(days * 86400 + round(part * 86400), 86400)
    day = _SERIAL_START + timedelta(days=days)
    clock = seconds // 3600, seconds // 60 % 60, seconds % 60
    return DateText(day.year, day.month, day.day, "month-first", (), clock, None, is_whole_day=not part)


def _numeric(
    match: re.Match[str], words: tuple[str, ...], clock: tuple[int, int, int] | None, offset: timedelta | None
) -> DateText | None:
    first, second, third = match["first"], match["second"] or match["month"], match["third"] or match["day"]
    if len(first) == 4 and len(third) < 3:
        return DateText(int(first), int(second), int(third), "month-first", words, clock, offset)
    if len(first) > 2 or len(third) in (1, 3) or (len(third) == 2 and match["mark"] == "-"):
        return None
    year = int(third) + (2000 if len(third) == 2 else 0)
    order: Order | None = "day-first" if match["mark"] == "." else None
    return DateText(year, int(first), int(second), order, words, clock, offset)


def _offset(zone: re.Match[str]) -> timedelta:
    sign = zone["sign"] or zone["bare_sign"]
    hours, minutes = zone["hours"] or zone["bare_hours"] or 0, zone["minutes"] or zone["bare_minutes"] or 0
    size = timedelta(hours=int(hours), minutes=int(minutes))
    return -size if sign == "-" else size
