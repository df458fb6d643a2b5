"""Asyncio tasks that continue when their caller is cancelled, and whose failures are always reported."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, ClassVar, Generic, TypeVar

T = TypeVar("T")


class BackgroundTask(Generic[T]):
    """A task that any number of callers can wait for. Cancelling a caller does not cancel the task.

    If the task raises an exception, every waiting caller gets it. If no caller is waiting, `report` is called
    with it: asyncio would drop it.
    """

    _running: ClassVar[set[asyncio.Task[Any]]] = set()
    """The event loop has only weak references to its tasks."""

    def __init__(self, work: Coroutine[Any, Any, T], report: Callable[[BaseException], None]) -> None:
        self._report = report
        self._waiters: set[asyncio.Future[T]] = set()
        self._task = asyncio.create_task(work)
        self._running.add(self._task)
        self._task.add_done_callback(self._finished)

    async def wait(self) -> T:
        """Return the result of the task, or raise its exception."""
        waiter = asyncio.shield(self._task)
        self._waiters.add(waiter)
        try:
            return await waiter
        finally:
            self._waiters.discard(waiter)

    @property
    def result(self) -> T | None:
        """The result; None if the task is not finished, was cancelled, or failed."""
        task = self._task
        is_successful = task.done() and not task.cancelled() and task.exception() is None
        return task.result() if is_successful else None

    def _finished(self, task: asyncio.Task[T]) -> None:
        self._running.discard(task)
        if task.cancelled() or not all(waiter.cancelled() for waiter in self._waiters):
            return
        if (error := task.exception()) is not None:
            self._report(error)
