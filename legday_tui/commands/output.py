"""Printing to standard output and standard error without control characters."""

import contextlib
import sys
from collections.abc import Sequence

from legday_tui.commands.options import fail
from legday_tui.domain.documents.plain_text import plain

CLOSED = "standard output is closed: nowhere to print"


def print_bytes(content: bytes) -> int:
    """Print bytes unchanged; return the exit code 0. Raise BrokenPipeError if nobody reads them."""
    if sys.stdout is None:
        fail(CLOSED)
    sys.stdout.buffer.write(content)
    sys.stdout.flush()
    return 0


def print_lines(lines: Sequence[str]) -> int:
    """Print lines of text; return the exit code 0. Raise BrokenPipeError if nobody reads them."""
    if sys.stdout is None:
        fail(CLOSED)
    sys.stdout.write("".join(f"{plain(line).rstrip()}\n" for line in lines))
    sys.stdout.flush()
    return 0


def warn(sentence: str) -> None:
    """Print a sentence to standard error. It does not matter whether anybody reads it."""
    with contextlib.suppress(AttributeError, OSError):
        sys.stderr.write(f"legday-tui: {plain(' '.join(sentence.split()))}\n")
        sys.stderr.flush()
