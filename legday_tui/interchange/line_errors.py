"""What is wrong with a line of a file that is to be imported."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from legday_tui.storage.errors import StorageError


@dataclass(frozen=True, slots=True)
class LineError:
    """A wrong line, counted from 1, and a sentence that says what is expected there."""

    line: int
    sentence: str


class WrongLineError(ValueError):
    """What is read of a line makes no sense; the message is a sentence."""


class FaultyFileError(StorageError):
    """A file with wrong lines: nothing of it is taken. The message names the first of them."""

    def __init__(self, path: Path, faults: Sequence[LineError]) -> None:
        first = faults[0]
        super().__init__(f"{path}: line {first.line}: {first.sentence}")
        self.faults = tuple(faults)
