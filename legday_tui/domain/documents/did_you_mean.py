"""Hints for misspelt words."""

from collections.abc import Iterable


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return the end of a sentence: `; did you mean "..."?`, or the known words if none is similar."""
    from difflib import get_close_matches  # imported late: slow, and needed for a mistake only

    names = list(known)
    close = get_close_matches(word, names, n=1)
    return f'; did you mean "{close[0]}"?' if close else f"; expected one of {', '.join(names)}"
