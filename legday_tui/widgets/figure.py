"""The animated figure that shows an exercise."""

from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from legday_tui.domain.program.rack import Carried
from legday_tui.figure.keyframes import Figure
from legday_tui.figure.motion import pose_at
from legday_tui.figure.raster import Frame, Window, rasterize
from legday_tui.figure.strokes import strokes_of
from legday_tui.widgets.cached_rows import CachedRows
from legday_tui.widgets.text_grid import changed_region

FLOOR = -0.06
"""The lower edge of the visible part of the world, in metres."""
WARM, HOT = 0.4, 0.8
"""The efforts, 0 to 1, from which the working muscles have the warm and the hot colour."""
STEPS_PER_ROW = 4
"""Steps of the depth per row of the widget: a row has four dots, so finer steps would not be visible."""
TREMORS_PER_S = 6
MOST_FRAMES = 500
"""The number of cached frames at which the cache is cleared."""


@dataclass(frozen=True, slots=True)
class Posture:
    """The state of a figure; equal postures look the same."""

    depth: float
    right: bool = False
    partial: bool = False
    carried: Carried = "nothing"
    effort: float = 0.0
    beat: int = 0
    """The index of the tremor within a second."""

    def frame_of(self, figure: Figure, columns: int, lines: int) -> Frame:
        """Return the figure in this posture, rendered at this size."""
        pose = pose_at(
            figure,
            self.depth,
            right=self.right,
            partial=self.partial,
            tremor=self.effort,
            t=self.beat / TREMORS_PER_S,
        )
        window = Window(figure.left, figure.right, FLOOR, figure.top)
        return rasterize(strokes_of(figure, pose, self.carried), window, columns, lines)


class FigureView(CachedRows):
    """A figure as large as the widget allows; empty until one is shown."""

    ALLOW_SELECT = False
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
        self._posture = Posture(0.0)
        self._frame = Frame((), ())
        self._muscle = "muscle"
        self._frames: dict[tuple[Posture, int, int], Frame] = {}
        """Rendered frames by posture and size, since movements repeat."""

    def show(
        self,
        figure: Figure,
        depth: float,
        *,
        right: bool = False,
        partial: bool = False,
        carried: Carried = "nothing",
        effort: float = 0.0,
        t: float = 0.0,
    ) -> None:
        """Show the figure at a depth from 0 to 1.

        With `right` the sides are swapped, with `partial` the range of motion is reduced;
        `carried` is what it carries. `effort`, 0 to 1, makes the figure tremble and changes the colour of
        its muscles; `t` is the time in seconds.
        """
        if figure is not self._figure:
            self._figure = figure
            self._frames.clear()
        steps = self.size.height * STEPS_PER_ROW or 1
        beat = int(t * TREMORS_PER_S) % TREMORS_PER_S if effort else 0
        self._posture = Posture(round(depth * steps) / steps, right, partial, carried, round(effort, 1), beat)
        muscle = "muscle-hot" if effort >= HOT else "muscle-warm" if effort >= WARM else "muscle"
        before, self._frame = self._frame, self._rendered_frame()
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
            changed_region(list(before.glyphs), list(self._frame.glyphs)),
            changed_region(list(before.marks), list(self._frame.marks)),
        )
        for region in regions:
            if region is not None:
                self.refresh(region)

    def _rendered_frame(self) -> Frame:
        figure, (columns, lines) = self._figure, self.size
        if figure is None or columns == 0 or lines == 0:
            return Frame((), ())
        key = self._posture, columns, lines
        if key not in self._frames:
            if len(self._frames) >= MOST_FRAMES:
                self._frames.clear()
            self._frames[key] = self._posture.frame_of(figure, columns, lines)
        return self._frames[key]

    def render_line(self, y: int) -> Strip:
        columns, lines = self.size
        if len(self._frame.glyphs) != lines or (lines and len(self._frame.glyphs[0]) != columns):
            self._frame = self._rendered_frame()
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
        return self.get_component_rich_style(f"figure--{name}") if name else self.visual_style.rich_style
