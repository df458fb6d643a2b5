"""The name of the operating system."""

import platform


def system_name() -> str:
    """Return the name and version of the system and its processor, without the name of the machine."""
    return platform.platform()
