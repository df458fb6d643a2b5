"""A number typed digit by digit."""

from legday_tui.clock import Clock

TIMEOUT_S = 1.5
"""Seconds after the last key until the number is complete; the next digit begins a new one."""
MAX_DIGITS = 3


class NumberEntry:
    """Collects up to MAX_DIGITS digits until the number is taken or cleared."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._last_key_s = 0.0
        self.text = ""

    def add(self, digit: int) -> bool:
        """Append a digit, or begin a new number with it; return False if there is no room for it."""
        if self.is_stale:
            self.clear()
        self._last_key_s = self._clock.awake()
        if len(self.text) == MAX_DIGITS:
            return False
        self.text = str(digit) if self.text == "0" else f"{self.text}{digit}"
        return True

    def erase(self) -> None:
        """Remove the last digit, if there is one."""
        self.text = self.text[:-1]
        self._last_key_s = self._clock.awake()

    @property
    def is_stale(self) -> bool:
        """Whether TIMEOUT_S of real time, at any speed of the clock, have passed since the last key."""
        waited = self._clock.awake() - self._last_key_s
        return bool(self.text) and waited >= TIMEOUT_S * self._clock.speed

    def take(self) -> int:
        """Return the number and clear it; 0 if nothing was typed."""
        number = int(self.text or 0)
        self.clear()
        return number

    def clear(self) -> None:
        self.text = ""
