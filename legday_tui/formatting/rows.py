"""A row of text whose pieces have a tone, which a widget turns into a colour and a weight."""

from dataclasses import dataclass
from typing import Literal, NamedTuple, get_args

Tone = Literal["plain", "strong", "dim", "heading", "accent", "bars", "good", "warning"]
TONES: tuple[Tone, ...] = get_args(Tone)


class Piece(NamedTuple):
    """A part of a row."""

    text: str
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Row:
    """Pieces of text, one after the other. If the row is wrapped, all lines but the first are indented."""

    pieces: tuple[Piece, ...] = ()
    indent: int = 0
    """Columns of the second line and those after it."""

    @property
    def text(self) -> str:
        """The row without its tones."""
        return "".join(piece.text for piece in self.pieces)


def row(*pieces: Piece | str, indent: int = 0) -> Row:
    """Return a row of pieces; a string is a plain piece."""
    return Row(tuple(Piece(p) if isinstance(p, str) else p for p in pieces), indent)


def texts_of(rows: list[Row]) -> list[str]:
    """Return the rows as plain text."""
    return [row.text for row in rows]
