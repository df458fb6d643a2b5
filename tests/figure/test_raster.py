"""Rendering of strokes at any size."""

import itertools
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from legday_tui.domain.program.program import Program
from legday_tui.domain.program.rack import Carried
from legday_tui.figure.keyframes import Prop, View, mistakes_in
from legday_tui.figure.motion import pose_at
from legday_tui.figure.raster import BLANK, Frame, Window, rasterize
from legday_tui.figure.strokes import DISC, Stroke, strokes_of
from legday_tui.storage.figure_files import figure_names, figure_of

UNIT = Window(0.0, 1.0, 0.0, 1.0)


def frame_of(name: str, depth: float, columns: int, lines: int, carried: Carried = "nothing") -> Frame:
    figure = figure_of(name)
    assert figure is not None
    window = Window(figure.left, figure.right, -0.06, figure.top)
    return rasterize(strokes_of(figure, pose_at(figure, depth), carried), window, columns, lines)


def dots(frame: Frame) -> int:
    """Return the number of dots of a frame."""
    return sum((ord(glyph) - BLANK).bit_count() for row in frame.glyphs for glyph in row if glyph != " ")


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
    sizes = ((12, 8), (24, 12), (40, 20), (80, 40))
    for size, depth, carried in itertools.product(sizes, (0.0, 0.5, 1.0), get_args(Carried)):
        frame = frame_of(name, depth, *size, carried)
        assert {"g", "b", "m"} <= set("".join(frame.marks)), (size, depth)


@pytest.mark.parametrize("name", [n for n in figure_names() if (f := figure_of(n)) and f.load])
def test_a_load_is_seen_in_front_of_the_body_and_only_when_there_is_one(name: str) -> None:
    for size, depth in itertools.product(((20, 13), (60, 30)), (0.0, 0.5, 1.0)):
        weights, bar, empty = (frame_of(name, depth, *size, c) for c in ("weights", "barbell", "nothing"))
        for loaded in (weights, bar):
            cells = [
                (with_load, without)
                for rows in zip(loaded.marks, empty.marks, strict=True)
                for with_load, without in zip(*rows, strict=True)
            ]
            assert sum(with_load == "p" != without for with_load, without in cells) >= 4, (size, depth)


def test_a_barbell_lies_on_the_upper_back_and_both_hands_hold_it() -> None:
    for name in ("alternating-lunge", "bulgarian-split-squat", "heel-raise-squat"):
        figure = figure_of(name)
        assert figure is not None
        for view in get_args(View):
            seen = replace(figure, view=view)
            pose = pose_at(seen, 0.5)
            load = [s for s in strokes_of(seen, pose, "barbell") if s.part == "load"]
            arms = [s for s in strokes_of(seen, pose, "barbell") if s.start == pose.near_arm.shoulder]
            assert all(abs(s.end[1] - pose.shoulder[1]) <= 1.01 * DISC for s in load), (name, view)
            elbows = {s.end for s in arms if s.part in ("arm", "body")} - {pose.head, pose.far_arm.shoulder}
            assert any(y < pose.shoulder[1] for _, y in elbows), (name, view)


def test_a_weight_on_the_hips_is_a_barbell_as_well() -> None:
    assert frame_of("hamstring-bridge", 0.5, 40, 20, "barbell") == frame_of(
        "hamstring-bridge", 0.5, 40, 20, "weights"
    )


def test_every_exercise_with_a_rack_has_a_figure_that_carries_the_load(program: Program) -> None:
    racks = {name for name, exercise in program.exercises.items() if exercise.rack is not None}
    assert racks == {name for name in figure_names() if (f := figure_of(name)) and f.load}


def test_a_load_and_the_body_have_an_edge_around_them() -> None:
    body = Stroke((0.0, 0.5), (1.0, 0.5), 0.3, "body")
    load = Stroke((0.5, 0.5), (0.5, 0.5), 0.1, "load")
    bricks = Stroke((0.0, 0.0), (0.0, 1.0), 0.6, "bricks")
    edged = rasterize([bricks, body, load], UNIT, 20, 10)
    assert dots(edged) < dots(rasterize([bricks, body], UNIT, 20, 10)) < 20 * 10 * 8


def test_a_figure_file_has_one_kind_of_object_at_a_time() -> None:
    both = Prop(wall=0.5, bricks=(0.0, 1.0))
    figure = figure_of("wall-sit")
    assert figure is not None
    assert [field for field, _ in mistakes_in(replace(figure, props=(both, Prop(wall=0.5))))] == ["props[0]"]


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
