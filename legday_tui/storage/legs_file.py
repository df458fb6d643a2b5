"""The picture of the legs, from the front and from the back."""

from legday_tui.storage.assets_dir import bundled_assets


def legs_picture() -> tuple[str, ...]:
    """Its rows: a letter for each cell of a muscle, a point for skin, all equally long."""
    rows = (bundled_assets() / "legs.txt").read_text("utf-8").splitlines()
    width = max(len(row) for row in rows)
    return tuple(row.ljust(width) for row in rows)
