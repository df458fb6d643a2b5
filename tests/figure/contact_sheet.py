"""Print all figures at three depths: `python -m tests.figure.contact_sheet [COLUMNSxLINES [barbell]]`."""

import sys
from collections.abc import Iterator

from legday_tui.domain.program.rack import Carried
from legday_tui.figure.motion import pose_at
from legday_tui.figure.raster import Window, rasterize
from legday_tui.figure.strokes import strokes_of
from legday_tui.storage.figure_files import figure_names, figure_of
from legday_tui.widgets.figure import FLOOR

DEPTHS = (0.0, 0.5, 1.0)


def sheet(columns: int, lines: int, carried: Carried) -> Iterator[str]:
    """Yield the rows of the sheet."""
    for name in figure_names():
        figure = figure_of(name)
        if figure is not None:
            window = Window(figure.left, figure.right, FLOOR, figure.top)
            frames = [
                rasterize(strokes_of(figure, pose_at(figure, depth), carried), window, columns, lines)
                for depth in DEPTHS
            ]
            yield name
            yield from ("  ".join(rows) for rows in zip(*(frame.glyphs for frame in frames), strict=True))


if __name__ == "__main__":
    size = sys.argv[1] if len(sys.argv) > 1 else "24x12"
    wide, high = (int(number) for number in size.split("x"))
    sys.stdout.write("\n".join(sheet(wide, high, "barbell" if "barbell" in sys.argv else "weights")) + "\n")
