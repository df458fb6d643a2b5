"""Strokes in cells, in any room."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legday_tui.figure.motion import pose_at
from legday_tui.figure.raster import Frame, Window, drawn
from legday_tui.figure.strokes import Stroke, strokes_of
from legday_tui.storage.figure_files import figure_names, figure_of

UNIT = Window(0.0, 1.0, 0.0, 1.0)


def frame_of(name: str, depth: float, columns: int, lines: int) -> Frame:
    figure = figure_of(name)
    assert figure is not None
    window = Window(figure.left, figure.right, -0.06, figure.top)
    return drawn(strokes_of(figure, pose_at(figure, depth)), window, columns, lines)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(figure_names()), st.floats(0, 1), st.integers(1, 100), st.integers(1, 50))
def test_every_room_is_filled_exactly(name: str, depth: float, columns: int, lines: int) -> None:
    frame = frame_of(name, depth, columns, lines)
    assert [len(row) for row in frame.glyphs] == [columns] * lines
    assert [len(row) for row in frame.marks] == [columns] * lines
    for glyphs, marks in zip(frame.glyphs, frame.marks, strict=True):
        assert all((glyph == " ") == (mark == " ") for glyph, mark in zip(glyphs, marks, strict=True))
        assert all(glyph == " " or 0x2801 <= ord(glyph) <= 0x28FF for glyph in glyphs)


@pytest.mark.parametrize("name", figure_names())
def test_the_whole_body_is_seen(name: str) -> None:
    for size, depth in itertools.product(((12, 8), (24, 12), (40, 20), (80, 40)), (0.0, 0.5, 1.0)):
        frame = frame_of(name, depth, *size)
        assert {"g", "b", "m"} <= set("".join(frame.marks)), (size, depth)


def test_a_room_without_room_is_empty() -> None:
    assert drawn([], UNIT, 0, 5) == Frame((), ())
    assert drawn([], UNIT, 5, 0) == Frame((), ())


def test_a_line_from_corner_to_corner() -> None:
    frame = drawn([Stroke((0.0, 0.0), (1.0, 1.0), 0.0, "body")], UNIT, 4, 2)
    assert frame.glyphs[0].rstrip()[-1] != " "
    assert frame.glyphs[1].lstrip()[0] != " "
    assert set("".join(frame.marks)) <= {"b", " "}


def test_what_is_in_front_is_seen() -> None:
    whole = Stroke((0.0, 0.5), (1.0, 0.5), 0.5, "far")
    muscle = Stroke((0.5, 0.5), (0.5, 0.5), 0.1, "muscle")
    marks = "".join(drawn([muscle, whole], UNIT, 10, 5).marks)
    assert "m" in marks
    assert "f" in marks


def test_what_lies_outside_is_left_out() -> None:
    frame = drawn(
        [Stroke((-5.0, 0.5), (-4.0, 0.5), 0.1, "body"), Stroke((4.0, 9.0), (5.0, 9.0), 0.1, "body")],
        UNIT,
        8,
        4,
    )
    assert "".join(frame.glyphs).strip() == ""
