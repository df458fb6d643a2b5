"""The athlete who shows how it is done."""

from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from legday_tui.figure.keyframes import Figure
from legday_tui.figure.motion import pose_at
from legday_tui.figure.raster import Frame, Window, drawn
from legday_tui.figure.strokes import strokes_of
from legday_tui.widgets.drawn import Drawn
from legday_tui.widgets.text_grid import changed

FLOOR = -0.06
WARM, HOT = 0.4, 0.8
"""From which share of the effort on the working muscles look warm, and hot."""
STEPS_A_ROW = 4
"""A row has four dots: finer steps of the depth would not be seen."""
SHAKES_A_S = 6
MOST_FRAMES = 500


@dataclass(frozen=True, slots=True)
class Posture:
    """All that decides how a figure looks."""

    depth: float
    right: bool = False
    partial: bool = False
    effort: float = 0.0
    beat: int = 0
    """Which of the tremors of a second it is."""

    def frame_of(self, figure: Figure, columns: int, lines: int) -> Frame:
        """Draw it."""
        pose = pose_at(
            figure,
            self.depth,
            right=self.right,
            partial=self.partial,
            tremble=self.effort,
            t=self.beat / SHAKES_A_S,
        )
        window = Window(figure.left, figure.right, FLOOR, figure.top)
        return drawn(strokes_of(figure, pose), window, columns, lines)


class FigureView(Drawn):
    """Draws a figure as large as its room allows; empty where an exercise has none."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "figure--ground",
        "figure--prop",
        "figure--far",
        "figure--body",
        "figure--muscle",
        "figure--muscle-warm",
        "figure--muscle-hot",
    }
    DEFAULT_CSS: ClassVar[str] = """
    FigureView {
        width: 1fr;
        height: 1fr;
        .figure--ground { color: $foreground 40%; }
        .figure--prop { color: $secondary; }
        .figure--far { color: $foreground 60%; }
        .figure--body { color: $foreground; }
        .figure--muscle { color: $primary; }
        .figure--muscle-warm { color: $warning; }
        .figure--muscle-hot { color: $error; }
    }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._figure: Figure | None = None
        self._pose = Posture(0.0)
        self._frame = Frame((), ())
        self._muscle = "muscle"
        self._known: dict[tuple[Posture, int, int], Frame] = {}
        """Frames by posture and room: a movement that repeats is drawn once."""

    def show(
        self,
        figure: Figure | None,
        depth: float,
        *,
        right: bool = False,
        partial: bool = False,
        effort: float = 0.0,
        t: float = 0.0,
    ) -> None:
        """Show a pose. `effort`, 0 to 1, makes the figure tremble and its muscles glow; `t` is in seconds."""
        if figure is not self._figure:
            self._figure = figure
            self._known.clear()
        steps = self.size.height * STEPS_A_ROW or 1
        beat = int(t * SHAKES_A_S) % SHAKES_A_S if effort else 0
        self._pose = Posture(round(depth * steps) / steps, right, partial, round(effort, 1), beat)
        muscle = "muscle-hot" if effort >= HOT else "muscle-warm" if effort >= WARM else "muscle"
        before, self._frame = self._frame, self._drawn()
        if muscle != self._muscle or len(before.glyphs) != len(self._frame.glyphs):
            self._muscle = muscle
            self.refresh()
        elif before != self._frame:
            self._refresh_changed(before)

    def _refresh_changed(self, before: Frame) -> None:
        if [len(row) for row in before.glyphs] != [len(row) for row in self._frame.glyphs]:
            self.refresh()
            return
        regions = (
            changed(list(before.glyphs), list(self._frame.glyphs)),
            changed(list(before.marks), list(self._frame.marks)),
        )
        for region in regions:
            if region is not None:
                self.refresh(region)

    def _drawn(self) -> Frame:
        figure, (columns, lines) = self._figure, self.size
        if figure is None or columns == 0 or lines == 0:
            return Frame((), ())
        key = self._pose, columns, lines
        if key not in self._known:
            if len(self._known) >= MOST_FRAMES:
                self._known.clear()
            self._known[key] = self._pose.frame_of(figure, columns, lines)
        return self._known[key]

    def render_line(self, y: int) -> Strip:
        columns, lines = self.size
        if len(self._frame.glyphs) != lines or (lines and len(self._frame.glyphs[0]) != columns):
            self._frame = self._drawn()
        if y >= len(self._frame.glyphs):
            return Strip.blank(columns, self.visual_style.rich_style)
        glyphs, position = self._frame.glyphs[y], 0
        segments = []
        for mark, run in groupby(self._frame.marks[y]):
            length = len(list(run))
            text = glyphs[position : position + length]
            segments.append(Segment(text, self._style_of(mark)))
            position += length
        return Strip(segments, columns)

    def _style_of(self, mark: str) -> Style:
        names = {"g": "ground", "p": "prop", "f": "far", "b": "body", "m": self._muscle}
        name = names.get(mark)
        return self.part_style(f"figure--{name}") if name else self.visual_style.rich_style
