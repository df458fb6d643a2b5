"""The screen as a picture."""

import re
from typing import Any

from textual.app import App

ADDRESSES = re.compile(r"@font-face\s*{[^}]*}\s*|<!--.*?-->\s*", re.DOTALL)
"""References to fonts on other servers, which are removed: a picture must not reveal its viewers to them."""


def picture_of(app: App[Any], title: str) -> str:
    """Return what the app shows as SVG, with a title in its frame."""
    return ADDRESSES.sub("", app.export_screenshot(title=title))
