"""Words of a command line that the user can copy into a shell."""

import shlex
import sys

SPECIAL = '"$`\\!%'
"""Characters that some shell changes between double quotes."""
SPECIAL_ON_WINDOWS = '"$`%'


def quoted(text: str) -> str:
    """Return the text as one word of a shell, in double quotes where these are enough.

    Otherwise it is in single quotes: on Windows only PowerShell knows them.
    """
    if sys.platform != "win32":
        return shlex.quote(text) if any(char in SPECIAL for char in text) else f'"{text}"'
    if any(char in SPECIAL_ON_WINDOWS for char in text):
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'
