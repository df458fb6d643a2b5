"""A number typed digit by digit."""

from legday_tui.clock import Clock

TIMEOUT_S = 1.5
"""Seconds after the last digit until the number is complete."""
MAX_DIGITS = 3


class NumberEntry:
    """Collects digits until the number is taken or cleared. Only the last MAX_DIGITS digits count."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._last_digit_s = 0.0
        self.text = ""

    def add(self, digit: int) -> None:
        self.text = (self.text + str(digit))[-MAX_DIGITS:]
        self._last_digit_s = self._clock.awake()

    @property
    def is_stale(self) -> bool:
        """Whether TIMEOUT_S have passed since the last digit, in real time at any speed of the clock."""
        return self._clock.awake() - self._last_digit_s >= TIMEOUT_S * self._clock.speed

    def take(self) -> int:
        """Return the number and clear it; 0 if nothing was typed."""
        number = int(self.text or 0)
        self.clear()
        return number

    def clear(self) -> None:
        self.text = ""
