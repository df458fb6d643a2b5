"""A text that is too long for its row, with a mark in place of what is left out."""

from rich.cells import cell_len, set_cell_size


def shortened(text: str, columns: int) -> str:
    """Return a text without the last words that do not fit, and with an ellipsis in their place."""
    if cell_len(text) <= columns:
        return text
    kept = set_cell_size(text, max(0, columns - 1))
    if not text[len(kept) :].startswith(" "):
        words = kept.rstrip().rpartition(" ")[0]
        kept = words if cell_len(words) > columns // 2 else kept
    return f"{kept.rstrip()}…" if columns > 0 else ""
