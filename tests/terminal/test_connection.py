"""The checks that the terminal still exists."""

import os
import select
import sys

import pytest

from legday_tui.terminal import connection


class FakePoll:
    """Answers one event for every descriptor."""

    def __init__(self, event: int) -> None:
        self._event = event

    def register(self, descriptor: int, events: int) -> None: ...

    def poll(self, timeout: int) -> list[tuple[int, int]]:
        return [(0, self._event)]


class FakeStdin:
    """Has a descriptor."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    def fileno(self) -> int:
        return self._descriptor


@pytest.mark.parametrize(
    ("platform", "event", "hung_up"),
    [
        ("darwin", select.POLLNVAL, False),
        ("darwin", select.POLLHUP, True),
        ("darwin", select.POLLERR | select.POLLNVAL, True),
        ("linux", select.POLLNVAL, True),
        ("linux", select.POLLHUP, True),
        ("linux", 0, False),
    ],
)
def test_pollnval_is_no_hang_up_on_macos(
    monkeypatch: pytest.MonkeyPatch, platform: str, event: int, hung_up: bool
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(select, "poll", lambda: FakePoll(event))
    monkeypatch.setattr(sys, "__stdin__", FakeStdin(0))
    assert connection.has_hung_up() is hung_up


def test_a_closed_descriptor_is_a_hang_up(monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    monkeypatch.setattr(sys, "__stdin__", FakeStdin(reading))
    assert not connection.has_hung_up()
    os.close(reading)
    os.close(writing)
    assert connection.has_hung_up()
