"""The figure widget."""

from typing import Any

from textual.geometry import Region

from legday_tui.figure.keyframes import Figure
from legday_tui.storage.figure_files import figure_of
from legday_tui.widgets.figure import FigureView


def figure_named(name: str) -> Figure:
    figure = figure_of(name)
    assert figure is not None
    return figure


def colours_of(view: FigureView) -> frozenset[object]:
    """Return the colours of all visible characters."""
    segments = [segment for y in range(view.size.height) for segment in view.render_line(y)]
    return frozenset(s.style.color for s in segments if s.style and s.text.strip())


async def test_the_body_and_its_working_muscles_are_shown(stage: Any, read: Any) -> None:
    view = FigureView()
    async with stage(view, 24, 12):
        view.show(figure_named("wall-sit"), 1.0)
        assert any(row.strip() for row in read(view))
        colours = {
            segment.style and segment.style.color
            for y in range(12)
            for segment in view.render_line(y)
            if segment.text.strip()
        }
        assert len(colours) >= 4


async def test_only_changed_cells_are_rerefreshed(stage: Any) -> None:
    refreshed: list[Region] = []

    class Watched(FigureView):
        def refresh(self, *regions: Region, **kwargs: Any) -> Any:
            refreshed.extend(regions or [Region(0, 0, *self.size)])
            return super().refresh(*regions, **kwargs)

    view = Watched()
    async with stage(view, 24, 12) as pilot:
        view.show(figure_named("calf-raise"), 0.0)
        await pilot.pause()
        refreshed.clear()
        view.show(figure_named("calf-raise"), 0.0)
        assert refreshed == []
        view.show(figure_named("calf-raise"), 0.4)
        assert refreshed
        assert max(region.width for region in refreshed) < 24


async def test_the_view_is_empty_until_a_figure_is_shown(stage: Any, read: Any) -> None:
    view = FigureView()
    async with stage(view, 10, 4):
        assert read(view) == ["", "", "", ""]


async def test_effort_changes_the_colour_of_the_muscles(stage: Any) -> None:
    view = FigureView()
    async with stage(view, 24, 12):
        seen = []
        for effort in (0.0, 0.5, 0.9):
            view.show(figure_named("wall-sit"), 1.0, effort=effort)
            seen.append(colours_of(view))
        assert len(set(seen)) == 3
