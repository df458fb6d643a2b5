"""Errors in figure files are reported with the file and the field."""

from pathlib import Path

import pytest

from legday_tui.storage.errors import DamagedFileError
from legday_tui.storage.figure_files import figure_of, read_figure

GOOD = """
left = -1
right = 1
top = 1.8
[[keyframes]]
depth = 0
hip = [0, 0.9]
lean = 0
near = { at = [0.1, 0] }
far = { at = [0.1, 0] }
[[keyframes]]
depth = 1
hip = [0, 0.5]
lean = 30
near = { at = [0.1, 0] }
far = { at = [0.1, 0] }
"""


def test_a_valid_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(GOOD)
    assert len(read_figure(path).keyframes) == 2


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("depth = 1", "depth = 0", "depths that increase"),
        ("depth = 1", "depth = 0.5", "the last at depth 1"),
        ("right = 1", "right = -1", "to the right of `left`"),
        ("top = 1.8", "top = -1.0", "above the ground"),
        ("lean = 30", 'lean = "much"', "lean"),
        ("lean = 30", "lean = nan", "lean"),
        ("lean = 30", "lean = 30\nknee = 3", "knee"),
        ("hip = [0, 0.5]", "hip = [0]", "hip"),
        ("top = 1.8", "top = 1.8\nprops = [{ points = [[0, 0]] }]", "props"),
        ("[[keyframes]]", "[[keyframes", "own.toml"),
    ],
)
def test_an_error_names_the_file_and_the_field(tmp_path: Path, old: str, new: str, says: str) -> None:
    path = tmp_path / "own.toml"
    path.write_text(GOOD.replace(old, new, 1) if old != "depth = 1" else GOOD.replace(old, new))
    with pytest.raises(DamagedFileError) as caught:
        read_figure(path)
    assert says in str(caught.value)
    assert "own.toml" in str(caught.value)


def test_an_unknown_exercise_has_no_figure() -> None:
    assert figure_of("somebodys-own-exercise") is None
    assert figure_of("../program") is None
