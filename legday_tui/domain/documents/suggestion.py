"""The end of an error message about an unknown word: "did you mean ...?"."""

from collections.abc import Iterable


def suggestion(word: str, known: Iterable[str]) -> str:
    """Return `; did you mean "..."?` for a misspelt word, or else a list of the known words.

    The result is meant to be appended to a sentence without a full stop.
    """
    from difflib import get_close_matches  # only a mistake pays for it

    names = list(known)
    close = get_close_matches(word, names, n=1)
    return f'; did you mean "{close[0]}"?' if close else f"; expected one of {', '.join(names)}"
