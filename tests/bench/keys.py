"""From a key to what it paints: `python -m tests.bench.keys` (Linux)."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.bench.many_sessions import write_history
from tests.bench.measuring import (
    BARE,
    compile_all,
    heading,
    median_ms,
    number_painted,
    p95,
    painted,
    row,
    until,
)
from tests.bench.stages import holding, in_a_set, resting, training
from tests.e2e.terminal import Terminal

TIMES = 40
# The same key twice within 0.75 s waits for 0.12 s, in which a held key would arrive again. A key that acts
# only once while it is held is therefore pressed in turn with another one, or later.


def bare(directory: Path) -> Iterator[float]:
    with Terminal([], data_dir=directory, command=BARE) as terminal:
        until(terminal, "counted")
        terminal.process.delaybeforesend = None
        for _ in range(TIMES):
            yield painted(terminal, "j")


def home(directory: Path) -> Iterator[float]:
    with training(directory) as terminal:
        for _ in range(TIMES):
            yield painted(terminal, "right")


def live(directory: Path) -> Iterator[float]:
    with training(directory) as terminal:
        in_a_set(terminal)
        for index in range(TIMES):
            yield number_painted(terminal, ("space", "u")[index % 2], index / TIMES)


def rest(directory: Path) -> Iterator[float]:
    with training(directory) as terminal:
        resting(terminal)
        for _ in range(TIMES // 2):
            yield from (painted(terminal, key, "Done:") for key in ("up", "down"))


def history(directory: Path) -> Iterator[float]:
    write_history(directory, 300)
    with training(directory) as terminal:
        terminal.press("h")
        until(terminal, r"\d+ sessions?\b")
        terminal.read(2.0)
        painted(terminal, "j")  # turns from the first page to the list
        for _ in range(TIMES):
            yield painted(terminal, "j")


def hold(directory: Path) -> Iterator[float]:
    with training(directory) as terminal:
        holding(terminal)
        for index in range(TIMES // 2):
            yield number_painted(terminal, "p", 2 * index / TIMES, after_s=1.0)
            number_painted(terminal, "p", 0.0, after_s=1.0)


@contextmanager
def fresh() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


def main() -> int:
    """Print each screen beside the bare app."""
    compile_all()
    heading("median", "95th perc.")
    screens: dict[str, Callable[[Path], Iterator[float]]] = {
        "bare app": bare, "home": home, "live": live, "rest": rest, "history": history, "wall sit": hold,
    }  # fmt: skip
    alone = 0.0
    for name, screen in screens.items():
        with fresh() as directory:
            times = [*screen(directory)]
        alone = alone or 1000 * p95(times)
        target = "" if screen is bare else "25 ms" if screen is hold else "10 ms"
        figures = median_ms(times), 1000 * p95(times)
        row(f"key to paint: {name}", "ms", figures, target, figures[1] / alone)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
