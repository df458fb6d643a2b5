"""The figure on the screen."""

from typing import Any

from textual.geometry import Region

from legday_tui.storage.figure_files import figure_of
from legday_tui.widgets.figure import FigureView


def colours_of(view: FigureView) -> frozenset[object]:
    """The colours of all that is drawn."""
    segments = [segment for y in range(view.size.height) for segment in view.render_line(y)]
    return frozenset(s.style.color for s in segments if s.style and s.text.strip())


async def test_it_shows_a_body_and_its_working_muscles(stage: Any, read: Any) -> None:
    view = FigureView()
    async with stage(view, 24, 12):
        view.show(figure_of("wall-sit"), 1.0)
        assert any(row.strip() for row in read(view))
        colours = {
            segment.style and segment.style.color
            for y in range(12)
            for segment in view.render_line(y)
            if segment.text.strip()
        }
        assert len(colours) >= 4


async def test_only_what_moved_is_painted(stage: Any) -> None:
    painted: list[Region] = []

    class Watched(FigureView):
        def refresh(self, *regions: Region, **kwargs: Any) -> Any:
            painted.extend(regions or [Region(0, 0, *self.size)])
            return super().refresh(*regions, **kwargs)

    view = Watched()
    async with stage(view, 24, 12) as pilot:
        view.show(figure_of("calf-raise"), 0.0)
        await pilot.pause()
        painted.clear()
        view.show(figure_of("calf-raise"), 0.0)
        assert painted == []
        view.show(figure_of("calf-raise"), 0.4)
        assert painted
        assert max(region.width for region in painted) < 24


async def test_an_exercise_without_a_figure_is_an_empty_room(stage: Any, read: Any) -> None:
    view = FigureView()
    async with stage(view, 10, 4):
        view.show(None, 0.0)
        assert read(view) == ["", "", "", ""]


async def test_the_effort_changes_the_colour_of_the_muscles(stage: Any) -> None:
    view = FigureView()
    async with stage(view, 24, 12):
        seen = []
        for effort in (0.0, 0.5, 0.9):
            view.show(figure_of("wall-sit"), 1.0, effort=effort)
            seen.append(colours_of(view))
        assert len(set(seen)) == 3
