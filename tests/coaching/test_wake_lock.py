"""The wake lock is taken and given back in a thread, whatever the desktop does."""

import gc
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from legday_tui.coaching.wake_lock import WakeLock
from legday_tui.coaching.wakepy_lock import (
    SESSION_BUS,
    NoWakeLockError,
    machine_kept_running,
    screen_kept_on,
)
from tests.coaching.fake_desktop import FakeDesktop

PATIENCE_S = 10.0
IDLE, SUSPEND = 8, 4
"""The flags of GNOME's session manager."""


def comes_true(condition: Callable[[], object]) -> bool:
    until = time.monotonic() + PATIENCE_S
    while not condition() and time.monotonic() < until:
        time.sleep(0.005)
    return bool(condition())


def test_the_lock_is_held_until_it_is_released_and_can_be_taken_again() -> None:
    taken = []

    @contextmanager
    def keep() -> Iterator[str]:
        taken.append("in")
        yield "a desktop"
        taken.append("out")

    lock = WakeLock(keep, take_after_s=0)
    for _ in range(2):
        lock.hold()
        lock.hold()
        assert comes_true(lambda: lock.method == "a desktop")
        lock.release()
        assert comes_true(lambda: lock.method is None)
    assert taken == ["in", "out", "in", "out"]


def test_a_desktop_that_does_not_answer_keeps_nobody_waiting() -> None:
    asked, answered, left = threading.Event(), threading.Event(), threading.Event()

    @contextmanager
    def keep() -> Iterator[str]:
        asked.set()
        answered.wait()
        yield "a slow desktop"
        left.set()

    lock = WakeLock(keep, take_after_s=0)
    lock.hold()
    assert asked.wait(PATIENCE_S)
    lock.release()
    lock.hold()
    lock.release()
    assert not left.is_set()
    answered.set()
    assert left.wait(PATIENCE_S), "what is taken late is given back at once"


def test_a_failure_is_a_reason_until_it_works() -> None:
    failures = [OSError("out of order")]

    @contextmanager
    def keep() -> Iterator[str]:
        if failures:
            raise failures.pop()
        yield "a desktop"

    lock = WakeLock(keep, take_after_s=0)
    lock.hold()
    assert comes_true(lambda: lock.problem == "out of order")
    assert lock.method is None
    lock.release()
    lock.hold()
    assert comes_true(lambda: lock.method == "a desktop")
    assert lock.problem is None
    lock.release()


def test_a_wish_during_an_attempt_that_fails_is_tried_as_well() -> None:
    asked, answers = [], threading.Semaphore(0)

    @contextmanager
    def keep() -> Iterator[str]:
        asked.append("once more")
        assert answers.acquire(timeout=PATIENCE_S)
        if len(asked) == 1:
            raise OSError("out of order")
        yield "a desktop"

    lock = WakeLock(keep, take_after_s=0)
    lock.hold()
    assert comes_true(lambda: asked)
    lock.release()
    lock.hold()
    answers.release(2)
    assert comes_true(lambda: lock.method == "a desktop")
    lock.release()


def test_what_is_released_before_it_is_taken_is_never_asked_for() -> None:
    asked = threading.Event()

    @contextmanager
    def keep() -> Iterator[str]:
        asked.set()
        yield "a desktop"

    lock = WakeLock(keep, take_after_s=60)
    lock.hold()
    lock.release()
    lock.hold()
    lock.release()
    assert not asked.is_set()


@pytest.fixture
def desktop(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeDesktop]:
    with FakeDesktop() as running:
        monkeypatch.setenv(SESSION_BUS, running.address)
        yield running


def test_a_desktop_keeps_the_screen_on_inside_the_context(desktop: FakeDesktop) -> None:
    with screen_kept_on() as method:
        assert method == "org.gnome.SessionManager"
        assert desktop.held == 1
    assert desktop.waits_for(held=0)
    with machine_kept_running():
        assert desktop.held == 1
    assert [flags for *_, flags in desktop.requests] == [IDLE, SUSPEND]


# wakepy leaves the closing of a connection that was of no use to the garbage collection.
@pytest.mark.filterwarnings(r"ignore:Exception ignored (in.|while finalizing socket) <socket\.socket")
def test_the_reason_why_it_cannot_be_kept_on_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(NoWakeLockError, match="there is no desktop to ask"), screen_kept_on():
        pass
    with FakeDesktop(service=None) as useless:
        monkeypatch.setenv(SESSION_BUS, useless.address)
        with pytest.raises(NoWakeLockError, match=r"nothing here can do it \(asked org\."), screen_kept_on():
            pass
    gc.collect()
