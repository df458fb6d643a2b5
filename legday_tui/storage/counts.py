"""How many there are of something, in the sentences about files."""


def number_of(noun: str, count: int) -> str:
    """Return a count with its noun: `1 session`, `2 sessions`."""
    return f"{count} {noun}{'' if count == 1 else 's'}"
