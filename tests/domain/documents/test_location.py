"""Locations in documents, as shown to the user."""

import pytest

from legday_tui.domain.documents.location import Path, inside, location_of

DOCUMENT = {
    "levels": {"beginner": {"reps": [12, 15]}, "very hard": {}},
    "phases": [{"id": "warm-up", "steps": [{"reps": [20, 20]}]}, {"id": "strength"}],
    "doubles": [{"id": "a"}, {"id": "a"}, {"id": "b"}],
    "odd": [{"id": "not bare"}, {"id": 3}, {}, "text"],
}


@pytest.mark.parametrize(
    ("path", "location"),
    [
        ((), ""),
        (("levels",), "levels"),
        (("levels", "beginner", "reps", 1), "levels.beginner.reps[1]"),
        (("levels", "very hard"), 'levels."very hard"'),
        (("levels", "a\x1b"), 'levels."a\\u001b"'),
        (("levels", ""), 'levels.""'),
        (("phases", 0), "phases.warm-up"),
        (("phases", 0, "steps", 0, "reps"), "phases.warm-up.steps[0].reps"),
        (("phases", 1, "title"), "phases.strength.title"),
        (("phases", 7, "title"), "phases[7].title"),
        (("doubles", 0), "doubles[0]"),
        (("doubles", 2), "doubles.b"),
        (("odd", 0), "odd[0]"),
        (("odd", 1), "odd[1]"),
        (("odd", 3), "odd[3]"),
        (("nothing", 3, "there"), "nothing[3].there"),
    ],
)
def test_location_of(path: Path, location: str) -> None:
    assert location_of(DOCUMENT, path) == location


@pytest.mark.parametrize(
    ("document", "part", "expected"),
    [
        ({"a": 1}, "a", 1),
        ({"a": 1}, "b", None),
        ([1, 2], 1, 2),
        ((1, 2), 0, 1),
        ([1, 2], 2, None),
        ([1, 2], "a", None),
        ("text", 0, None),
        (None, "a", None),
    ],
)
def test_inside(document: object, part: str | int, expected: object) -> None:
    assert inside(document, part) == expected
