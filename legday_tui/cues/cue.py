"""The signals of a workout and their outputs."""

from collections.abc import Callable, Mapping
from enum import Enum
from typing import Literal

from legday_tui.cues.hooks import Hooks
from legday_tui.settings.preferences import HookName, Preferences


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


HOOK_OF: Mapping[Cue, HookName] = {
    Cue.READY: "ready",
    Cue.GO: "go",
    Cue.HALF: "half",
    Cue.SET_DONE: "done",
    Cue.RECORD: "record",
}
"""The hooks that cues run."""

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
        hooks: Hooks | None = None,
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
        self._hooks = hooks or Hooks(dict)
        self._notify: Callable[[str], None] | None = None
        self._ring: Callable[[], None] | None = None
        self._set_title: Callable[[str], None] | None = None

    def connect(
        self, ring: Callable[[], None], set_title: Callable[[str], None], notify: Callable[[str], None]
    ) -> None:
        """Connect the bell, the window title and the notifications of the terminal."""
        self._ring, self._set_title, self._notify = ring, set_title, notify

    def report_failures(self, report: Callable[[str], None]) -> None:
        """Report failures of hooks, one sentence each; `report` is called from another thread."""
        self._hooks.report = report

    def wants(self, cue: Cue) -> bool:
        """Return whether the signal is switched on in the preferences."""
        return bool(getattr(self.preferences, f"on_{cue.name.lower()}"))

    def give(self, cue: Cue, words: str = "") -> None:
        """Give a signal now, run its hook, and notify somebody who looks elsewhere that a rest is over."""
        if cue in HOOK_OF:
            self._hooks.run(HOOK_OF[cue])
        if cue is Cue.READY and self._notify is not None and self.preferences.notifications:
            self._notify("your rest is over, ready when you are")
        self.signal(cue, words)

    def session(self, moment: Literal["session-start", "session-end"], *, is_last: bool = False) -> None:
        """Run the hook of the start or the end of a session.

        With `is_last`, wait until all commands have started, since the program may exit next.
        """
        self._hooks.run(moment)
        if is_last:
            self._hooks.wait_until_started()

    def signal(self, cue: Cue, words: str = "") -> None:
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
