"""Printing to standard output, free of anything that could control the terminal."""

import sys
from collections.abc import Sequence

from legday_tui.domain.documents.plain_text import plain


def print_bytes(content: bytes) -> int:
    """Print bytes unchanged; return the exit code 0."""
    sys.stdout.buffer.write(content)
    sys.stdout.flush()
    return 0


def print_lines(lines: Sequence[str]) -> int:
    """Print lines of text; return the exit code 0."""
    sys.stdout.write("".join(f"{plain(line).rstrip()}\n" for line in lines))
    sys.stdout.flush()
    return 0
