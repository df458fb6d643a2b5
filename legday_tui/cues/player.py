"""Playback of the sounds of cues."""

import logging
import os
from collections.abc import Callable
from pathlib import Path

from legday_tui.cues.cue import Cue
from legday_tui.cues.latest import LatestOutput, OutputError, remote_session

OPEN_AFTER_S = 1.0
"""The delay of the slow search for a player, until the first screen is visible."""


class Player(LatestOutput[Cue]):
    """Plays the latest cue."""

    def __init__(self, folder: Path) -> None:
        """Start the search for a player; `folder` contains a WAV file for each cue."""
        super().__init__(lambda: _output(folder), open_after_s=OPEN_AFTER_S)
        self.problem = remote_session(os.environ)
        if self.problem is None:
            self.start()

    def play(self, cue: Cue) -> bool:
        """Play a cue now; return False if sounds cannot be played."""
        return self.request(cue)


def _output(folder: Path) -> Callable[[Cue], None]:
    # playsound3 logs what it does not find. Without a log handler Python prints that on the terminal, and the
    # problem is shown in the settings.
    logging.getLogger("playsound3").addHandler(logging.NullHandler())
    try:
        from playsound3 import AVAILABLE_BACKENDS, playsound
    except Exception as problem:
        raise OutputError(f"no player found: {problem}") from problem
    if not AVAILABLE_BACKENDS:
        raise OutputError("no player found")

    def play(cue: Cue) -> None:
        playsound(folder / file_of(cue), block=False)

    return play


def file_of(cue: Cue) -> str:
    """Return the name of the sound file of a cue."""
    return f"{cue.name.lower().replace('_', '-')}.wav"
