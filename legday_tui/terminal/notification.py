"""Notifications of the desktop that a terminal shows: OSC 9, OSC 99 and OSC 777."""

from collections.abc import Mapping

_BY_PROGRAM = {"iTerm.app": "9", "WezTerm": "9", "ghostty": "9", "rio": "9"}
"""The sequence that a terminal understands, by TERM_PROGRAM."""
_BY_TERM = {"xterm-kitty": "99", "xterm-ghostty": "9", "foot": "777", "foot-extra": "777"}
_BY_TERM |= dict.fromkeys(("rxvt-unicode", "rxvt-unicode-256color"), "777")
"""The same by TERM. Others get none, as they may print what they do not know."""


def notification(environment: Mapping[str, str], title: str, words: str) -> str:
    """Return the sequence that makes the terminal of this environment notify, or an empty string.

    Inside tmux or screen there is none: they do not pass it on by default.
    """
    if "TMUX" in environment or "STY" in environment:
        return ""
    by_program = _BY_PROGRAM.get(environment.get("TERM_PROGRAM", ""))
    match by_program or _BY_TERM.get(environment.get("TERM", "")):
        case "9":
            return f"\x1b]9;{_text(f'{title}: {words}')}\x07"
        case "99":
            return f"\x1b]99;;{_text(f'{title}: {words}')}\x1b\\"
        case "777":
            return f"\x1b]777;notify;{_text(title)};{_text(words)}\x07"
    return ""


def _text(words: str) -> str:
    """Return words without what would end or split the sequence."""
    return "".join(c if c.isprintable() and c != ";" else " " for c in words)
