"""Generate the sounds of the cues: `python -m tests.cues.make_sounds` writes them to assets/sounds."""

import io
import math
import wave
from pathlib import Path

from legday_tui.cues.cue import Cue
from legday_tui.cues.player import file_of

FOLDER = Path(__file__).parents[2] / "assets" / "sounds"
RATE = 11_025
LOUD = 110
"""The amplitude of the eight-bit samples; the maximum is 127."""
FADE_S = 0.012
"""Seconds of the fade at both ends of a note, which prevents clicks."""

NOTES: dict[Cue, tuple[tuple[float, float], ...]] = {
    Cue.TICK: ((1000, 0.25),),
    Cue.GO: ((1000, 0.12), (1600, 0.30)),
    Cue.HALF: ((1250, 0.14), (1250, 0.14)),
    Cue.TEN_LEFT: ((1250, 0.10), (1500, 0.10), (1250, 0.10)),
    Cue.SET_DONE: ((1600, 0.14), (1200, 0.14), (1600, 0.28)),
    Cue.READY: ((900, 0.16), (1350, 0.24)),
    Cue.REST_OVER: ((1350, 0.14), (1350, 0.14), (1800, 0.22)),
    Cue.SWITCH: ((1600, 0.16), (1000, 0.16)),
    Cue.RECORD: ((1200, 0.12), (1600, 0.12), (2000, 0.30)),
    Cue.DONE: ((1000, 0.14), (1250, 0.14), (1500, 0.14), (2000, 0.40)),
}
"""The notes of each cue in hertz and seconds; the tunes are distinct and can be heard over music."""


def wav(notes: tuple[tuple[float, float], ...]) -> bytes:
    """Return a tune as a WAV file with one channel and eight bits."""
    samples = bytearray()
    for hertz, seconds in notes:
        count = round(seconds * RATE)
        for n in range(count):
            t = n / RATE
            swell = min(1.0, t / FADE_S, (seconds - t) / FADE_S)
            tone = 0.75 * math.sin(2 * math.pi * hertz * t) + 0.25 * math.sin(4 * math.pi * hertz * t)
            samples.append(128 + round(LOUD * swell * tone))
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(1)
        out.setframerate(RATE)
        out.writeframes(bytes(samples))
    return file.getvalue()


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for cue, notes in NOTES.items():
        (FOLDER / file_of(cue)).write_bytes(wav(notes))


if __name__ == "__main__":
    main()
