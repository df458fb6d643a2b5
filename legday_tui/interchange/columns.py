"""What the cells of a column show together: the decimal mark of its numbers, the order of its dates."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import islice

from legday_tui.interchange.date_text import Order, parse_date_text
from legday_tui.interchange.numerals import Mark, is_either, shown_mark, tidy

MAX_CELL = 60
"""Characters of the longest number or date."""
MAX_DATE_WORDS = 200
"""Different dates in words that are looked at to tell their language."""
CHUNK = 2000


class QuestionError(Exception):
    """A file can be read in several ways. The message asks which, and names the option to answer with."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What the user said about a file that it may leave open."""

    decimal: Mark | None = None
    order: Order | None = None
    language: str | None = None
    """The code of the language in which the months are named."""


@dataclass(slots=True)
class ColumnFacts:
    """What the cells of one column show."""

    marks: set[Mark] = field(default_factory=set)
    """The decimal marks of numbers that leave no choice."""
    either: str = ""
    """A number that does."""
    orders: set[Order] = field(default_factory=set)
    """The orders of numeric dates that leave no choice."""
    date_words: set[tuple[str, ...]] = field(default_factory=set)
    """The words of dates."""


def facts_of(header: Sequence[str], rows: Iterable[Sequence[str]]) -> dict[str, ColumnFacts]:
    """Return what the columns of a table show, by name."""
    found = [ColumnFacts() for _ in header]
    remaining = iter(rows)
    while chunk := list(islice(remaining, CHUNK)):
        for facts, *cells in zip(found, *chunk, strict=False):
            for cell in set(cells):
                if cell and len(cell) <= MAX_CELL:
                    _look_at(cell, facts)
    return dict(zip(reversed(header), reversed(found), strict=True))


def _look_at(cell: str, facts: ColumnFacts) -> None:
    if not any(c.isdigit() for c in cell):
        return
    number = tidy(cell)
    if mark := shown_mark(number):
        facts.marks.add(mark)
    elif is_either(number):
        facts.either = facts.either or number
    elif (date := parse_date_text(cell)) is not None:
        if date.words and len(facts.date_words) < MAX_DATE_WORDS:
            facts.date_words.add(date.words)
        if (order := date.shown_order) is not None:
            facts.orders.add(order)


def decimal_mark(here: ColumnFacts, everywhere: Iterable[ColumnFacts], delimiter: str) -> Mark | None:
    """Return the decimal mark of a column: its own, that of the whole file, or the one its delimiter implies.

    None if that leaves it open. A file with commas between its columns has decimal points.
    """
    marks = here.marks or {mark for facts in everywhere for mark in facts.marks}
    if len(marks) == 1:
        return next(iter(marks))
    return "." if not marks and delimiter == "," else None


def date_orders(here: ColumnFacts, everywhere: Iterable[ColumnFacts]) -> set[Order]:
    """Return the orders that the numeric dates of a column show, or else those of the whole file."""
    return here.orders or {order for facts in everywhere for order in facts.orders}
