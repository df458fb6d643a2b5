"""Names that no file can have on Windows, where some of them would be a device or a part of another file."""

import sys
from pathlib import Path

FORBIDDEN = frozenset('<>:"|?*') | {chr(code) for code in range(32)}
DEVICES = frozenset({"con", "prn", "aux", "nul", "conin$", "conout$"}) | {
    f"{port}{number}" for port in ("com", "lpt") for number in "123456789¹²³"
}
"""Names of devices, with any suffix and in any case."""


def impossible_name(path: Path) -> str | None:
    """Return why a path cannot name a file or a folder here, in words; None if it can."""
    if sys.platform != "win32":
        return None
    for name in path.parts[1:] if path.anchor else path.parts:
        if found := FORBIDDEN.intersection(name):
            return f"no file on Windows has {' or '.join(sorted(found))} in its name"
        if name.partition(".")[0].rstrip().lower() in DEVICES:
            return f"{name} is a device on Windows"
        if name not in (".", "..") and name != name.rstrip(". "):
            return "no name of a file on Windows ends with a dot or a space"
    return None
