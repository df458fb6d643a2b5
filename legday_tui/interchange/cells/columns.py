"""What the cells of a column show together: the decimal mark of its numbers, the order of its dates."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from legday_tui.interchange.cells.date_text import Order, parse_date_text
from legday_tui.interchange.cells.numerals import Mark, as_thousands, is_either, mark_in, shown_mark, tidy
from legday_tui.interchange.cells.unit_words import split_unit

MAX_CELL = 60
"""Characters of the longest number or date."""
MAX_DATE_WORDS = 200
"""Different dates in words that are looked at to tell their language."""
CHUNK = 2000


class QuestionError(Exception):
    """A file can be read in several ways. The message asks which, and names the option to answer with."""


@dataclass(slots=True)
class ColumnFacts:
    """What the cells of one column show."""

    marks: set[Mark] = field(default_factory=set)
    """The decimal marks of numbers that leave no choice."""
    either: str = ""
    """The largest number that does."""
    orders: set[Order] = field(default_factory=set)
    """The orders of numeric dates that leave no choice."""
    date_words: set[tuple[str, ...]] = field(default_factory=set)
    """The words of dates."""


def facts_of(
    header: Sequence[str], rows: Iterable[Sequence[str]], most: Mapping[str, float]
) -> dict[str, ColumnFacts]:
    """Return what the columns of a table show, by name.

    `most` has the largest number that a column can have: `40.000` is not a weight of forty thousand.
    """
    found = [ColumnFacts() for _ in header]
    remaining = iter(rows)
    while chunk := list(islice(remaining, CHUNK)):
        for facts, *cells in zip(found, *chunk, strict=False):
            for cell in set(cells):
                if cell and len(cell) <= MAX_CELL:
                    _look_at(cell, facts)
    by_name = dict(zip(reversed(header), reversed(found), strict=True))
    for name, limit in most.items():
        facts = by_name.get(name)
        if facts is not None and not facts.marks and as_thousands(facts.either) > limit:
            facts.marks.add(mark_in(facts.either))
    return by_name


def _look_at(cell: str, facts: ColumnFacts) -> None:
    if not any(c.isdigit() for c in cell):
        return
    number = tidy(split_unit(cell)[0])
    if mark := shown_mark(number):
        facts.marks.add(mark)
    elif is_either(number):
        facts.either = max(facts.either, number, key=as_thousands)
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
    return "." if delimiter == "," and not here.marks else None


def date_orders(here: ColumnFacts, everywhere: Iterable[ColumnFacts]) -> set[Order]:
    """Return the orders that the numeric dates of a column show, or else those of the whole file."""
    return here.orders or {order for facts in everywhere for order in facts.orders}
