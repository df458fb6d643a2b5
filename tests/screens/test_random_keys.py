"""Keys in random packets, held, between late answers and changes of size, against the same keys one by one.

The model is the app itself: one key at a time, with nothing else to disturb it.
"""

import asyncio
import tempfile
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from textual.widgets import Input

from legday_tui.screens.workout_actions import WorkoutActions
from legday_tui.terminal.input_filter import FilteredParser
from tests.screens.gym import Gym, gym
from tests.terminal.parser import new_parser

KEYS = {"enter": "\r", "space": " ", "escape": "\x1b[27u", "up": "\x1b[A", "down": "\x1b[B", "tab": "\t"}
KEYS |= {key: key for key in "0123456789usxlwnvpz[]+-.?,h!"}
HELD = ("enter", "space", "s", "u", "escape")
"""Keys that complete, start, end or skip something."""
ANSWERS = (
    "\x1b[?62;22c",
    "\x1b[>41;351;0c",
    "\x1bP>|tmux 3.3a\x1b\\",
    "\x1b[97;99999u",
    "\x1b]52;c;aGk=\x07",
)
SIZES = ((80, 24), (60, 18), (120, 40))
APART_S = 0.8
"""Time between two packets: the same key in both was pressed twice."""


@dataclass(frozen=True)
class Press:
    """A key that is pressed, and reported so many times while it is held."""

    key: str
    reports: int = 1
    answer: str = ""
    """What the terminal says in the middle of it."""


@dataclass(frozen=True)
class Packet:
    """Keys that arrive together."""

    presses: list[Press]
    size: tuple[int, int] | None = None


pressed = st.builds(Press, st.sampled_from(sorted(KEYS)), answer=st.sampled_from(("", "", *ANSWERS)))
held = st.builds(Press, st.sampled_from(HELD), st.integers(2, 6))
typed_number = st.tuples(st.integers(0, 99), st.sampled_from(("enter", "space"))).map(
    lambda typed: [*(Press(digit) for digit in str(typed[0])), Press(typed[1])]
)
chosen_load = st.sampled_from(("17.5", "2x8", "35")).map(
    lambda load: [Press(key) for key in ("w", *load)] + [Press("enter")]
)


def without_neighbours(presses: list[Press]) -> list[Press]:
    """Leave out a key that follows itself: in one packet it would be held, not pressed twice."""
    return [press for i, press in enumerate(presses) if i == 0 or presses[i - 1].key != press.key]


presses = st.one_of(
    st.lists(pressed, min_size=1, max_size=5), typed_number, chosen_load, held.map(lambda press: [press])
)
packets = st.builds(Packet, presses.map(without_neighbours), st.sampled_from((None, None, *SIZES)))

Send = Callable[[Gym, FilteredParser, Packet], Awaitable[None]]


async def together(app: Gym, parser: FilteredParser, packet: Packet) -> None:
    """Send a packet as a terminal does, whatever else it says."""
    sent = "".join(
        KEYS.get(press.key, press.key) + press.answer + KEYS.get(press.key, press.key) * (press.reports - 1)
        for press in packet.presses
    )
    await send(app, parser, sent)
    if packet.size is not None:
        await app.pilot.resize_terminal(*packet.size)


async def one_by_one(app: Gym, parser: FilteredParser, packet: Packet) -> None:
    """Send each key when the one before has taken effect; a held key is one press, except in a text."""
    for press in packet.presses:
        key = KEYS.get(press.key, press.key)
        in_text = isinstance(app.app.focused, Input) and press.key not in ("enter", "escape")
        await send(app, parser, key * (press.reports if in_text else 1))


async def send(app: Gym, parser: FilteredParser, sent: str) -> None:
    for message in (*parser.feed(sent), *parser.tick(), *parser.tick()):
        app.app.post_message(message)
    await app.pilot.pause()
    await app.pilot.pause()


def state_of(app: Gym) -> list[object]:
    """Everything that keys change: the screens, what is typed, and the events without their times."""
    screens: list[Any] = app.app.screen_stack
    workouts = [screen.turn.coach.workout for screen in screens if isinstance(screen, WorkoutActions)]
    return [
        [type(screen).__name__ for screen in screens],
        [field.value for screen in screens for field in screen.query(Input)],
        [screen.typed.text for screen in screens if hasattr(screen, "typed")],
        [[without_times(event) for event in workout.events] for workout in workouts],
    ]


def without_times(event: msgspec.Struct) -> dict[str, object]:
    times = ("at", "monotonic", "seconds")
    fields = {name: getattr(event, name) for name in event.__struct_fields__ if name not in times}
    return {"event": type(event).__name__, **fields}


async def states(sent: list[Packet], send_packet: Send) -> list[list[object]]:
    """Return the state after each packet, from the first set of the strength circuit on."""
    with tempfile.TemporaryDirectory() as folder:
        async with gym(Path(folder)) as app:
            await app.start_at("Heel Raise Squat")
            failures: list[Exception] = []
            parser, seen = new_parser(failures.append), []
            for packet in sent:
                app.clock.advance(APART_S)
                await send_packet(app, parser, packet)
                seen.append(state_of(app))
            assert not app.app.crash
            assert not failures
            return seen


@pytest.mark.parametrize("examples", [8, pytest.param(300, marks=pytest.mark.long)])
def test_random_packets_do_what_the_keys_do_one_by_one(examples: int) -> None:
    # The ordinary run tries the same ones each time; what is new is for the long run to find.
    ordinary = examples < 100

    @settings(
        max_examples=examples, derandomize=ordinary, deadline=None, suppress_health_check=list(HealthCheck)
    )
    @given(st.lists(packets, min_size=1, max_size=6))
    def check(sent: list[Packet]) -> None:
        assert asyncio.run(states(sent, together)) == asyncio.run(states(sent, one_by_one))

    check()
