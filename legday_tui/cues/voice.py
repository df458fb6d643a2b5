"""Says words through the machine's own voice."""

import os
import shutil
import subprocess
from collections.abc import Callable, Mapping

from legday_tui.cues.latest import LatestOutput, OutputError, far_away

WORDS = "LEGDAY_WORDS"
"""Windows gets the words through its environment, so that no word can be taken for a command."""
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
"""Programs that speak, the best first, with what stands before the words."""


class Voice(LatestOutput[str]):
    """Says the newest words; what is still being said is cut short by them."""

    def __init__(self, find: Callable[[str], str | None] = shutil.which) -> None:
        super().__init__(lambda: _output(find), look_after_s=0.0)
        self.problem = far_away(os.environ)

    def say(self, words: str) -> None:
        """Say it now; the voice is looked for when it is first wanted."""
        if not self.is_started:
            self.start()
        self.request(words)


def _output(find: Callable[[str], str | None]) -> Callable[[str], None]:
    found = next(((path, name) for name in VOICES if (path := find(name))), None)
    if found is None:
        raise OutputError(f"no voice found; one of {', '.join(VOICES)} would do")
    path, name = found
    speaking: list[subprocess.Popen[bytes]] = []

    def say(words: str) -> None:
        while speaking:
            before = speaking.pop()
            before.terminate()
            before.wait()
        spoken = () if name == "powershell" else (words,)
        speaking.append(
            subprocess.Popen(
                [path, *VOICES[name], *spoken],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env={**os.environ, WORDS: words},
            )
        )

    return say
