"""What the user decides on home."""

from typing import Literal, NamedTuple

from legday_tui.domain.planning.wishes import Wishes

Decision = Literal["start", "resume", "finish", "discard", "refresh", "outdated", "quit"]
"""`outdated` is that of a screen that nobody has used since another day."""


class HomeChoice(NamedTuple):
    """The decision of the user, and the chosen level."""

    decision: Decision
    level: str
    wishes: Wishes | None = None
    """What the user wants of today's session; None for what was wanted before the screen was shown."""
