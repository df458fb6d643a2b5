"""The sounds of cues, and machines without a player."""

import io
import threading
import time
import wave
from pathlib import Path

import pytest

from legday_tui.cues.cue import Cue, Cues
from legday_tui.cues.player import Player, file_of
from legday_tui.settings.preferences import Preferences
from tests.cues.make_sounds import FOLDER, NOTES, wav


def test_every_cue_has_its_own_sound() -> None:
    assert set(NOTES) == set(Cue)
    assert len(set(NOTES.values())) == len(NOTES)
    for notes in NOTES.values():
        assert sum(seconds for _, seconds in notes) >= 0.25
        assert all(800 <= hertz <= 2000 for hertz, _ in notes)


def frames(data: bytes) -> bytes:
    """Return the samples of a WAV file with one channel and eight bits."""
    with wave.open(io.BytesIO(data)) as sound:
        assert (sound.getnchannels(), sound.getsampwidth()) == (1, 1)
        return bytes(sound.readframes(sound.getnframes()))


@pytest.mark.parametrize("cue", Cue)
def test_the_bundled_sound_is_the_generated_one(cue: Cue) -> None:
    stored, made = (frames(data) for data in ((FOLDER / file_of(cue)).read_bytes(), wav(NOTES[cue])))
    assert len(stored) == len(made)
    # Machines may round the last digit of a sine differently.
    assert max(abs(a - b) for a, b in zip(stored, made, strict=True)) <= 1
    assert max(stored) > 200


def test_a_played_cue_does_not_ring_the_bell() -> None:
    played: list[Cue] = []
    rings: list[int] = []

    def play(cue: Cue) -> bool:
        played.append(cue)
        return True

    cues = Cues(play=play)
    cues.connect(lambda: rings.append(1), lambda _: None, lambda _: None)
    cues.give(Cue.GO)
    assert (played, rings) == ([Cue.GO], [])


def test_without_a_player_the_bell_rings_for_important_cues() -> None:
    rings: list[int] = []
    cues = Cues(play=lambda _: False)
    cues.connect(lambda: rings.append(1), lambda _: None, lambda _: None)
    for cue in (Cue.GO, Cue.HALF, Cue.REST_OVER):
        cues.give(cue)
    assert len(rings) == 2


def test_nothing_is_played_while_sound_is_off() -> None:
    rings: list[int] = []

    def play(_: Cue) -> bool:
        rings.append(1)
        return True

    cues = Cues(Preferences(sound=False), play=play)
    cues.connect(lambda: rings.append(2), lambda _: None, lambda _: None)
    cues.give(Cue.GO)
    assert rings == []


def test_a_sound_that_cannot_be_played_is_reported_as_a_problem(tmp_path: Path) -> None:
    player = Player(tmp_path / "there is no such folder")
    deadline = time.monotonic() + 10
    while player.problem is None and time.monotonic() < deadline:
        player.play(Cue.GO)  # what is asked for before the player was found is dropped
        threading.Event().wait(0.02)
    assert player.problem is not None
    assert player.play(Cue.GO) is False


def test_nothing_is_played_over_ssh(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SSH_CONNECTION", "10.0.0.1 22 10.0.0.2 22")
    player = Player(FOLDER)
    assert player.play(Cue.GO) is False
    assert player.problem is not None
