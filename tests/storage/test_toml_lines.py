"""A mistake is told with the line on which people find it."""

import pytest

from legday_tui.storage.toml_lines import line_of

TEXT = '''\
# A program.
schema = 1
name = """
[levels.none]
x = 1
"""

[levels.a]          # 8
reps = [
  1,
  2,
]
"odd key" = true

[[phases]]          # 15
id = "one"

[[phases.steps]]
sets = 3

[[phases.steps]]    # 21
sets = 4

[[phases]]
id = "two"          # 25
extra = { in = 1, out = 2 }
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ((), None),
        (("schema",), 2),
        (("name",), 3),
        (("levels",), 8),
        (("levels", "a"), 8),
        (("levels", "a", "reps"), 9),
        (("levels", "a", "reps", 1), 9),
        (("levels", "a", "odd key"), 13),
        (("phases", 0), 15),
        (("phases", 0, "steps", 1), 21),
        (("phases", 0, "steps", 1, "sets"), 22),
        (("phases", 1, "id"), 25),
        (("phases", 1, "extra", "out"), 26),
        (("phases", 1, "missing"), 24),
        (("missing",), None),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_line_of_a_value_is_found(path: tuple[str | int, ...], line: int | None, end: str) -> None:
    assert line_of(TEXT.replace("\n", end), path) == line
