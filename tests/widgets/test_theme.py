"""The WCAG contrast of the two themes, and the distance between the colours of states."""

import re
from itertools import combinations, product
from pathlib import Path

import pytest
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

import legday_tui
from legday_tui.theme import CONTRAST_THEME, DARK_THEME, DIMMED, INKS, dimmed_text, legible_inks

TEXT_COLOURS = ("foreground", "primary", "secondary", "accent", "success", "warning", "error")
THEMES = (DARK_THEME, CONTRAST_THEME)
ALL_THEMES = tuple(theme for theme in (*BUILTIN_THEMES.values(), *THEMES) if not theme.ansi)
"""Without those whose colours the terminal decides."""
BACKGROUNDS = ("background", "surface", "panel")


def contrast(one: Color, other: Color) -> float:
    """Return the contrast ratio of WCAG 2.2, from 1 to 21."""

    def luminance(color: Color) -> float:
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in color.normalized]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def colour(theme: Theme, name: str) -> Color:
    return Color.parse(theme.to_color_system().generate()[name])


def test_contrast_follows_the_wcag_formula() -> None:
    assert contrast(Color.parse("#000000"), Color.parse("#ffffff")) == pytest.approx(21)
    assert contrast(Color.parse("#777777"), Color.parse("#ffffff")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(
    ("theme", "least"),
    [(DARK_THEME, 4.5), (CONTRAST_THEME, 7.0)],
    ids=lambda value: getattr(value, "name", ""),
)
def test_every_colour_is_legible_on_every_background(theme: Theme, least: float) -> None:
    for ink, ground in product(TEXT_COLOURS, BACKGROUNDS):
        assert contrast(colour(theme, ink), colour(theme, ground)) >= least, (ink, ground)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_the_foreground_has_a_contrast_of_at_least_15_to_1(theme: Theme) -> None:
    assert contrast(colour(theme, "foreground"), colour(theme, "background")) >= 15


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("share", [0.55, 0.65, 0.75, 0.8])
def test_dimmed_text_is_legible(theme: Theme, share: float) -> None:
    dimmed = colour(theme, "background").blend(colour(theme, "foreground"), share)
    assert contrast(dimmed, colour(theme, "background")) >= 4.5


@pytest.mark.parametrize("ground", ["background", "surface"])
@pytest.mark.parametrize("share", DIMMED)
@pytest.mark.parametrize("theme", ALL_THEMES, ids=lambda theme: theme.name)
def test_dimmed_text_is_legible_in_every_theme(theme: Theme, share: int, ground: str) -> None:
    colours, paper = theme.to_color_system().generate(), colour(theme, ground)
    ink, _, percent = dimmed_text(colours, ground, share).partition(" ")
    full = paper.get_contrast_text(1.0) if ink == "auto" else Color.parse(ink)
    seen = paper.blend(full, float(percent.rstrip("%")) / 100)
    assert contrast(seen, paper) >= 4.5


@pytest.mark.parametrize("share", DIMMED)
@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_text_is_dimmed_as_meant_where_that_is_legible(theme: Theme, share: int) -> None:
    colours = theme.to_color_system().generate()
    assert dimmed_text(colours, "background", share) == f"{colours['foreground']} {share}%"


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_the_footer_is_legible(theme: Theme) -> None:
    for name in ("footer-key-foreground", "footer-description-foreground"):
        assert contrast(colour(theme, name), colour(theme, "footer-background")) >= 4.5


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_the_colours_of_rest_ready_and_overdue_are_distinct(theme: Theme) -> None:
    for one, other in combinations(("primary", "success", "warning"), 2):
        (r1, g1, b1), (r2, g2, b2) = (colour(theme, name).rgb for name in (one, other))
        # Euclidean distance in RGB; the closest pair is orange and yellow of the dark theme.
        assert ((r1 - r2) ** 2 + (g1 - g2) ** 2 + (b1 - b2) ** 2) ** 0.5 >= 65


@pytest.mark.parametrize("name", INKS)
@pytest.mark.parametrize("theme", ALL_THEMES, ids=lambda theme: theme.name)
def test_words_in_a_colour_are_legible_in_every_theme(theme: Theme, name: str) -> None:
    colours = theme.to_color_system().generate()
    colours |= legible_inks(colours)
    assert contrast(Color.parse(colours[name]), Color.parse(colours[INKS[name][0]])) >= 4.5


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_a_colour_that_is_legible_stays_as_it_is(theme: Theme) -> None:
    colours = theme.to_color_system().generate()
    inks = legible_inks(colours)
    for name, (_, of_theme, _) in INKS.items():
        assert Color.parse(inks[name]) == Color.parse(colours[of_theme[0]]), name


PACKAGE = Path(legday_tui.__file__).parent
STYLES = [*PACKAGE.rglob("*.tcss"), *(PACKAGE / "widgets").glob("*.py")]
DRAWINGS = {"drain_bar.py", "figure.py", "rest_bar.py", "session_bar.py", "heat_map.py", "legs.py"}
"""The widgets that have no words, or not in a colour."""


@pytest.mark.parametrize("file", STYLES, ids=lambda file: file.name)
def test_words_have_no_colour_that_can_be_illegible(file: Path) -> None:
    plain = r"[ {](?:color|background): \$((?:text-)?(?:primary|success|warning|error|accent));"
    assert file.name in DRAWINGS or re.findall(plain, file.read_text("utf-8")) == []
