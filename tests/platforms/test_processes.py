"""Commands of the user and other programs, as Windows and the others start them."""

import shutil
import subprocess
import sys
import threading

import pytest

from legday_tui.cues import voice
from legday_tui.cues.hooks import Hooks
from legday_tui.platforms.processes import apart, can_be_asked_to_end, parsed_command

OWN_GROUP, NO_WINDOW = 0x200, 0x8000000


class Process:
    """A process that has ended well."""

    def wait(self) -> int:
        return 0


class Windows:
    """Starts processes as Windows does: it records their command lines and flags."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.started: list[tuple[object, int, dict[str, str]]] = []
        self.has_started = threading.Event()
        self.programs = {
            "play": "C:\\Tools\\play.cmd",
            "C:\\My Tools\\x.exe": "C:\\My Tools\\x.exe",
            "powershell": "C:\\powershell.exe",
        }
        monkeypatch.setattr(sys, "platform", "win32")
        monkeypatch.setattr(subprocess, "CREATE_NEW_PROCESS_GROUP", OWN_GROUP, raising=False)
        monkeypatch.setattr(subprocess, "CREATE_NO_WINDOW", NO_WINDOW, raising=False)
        monkeypatch.setattr(subprocess, "Popen", self._start)
        monkeypatch.setattr(shutil, "which", self.programs.get)
        monkeypatch.setattr(voice, "which", self.programs.get)

    def _start(self, command: object, *, creationflags: int, env: dict[str, str], **_: object) -> Process:
        self.started.append((command, creationflags, env))
        self.has_started.set()
        return Process()


@pytest.mark.parametrize(
    ("typed", "command"),
    [
        ("play", '"C:\\Tools\\play.cmd"'),
        ('play "rest over" /v 3', '"C:\\Tools\\play.cmd" "rest over" /v 3'),
        ('  "C:\\My Tools\\x.exe" a\\b "c d\\" ', '"C:\\My Tools\\x.exe" a\\b "c d\\"'),
        ("missing.exe 1", '"missing.exe" 1'),
    ],
)
def test_windows_gets_the_arguments_as_they_were_typed(
    monkeypatch: pytest.MonkeyPatch, typed: str, command: str
) -> None:
    Windows(monkeypatch)
    assert parsed_command(typed) == command


def test_a_quote_that_is_never_closed_is_a_mistake_everywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    for platform in ("linux", "darwin", "win32"):
        monkeypatch.setattr(sys, "platform", platform)
        with pytest.raises(ValueError, match="No closing quotation"):
            parsed_command('"play me')


def test_elsewhere_the_words_are_those_of_a_shell(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert parsed_command("play 'rest over' a\\ b") == ["play", "rest over", "a b"]


def test_a_hook_of_windows_opens_no_window_and_outlives_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    windows = Windows(monkeypatch)

    Hooks(lambda: {"go": "play 1"}).run("go")

    assert windows.has_started.wait(10)
    [(command, flags, environment)] = windows.started
    assert command == '"C:\\Tools\\play.cmd" 1'
    assert flags == OWN_GROUP | NO_WINDOW
    assert environment["LEGDAY_EVENT"] == "go"


def test_the_words_for_the_voice_of_windows_are_no_argument(monkeypatch: pytest.MonkeyPatch) -> None:
    windows = Windows(monkeypatch)

    voice._output()("rest; over")

    [(command, flags, environment)] = windows.started
    assert isinstance(command, list)
    assert command[0] == "C:\\powershell.exe"
    assert not any("rest" in word for word in command)
    assert environment[voice.WORDS] == "rest; over"
    assert flags & NO_WINDOW


def test_ctrl_c_does_not_reach_a_process_that_is_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    Windows(monkeypatch)
    assert apart() == {"creationflags": OWN_GROUP}
    assert not can_be_asked_to_end()
    monkeypatch.setattr(sys, "platform", "darwin")
    assert apart() == {"start_new_session": True}
    assert can_be_asked_to_end()
