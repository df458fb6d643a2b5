"""Hooks: commands that are started at moments of a workout, and that cannot disturb it."""

import re
import sys
import threading
import time
from pathlib import Path

import pytest

from legday_tui.cues.cue import Cue, Cues
from legday_tui.cues.hooks import MOST_RUNNING, Hooks
from legday_tui.settings.preferences import HookName, Preferences
from legday_tui.storage.settings_file import SettingsFile
from legday_tui.terminal.notification import notification

WRITES = "import os, sys; open(sys.argv[1], 'a').write(os.environ['LEGDAY_EVENT'] + ' ')"
LIMIT_S = 10.0


def command(code: str, *arguments: object) -> str:
    return " ".join([f'"{sys.executable}"', "-c", f'"{code}"', *(f'"{a}"' for a in arguments)])


class Reports:
    """Collects reports from other threads."""

    def __init__(self) -> None:
        self.sentences: list[str] = []
        self._came = threading.Event()

    def __call__(self, sentence: str) -> None:
        self.sentences.append(sentence)
        self._came.set()

    def first(self) -> str:
        assert self._came.wait(LIMIT_S)
        return self.sentences[0]


def hooks_for(commands: dict[HookName, str]) -> tuple[Hooks, Reports]:
    hooks, reports = Hooks(lambda: commands), Reports()
    hooks.report = reports
    return hooks, reports


def wait_for(path: Path, content: str) -> None:
    deadline = time.monotonic() + LIMIT_S
    while not path.exists() or path.read_text() != content:
        assert time.monotonic() < deadline, path.exists() and path.read_text()
        time.sleep(0.02)


def test_a_cue_starts_its_command_without_a_shell(tmp_path: Path) -> None:
    target = tmp_path / "a $HOME; file"
    hooks, reports = hooks_for({"go": command(WRITES, target)})
    cues = Cues(Preferences(on_go=False), hooks=hooks)

    cues.give(Cue.GO)
    wait_for(target, "go ")
    cues.give(Cue.READY)
    cues.signal(Cue.GO)  # only tried out in the settings
    cues.session("session-end")
    cues.give(Cue.GO)
    wait_for(target, "go go ")

    assert reports.sentences == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("there-is-no-such-command 1", r"it cannot be started \(.*(No such|not find|not found).*\)"),
        ('"mpc play', r"it cannot be started \(No closing quotation\)"),
        (command("raise SystemExit(3)"), "it ended with exit code 3"),
    ],
)
def test_a_failure_is_told_once(text: str, words: str) -> None:
    hooks, reports = hooks_for({"ready": text})

    hooks.run("ready")
    assert re.fullmatch(f"The hook ready: {words}", reports.first())
    for _ in range(3):
        hooks.run("ready")
    time.sleep(0.2)

    assert len(reports.sentences) == 1


def test_a_command_that_hangs_is_not_waited_for_does_not_pile_up_and_costs_no_other(tmp_path: Path) -> None:
    stop, started, ended = tmp_path / "stop", tmp_path / "started", tmp_path / "ended"
    code = (
        "import os, sys, time; open(sys.argv[2], 'a').write('x')\n"
        "while not os.path.exists(sys.argv[1]): time.sleep(0.02)"
    )
    hooks, reports = hooks_for({"half": command(code, stop, started), "session-end": command(WRITES, ended)})

    before = time.monotonic()
    for _ in range(MOST_RUNNING + 5):
        hooks.run("half")
    took = time.monotonic() - before
    wait_for(started, "x" * MOST_RUNNING)
    hooks.run("session-end")
    wait_for(ended, "session-end ")

    assert took < LIMIT_S / 2
    assert reports.sentences == [
        f"The hook half: {MOST_RUNNING} of its commands are still running, so no more are started"
    ]
    stop.touch()


def test_hooks_are_read_from_the_settings_and_a_wrong_name_gets_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('[hooks]\ngo = "mpc play"\n')
    assert SettingsFile(path, Preferences).read()[0].hooks == {"go": "mpc play"}

    path.write_text('[hooks]\nstart = "mpc play"\n')
    settings, problems = SettingsFile(path, Preferences).read()

    assert settings.hooks == {}
    assert "hooks" in problems[0]
    assert "session-start" in problems[0]


@pytest.mark.parametrize(
    ("environment", "sequence"),
    [
        ({"TERM_PROGRAM": "iTerm.app"}, "\x1b]9;Leg Day: rest  over\x07"),
        ({"TERM": "xterm-kitty"}, "\x1b]99;;Leg Day: rest  over\x1b\\"),
        ({"TERM": "foot"}, "\x1b]777;notify;Leg Day;rest  over\x07"),
        ({"TERM": "linux"}, ""),
        ({"TERM": "xterm-256color"}, ""),
        ({"TERM": "xterm-kitty", "TMUX": "/tmp/tmux-0/default,1,0"}, ""),
    ],
)
def test_a_terminal_gets_the_notification_that_it_understands(
    environment: dict[str, str], sequence: str
) -> None:
    assert notification(environment, "Leg Day", "rest; over") == sequence


def test_a_rest_that_is_ready_notifies_unless_that_is_switched_off() -> None:
    told: list[str] = []
    for wanted in (True, False):
        cues = Cues(Preferences(notifications=wanted))
        cues.connect(lambda: None, lambda _: None, told.append)
        for cue in Cue:
            cues.give(cue)

    assert told == ["your rest is over, ready when you are"]
