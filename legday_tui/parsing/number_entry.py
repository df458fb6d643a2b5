"""A number that is being typed, digit by digit."""

from legday_tui.clock import Clock

SETTLES_S = 1.5
"""So long after the last digit the number is taken as it stands."""
LONGEST = 3


class NumberEntry:
    """Collects digits until they are taken, or forgotten."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._since = 0.0
        self.text = ""

    def add(self, digit: int) -> None:
        self.text = (self.text + str(digit))[-LONGEST:]
        self._since = self._clock.awake()

    @property
    def is_stale(self) -> bool:
        """Whether nothing was typed for a while, in the user's own time however fast the clock runs."""
        return self._clock.awake() - self._since >= SETTLES_S * self._clock.speed

    def take(self) -> int:
        number = int(self.text or 0)
        self.clear()
        return number

    def clear(self) -> None:
        self.text = ""
