"""Speech through the text-to-speech program of the machine."""

import os
from collections.abc import Callable, Mapping
from shutil import which
from typing import TYPE_CHECKING

from legday_tui.cues.latest import LatestOutput, OutputError, remote_session
from legday_tui.platforms.processes import start_in_background

if TYPE_CHECKING:
    from subprocess import Popen

WORDS = "LEGDAY_WORDS"
"""The environment variable that passes the words on Windows, where an argument could be run as a command."""
SAPI = (
    "Add-Type -AssemblyName System.Speech; "
    f"(New-Object System.Speech.Synthesis.SpeechSynthesizer).Speak($env:{WORDS})"
)
VOICES: Mapping[str, tuple[str, ...]] = {
    "say": ("--",),
    "spd-say": ("--wait", "--"),
    "espeak-ng": ("--",),
    "espeak": ("--",),
    "powershell": ("-NoProfile", "-Command", SAPI),
}
"""Text-to-speech programs in order of preference, with the arguments that precede the words."""


class Voice(LatestOutput[str]):
    """Speaks the latest words and interrupts those that are still being spoken."""

    def __init__(self) -> None:
        super().__init__(_output, open_after_s=0.0)
        self.problem = remote_session(os.environ)

    def say(self, words: str) -> None:
        """Speak now; the first call starts the search for a program."""
        if not self.is_started:
            self.start()
        self.request(words)


def _output() -> Callable[[str], None]:
    found = next(((path, name) for name in VOICES if (path := which(name))), None)
    if found is None:
        raise OutputError(f"no voice found; install one of {', '.join(VOICES)}")
    path, name = found
    speaking: list[Popen[bytes]] = []

    def say(words: str) -> None:
        while speaking:
            previous = speaking.pop()
            previous.terminate()
            previous.wait()
        arguments = () if name == "powershell" else (words,)
        speaking.append(start_in_background([path, *VOICES[name], *arguments], {WORDS: words}))

    return say
