"""A 3x5 block font for text that is read from across the room, as pure functions from text to rows."""

SOLID = "█"
"""Pixels of text that is shown during work."""
SHADED = "▒"
"""Pixels of text that is shown during rest."""
HEIGHT = 5
"""Pixel rows of a glyph."""
GAP = 1
"""Pixel columns between two glyphs."""

_GLYPHS = {
    "0": "### #.# #.# #.# ###",
    "1": ".#. ##. .#. .#. ###",
    "2": "### ..# ### #.. ###",
    "3": "### ..# ### ..# ###",
    "4": "#.# #.# ### ..# ..#",
    "5": "### #.. ### ..# ###",
    "6": "### #.. ### #.# ###",
    "7": "### ..# ..# ..# ..#",
    "8": "### #.# ### #.# ###",
    "9": "### #.# ### ..# ###",
    ":": ". # . # .",
    ".": ". . . . #",
    "+": "... .#. ### .#. ...",
    "-": "... ... ### ... ...",
    "/": "..# ..# .#. #.. #..",
    "×": "... #.# .#. #.# ...",
    " ": ".. .. .. .. ..",
    "\N{NO-BREAK SPACE}": ".. .. .. .. ..",
    "!": "# # # . #",
    "?": "### ..# .## ... .#.",
    "A": "### #.# ### #.# #.#",
    "B": "##. #.# ##. #.# ##.",
    "C": "### #.. #.. #.. ###",
    "D": "##. #.# #.# #.# ##.",
    "E": "### #.. ##. #.. ###",
    "F": "### #.. ##. #.. #..",
    "G": "### #.. #.# #.# ###",
    "H": "#.# #.# ### #.# #.#",
    "I": "### .#. .#. .#. ###",
    "J": "..# ..# ..# #.# ###",
    "K": "#.# #.# ##. #.# #.#",
    "L": "#.. #.. #.. #.. ###",
    "M": "#...# ##.## #.#.# #...# #...#",
    "N": "#..# ##.# #.## #..# #..#",
    "O": "### #.# #.# #.# ###",
    "P": "### #.# ### #.. #..",
    "Q": "### #.# #.# ### ..#",
    "R": "### #.# ##. #.# #.#",
    "S": "### #.. ### ..# ###",
    "T": "### .#. .#. .#. .#.",
    "U": "#.# #.# #.# #.# ###",
    "V": "#.# #.# #.# #.# .#.",
    "W": "#...# #...# #.#.# ##.## #...#",
    "X": "#.# #.# .#. #.# #.#",
    "Y": "#.# #.# .#. .#. .#.",
    "Z": "### ..# .#. #.. ###",
}
"""Five pixel rows for each character. Upright box shapes, because they keep their form at every size."""

_FONT = {letter: tuple(drawing.split()) for letter, drawing in _GLYPHS.items()}


def can_write(text: str) -> bool:
    """Return whether the font has a glyph for every character; lower case is written as capitals."""
    return all(letter in _FONT for letter in text.upper())


def width(text: str, pixel_width: int = 1) -> int:
    """Return the columns that the text takes with pixels of `pixel_width` columns."""
    glyphs = [_FONT[letter] for letter in text.upper()]
    return pixel_width * (sum(len(glyph[0]) for glyph in glyphs) + GAP * max(0, len(glyphs) - 1))


def rows(text: str, pixel_width: int = 1, pixel_height: int = 1, ink: str = SOLID) -> list[str]:
    """Return the text as rows of ink and spaces, all of the same length.

    Raise KeyError for a character without a glyph; see `can_write`.
    """
    glyphs = [_FONT[letter] for letter in text.upper()]
    wide = {"#": ink * pixel_width, ".": " " * pixel_width}
    text_rows = []
    for y in range(HEIGHT):
        pixels = ("." * GAP).join(glyph[y] for glyph in glyphs)
        text_rows += ["".join(wide[pixel] for pixel in pixels)] * pixel_height
    return text_rows


def fit(text: str, columns: int, lines: int) -> tuple[int, int] | None:
    """Return the largest pixel, as (columns, rows), with which the text fits, or None if no pixel does.

    A cell is about twice as high as wide, so a square pixel has twice as many columns as rows. If that is
    too wide, the pixel becomes narrower, down to as many columns as rows, before it becomes lower, because
    the height decides from how far the text can be read.
    """
    widest = columns // max(1, width(text))
    pixel_height = min(lines // HEIGHT, widest)
    return (min(2 * pixel_height, widest), pixel_height) if pixel_height > 0 else None


def longest_ending(name: str, columns: int) -> str:
    """Return as many of the last words of a name as fit with the smallest pixel: `Split Squat`.

    The last words of a name say what it is, those before them of which kind. The result is the whole name if
    not even its last word fits, or if it cannot be written.
    """
    words = name.split(" ")
    endings = (" ".join(words[first:]) for first in range(len(words)))
    return next((e for e in endings if can_write(e) and width(e) <= columns), name)
