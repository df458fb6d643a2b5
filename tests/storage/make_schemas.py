"""Write the JSON Schemas of the files that users write into assets: `python -m tests.storage.make_schemas`.

They are draft 7, which all editors know. The types say what is valid, their docstrings what it means.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import msgspec
from msgspec import Struct

from legday_tui.domain.program.program import Program
from legday_tui.settings.preferences import Preferences
from legday_tui.storage.bundled_files import bundled_assets
from legday_tui.storage.editor_schemas import Kind, schema_name
from tests.storage.field_docstrings import described_fields

DRAFT = "http://json-schema.org/draft-07/schema#"
Schema = dict[str, Any]
TYPES: dict[Kind, tuple[type[Struct], str, str]] = {
    "program": (
        Program,
        "The program of legday-tui",
        "What you train. `legday-tui program check` also checks how the parts fit together.",
    ),
    "settings": (Preferences, "The settings of legday-tui", "What is left out has its default."),
}
"""The type, the title and the description of each file."""


def json_schema(kind: Kind) -> Schema:
    """Return the schema of `program.toml` or `settings.toml`."""
    type_, title, description = TYPES[kind]
    (reference,), definitions = msgspec.json.schema_components([type_], ref_template="#/definitions/{name}")
    for struct in _structs(type_, {}).values():
        _describe(definitions[struct.__name__], struct)
    plain = {name: _for_toml(definition) for name, definition in definitions.items()}
    whole = plain.pop(reference["$ref"].rpartition("/")[2])
    return {
        "$schema": DRAFT,
        **whole,
        "title": title,
        "description": description,
        "additionalProperties": False,  # a misspelt setting is ignored, and the user is told
        "definitions": plain,
    }


def _structs(type_: Any, found: dict[str, type[Struct]]) -> dict[str, type[Struct]]:
    """Return all structs that are part of a type, by name."""
    if isinstance(type_, type) and issubclass(type_, Struct):
        if type_.__name__ in found:
            return found
        found[type_.__name__] = type_
        parts = [field.type for field in msgspec.structs.fields(type_)]
    else:
        parts = list(getattr(type_, "__args__", ()))
    for part in parts:
        _structs(part, found)
    return found


def _describe(definition: Schema, struct: type[Struct]) -> None:
    """Give the fields of a struct their docstrings, and no title but that of a preference."""
    del definition["title"]
    names = dict(zip(struct.__struct_fields__, struct.__struct_encode_fields__, strict=True))
    for name, words in described_fields(struct).items():
        definition["properties"][names[name]].setdefault("description", words)
    for field in msgspec.structs.fields(struct):
        if get_origin(field.type) is dict and get_origin(keys := get_args(field.type)[0]) is Literal:
            _list_keys(definition["properties"][field.encode_name], get_args(keys))


def _list_keys(table: Schema, keys: Sequence[str]) -> None:
    """Give a table its possible keys, so that editors offer them."""
    table.pop("propertyNames", None)  # where msgspec lists them since 0.23, and editors do not look
    value = {**table["additionalProperties"], "description": table["description"]}
    table["properties"] = dict.fromkeys(keys, value)
    table["additionalProperties"] = False


def _for_toml(schema: Any) -> Any:
    """Return a part of a schema as draft 7 has it, and without null, which TOML does not have."""
    if isinstance(schema, list):
        return [_for_toml(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    parts = {key: _for_toml(part) for key, part in schema.items() if part is not None}
    if {"type": "null"} in parts.get("anyOf", ()):
        (other,) = (part for part in parts.pop("anyOf") if part != {"type": "null"})
        parts = parts | other
    if "prefixItems" in parts:  # all pairs have two parts of one kind
        parts["items"], *others = parts.pop("prefixItems")
        assert all(part == parts["items"] for part in others)
    # Versions of msgspec write the limits of a text in different orders.
    lengths = {name: parts.pop(name) for name in ("minLength", "maxLength") if name in parts}
    # Draft 7 ignores what is beside a reference: the definition has a description of its own.
    return {"$ref": parts["$ref"]} if "$ref" in parts else parts | lengths


def schema_text(kind: Kind) -> str:
    """Return the content of the file with a schema."""
    return msgspec.json.format(msgspec.json.encode(json_schema(kind)).decode()) + "\n"


def make_schemas(folder: Path) -> None:
    """Write all schemas into a folder."""
    for kind in TYPES:
        (folder / schema_name(kind)).write_text(schema_text(kind), "utf-8")


if __name__ == "__main__":
    make_schemas(bundled_assets())
