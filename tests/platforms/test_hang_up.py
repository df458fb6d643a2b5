"""The checks that the terminal still exists."""

import os
import select
import sys
from collections.abc import Iterator

import pytest

from legday_tui.platforms import hang_up
from legday_tui.terminal import connection

if sys.platform == "win32":
    pytest.skip("Windows ends a program together with its window", allow_module_level=True)


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


@pytest.fixture
def terminal() -> Iterator[tuple[int, int]]:
    """The descriptor of a terminal, and that of the window that shows it."""
    window, terminal = os.openpty()
    yield terminal, window
    os.close(terminal)


@pytest.mark.parametrize(
    ("event", "hung_up"),
    [
        (0, False),
        (select.POLLNVAL, False),
        (select.POLLHUP, True),
        (select.POLLERR | select.POLLNVAL, True),
    ],
)
def test_macos_answers_pollnval_for_terminals_that_work(
    monkeypatch: pytest.MonkeyPatch, terminal: tuple[int, int], event: int, hung_up: bool
) -> None:
    monkeypatch.setattr(select, "poll", lambda: FakePoll(event))
    assert hang_up.has_hung_up(terminal[0]) is hung_up
    os.close(terminal[1])
    assert hang_up.has_hung_up(terminal[0]) is (event != 0)


def test_a_closed_descriptor_is_a_hang_up(monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    monkeypatch.setattr(sys, "__stdin__", FakeStdin(reading))
    assert not connection.has_hung_up()
    os.close(reading)
    os.close(writing)
    assert connection.has_hung_up()


def test_where_nothing_can_be_polled_the_terminal_is_there(
    monkeypatch: pytest.MonkeyPatch, terminal: tuple[int, int]
) -> None:
    monkeypatch.delattr(select, "poll")
    os.close(terminal[1])
    for platform in ("darwin", "win32"):
        monkeypatch.setattr(sys, "platform", platform)
        assert not hang_up.has_hung_up(terminal[0])
