"""Text as what a reader sees as one sign: a letter with its accents, a flag, an emoji of several parts."""

from rich.cells import cell_len

JOINER = "\u200d"
FLAG_LETTERS = range(0x1F1E6, 0x1F200)
"""Two of these are a flag."""


def graphemes(text: str) -> list[str]:
    """Return the signs of a text in their order; each takes `rich.cells.cell_len` of it."""
    if text.isascii():
        return [*text]
    signs: list[str] = []
    for character in text:
        if signs and _continues(signs[-1], character):
            signs[-1] += character
        else:
            signs.append(character)
    return signs


def _continues(sign: str, character: str) -> bool:
    if sign.endswith(JOINER) or cell_len(character) == 0:
        return True
    return len(sign) == 1 and ord(sign) in FLAG_LETTERS and ord(character) in FLAG_LETTERS
