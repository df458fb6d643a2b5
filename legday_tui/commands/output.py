"""Printing to standard output and standard error without control characters."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from shutil import get_terminal_size
from typing import TextIO

from legday_tui.commands.options import fail
from legday_tui.domain.documents.plain_text import plain
from legday_tui.platforms.pipes import is_closed_pipe

CLOSED = "standard output is closed: nowhere to print"


def print_bytes(content: bytes) -> int:
    """Print bytes unchanged; return the exit code 0. Raise BrokenPipeError if nobody reads them."""
    with _standard_output() as stream:
        stream.buffer.write(content)
    return 0


def print_lines(lines: Sequence[str]) -> int:
    """Print lines of text; return the exit code 0. Raise BrokenPipeError if nobody reads them."""
    with _standard_output() as stream:
        stream.write("".join(f"{plain(line).rstrip()}\n" for line in lines))
    return 0


def output_columns() -> int | None:
    """Return the width of the terminal that lines are printed to; None if they go elsewhere."""
    if sys.stdout is None or not sys.stdout.isatty():
        return None
    return get_terminal_size().columns


def require_output() -> None:
    """Exit with a sentence if standard output is closed, before a command does what nobody could read of."""
    if sys.stdout is None:
        fail(CLOSED)


@contextmanager
def _standard_output() -> Iterator[TextIO]:
    """Yield standard output, and flush it; exit with a sentence if it is closed or full."""
    require_output()
    try:
        yield sys.stdout
        sys.stdout.flush()
    except OSError as problem:
        if is_closed_pipe(problem):
            raise
        fail(f"standard output: {problem.strerror or problem}")


def warn(sentence: str) -> None:
    """Print a sentence to standard error. It does not matter whether anybody reads it."""
    with suppress(AttributeError, OSError):
        sys.stderr.write(f"legday-tui: {plain(' '.join(sentence.split()))}\n")
        sys.stderr.flush()
