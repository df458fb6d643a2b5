"""The two themes of the app, one dark with warm colours, one with high contrast; dimmed text in any theme."""

from collections.abc import Mapping

from textual.app import App
from textual.color import Color
from textual.theme import Theme

LEGIBLE = 4.5
"""The least contrast of text that says something (WCAG 2.2, level AA)."""
DIMMED = (65, 75, 80)
"""The shares of the foreground, in percent, in dimmed text. A theme of little contrast dims it less."""

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
    """An app with variables for dimmed text: `$dim-65` and so on; `$surface-dim-75` for text on a surface."""

    def get_css_variables(self) -> dict[str, str]:
        variables = super().get_css_variables()
        if not self.current_theme.ansi:
            dimmed = {f"dim-{share}": dimmed_text(variables, "background", share) for share in DIMMED}
            dimmed["surface-dim-75"] = dimmed_text(variables, "surface", 75)
        else:  # the terminal decides what its colours are
            dimmed = {f"dim-{share}": f"{variables['foreground']} {share}%" for share in DIMMED}
            dimmed["surface-dim-75"] = dimmed["dim-75"]
        return variables | dimmed


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


def contrast(one: Color, other: Color) -> float:
    """Return the contrast ratio of two colours by WCAG 2.2, from 1 to 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(color: Color) -> float:
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in color.normalized)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
