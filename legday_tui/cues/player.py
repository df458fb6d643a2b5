"""Plays the sounds of cues through what the machine has; a cue that would come late is not played."""

import os
import threading
import time
from pathlib import Path

from legday_tui.cues.cue import Cue

LATE_S = 0.4
"""After so long a cue would mislead."""
FIRST_LOOK_S = 1.0
"""Looking for a player is put off until the first screen is there."""


class Player:
    """One thread that plays the newest cue. Nothing waits for it, and nothing queues up behind it."""

    def __init__(self, folder: Path) -> None:
        """`folder` holds a WAV file for each cue."""
        self._folder = folder
        self._wanted: tuple[Cue, float] | None = None
        self._wake = threading.Event()
        self.problem: str | None = None
        """Why nothing can be played, once that is known."""
        if "SSH_CONNECTION" in os.environ:
            self.problem = "sounds would play on the other machine"
        else:
            threading.Thread(target=self._play_on, daemon=True).start()

    def play(self, cue: Cue) -> bool:
        """Play a cue now; False where nothing can be played."""
        if self.problem is not None:
            return False
        self._wanted = cue, time.monotonic()
        self._wake.set()
        return True

    def _play_on(self) -> None:
        time.sleep(FIRST_LOOK_S)
        try:
            from playsound3 import AVAILABLE_BACKENDS, playsound
        except Exception as problem:  # noqa: BLE001  # whatever a sound system does, training goes on
            self.problem = f"no player found: {problem}"
            return
        if not AVAILABLE_BACKENDS:
            self.problem = "no player found"
            return
        while True:
            self._wake.wait()
            self._wake.clear()
            wanted, self._wanted = self._wanted, None
            if wanted is None or time.monotonic() - wanted[1] > LATE_S:
                continue
            try:
                playsound(self._folder / file_of(wanted[0]), block=False)
            except Exception as problem:  # noqa: BLE001  # as above
                self.problem = f"the player failed: {problem}"
                return


def file_of(cue: Cue) -> str:
    """The name of a cue's sound."""
    return f"{cue.name.lower().replace('_', '-')}.wav"
