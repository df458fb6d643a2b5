"""Plays the tunes of cues through what the machine has."""

import os
from collections.abc import Callable
from pathlib import Path

from legday_tui.cues.cue import Cue
from legday_tui.cues.latest import LatestOutput, OutputError, far_away

LOOK_AFTER_S = 1.0
"""Looking for players takes long: it is put off until the first screen is there."""


class Player(LatestOutput[Cue]):
    """Plays the newest cue."""

    def __init__(self, folder: Path) -> None:
        """`folder` holds a WAV file for each cue."""
        super().__init__(lambda: _output(folder), look_after_s=LOOK_AFTER_S)
        self.problem = far_away(os.environ)
        if self.problem is None:
            self.start()

    def play(self, cue: Cue) -> bool:
        """Play a cue now; False where it is known that nothing can be played."""
        return self.request(cue)


def _output(folder: Path) -> Callable[[Cue], None]:
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
    """The name of a cue's sound."""
    return f"{cue.name.lower().replace('_', '-')}.wav"
