"""Asyncio tasks that continue when their caller is cancelled, and whose failures are always reported."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, ClassVar, Generic, TypeVar

T = TypeVar("T")


class BackgroundTask(Generic[T]):
    """A task that any number of callers can wait for. Cancelling a caller does not cancel the task.

    If the task raises an exception, every waiting caller gets it. If none does, because nobody waits or all
    were cancelled, `report` is called with it: asyncio would drop it.
    """

    _running: ClassVar[set[asyncio.Task[Any]]] = set()
    """The event loop has only weak references to its tasks."""

    def __init__(self, work: Coroutine[Any, Any, T], report: Callable[[BaseException], None]) -> None:
        self._report = report
        self._waiting = 0
        self._has_been_raised = False
        self._task = asyncio.create_task(work)
        self._running.add(self._task)
        self._task.add_done_callback(self._finished)

    async def wait(self) -> T:
        """Return the result of the task, or raise its exception."""
        self._waiting += 1
        try:
            return await asyncio.shield(self._task)
        except Exception:
            self._has_been_raised = True
            raise
        finally:
            self._waiting -= 1
            self._report_what_nobody_gets()

    @property
    def result(self) -> T | None:
        """The result; None if the task is not finished, was cancelled, or failed."""
        task = self._task
        is_successful = task.done() and not task.cancelled() and task.exception() is None
        return task.result() if is_successful else None

    def _finished(self, task: asyncio.Task[T]) -> None:
        self._running.discard(task)
        self._report_what_nobody_gets()

    def _report_what_nobody_gets(self) -> None:
        # A caller that is cancelled in the moment of the failure still waits when the task has finished, and
        # gets the cancellation instead.
        task = self._task
        if self._waiting or self._has_been_raised or not task.done() or task.cancelled():
            return
        if (error := task.exception()) is not None:
            self._has_been_raised = True
            self._report(error)
