"""The schemas for editors say of every file what the program says of it."""

from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import msgspec
import pytest
import tomlkit
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from legday_tui.domain.documents.location import Path as FileLocation
from legday_tui.domain.program.program import Program
from legday_tui.domain.program.validation import find_mistakes
from legday_tui.settings.preferences import Preferences
from legday_tui.storage.bundled_files import bundled_assets
from legday_tui.storage.editor_schemas import Kind, bundled_schema, first_line
from legday_tui.storage.settings_file import SettingsFile
from tests.storage.make_schemas import TYPES, schema_text
from tests.storage.test_every_field_of_a_program import DOCUMENT, ONE_OF_EACH, WHOLE, table_at

SCHEMAS: dict[Kind, Any] = {kind: msgspec.json.decode(bundled_schema(kind)) for kind in TYPES}
PROGRAM, SETTINGS = (Draft7Validator(SCHEMAS[kind]) for kind in TYPES)


def parts(schema: Any) -> Iterator[dict[str, Any]]:
    """Yield a schema and all schemas in it."""
    if isinstance(schema, dict):
        yield schema
        for part in schema.values():
            yield from parts(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from parts(part)


LIMITS = {
    part[name]
    for schema in SCHEMAS.values()
    for part in parts(schema)
    for name in ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "maxLength", "maxItems")
    if isinstance(part.get(name), int | float)
}
WORDS = {str(word) for schema in SCHEMAS.values() for part in parts(schema) for word in part.get("enum", ())}
NUMBERS = st.sampled_from(sorted({int(limit) + more for limit in LIMITS for more in (-1, 0, 1)}))
TEXTS = st.one_of(
    st.sampled_from(sorted(WORDS)),
    st.sampled_from(sorted(limit for limit in LIMITS if limit == int(limit) < 1000)).map(
        lambda n: "x" * int(n)
    ),
    st.sampled_from(["", " ", "wall-sit", "Wall Sit", "2-0-X-0", "0-0-0-0", "2-0", "lunge/lunge", "2 x 4"]),
)
FRACTIONS = st.sampled_from([-0.5, 0.001, 0.25, 0.5, 0.999, 1.5, 42.5, 1000.5])
"""No 1.0, which to JSON is the whole number 1."""
PLAIN = st.one_of(NUMBERS, TEXTS, st.booleans(), FRACTIONS)
VALUES = st.recursive(
    PLAIN, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=2), max_leaves=4
)
"""Values that TOML can have, with those at all limits among them."""


def mistakes_in(document: object) -> list[object]:
    """Return the mistake of a type in a program, or all the others."""
    try:
        return list(find_mistakes(msgspec.convert(document, Program, str_keys=True)))
    except msgspec.ValidationError as error:
        return [error]


@pytest.mark.parametrize("kind", TYPES)
def test_the_schema_in_assets_is_that_of_the_types(kind: Kind) -> None:
    assert bundled_schema(kind).decode() == schema_text(kind), "run: python -m tests.storage.make_schemas"
    Draft7Validator.check_schema(SCHEMAS[kind])


@pytest.mark.parametrize("kind", TYPES)
def test_an_editor_can_say_what_every_key_means(kind: Kind) -> None:
    tables = [part for part in parts(SCHEMAS[kind]) if isinstance(part.get("properties"), dict)]
    silent = [
        name
        for table in tables
        for name, field in table["properties"].items()
        if "description" not in SCHEMAS[kind]["definitions"].get(field.get("$ref", "")[14:], field)
    ]
    assert len(tables) > 1
    assert silent == []
    assert "None" not in bundled_schema(kind).decode()


def test_the_bundled_program_is_valid_and_names_its_schema() -> None:
    assert list(PROGRAM.iter_errors(WHOLE)) == []
    text = (bundled_assets() / "program.toml").read_text("utf-8")
    assert text.startswith(first_line("program") + "\n")


def test_a_file_with_all_settings_is_valid() -> None:
    one_of_each = {
        "level": "beginner",
        "methods": {"beginner": "form_first"},
        "racks": {"air-squat": "2 x 4"},
        "rests": {"wall-sit": [75, 90]},
        "pinned": {"wall-sit": "a bit lower"},
        "missing": ["a bench"],
        "places": {"hotel": {"racks": {"air-squat": "2 x 4"}, "missing": ["a wall"]}},
        "lead_in_s": 10,
        "hold_target_s": 90,
        "a_week": 2,
        "equipment": {"beginner": "all"},
        "names": {"Goblet Squat": "heel-raise-squat"},
        "hooks": {"go": "mpc play"},
        "keys": {"work": "space,f9"},
    }
    whole = msgspec.to_builtins(Preferences()) | one_of_each
    assert list(whole) == list(SCHEMAS["settings"]["properties"])
    assert list(SETTINGS.iter_errors(whole)) == []


@settings(max_examples=50)
@given(path=st.sampled_from(list(ONE_OF_EACH.values())), value=VALUES)
def test_a_program_that_can_be_used_is_valid_and_one_of_other_types_is_not(
    path: FileLocation, value: object
) -> None:
    document = deepcopy(DOCUMENT)
    table_at(document, path[:-1])[path[-1]] = value
    mistakes = mistakes_in(document)
    if not mistakes:
        assert PROGRAM.is_valid(document)
    elif isinstance(mistakes[0], msgspec.ValidationError):
        assert not PROGRAM.is_valid(document), mistakes


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("settings") / "settings.toml"


@settings(max_examples=50)
@given(name=st.sampled_from([*SCHEMAS["settings"]["properties"], "sond"]), value=VALUES)
def test_a_setting_is_valid_exactly_if_it_is_used(file: Path, name: str, value: Any) -> None:
    file.write_text(tomlkit.dumps({name: value}), "utf-8")
    _, mistakes = SettingsFile(file, Preferences).read()
    assert bool(mistakes) == (not SETTINGS.is_valid({name: value})), mistakes


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("levels", "beginner", "sets"), 21),
        (("levels", "beginner", "adjustments"), []),
        (("levels", "beginner", "adjustments"), ["none", "none"]),
        (("levels", "beginner", "tempo"), "0-0-0-0"),
        (("exercises", "wall-sit", "primary"), ["quads"]),
        (("exercises", "wall-sit", "name"), "  "),
        (("phases", 0, "steps", 0, "seconds"), [30, 60, 90]),
        (("progression", "slow_share"), 0),
        (("lead_in_s",), 0),
        (("mispelt",), 1),
    ],
)
def test_a_mistake_in_a_program_is_seen_by_editor_and_program(path: FileLocation, value: object) -> None:
    document = deepcopy(WHOLE)
    table_at(document, path[:-1])[path[-1]] = value
    assert not PROGRAM.is_valid(document)
    assert mistakes_in(document)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("sond", True), ("sound", "yes"), ("lead_in_s", 2), ("lead_in_s", 61), ("a_week", 4),
        ("unit", "stone"), ("rests", {"wall-sit": [0, 90]}), ("hooks", {"stop": "x"}),
        ("places", {"hotel": {"rack": {}}}),
    ],
)  # fmt: skip
def test_a_mistake_in_the_settings_is_seen_by_editor_and_program(file: Path, name: str, value: Any) -> None:
    assert not SETTINGS.is_valid({name: value})
    file.write_text(tomlkit.dumps({name: value}))
    assert SettingsFile(file, Preferences).read()[1] != []
