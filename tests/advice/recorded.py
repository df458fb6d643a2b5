"""A history that was answered wrongly once, with its advice. See the fixtures for them."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import msgspec

from legday_tui.domain.session import Session
from legday_tui.domain.terms import Method, Unit
from legday_tui.interchange.encodings import Text
from legday_tui.interchange.formats import read_csv
from tests.advice.leg_days import SQUAT
from tests.sample import bundled_program

FIXTURES = Path(__file__).parent / "fixtures"
SPLIT_SQUAT = "bulgarian-split-squat"


class Export(msgspec.Struct):
    """A file of sessions as `export` writes it."""

    sessions: tuple[Session, ...]


@dataclass(frozen=True)
class Recorded:
    """A file of sessions, the day after the last of them, how to train, and what is advised."""

    file: str
    level: str
    advice: str
    """Load, goals of the sets (or seconds), and tempo if it is slow."""
    words: str
    method: Method = "none"
    days: int = 4
    rack: str | None = None
    unit: Unit = "kg"
    exercise: str = SQUAT

    @property
    def name(self) -> str:
        """What tells it from the others."""
        return f"{self.file} {self.level} {self.method} {self.rack or self.unit} +{self.days}"

    @cached_property
    def sessions(self) -> tuple[Session, ...]:
        """The sessions of the file."""
        data = (FIXTURES / self.file).read_bytes()
        if self.file.endswith(".csv"):
            return tuple(read_csv(Text(data), bundled_program()).sessions)
        return msgspec.json.decode(data, type=Export).sessions
