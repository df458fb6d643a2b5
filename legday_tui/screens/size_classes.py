"""The classes of a screen for the size of the terminal."""

from collections.abc import Iterator, Sequence

from textual.geometry import Size
from textual.screen import Screen


def size_classes(screen: Screen[None], size: Size) -> Iterator[str]:
    """Yield the classes that the breakpoints of a screen name for a size.

    Textual sets them too, but only after it has painted the new screen once without them.
    """
    yield from _class_at(size.width, screen.HORIZONTAL_BREAKPOINTS or ())
    yield from _class_at(size.height, screen.VERTICAL_BREAKPOINTS or ())


def _class_at(cells: int, breakpoints: Sequence[tuple[int, str]]) -> Iterator[str]:
    reached = [threshold for threshold in breakpoints if threshold[0] <= cells]
    if reached:
        yield max(reached)[1]
