"""A 3x5 block font for numbers and words that are read across the room: pure text in, rows of text out."""

SOLID = "█"
"""The ink of work."""
SHADED = "▒"
"""The ink of rest."""
HEIGHT = 5
"""Pixel rows of every glyph."""
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
    " ": ".. .. .. .. ..",
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
"""Five pixel rows each. Upright box shapes, because they keep their form at every size."""

_FONT = {letter: tuple(drawing.split()) for letter, drawing in _GLYPHS.items()}


def can_write(text: str) -> bool:
    """Whether the font has a glyph for every letter, small letters being written as capitals."""
    return all(letter in _FONT for letter in text.upper())


def width(text: str, pixel_width: int = 1) -> int:
    """Columns that the text takes with pixels of this many columns."""
    glyphs = [_FONT[letter] for letter in text.upper()]
    return pixel_width * (sum(len(glyph[0]) for glyph in glyphs) + GAP * max(0, len(glyphs) - 1))


def rows(text: str, pixel_width: int = 1, pixel_height: int = 1, ink: str = SOLID) -> list[str]:
    """The text as rows of ink and spaces, all of the same length.

    Raises:
        KeyError: For a letter that the font does not have; see `can_write`.
    """
    glyphs = [_FONT[letter] for letter in text.upper()]
    wide = {"#": ink * pixel_width, ".": " " * pixel_width}
    drawn = []
    for y in range(HEIGHT):
        pixels = ("." * GAP).join(glyph[y] for glyph in glyphs)
        drawn += ["".join(wide[pixel] for pixel in pixels)] * pixel_height
    return drawn


def fit(text: str, columns: int, lines: int, max_pixel_height: int | None = None) -> tuple[int, int] | None:
    """The largest pixel, as (columns, rows), with which the text fits into so much room, if any does.

    A cell is about twice as high as wide, so a square pixel has twice as many columns as rows. Where that is
    too wide the pixel gets narrower before it gets lower: the height is what carries across the room.
    """
    tallest = lines // HEIGHT if max_pixel_height is None else min(lines // HEIGHT, max_pixel_height)
    for pixel_height in range(tallest, 0, -1):
        narrowest = max(1, 3 * pixel_height // 2 - (pixel_height == 1))
        for pixel_width in range(2 * pixel_height, narrowest - 1, -1):
            if width(text, pixel_width) <= columns:
                return pixel_width, pixel_height
    return None
