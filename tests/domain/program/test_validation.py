"""Mistakes in a program beyond its types, with their locations."""

from pathlib import Path
from typing import Any

import msgspec
import pytest

from legday_tui.domain.program.program import Program
from legday_tui.domain.program.validation import find_mistakes

BUNDLED = Path(__file__).resolve().parents[3] / "assets" / "program.toml"


def document() -> dict[str, Any]:
    """The bundled program as plain values that can be changed."""
    values: dict[str, Any] = msgspec.toml.decode(BUNDLED.read_bytes())
    return values


def spoilt(path: str, value: object) -> Program:
    """The bundled program with one value replaced or added."""
    values = document()
    target: Any = values
    *method, last = path.split("/")
    for part in method:
        target = target[int(part)] if part.isdigit() else target[part]
    if last.isdigit():
        target[int(last)] = value
    else:
        target[last] = value
    return msgspec.convert(values, Program, str_keys=True)


def test_the_bundled_program_has_no_mistakes() -> None:
    assert find_mistakes(msgspec.convert(document(), Program, str_keys=True)) == []


MISTAKES: list[tuple[str, object, str, str]] = [
    ("default_level", "expert", "default_level", '"expert" is not a level of this program'),
    ("default_level", "advance", "default_level", 'did you mean "advanced"?'),
    ("levels/beginner/reps", [15, 12], "levels.beginner.reps", "found 15 to 12"),
    ("levels/advanced/rest", [45, 30], "levels.advanced.rest", "low end first"),
    ("levels/advanced/adjustments", [], "levels.advanced.adjustments", "at least one adjustment"),
    ("levels/advanced/adjustments", ["superset"] * 2, "levels.advanced.adjustments[1]", "is there already"),
    ("levels/advanced/tempo", "0-0-0-0", "levels.advanced.tempo", "takes time"),
    ("levels/advanced/name", "  ", "levels.advanced.name", "only spaces"),
    ("exercises/air-squat/tempo", "0-0-0-0", "exercises.air-squat.tempo", "takes time"),
    ("exercises/air-squat/reps", [20, 12], "exercises.air-squat.reps", "low end first"),
    ("exercises/wall-sit/seconds", [50, 45], "exercises.wall-sit.seconds", "low end first"),
    ("exercises/wall-sit/rest", [90, 60], "exercises.wall-sit.rest", "low end first"),
    ("exercises/wall-sit/primary/0", "quads", "exercises.wall-sit.primary[0]", "is not a known muscle"),
    ("exercises/wall-sit/secondary/0", "gluts", "exercises.wall-sit.secondary[0]", 'did you mean "glutes"?'),
    (
        "exercises/wall-sit/secondary/1",
        "quadriceps",
        "exercises.wall-sit.secondary[1]",
        "primary muscles already",
    ),
    ("exercises/wall-sit/secondary/1", "glutes", "exercises.wall-sit.secondary[1]", "is there already"),
    ("exercises/calf-raise/rack/each_kg", [2, 6, 4], "exercises.calf-raise.rack.each_kg[2]", "more than 6"),
    ("exercises/calf-raise/rack/each_kg", [0, 2], "exercises.calf-raise.rack.each_kg[0]", "more than 0"),
    ("exercises/calf-raise/rack/each_kg", [2, 2], "exercises.calf-raise.rack.each_kg[1]", "found 2"),
    (
        "exercises/wall-sit/swaps/0/exercise",
        "air-squats",
        "exercises.wall-sit.swaps[0].exercise",
        'did you mean "air-squat"?',
    ),
    (
        "exercises/wall-sit/swaps/0/exercise",
        "wall-sit",
        "exercises.wall-sit.swaps[0].exercise",
        "another exercise",
    ),
    (
        "exercises/wall-sit/swaps/0/exercise",
        "heel-raise-squat",
        "exercises.wall-sit.swaps[1].exercise",
        "is there already",
    ),
    ("exercises/air-squat/reps", None, "exercises.air-squat.reps", "stands in for wall-sit"),
    ("exercises/wall-sit/seconds", None, "exercises.wall-sit.seconds", "stands in for heel-raise-squat"),
    (
        "exercises/calf-raise/swaps/0/exercise",
        "wall-sit",
        "exercises.hamstring-bridge.reps",
        "can be undone",
    ),
    ("phases/1/id", "warm-up", "phases[1].id", '"warm-up" is there already'),
    ("phases/1/steps/0/reps", [12, 10], "phases.strength.steps[0].reps", "low end first"),
    ("phases/1/steps/0/reps", None, "phases.strength.steps[0].reps", "expected a dose in reps"),
    ("phases/1/steps/0/seconds", [30, 30], "phases.strength.steps[0].seconds", "has no effect"),
    ("phases/2/steps/0/seconds", None, "phases.explosive.steps[0].seconds", "expected a dose in seconds"),
    ("phases/2/steps/0/seconds", [90, 60], "phases.explosive.steps[0].seconds", "low end first"),
    ("phases/2/steps/0/reps", [10, 12], "phases.explosive.steps[0].reps", "has no effect"),
    ("phases/2/steps/0/follows_level", True, "phases.explosive.steps[0].follows_level", "kind hold"),
    (
        "phases/1/steps/2/exercises/0",
        "bulgarian-splitsquat",
        "phases.strength.steps[2].exercises[0]",
        'did you mean "bulgarian-split-squat"?',
    ),
    ("phases/3/steps/0/exercises/1", "wall-sit", "phases.finisher.steps[0].exercises", "reps and hold"),
    (
        "phases/3/steps/0/exercises/1",
        "hamstring-bridge",
        "phases.finisher.steps[0].exercises[1]",
        "is there already",
    ),
    ("exercises/wall-sit/cues/1", "\x1b[2Jgone", "exercises.wall-sit.cues[1]", "control character U+001B"),
    ("exercises/wall-sit/why", "two\nlines", "exercises.wall-sit.why", "control character U+000A"),
    ("exercises/wall-sit/setup", "\u202eturned", "exercises.wall-sit.setup", "control character U+202E"),
    ("mindset/0/text", "\x9b2J", "mindset[0].text", "control character U+009B"),
    ("name", "a\x00b", "name", "control character U+0000"),
    ("safety/0", " \t ", "safety[0]", "only spaces"),
]


@pytest.mark.parametrize(("path", "value", "location", "says"), MISTAKES)
def test_a_mistake_has_its_location_and_what_is_expected(
    path: str, value: object, location: str, says: str
) -> None:
    found = {m.location: m.sentence for m in find_mistakes(spoilt(path, value))}

    assert says in found.get(location, f"nothing at {location}, only at {list(found)}")


def test_control_characters_are_removed_from_a_location() -> None:
    values = document()
    values["levels"]["be\x1bginner"] = values["levels"]["beginner"]

    [mistake] = find_mistakes(msgspec.convert(values, Program, str_keys=True))

    assert mistake.location == 'levels."be\\u001bginner"'
    assert "U+001B" in mistake.sentence


def test_a_missing_dose_is_reported_once_for_all_swaps() -> None:
    [mistake] = find_mistakes(spoilt("exercises/air-squat/reps", None))

    assert mistake.location == "exercises.air-squat.reps"


def test_texts_in_other_scripts_are_accepted() -> None:
    assert find_mistakes(spoilt("exercises/wall-sit/why", "Für die Oberschenkel – 壁に座る, جدار")) == []


def test_a_mistake_is_formatted_as_one_line() -> None:
    [mistake] = find_mistakes(spoilt("levels/beginner/reps", [15, 12]))

    assert str(mistake) == "levels.beginner.reps: expected the low end first, found 15 to 12"
