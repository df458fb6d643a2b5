"""`line_of` returns the line on which a value begins."""

import pytest

from legday_tui.storage.toml_file import line_of

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
def test_line_of_a_value(path: tuple[str | int, ...], line: int | None, end: str) -> None:
    assert line_of(TEXT.replace("\n", end), path) == line


SCATTERED = """\
a.b = 1
a.c = true
[levels.first]
sets = 3
[exercises.squat]
name = "Squat"
[levels.second]
sets = 4
[exercises.squat.rack]
each_kg = [
  2.5,
]
"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("a", "c"), 2),
        (("levels", "second"), 7),
        (("levels", "second", "sets"), 8),
        (("levels", "second", "missing"), 7),
        (("exercises", "squat", "name"), 6),
        (("exercises", "squat", "rack", "each_kg", 0), 10),
    ],
)
def test_line_of_a_value_in_a_table_whose_parts_are_scattered(path: tuple[str | int, ...], line: int) -> None:
    assert line_of(SCATTERED, path) == line


def test_no_line_where_tomlkit_cannot_write_the_document_as_it_was() -> None:
    text = "[[phases]]\nid = 1\n[[pairs]]\nid = 2\n[[phases]]\nid = 3\n"

    assert line_of(text, ("phases", 1, "id")) is None
