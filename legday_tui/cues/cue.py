"""The signals of a workout and their outputs."""

from collections.abc import Callable, Mapping
from enum import Enum

from legday_tui.settings.preferences import Preferences


class Cue(Enum):
    """The events that have a signal; the value is the name of the event."""

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
"""Plays the sound of a cue; returns False if sounds cannot be played."""
Speak = Callable[[str], None]
"""Speaks words aloud, if there is a voice."""


class Cues:
    """Gives signals through the available outputs, according to the preferences."""

    def __init__(
        self,
        preferences: Preferences | None = None,
        *,
        play: Play | None = None,
        speak: Speak | None = None,
        problems: Callable[[], Mapping[str, str | None]] = dict,
    ) -> None:
        """Initialise the outputs.

        Without `play` the bell of the terminal rings. `problems` returns the reasons why sound and voice do
        not work, or None for those that work or are not known yet.
        """
        self.preferences = preferences or Preferences()
        self.problems = problems
        self._play = play
        self._speak = speak
        self._ring: Callable[[], None] | None = None
        self._set_title: Callable[[str], None] | None = None

    def connect(self, ring: Callable[[], None], set_title: Callable[[str], None]) -> None:
        """Connect the bell and the window title of the terminal."""
        self._ring, self._set_title = ring, set_title

    def wants(self, cue: Cue) -> bool:
        """Return whether the signal is switched on in the preferences."""
        return bool(getattr(self.preferences, f"on_{cue.name.lower()}"))

    def give(self, cue: Cue, words: str = "") -> None:
        """Give a signal now by its sound, or else by the bell if it is important, and speak the words."""
        if not self.wants(cue):
            return
        self.say(words)
        if not self.preferences.sound or (self._play is not None and self._play(cue)):
            return
        if self._ring is not None and cue is not Cue.HALF:
            self._ring()

    def say(self, words: str) -> None:
        """Speak the words, if voice and sound are switched on."""
        if words and self.preferences.voice and self.preferences.sound and self._speak is not None:
            self._speak(words)

    def set_title(self, title: str) -> None:
        """Set the title of the terminal window, which can be seen while the app cannot."""
        if self._set_title is not None:
            self._set_title(title if self.preferences.window_title else "legday-tui")
