"""Text that a spreadsheet would evaluate as a formula."""

import re

_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_ESCAPED_FORMULA = re.compile(r"'+[=+\-@\t\r]")


def escape_formula(text: str) -> str:
    """Return the text with an apostrophe before it if a spreadsheet would evaluate it as a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def unescape_formula(text: str) -> str:
    """Undo `escape_formula`."""
    return text[1:] if _ESCAPED_FORMULA.match(text) else text
