"""The numbers of sets, where a file does not say them."""

from legday_tui.domain.terms import SetType


class Numbering:
    """Counts the sets of each exercise of one session, warm-ups apart."""

    def __init__(self) -> None:
        self._last: dict[tuple[str, bool], int] = {}

    def due(self, exercise: str, kind: SetType) -> int:
        """The number that the next set has if nothing else is said: a drop or pulses have their parent's."""
        last = self._last.get((exercise, kind == "warmup"), 0)
        return max(last, 1) if kind in ("drop", "pulse") else last + 1

    def take(self, exercise: str, kind: SetType, number: int) -> None:
        """A set of this number was met."""
        self._last[(exercise, kind == "warmup")] = number
