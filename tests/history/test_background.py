"""Background tasks: an exception reaches the waiting callers, or is reported."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from legday_tui.domain.program.program import Program
from legday_tui.history.background import BackgroundTask
from legday_tui.history.editor import HistoryEditor
from legday_tui.history.store import HistoryStore
from legday_tui.storage import loading
from legday_tui.storage.data_dir import DataDir
from tests.fake_clock import FakeClock
from tests.sample import session


def raising(started: asyncio.Event) -> Callable[[], object]:
    """Return a function for a worker thread that sets the event, and raises an unexpected error."""
    loop = asyncio.get_running_loop()

    def fail(*_: object) -> object:
        loop.call_soon_threadsafe(started.set)
        raise ZeroDivisionError("a bug")

    return fail


async def cancel_when(started: asyncio.Event, caller: asyncio.Task[object]) -> None:
    """Cancel a caller as soon as its work has started, before it gets the error."""
    while not started.is_set():
        await asyncio.sleep(0)
    caller.cancel()
    with pytest.raises(asyncio.CancelledError):
        await caller
    await asyncio.gather(*asyncio.all_tasks() - {asyncio.current_task()}, return_exceptions=True)
    await asyncio.sleep(0)  # what is called when a task is done is called after it


async def test_an_error_is_reported_if_the_caller_is_cancelled_in_the_same_moment() -> None:
    reported: list[BaseException] = []
    failing = asyncio.Event()

    async def fail() -> None:
        await failing.wait()
        current = asyncio.current_task()
        assert current is not None
        current.add_done_callback(lambda _: caller.cancel())
        raise ZeroDivisionError

    task = BackgroundTask(fail(), reported.append)
    caller = asyncio.create_task(task.wait())
    await asyncio.sleep(0)
    failing.set()
    with pytest.raises(asyncio.CancelledError):
        await caller
    assert [type(error) for error in reported] == [ZeroDivisionError]


async def test_a_waiting_caller_gets_the_error_and_nothing_is_reported() -> None:
    reported: list[BaseException] = []

    async def fail() -> None:
        raise ZeroDivisionError

    task = BackgroundTask(fail(), reported.append)
    with pytest.raises(ZeroDivisionError):
        await task.wait()
    assert reported == []
    assert task.result is None


@pytest.mark.parametrize("cancelled_callers", [0, 1, 2])
async def test_an_error_that_no_caller_gets_is_reported_once(cancelled_callers: int) -> None:
    reported: list[BaseException] = []
    proceed = asyncio.Event()

    async def fail() -> None:
        await proceed.wait()
        raise ZeroDivisionError

    task = BackgroundTask(fail(), reported.append)
    callers = [asyncio.create_task(task.wait()) for _ in range(cancelled_callers)]
    await asyncio.sleep(0)
    proceed.set()
    for caller in callers:
        caller.cancel()
    await asyncio.gather(*callers, return_exceptions=True)
    await asyncio.sleep(0.01)
    assert [type(error) for error in reported] == [ZeroDivisionError]


async def test_cancelling_a_caller_does_not_cancel_the_task() -> None:
    proceed = asyncio.Event()

    async def work() -> int:
        await proceed.wait()
        return 3

    task = BackgroundTask(work(), lambda _: None)
    caller = asyncio.create_task(task.wait())
    await asyncio.sleep(0)
    caller.cancel()
    proceed.set()
    assert await task.wait() == 3
    assert task.result == 3


async def test_a_failed_load_that_nobody_waits_for_becomes_a_notice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started = asyncio.Event()
    monkeypatch.setattr(loading, "open_history", raising(started))
    store = HistoryStore(DataDir(tmp_path), FakeClock())

    await cancel_when(started, asyncio.create_task(store.loaded()))

    assert store.notices == ["Your history couldn't be read: ZeroDivisionError('a bug')"]
    with pytest.raises(ZeroDivisionError):
        await store.loaded()


async def test_a_failed_timeline_that_nobody_waits_for_becomes_a_notice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started = asyncio.Event()
    monkeypatch.setattr(loading, "build_timeline", raising(started))
    store = HistoryStore(DataDir(tmp_path), FakeClock())
    await store.loaded()

    await cancel_when(started, asyncio.create_task(store.timeline()))

    assert store.notices == ["Your history couldn't be read: ZeroDivisionError('a bug')"]
    assert store.built_timeline is None


async def test_a_failed_change_that_nobody_waits_for_becomes_a_notice(
    tmp_path: Path, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    started = asyncio.Event()
    data = DataDir(tmp_path)
    data.history.upsert(session(1))
    store = HistoryStore(data, FakeClock())
    await store.loaded()
    monkeypatch.setattr(data.history, "remove", raising(started))

    await cancel_when(
        started, asyncio.create_task(HistoryEditor(store, program).delete(session(1).id, "delete"))
    )

    assert store.notices == ["A change to your history failed: ZeroDivisionError('a bug')"]
    assert len(store.sessions) == 1
