"""The parser that the drivers read through, without a driver."""

from collections.abc import Callable

from legday_tui.terminal.input_filter import FilteredParser, InputFilter
from legday_tui.textual_internals import known_sequences, parser_class


def new_filter() -> InputFilter:
    """Return a filter that knows all keys."""
    known = known_sequences()
    assert known is not None
    return InputFilter(known)


def new_parser(failed: Callable[[Exception], None]) -> FilteredParser:
    """Return a parser behind the filter; `failed` is called with each exception."""
    made, known = parser_class(), known_sequences()
    assert made is not None
    assert known is not None
    return FilteredParser(made(), known, failed=failed)
