"""Cells of a terminal become shapes of a picture, without seams and without losing a word."""

import re
from pathlib import Path
from xml.etree import ElementTree

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

import legday_tui
from legday_tui.widgets.drawing import HIGH, WIDE, Cell, cells_of, elements_of, picture, shapes_of
from tests.screens.moving_picture import Frame, moving_svg
from tests.screens.screenshots import words_of

PAPER, INK = "#000000", "#ffffff"


def drawn(text: str) -> str:
    return elements_of(shapes_of([Cell(glyph, INK, PAPER) for glyph in text], 0, 0, PAPER))


def frame(text: str, seconds: float = 1.0) -> Frame:
    return Frame([[Cell(glyph, INK, PAPER) for glyph in text]], seconds)


def test_blocks_beside_each_other_are_one_rectangle_as_high_as_their_cells() -> None:
    assert f'd="M0 0h{3 * WIDE}v{HIGH}h{-3 * WIDE}z"' in drawn("███")


def test_all_blocks_and_lines_of_the_app_are_shapes() -> None:
    source = "".join(path.read_text("utf-8") for path in Path(legday_tui.__file__).parent.rglob("*.py"))
    glyphs = set(re.findall("[─-╰▀-▟⠁-⣿]", source))
    assert len(glyphs) > 30
    assert [glyph for glyph in sorted(glyphs) if "<path" not in drawn(glyph)] == []


def test_a_braille_character_has_its_dots() -> None:
    # Dots in a row are one line, dashed: its length tells how many they are.
    lengths = [float(length) for length in re.findall(r"h([\d.]+)", drawn("⣿"))]
    assert lengths == [5.1] * 4
    assert len(re.findall(r"M", drawn("⠁"))) == 1


def test_no_blank_between_words_is_lost() -> None:
    svg = drawn(" TITLE    at the right ")
    assert re.findall(r'x="(\d+)"[^>]*>([^<]*)<', svg) == [("10", "TITLE"), ("100", "at the right")]


def test_what_follows_wide_and_joined_characters_stays_in_its_place() -> None:
    for name, wide in (("空気椅子", 8), ("e\u0301", 1), ("👩\u200d🚀", 2)):
        (row,) = cells_of([Strip([Segment(f"{name}  90 s │ █")])], INK, PAPER)
        assert len(row) == wide + 10
        svg = elements_of(shapes_of(row, 0, 0, PAPER))
        assert re.findall(r'x="(\d+)"[^>]*textLength="(\d+)">([^<]*)<', svg) == [
            ("0", str(wide * WIDE), name),
            (str((wide + 2) * WIDE), str(4 * WIDE), "90 s"),
        ]
        assert f"M{(wide + 9) * WIDE} 0h{WIDE}v{HIGH}" in svg


def test_text_of_users_stays_text() -> None:
    svg = picture(drawn('<b>&"'), 5, 1, PAPER)
    assert words_of(svg) == '<b>&"'
    assert ElementTree.fromstring(svg) is not None


def test_colours_are_those_that_are_seen() -> None:
    style = Style(color="#aa0000", bgcolor="#0000bb", reverse=True, bold=True)
    assert cells_of([Strip([Segment("x", style), Segment("y")])], INK, PAPER) == [
        [Cell("x", "#0000bb", "#aa0000", True), Cell("y", INK, PAPER, False)]
    ]


def test_what_does_not_change_is_in_a_film_once_and_always_visible() -> None:
    svg = moving_svg([frame("constant  0:10"), frame("constant  0:09"), frame("constant  0:10", 2.0)], PAPER)
    assert svg.count(">constant<") == 1
    assert (svg.count(">0:10<"), svg.count(">0:09<")) == (1, 1)
    still, moving = svg[: svg.index('<g class="t ')], svg[svg.index('<g class="t ') :]
    assert ">constant<" in still
    assert ">0:10<" in moving


def test_a_film_says_when_each_part_is_visible() -> None:
    svg = moving_svg([frame("a"), frame("b"), frame("b"), frame("a")], PAPER)
    assert "animation:4.00s step-end infinite" in svg
    assert "{0.00%{visibility:visible}25.00%{visibility:hidden}75.00%{visibility:visible}}" in svg
    assert "{0.00%{visibility:hidden}25.00%{visibility:visible}75.00%{visibility:hidden}}" in svg


def test_a_film_stands_still_on_its_first_frame_for_those_who_want_no_motion() -> None:
    svg = moving_svg([frame("a"), frame("b")], PAPER)
    assert "@media (prefers-reduced-motion:reduce){.t{animation:none!important}}" in svg
    assert re.search(r'<g class="t t\d s">[^/]*>a<', svg)
    assert not re.search(r'<g class="t t\d s">[^/]*>b<', svg)
