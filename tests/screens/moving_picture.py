"""The moving picture of the README: `python -m tests.screens.moving_picture` makes it again.

It is a film of the real app, frame by frame on a clock that stands still in between. What several frames show
at the same place is in the file once, and a style sheet says when it is visible. Nothing in it is a script,
and with `prefers-reduced-motion` it stands still.
"""

import asyncio
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from legday_tui.widgets.drawing import Cell, Shape, elements_of, picture, shapes_of
from legday_tui.widgets.picture import paper_of, seen_on
from tests.screens.screenshots import FOLDER, SIZE
from tests.screens.scripts import passes, presses
from tests.screens.views import LEAD_IN_S, SQUAT, View
from tests.trainee import after_set, at_set

FILE = FOLDER / "leg-day.svg"
TILE = 10
"""The columns that are kept, or change, as one."""


class Frame(NamedTuple):
    """What is on the screen for some seconds."""

    cells: list[list[Cell]]
    seconds: float


@dataclass(frozen=True)
class Clip:
    """A part of the film: how long it lasts, and how the time goes in it."""

    view: View
    frames: int
    seconds: float
    """How long each frame is seen."""
    step: float
    """How far the clock of the app goes between two frames, in seconds."""


CLIPS = (
    Clip(View("HoldScreen", passes(LEAD_IN_S + 71), until=at_set("wall-sit")), 36, 1 / 6, 1 / 6),
    Clip(View("RestScreen", passes(36), until=after_set(SQUAT, 2)), 14, 0.5, 1),
    Clip(View("RepsScreen", presses("t", seconds=LEAD_IN_S), until=at_set(SQUAT, 3)), 80, 0.1, 0.1),
)
"""The last seconds of a wall sit, a rest that becomes ready, and a set at the coach's pace."""


async def film() -> tuple[list[Frame], str]:
    """Return the frames of all clips, and the colour behind them."""
    frames: list[Frame] = []
    paper = ""
    for clip in CLIPS:
        with tempfile.TemporaryDirectory() as directory:
            async with clip.view.shown(Path(directory), SIZE) as app:
                for _ in range(clip.frames):
                    frames.append(Frame(seen_on(app.app.screen), clip.seconds))
                    await app.pass_time(clip.step)
                paper = paper_of(app.app.screen)
    return frames, paper


def moving_svg(frames: Sequence[Frame], paper: str) -> str:
    """Return the film as SVG."""
    when: dict[tuple[int, int, tuple[Cell, ...]], list[int]] = {}
    for number, frame in enumerate(frames):
        for row, line in enumerate(frame.cells):
            for column in range(0, len(line), TILE):
                when.setdefault((column, row, tuple(line[column : column + TILE])), []).append(number)
    groups: dict[tuple[int, ...], list[Shape]] = {}
    for (column, row, cells), numbers in when.items():
        groups.setdefault(tuple(numbers), []).extend(shapes_of(cells, column, row, paper))
    starts = [0.0]
    for frame in frames:
        starts.append(starts[-1] + frame.seconds)
    always = tuple(range(len(frames)))
    moving = {numbers: shapes for numbers, shapes in groups.items() if shapes and numbers != always}
    names = {numbers: f"t{index}" for index, numbers in enumerate(moving)}
    rules = "".join(_rules(name, numbers, starts) for numbers, name in names.items())
    parts = "".join(
        f'<g class="t {names[numbers]}{" s" if 0 in numbers else ""}">{elements_of(shapes)}</g>'
        for numbers, shapes in moving.items()
    )
    style = f".t{{visibility:hidden;animation:{starts[-1]:.2f}s step-end infinite}}{STILL}{rules}"
    rows = frames[0].cells
    return picture(elements_of(groups.get(always, [])) + parts, len(rows[0]), len(rows), paper, style)


def _rules(name: str, numbers: Sequence[int], starts: Sequence[float]) -> str:
    """Return when the frames with these numbers are visible."""
    changes = {0.0: "hidden"}
    for number in numbers:
        begins, ends = (100 * starts[at] / starts[-1] for at in (number, number + 1))
        if changes.get(begins) == "hidden" and begins > 0:
            del changes[begins]
        else:
            changes[begins] = "visible"
        if ends < 100:
            changes[ends] = "hidden"
    steps = "".join(f"{at:.2f}%{{visibility:{seen}}}" for at, seen in changes.items())
    return f"@keyframes {name}{{{steps}}}.{name}{{animation-name:{name}}}"


STILL = ".s{visibility:visible}@media (prefers-reduced-motion:reduce){.t{animation:none!important}}"
"""Without any motion the first frame is seen."""


def main() -> None:
    frames, paper = asyncio.run(film())
    FILE.write_text(moving_svg(frames, paper), "utf-8")
    print(f"{FILE}: {FILE.stat().st_size / 1000:.0f} KB, {len(frames)} frames")


if __name__ == "__main__":
    main()
