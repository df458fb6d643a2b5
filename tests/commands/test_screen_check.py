"""`doctor` says why the screen cannot stay on, and what to do; that is not a problem of the files."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import Mock

import pytest

from legday_tui.coaching.wakepy_lock import NoWakeLockError
from legday_tui.commands import screen_check
from legday_tui.commands.screen_check import check_screen
from legday_tui.storage.checkup import Finding


def test_without_a_desktop_it_says_what_helps(monkeypatch: pytest.MonkeyPatch) -> None:
    why = "there is no desktop to ask (DBUS_SESSION_BUS_ADDRESS isn't set)"
    how = "raise its timeout in your system's settings"
    found = {"setterm": "/usr/bin/setterm"}
    monkeypatch.setattr(screen_check, "screen_kept_on", Mock(side_effect=NoWakeLockError(why)))
    monkeypatch.setattr(screen_check, "which", found.get)
    sentence = f"screen: can't be kept on, because {why}; {how}"

    finding = check_screen(is_wanted=True)
    assert finding == Finding("note", f"{sentence}, or use `setterm --blank 0` on a text console")

    found.clear()  # as on macOS and Windows
    assert check_screen(is_wanted=True) == Finding("note", sentence)


def test_over_ssh_it_is_another_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSH_CONNECTION", "10.0.0.2 50000 10.0.0.1 22")
    assert check_screen(is_wanted=True) == Finding(
        "note",
        "screen: over SSH the screen that goes dark is the one in front of you: keep that machine awake",
    )


def test_a_desktop_that_fails_or_never_answers_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    @contextmanager
    def broken() -> Iterator[str]:
        raise OSError("out of order")
        yield

    @contextmanager
    def silent() -> Iterator[str]:
        threading.Event().wait()
        yield "never"

    monkeypatch.setattr(screen_check, "screen_kept_on", broken)
    assert "because OSError: out of order; raise its" in check_screen(is_wanted=True).sentence
    monkeypatch.setattr(screen_check, "PATIENCE_S", 0.05)
    monkeypatch.setattr(screen_check, "screen_kept_on", silent)
    assert "because the desktop doesn't answer; raise its" in check_screen(is_wanted=True).sentence


def test_who_switched_it_off_is_reminded_of_that() -> None:
    assert check_screen(is_wanted=False) == Finding(
        "ok", "screen: may go dark while you train: Keep awake is off in your settings"
    )
