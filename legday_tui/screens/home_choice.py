"""What the user decides on home."""

from typing import Literal, NamedTuple

Decision = Literal["start", "resume", "finish", "discard", "refresh", "quit"]


class HomeChoice(NamedTuple):
    """The decision of the user, and the chosen level."""

    decision: Decision
    level: str
    easy: bool = False
    """Whether an easy session was chosen."""
