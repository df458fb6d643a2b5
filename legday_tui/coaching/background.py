"""Tasks that run beside the screens and that no caller waits for."""

import asyncio
from collections.abc import Callable, Coroutine


class BackgroundTasks:
    """The owner of background tasks: it keeps them alive, and reports their exceptions.

    asyncio only logs the exception of a task that is never awaited, and it does so when the task is freed.
    """

    def __init__(self, report: Callable[[BaseException], None]) -> None:
        """Initialise without tasks; `report` is called with each exception, except for a cancellation."""
        self._report = report
        self._running: set[asyncio.Task[None]] = set()

    def start(self, work: Coroutine[None, None, None]) -> asyncio.Task[None]:
        """Run a coroutine as a task."""
        task = asyncio.create_task(work)
        self._running.add(task)
        task.add_done_callback(self._finish)
        return task

    def _finish(self, task: asyncio.Task[None]) -> None:
        self._running.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            self._report(error)


def failure_words(error: BaseException) -> str:
    """Return the message to the user about a failed task."""
    return f"Something failed in the background ({type(error).__name__}: {error}). Your workout carries on."
