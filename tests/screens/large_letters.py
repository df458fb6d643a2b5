"""How large the large letters are that are painted on a screen."""

from legday_tui.widgets import block_font

INK = str.maketrans("█▒", "##")
"""The cells of letters, solid or shaded; in a field that is solid itself the letters are the other cells."""
LARGEST = 9
"""The highest pixel that is looked for, in rows."""


def rows_high(text: str, painted: str) -> int:
    """Return how many rows high the text can be read; 0 if it cannot be read in large letters."""
    lines = ["".join("#" if c == "#" else " " for c in row) for row in painted.translate(INK).splitlines()]
    columns = max(map(len, lines))
    grid = [line.ljust(columns) for line in lines]
    inverted = [line.translate(str.maketrans("# ", " #")) for line in grid]
    for height in range(LARGEST, 0, -1):
        for width in range(2 * height, height - 1, -1):
            letters = block_font.rows(text, width, height, "#")
            if _is_on(letters, grid) or _is_on(letters, inverted):
                return len(letters)
    return 0


def _is_on(letters: list[str], grid: list[str]) -> bool:
    for y in range(len(grid) - len(letters) + 1):
        x = grid[y].find(letters[0])
        while x >= 0:
            if all(grid[y + n].startswith(row, x) for n, row in enumerate(letters)):
                return True
            x = grid[y].find(letters[0], x + 1)
    return False
