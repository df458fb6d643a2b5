"""Find the conflict copies that synchronisation programs create when two machines change a file."""

from pathlib import Path

MARKS = ("sync-conflict", "conflicted copy", "conflict-", "case conflict")


def conflict_copies(path: Path) -> list[Path]:
    """Return the conflict copies of a file, sorted by name."""
    return sorted(
        copy
        for copy in path.parent.glob(f"{path.stem}*{path.suffix}")
        if copy != path and any(mark in copy.name.lower() for mark in MARKS)
    )
