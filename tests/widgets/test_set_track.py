"""The sets of an exercise as marks that need no colour."""

from typing import Any

import pytest
from textual.containers import Horizontal
from textual.strip import Strip

from legday_tui.widgets.set_track import GLYPHS, SetMark, SetTrack, track_text

MARKS: list[SetMark] = ["done", "skipped", "now", "to_come", "offered"]


def test_every_mark_has_its_own_shape() -> None:
    assert len(set(GLYPHS.values())) == len(GLYPHS)


@pytest.mark.parametrize(
    ("columns", "row"),
    [(40, "■ ╳ ▣ □ ◇  SET 3/4"), (18, "■ ╳ ▣ □ ◇  SET 3/4"), (17, "■╳▣□◇  SET 3/4"), (13, "SET 3/4")],
)
def test_the_marks_close_up_and_then_yield_to_the_text(columns: int, row: str) -> None:
    assert track_text(MARKS, "SET 3/4", columns) == row


async def test_it_is_as_wide_as_it_needs_to_be(stage: Any, read: Any) -> None:
    track = SetTrack()
    async with stage(Horizontal(track), 40, 1) as pilot:
        shown: list[tuple[list[SetMark], str, int]]
        shown = [(MARKS, "SET 3/4", 18), (["now"], "SET 1/1", 10), (["now"], "", 1)]
        for marks, text, width in shown:
            track.show(marks, text)
            await pilot.pause()
            assert track.size.width == width
            assert read(track) == [track_text(marks, text, 40)]


async def test_the_same_again_paints_nothing(stage: Any) -> None:
    painted: list[int] = []

    class Watched(SetTrack):
        def render_line(self, y: int) -> Strip:
            painted.append(y)
            return super().render_line(y)

    track = Watched()
    async with stage(track, 40, 1) as pilot:
        track.show(MARKS, "SET 3/4")
        await pilot.pause()
        painted.clear()
        track.show(list(MARKS), "SET 3/4")
        await pilot.pause()
        assert painted == []
