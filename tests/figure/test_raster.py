"""Rendering of strokes at any size."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legday_tui.figure.motion import pose_at
from legday_tui.figure.raster import Frame, Window, rasterize
from legday_tui.figure.strokes import Stroke, strokes_of
from legday_tui.storage.figure_files import figure_names, figure_of

UNIT = Window(0.0, 1.0, 0.0, 1.0)


def frame_of(name: str, depth: float, columns: int, lines: int) -> Frame:
    figure = figure_of(name)
    assert figure is not None
    window = Window(figure.left, figure.right, -0.06, figure.top)
    return rasterize(strokes_of(figure, pose_at(figure, depth)), window, columns, lines)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(figure_names()), st.floats(0, 1), st.integers(1, 100), st.integers(1, 50))
def test_a_frame_has_exactly_the_requested_size(name: str, depth: float, columns: int, lines: int) -> None:
    frame = frame_of(name, depth, columns, lines)
    assert [len(row) for row in frame.glyphs] == [columns] * lines
    assert [len(row) for row in frame.marks] == [columns] * lines
    for glyphs, marks in zip(frame.glyphs, frame.marks, strict=True):
        assert all((glyph == " ") == (mark == " ") for glyph, mark in zip(glyphs, marks, strict=True))
        assert all(glyph == " " or 0x2801 <= ord(glyph) <= 0x28FF for glyph in glyphs)


@pytest.mark.parametrize("name", figure_names())
def test_ground_body_and_muscles_are_visible_at_every_size(name: str) -> None:
    for size, depth in itertools.product(((12, 8), (24, 12), (40, 20), (80, 40)), (0.0, 0.5, 1.0)):
        frame = frame_of(name, depth, *size)
        assert {"g", "b", "m"} <= set("".join(frame.marks)), (size, depth)


def test_a_frame_of_no_size_is_empty() -> None:
    assert rasterize([], UNIT, 0, 5) == Frame((), ())
    assert rasterize([], UNIT, 5, 0) == Frame((), ())


def test_a_line_from_corner_to_corner() -> None:
    frame = rasterize([Stroke((0.0, 0.0), (1.0, 1.0), 0.0, "body")], UNIT, 4, 2)
    assert frame.glyphs[0].rstrip()[-1] != " "
    assert frame.glyphs[1].lstrip()[0] != " "
    assert set("".join(frame.marks)) <= {"b", " "}


def test_the_front_part_of_a_cell_is_visible() -> None:
    whole = Stroke((0.0, 0.5), (1.0, 0.5), 0.5, "far")
    muscle = Stroke((0.5, 0.5), (0.5, 0.5), 0.1, "muscle")
    marks = "".join(rasterize([muscle, whole], UNIT, 10, 5).marks)
    assert "m" in marks
    assert "f" in marks


def test_strokes_outside_the_window_are_not_rendered() -> None:
    frame = rasterize(
        [Stroke((-5.0, 0.5), (-4.0, 0.5), 0.1, "body"), Stroke((4.0, 9.0), (5.0, 9.0), 0.1, "body")],
        UNIT,
        8,
        4,
    )
    assert "".join(frame.glyphs).strip() == ""
