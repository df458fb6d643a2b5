"""The set track: marks that are legible without colour."""

from typing import Any

import pytest
from textual.strip import Strip

from legday_tui.domain.workout.progress import SetMark
from legday_tui.widgets.set_track import GLYPHS, SetTrack, fitting_name, fitting_parts, track_text


@pytest.mark.parametrize(
    ("columns", "shown"),
    [
        (42, "Done: Lunges 3/4  L 9 R 9  (tab: right)"),
        (38, "Done: Lunges 3/4  L 9 R 9"),
        (24, "Done: Lunges 3/4"),
        (9, "Done:…"),
    ],
)
def test_a_name_loses_whole_parts_where_it_is_too_long(columns: int, shown: str) -> None:
    """Only the first part is cut within itself."""
    assert fitting_parts("Done: Lunges 3/4  L 9 R 9  (tab: right)", columns) == shown


MARKS: list[SetMark] = ["done", "skipped", "now", "to_come", "offered"]


def test_every_mark_has_its_own_glyph() -> None:
    assert len(set(GLYPHS.values())) == len(GLYPHS)


@pytest.mark.parametrize(
    ("columns", "row"),
    [(40, "■ ╳ ▣ □ ◇  SET 3/4"), (18, "■ ╳ ▣ □ ◇  SET 3/4"), (17, "■╳▣□◇  SET 3/4"), (13, "SET 3/4")],
)
def test_marks_lose_their_gaps_and_then_give_way_to_the_text(columns: int, row: str) -> None:
    assert track_text(MARKS, "SET 3/4", columns) == row


@pytest.mark.parametrize(
    ("columns", "row"),
    [
        (34, "Wall Sit        ■ ╳ ▣ □ ◇  SET 3/4"),
        (24, "Wall… ■ ╳ ▣ □ ◇  SET 3/4"),
        (18, "■ ╳ ▣ □ ◇  SET 3/4"),
    ],
)
async def test_the_name_is_cut_to_make_room_for_the_marks(
    stage: Any, read: Any, columns: int, row: str
) -> None:
    track = SetTrack()
    async with stage(track, columns, 1) as pilot:
        track.show_name("Wall Sit")
        track.show(MARKS, "SET 3/4")
        await pilot.pause()
        assert read(track) == [row]


async def test_a_change_of_text_requires_no_layout(stage: Any) -> None:
    track = SetTrack()
    async with stage(track, 40, 1) as pilot:
        laid_out = track.screen._layout_required
        track.show(MARKS, "SET 3/4  LEFT")
        assert (laid_out, track.screen._layout_required) == (False, False)
        await pilot.pause()


async def test_showing_the_same_marks_repaints_nothing(stage: Any) -> None:
    rendered: list[int] = []

    class Watched(SetTrack):
        def render_line(self, y: int) -> Strip:
            rendered.append(y)
            return super().render_line(y)

    track = Watched()
    async with stage(track, 40, 1) as pilot:
        track.show(MARKS, "SET 3/4")
        await pilot.pause()
        rendered.clear()
        track.show(list(MARKS), "SET 3/4")
        await pilot.pause()
        assert rendered == []


@pytest.mark.parametrize(
    ("columns", "shown"),
    [(40, "Done: Lunges 3/4  9 at 12 kg"), (20, "Done: 9 at 12 kg"), (12, "9 at 12 kg"), (4, "9 a…")],
)
def test_the_first_name_that_fits_is_shown(columns: int, shown: str) -> None:
    names = ["Done: Lunges 3/4  9 at 12 kg", "Done: 9 at 12 kg", "9 at 12 kg"]
    assert fitting_name(names, columns) == shown
