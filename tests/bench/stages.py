"""The places of a leg day at which is measured."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.bench.measuring import until
from tests.e2e.terminal import Terminal


@contextmanager
def training(directory: Path, *arguments: str) -> Iterator[Terminal]:
    """The program, at home, complete."""
    with Terminal(["--level", "intermediate", "--no-sound", *arguments], data_dir=directory) as terminal:
        until(terminal, r"\? keys")
        terminal.read(1.5)
        terminal.process.delaybeforesend = None
        yield terminal


def in_a_set(terminal: Terminal) -> None:
    """Go from home to the first set of repetitions, which with heavy weights behind one is a ramp-up set."""
    terminal.press("enter")
    until(terminal, "Leg Swings")
    terminal.press_until("S", r"Heel Raise Squat +\S.*(SET|RAMP-UP) 1")
    terminal.read(1.0)


def resting(terminal: Terminal) -> None:
    """Go from home to the first rest."""
    in_a_set(terminal)
    terminal.press_until("enter", "REST")
    terminal.read(1.0)


def holding(terminal: Terminal) -> None:
    """Go from home into the wall sit."""
    in_a_set(terminal)
    terminal.press_until("S", "Wall Sit")
    terminal.press("space")
    until(terminal, "breathe")
    terminal.read(1.0)
