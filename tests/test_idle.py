"""The replacement of Textual's wait for an idle process."""

import ast
import asyncio
import inspect
import threading
from pathlib import Path

import pytest
import textual
import textual.app
import textual.pilot
from textual import _wait
from textual.app import App, ComposeResult
from textual.message import Message
from textual.widgets import Static

from tests.idle import RESIZE_TERMINAL, WAIT_FOR_SCREEN, IdleWait


def importers_of_wait_for_idle() -> set[str]:
    """The modules of Textual that import `wait_for_idle`."""
    root = Path(textual.__file__).parent
    return {
        path.relative_to(root).as_posix()
        for path in root.rglob("*.py")
        if "wait_for_idle" in (text := path.read_text(encoding="utf-8"))
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.ImportFrom) and any(name.name == "wait_for_idle" for name in node.names)
    }


def test_textual_waits_for_idle_in_the_two_modules_that_are_patched() -> None:
    assert importers_of_wait_for_idle() == {"app.py", "pilot.py"}
    for module in (textual.app, textual.pilot):
        assert vars(module)["wait_for_idle"] is not _wait.wait_for_idle


def test_the_replaced_functions_have_the_parameters_that_are_expected() -> None:
    assert list(inspect.signature(_wait.wait_for_idle).parameters) == ["min_sleep", "max_sleep"]
    assert list(inspect.signature(RESIZE_TERMINAL).parameters) == ["self", "width", "height"]
    assert list(inspect.signature(WAIT_FOR_SCREEN).parameters) == ["self", "timeout"]
    assert "_resize_timer" in vars(App())


async def test_callbacks_that_schedule_callbacks_are_waited_for() -> None:
    done: list[int] = []

    def chain(left: int) -> None:
        if left:
            asyncio.get_running_loop().call_soon(chain, left - 1)
        else:
            done.append(left)

    chain(100)
    await IdleWait().wait_for_idle()
    assert done == [0]


async def test_an_awaited_thread_is_waited_for() -> None:
    wait, go_on = IdleWait(), threading.Event()
    task = asyncio.create_task(wait.to_thread(go_on.wait, 5.0))
    asyncio.get_running_loop().call_later(0.05, go_on.set)
    await wait.wait_for_idle()
    assert task.done()
    assert task.result()


async def test_an_idle_loop_is_not_waited_for() -> None:
    loop = asyncio.get_running_loop()
    before = loop.time()
    await IdleWait().wait_for_idle()
    assert loop.time() - before < _wait.SLEEP_GRANULARITY


async def test_a_loop_that_is_never_idle_is_waited_for_until_the_limit() -> None:
    loop = asyncio.get_running_loop()
    before = loop.time()

    async def work() -> None:
        while True:
            await asyncio.sleep(0)

    task = asyncio.create_task(work())
    await IdleWait().wait_for_idle(max_sleep=0.1)
    assert loop.time() - before >= 0.1
    task.cancel()


class Sized(App[None]):
    """Shows the width of the terminal."""

    def compose(self) -> ComposeResult:
        yield Static()

    def on_resize(self) -> None:
        self.query_one(Static).update(f"{self.size.width} columns")


async def test_a_new_size_is_taken_when_the_resize_returns() -> None:
    async with Sized().run_test(size=(80, 24)) as pilot:
        for width in range(79, 69, -1):
            await pilot.resize_terminal(width, 24)
            assert pilot.app.screen.size.width == width


class Passed(Message):
    """Goes from a widget to its parent so many times."""

    def __init__(self, times: int) -> None:
        super().__init__()
        self.times = times


class Passing(App[None]):
    """Passes a message on, a callback later each time, and fails at the end if it is told to."""

    def __init__(self, fails: bool = False) -> None:
        super().__init__()
        self._fails = fails
        self.passed = 0

    def compose(self) -> ComposeResult:
        yield Static()

    def on_passed(self, message: Passed) -> None:
        self.passed += 1
        if message.times:
            static = self.query_one(Static)
            static.call_later(static.post_message, Passed(message.times - 1))
        elif self._fails:
            raise RuntimeError("broken")


async def test_messages_that_lead_to_messages_are_processed_when_the_screen_is_waited_for() -> None:
    async with Passing().run_test() as pilot:
        app = pilot.app
        assert isinstance(app, Passing)
        app.query_one(Static).post_message(Passed(50))
        assert await IdleWait().wait_for_screen(pilot)
        assert app.passed == 51


async def test_a_wait_for_a_screen_says_that_a_message_failed() -> None:
    answers: list[bool] = []

    async def fail() -> None:
        async with Passing(fails=True).run_test() as pilot:
            pilot.app.query_one(Static).post_message(Passed(3))
            answers.append(await IdleWait().wait_for_screen(pilot))

    with pytest.raises(RuntimeError, match="broken"):
        await fail()
    assert answers == [False]
