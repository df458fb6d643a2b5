"""Hints for misspelt words."""

from collections.abc import Iterable

MOST_LISTED = 20
"""More words than this are no help in a sentence."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return the end of a sentence: `; did you mean "..."?`, or the known words if none is similar.

    It is empty if those are too many.
    """
    from difflib import get_close_matches  # imported late: slow, and needed for a mistake only

    names = list(known)
    close = get_close_matches(word, names, n=1)
    if close:
        return f'; did you mean "{close[0]}"?'
    return f"; expected one of {', '.join(names)}" if len(names) <= MOST_LISTED else ""
