"""The report of an internal error: one sentence for the user, and a file with the details."""

import sys
from pathlib import Path

from legday_tui.domain.documents.plain_text import escaped
from legday_tui.storage.fs import RealFs, atomic_write

NAME = "crash.txt"


def report_crash(directory: Path, what_happened: str, details: str, advice: str = "") -> None:
    """Write a traceback to `crash.txt` in a directory, and a sentence about it to stderr.

    `what_happened` begins the sentence, and `advice` says what the user can do.
    """
    parts = [f"{what_happened} ({_cause(details)})", advice, _written(directory / NAME, details)]
    sys.stderr.write(f"legday-tui: {'; '.join(part for part in parts if part)}\n")


def _cause(details: str) -> str:
    """Return the last line of a traceback."""
    return escaped(details.strip().splitlines()[-1])


def _written(report: Path, details: str) -> str:
    """Write the details to a file, and return where they are, in words."""
    try:
        atomic_write(RealFs(), report, details.encode(errors="replace"))
    except OSError:
        return "the details couldn't be saved"
    return f"details are in {report}"
