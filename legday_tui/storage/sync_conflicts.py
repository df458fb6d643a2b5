"""Copies that file-syncing programs leave beside a file when two machines changed it at once."""

from pathlib import Path

MARKS = ("sync-conflict", "conflicted copy", "conflict-", "case conflict")


def conflict_copies(path: Path) -> list[Path]:
    """The copies of a file that lie beside it."""
    return sorted(
        copy
        for copy in path.parent.glob(f"{path.stem}*{path.suffix}")
        if copy != path and any(mark in copy.name.lower() for mark in MARKS)
    )
