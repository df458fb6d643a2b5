"""What the environment says of the terminal, for a bug report: names and versions, nothing private."""

from collections.abc import Mapping

TERMINAL = ("TERM", "COLORTERM", "TERM_PROGRAM", "TERM_PROGRAM_VERSION", "VTE_VERSION")
LOCALE = ("LC_ALL", "LC_CTYPE", "LANG")
CHANGES = ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "PYTHONIOENCODING", "PYTHONUTF8")
"""Variables that change what is shown, besides those of Textual."""
INSIDE = {
    "TMUX": "tmux",
    "STY": "screen",
    "ZELLIJ": "zellij",
    "SSH_CONNECTION": "SSH",
    "WSL_DISTRO_NAME": "WSL",
    "WT_SESSION": "Windows Terminal",
}
"""What the program runs in, by a variable that is set there. Its value, such as an address, is not shown."""


def terminal_variables(environment: Mapping[str, str]) -> str:
    """Return what the terminal calls itself."""
    return _settings(environment, TERMINAL)


def locale_variables(environment: Mapping[str, str]) -> str:
    """Return the language and the encoding that the user has set."""
    return _settings(environment, LOCALE)


def changing_variables(environment: Mapping[str, str]) -> str:
    """Return the variables by which the user changes what is shown."""
    of_textual = sorted(name for name in environment if name.startswith("TEXTUAL"))
    return _settings(environment, (*CHANGES, *of_textual))


def inside(environment: Mapping[str, str]) -> str:
    """Return what the program runs in, such as `tmux, SSH`; empty if it is nothing of these."""
    return ", ".join(words for name, words in INSIDE.items() if name in environment)


def _settings(environment: Mapping[str, str], names: tuple[str, ...]) -> str:
    return " ".join(f"{name}={environment[name]}" for name in names if name in environment)
