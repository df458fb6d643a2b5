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

    def __init__(self, *, sound: bool = True, play: Callable[[Cue], bool] | None = None) -> None:
        """`play` plays a cue's own sound, and says whether it can; without it the bell rings."""
        self.sound = sound
        self._play = play
        self._ring: Callable[[], None] | None = None

    def connect(self, ring: Callable[[], None]) -> None:
        """From now on signals ring this bell."""
        self._ring = ring

    def give(self, cue: Cue) -> None:
        """Give a signal now: by its own tune, or else by the bell, for what one must not miss."""
        if not self.sound or (self._play is not None and self._play(cue)):
            return
        if self._ring is not None and cue is not Cue.HALF:
            self._ring()
