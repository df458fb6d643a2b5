"""The signals that end the program, as far as a system has them."""

import asyncio
import signal
from collections.abc import Callable
from types import FrameType

import pytest

from legday_tui.terminal import connection
from legday_tui.terminal.connection import Watch

Handler = Callable[[int, FrameType | None], None]
NUMBERS = {"SIGHUP": 1, "SIGINT": 2, "SIGTERM": 15, "SIGBREAK": 21}


@pytest.mark.parametrize(
    ("there", "codes"),
    [
        (["SIGHUP", "SIGINT", "SIGTERM"], {"SIGHUP": 129, "SIGINT": 130, "SIGTERM": 143}),
        (["SIGINT", "SIGTERM", "SIGBREAK"], {"SIGINT": 130, "SIGTERM": 143, "SIGBREAK": 149}),
    ],
    ids=["Linux and macOS", "Windows"],
)
async def test_each_signal_of_the_system_ends_the_program(
    monkeypatch: pytest.MonkeyPatch, there: list[str], codes: dict[str, int]
) -> None:
    handlers: dict[int, Handler] = {}
    monkeypatch.setattr(signal, "signal", handlers.__setitem__)
    monkeypatch.setattr(connection, "has_hung_up", lambda: False)
    for name, number in NUMBERS.items():
        if name in there:
            monkeypatch.setattr(signal, name, number, raising=False)
        else:
            monkeypatch.delattr(signal, name, raising=False)

    for name, code in codes.items():
        left: list[int] = []
        Watch(left.append)
        assert handlers.keys() == {NUMBERS[name] for name in there}
        handlers[NUMBERS[name]](NUMBERS[name], None)
        await asyncio.sleep(0)
        assert left == [code]


async def test_a_signal_that_comes_after_the_loop_was_closed_is_no_error(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    handlers: dict[int, Handler] = {}
    monkeypatch.setattr(signal, "signal", handlers.__setitem__)

    async def watch() -> None:
        Watch(lambda _: None)

    await asyncio.to_thread(asyncio.run, watch())
    handlers[signal.SIGTERM](signal.SIGTERM, None)
