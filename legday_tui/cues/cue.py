"""What a cue means, and where it goes."""

from collections.abc import Callable, Mapping
from enum import Enum

from legday_tui.settings.preferences import Preferences


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
    RECORD = "record"
    DONE = "done"


Play = Callable[[Cue], bool]
"""Plays a cue's own tune, and says whether it can."""
Speak = Callable[[str], None]
"""Says words aloud, where there is a voice."""


class Cues:
    """Gives signals through the outputs that there are, as far as the user wants them."""

    def __init__(
        self,
        preferences: Preferences | None = None,
        *,
        play: Play | None = None,
        speak: Speak | None = None,
        problems: Callable[[], Mapping[str, str | None]] = dict,
    ) -> None:
        """Without `play` the bell rings; `problems` says why sound and voice fail, once that is known."""
        self.preferences = preferences or Preferences()
        self.problems = problems
        self._play = play
        self._speak = speak
        self._ring: Callable[[], None] | None = None
        self._set_title: Callable[[str], None] | None = None

    def connect(self, ring: Callable[[], None], set_title: Callable[[str], None] | None = None) -> None:
        """From now on signals ring this bell, and the window is entitled so."""
        self._ring, self._set_title = ring, set_title

    def wants(self, cue: Cue) -> bool:
        """Whether the user wants a signal at such a moment."""
        return bool(getattr(self.preferences, f"on_{cue.name.lower()}"))

    def give(self, cue: Cue, words: str = "") -> None:
        """Give a signal now: by its tune, or else by the bell, for what one must not miss; and in words."""
        if not self.wants(cue):
            return
        self.say(words)
        if not self.preferences.sound or (self._play is not None and self._play(cue)):
            return
        if self._ring is not None and cue is not Cue.HALF:
            self._ring()

    def say(self, words: str) -> None:
        """Say something aloud, for those who want a voice."""
        if words and self.preferences.voice and self.preferences.sound and self._speak is not None:
            self._speak(words)

    def set_title(self, title: str) -> None:
        """Give the window a title, for those who look at another one."""
        if self._set_title is not None:
            self._set_title(title if self.preferences.window_title else "legday-tui")
