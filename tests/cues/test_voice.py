"""The voice speaks the latest words through the available program."""

import threading
import time
from pathlib import Path

import pytest

from legday_tui.cues import voice as voice_module
from legday_tui.cues.cue import Cue, Cues
from legday_tui.cues.voice import VOICES, Voice
from legday_tui.settings.preferences import Preferences


def speaker(folder: Path, *, lasts: float = 0.0) -> tuple[Path, Path]:
    """Return a program that logs its arguments and its end, and the log file."""
    program, log = folder / "speaker", folder / "said"
    program.write_text(f'#!/bin/sh\necho "$@" >> "{log}"\nsleep {lasts}\necho end >> "{log}"\n')
    program.chmod(0o755)
    return program, log


@pytest.fixture
def available(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """The paths of the text-to-speech programs that are found, by name; empty at first."""
    paths: dict[str, str] = {}
    monkeypatch.setattr(voice_module, "which", paths.get)
    return paths


def wait_for(log: Path, words: str) -> str:
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        if log.exists() and words in log.read_text():
            return log.read_text()
        threading.Event().wait(0.02)
    raise AssertionError(f"{words!r} was not said")


@pytest.mark.parametrize("name", [n for n in VOICES if n != "powershell"])
def test_words_are_passed_to_the_available_program(
    tmp_path: Path, available: dict[str, str], name: str
) -> None:
    program, log = speaker(tmp_path)
    available[name] = str(program)
    voice = Voice()
    voice.say("-- Wall Sit; rm")
    assert wait_for(log, "end").splitlines()[0] == " ".join([*VOICES[name], "-- Wall Sit; rm"])


def test_new_words_interrupt_the_previous_ones(tmp_path: Path, available: dict[str, str]) -> None:
    program, log = speaker(tmp_path, lasts=30)
    available["say"] = str(program)
    voice = Voice()
    voice.say("first")
    wait_for(log, "first")
    voice.say("second")
    assert "end" not in wait_for(log, "second")


@pytest.mark.usefixtures("available")
def test_a_missing_voice_is_reported_as_a_problem() -> None:
    voice = Voice()
    voice.say("go")
    deadline = time.monotonic() + 10
    while voice.problem is None and time.monotonic() < deadline:
        threading.Event().wait(0.02)
    assert voice.problem == "no voice found; install one of say, spd-say, espeak-ng, espeak, powershell"


def test_nothing_is_spoken_over_ssh(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSH_CONNECTION", "10.0.0.1 22 10.0.0.2 22")
    voice = Voice()
    assert voice.problem is not None
    assert voice.request("go") is False


@pytest.mark.parametrize(
    ("preferences", "said"),
    [
        (Preferences(voice=True), ["halfway"]),
        (Preferences(voice=False), []),
        (Preferences(voice=True, sound=False), []),
        (Preferences(voice=True, on_half=False), []),
    ],
)
def test_words_are_spoken_only_with_voice_and_sound_on(preferences: Preferences, said: list[str]) -> None:
    heard: list[str] = []
    Cues(preferences, play=lambda _: True, speak=heard.append).give(Cue.HALF, "halfway")
    assert heard == said


def test_the_window_title_can_be_switched_off() -> None:
    titles: list[str] = []
    preferences = Preferences()
    cues = Cues(preferences)
    cues.connect(lambda: None, titles.append, lambda _: None)
    cues.set_title("0:23 REST - Wall Sit 2/3")
    preferences.window_title = False
    cues.set_title("0:22 REST - Wall Sit 2/3")
    assert titles == ["0:23 REST - Wall Sit 2/3", "legday-tui"]
