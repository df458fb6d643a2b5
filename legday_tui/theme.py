"""The two themes of the app, one dark and warm, one with high contrast; legible text in any theme."""

from collections.abc import Iterator, Mapping
from itertools import chain

from textual.app import App
from textual.color import BLACK, WHITE, Color
from textual.theme import Theme

LEGIBLE = 4.5
"""The least contrast of text that says something (WCAG 2.2, level AA)."""
DIMMED = (65, 75, 80)
"""The shares of the foreground, in percent, in dimmed text. A theme of little contrast dims it less."""
HIGHLIGHT = 25
"""The share of the primary colour in what is behind a highlighted row, in percent."""
PERCENT = range(0, 101, 5)
"""The shares of another colour that are tried."""
INKS = {
    "legible-primary": ("background", ("primary", "text-primary"), "foreground"),
    "legible-success": ("background", ("text-success",), "foreground"),
    "legible-warning": ("background", ("text-warning",), "foreground"),
    "legible-error": ("background", ("error", "text-error"), "foreground"),
    "surface-legible-primary": ("surface", ("primary", "text-primary"), "foreground"),
    "surface-legible-warning": ("surface", ("text-warning",), "foreground"),
    "surface-legible-text": ("surface", ("foreground",), "foreground"),
    "highlight-text": ("highlight", ("foreground",), "foreground"),
    "footer-key-foreground": (
        "footer-background",
        ("footer-key-foreground", "text-accent"),
        "footer-description-foreground",
    ),
    "footer-description-foreground": ("footer-background", ("footer-description-foreground",), "foreground"),
}
"""The colours of words that are not plain text: what is behind them, the colours of the theme for them, and
what the first of these is mixed with where none of them is legible."""

DARK_THEME = Theme(
    name="legday-dark",
    dark=True,
    background="#12100e",
    surface="#1e1a17",
    panel="#2a2420",
    foreground="#f5eee3",
    primary="#ff9248",
    secondary="#d8b48a",
    accent="#ff9248",
    success="#5fe0a8",
    warning="#ffd84d",
    error="#ff7b72",
    variables={
        "footer-background": "#1e1a17",
        "footer-key-foreground": "#ff9248",
        "footer-description-foreground": "#f5eee3",
        "block-cursor-background": "#ff9248",
        "block-cursor-foreground": "#12100e",
        "input-selection-background": "#ff9248 35%",
    },
)
"""Off-white on near-black with one accent. The colours of rest, ready and overdue differ in lightness."""

CONTRAST_THEME = Theme(
    name="legday-contrast",
    dark=True,
    background="#000000",
    surface="#000000",
    panel="#141414",
    foreground="#ffffff",
    primary="#ffe600",
    secondary="#ffffff",
    accent="#00e5ff",
    success="#00e5ff",
    warning="#ff9cf5",
    error="#ff9d9d",
    variables={
        "footer-background": "#000000",
        "footer-key-foreground": "#ffe600",
        "footer-description-foreground": "#ffffff",
        "block-cursor-background": "#ffe600",
        "block-cursor-foreground": "#000000",
        "input-selection-background": "#00e5ff 35%",
        "text-muted": "#d6d6d6",
        "text-disabled": "#b0b0b0",
    },
)
"""White on black with yellow, cyan and magenta; every colour has a contrast of at least 7 : 1."""


class ThemedApp(App[None]):
    """An app with variables for text that is legible in every theme.

    `$dim-65` and so on are for dimmed text, `$legible-primary` and so on for coloured text; both with
    `surface-` before them for text on a surface. The colours of the footer are replaced by legible ones.
    """

    def get_css_variables(self) -> dict[str, str]:
        variables = super().get_css_variables()
        if not self.current_theme.ansi:
            dimmed = {f"dim-{share}": dimmed_text(variables, "background", share) for share in DIMMED}
            dimmed["surface-dim-75"] = dimmed_text(variables, "surface", 75)
            inks = legible_inks(variables)
        else:  # the terminal decides what its colours are
            dimmed = {f"dim-{share}": f"{variables['foreground']} {share}%" for share in DIMMED}
            dimmed["surface-dim-75"] = dimmed["dim-75"]
            inks = {name: variables[of_theme[0]] for name, (_, of_theme, _) in INKS.items()}
            inks["highlight"] = f"{variables['primary']} {HIGHLIGHT}%"
        return variables | dimmed | inks


def dimmed_text(colours: Mapping[str, str], ground: str, share: int) -> str:
    """Return the foreground of a theme, dimmed to a share in percent, or to the least one that is legible.

    `colours` are those of the theme by name, of which `ground` is behind the text. Where the foreground
    itself is hard to read on it, muted text takes its place, which is black or white in part.
    """
    ink, paper = Color.parse(colours["foreground"]), Color.parse(colours[ground])
    for percent in range(share, 101):
        if contrast(paper.blend(ink, percent / 100), paper) >= LEGIBLE:
            return f"{colours['foreground']} {percent}%"
    return colours["text-muted"]


def legible_inks(colours: Mapping[str, str]) -> dict[str, str]:
    """Return the colours of INKS by name, and `highlight`, for a theme whose colours are given by name."""
    paper, tint = (Color.parse(colours[name]) for name in ("background", "primary"))
    highlight = paper.blend(tint, HIGHLIGHT / 100).hex
    known = {**colours, "highlight": highlight}
    return {"highlight": highlight, **{name: legible_text(known, *ink) for name, ink in INKS.items()}}


def legible_text(colours: Mapping[str, str], ground: str, inks: tuple[str, ...], other: str) -> str:
    """Return the first of the colours of a theme that is legible on its colour `ground`, all given by name.

    Where none is, the first one is mixed with as much as it needs of the `other`, or of black or white.
    """
    paper = Color.parse(colours[ground])
    tried = chain((Color.parse(colours[ink]) for ink in inks), _mixed(colours, paper, inks[0], other))
    return next(ink for ink in tried if contrast(ink, paper) >= LEGIBLE).hex


def _mixed(colours: Mapping[str, str], paper: Color, ink: str, other: str) -> Iterator[Color]:
    first = Color.parse(colours[ink])
    plainest = max(BLACK, WHITE, key=lambda plain: contrast(plain, paper))
    for second in (Color.parse(colours[other]), plainest):
        yield from (first.blend(second, percent / 100, 1.0) for percent in PERCENT)


def contrast(one: Color, other: Color) -> float:
    """Return the contrast ratio of two colours by WCAG 2.2, from 1 to 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(color: Color) -> float:
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in color.normalized)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
