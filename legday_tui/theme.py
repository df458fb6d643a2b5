"""The two themes of the app: one dark with warm colours, one with high contrast."""

from textual.theme import Theme

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
