"""The files of a directory, to find out whether any of them was changed."""

from pathlib import Path


def contents_of(directory: Path) -> dict[str, bytes]:
    """Return the content of every regular file by its path below the directory."""
    return {str(p.relative_to(directory)): p.read_bytes() for p in directory.rglob("*") if p.is_file()}
