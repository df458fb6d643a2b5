"""What a cue means, and where it goes."""

from collections.abc import Callable
from enum import Enum


class Cue(Enum):
    """The moments worth a signal. Each is also seen on the screen."""

    TICK = "3-2-1"
    GO = "go"
    HALF = "halfway"
    TEN_LEFT = "ten left"
    SET_DONE = "set done"
    READY = "ready"
    REST_OVER = "rest over"
    SWITCH = "switch side"
    DONE = "done"


class Cues:
    """Gives signals through the outputs that are connected, unless the sound is off."""

    def __init__(self, *, sound: bool = True) -> None:
        self.sound = sound
        self._ring: Callable[[], None] | None = None

    def connect(self, ring: Callable[[], None]) -> None:
        """From now on signals ring this bell."""
        self._ring = ring

    def give(self, cue: Cue) -> None:
        """Give a signal now. Halfway stays silent: one bell can say only one thing."""
        if self.sound and self._ring is not None and cue is not Cue.HALF:
            self._ring()
