"""Hints for misspelt words."""

from collections.abc import Iterable


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return a hint to append to a sentence: `; did you mean "..."?`, or all known words if none is close."""
    from difflib import get_close_matches  # imported late: slow, and needed for a mistake only

    names = list(known)
    close = get_close_matches(word, names, n=1)
    return f'; did you mean "{close[0]}"?' if close else f"; expected one of {', '.join(names)}"
