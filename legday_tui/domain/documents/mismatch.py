"""Where a document departs from its type, and what was expected there, in words for the one who wrote it."""

import re
from types import NoneType
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

from msgspec import Struct, ValidationError, convert

from legday_tui.domain.documents.did_you_mean import did_you_mean
from legday_tui.domain.documents.location import Path, inside
from legday_tui.domain.terms import Identifier, Tempo

_STEP = re.compile(r"\.(?P<field>\w+)|\[(?P<position>\d+)\]|(?P<any>\[\.\.\.\])")
_KEY = re.compile(r"Object (?P<what>missing required|contains unknown) field `(?P<name>.*)`", re.DOTALL)
_LENGTH = re.compile(r"Expected `(?P<type>\w+).*` of length (?P<bound>>= |<= )?(?P<number>\d+)")
_LIMIT = re.compile(r"Expected `(?P<type>\w+).*` (?P<bound>>=|<=) (?P<number>[\d.]+)")
_TYPE = re.compile(r"Expected `(?P<type>\w+)")
_KINDS = {
    "str": "text in quotes",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "array": "a list",
    "object": "a table",
}
_BOUNDS = {">=": "at least ", "<=": "at most ", None: ""}
_PATTERNS = {
    get_args(Identifier)[1].pattern: "lower-case words joined by hyphens, like wall-sit",
    get_args(Tempo)[1].pattern: "a tempo like 3-1-1-0 or 2-0-X-0",
}


def describe_mismatch(document: object, wanted: Any, error: ValidationError) -> tuple[Path, str]:
    """The path, empty for the whole document, and a sentence, for what `convert` reported of a document.

    msgspec leaves out the keys of tables like `exercises`: they are found by converting entry by entry.
    """
    what, _, tail = str(error).rpartition(" - at `")
    if not what:
        return (), _sentence(str(error), wanted, document)
    in_key, _, steps = tail.rpartition("` in `")
    try:
        path, value, wanted = _follow(document, wanted, steps.removesuffix("`"))
    except (KeyError, IndexError, TypeError):  # a key in the document that itself reads like a place
        return (), _sentence(str(error), wanted, document)
    if in_key:
        key_type = get_args(_bare(wanted))[0]
        value = next((k for k in (value if isinstance(value, dict) else ()) if not _fits(k, key_type)), None)
        path = (*path, str(value))
        wanted = key_type
    return path, _sentence(what, wanted, value)


def _follow(document: object, wanted: Any, steps: str) -> tuple[Path, object, Any]:
    """The path, the value and its type that `$.exercises[...].cues[0]` leads to."""
    path: Path = ()
    value = document
    for step in _STEP.finditer(steps.removeprefix("$")):
        wanted = _bare(wanted)
        part: str | int
        if step["field"]:
            part = step["field"]
            wanted = _field_type(wanted, part)
        elif step["position"]:
            part = int(step["position"])
            kinds = get_args(wanted)
            wanted = kinds[0] if kinds[-1] is Ellipsis else kinds[part]
        else:
            wanted = get_args(wanted)[1]
            entries = value.items() if isinstance(value, dict) else ()
            part = next((k for k, v in entries if not _fits(v, wanted)), "?")
        path = (*path, part)
        value = inside(value, part)
    return path, value, wanted


def _field_type(struct: type[Struct], name: str) -> Any:
    """The type of the field that a document calls by this name."""
    attributes = dict(zip(struct.__struct_encode_fields__, struct.__struct_fields__, strict=True))
    return get_type_hints(struct, include_extras=True)[attributes[name]]


def _bare(wanted: Any) -> Any:
    """A type without its bounds and without `| None`."""
    while True:
        if get_origin(wanted) is Annotated:
            wanted = get_args(wanted)[0]
        elif NoneType in get_args(wanted):
            wanted = next(t for t in get_args(wanted) if t is not NoneType)
        else:
            return wanted


def _fits(value: object, wanted: Any) -> bool:
    try:
        convert(value, wanted, str_keys=True)
    except ValidationError:
        return False
    return True


def _sentence(what: str, wanted: Any, value: object) -> str:
    """What was expected, and what was found."""
    if match := _KEY.fullmatch(what):
        return _about_key(match["what"] == "missing required", match["name"], _bare(wanted))
    found = f", found {_shown(value)}"
    choices = [str(choice) for choice in get_args(_bare(wanted))]
    if get_origin(_bare(wanted)) is Literal:
        return f"expected {'one of ' if len(choices) > 1 else ''}{', '.join(choices)}{found}"
    if pattern := next((p for p in _PATTERNS if p in what), None):
        return f"expected {_PATTERNS[pattern]}{found}"
    if match := _LENGTH.match(what):
        number = f"{_BOUNDS[(match['bound'] or '').strip() or None]}{match['number']}"
        plural = "" if match["number"] == "1" else "s"
        if match["type"] == "str":
            length = len(value) if isinstance(value, str) else 0
            return f"expected text of {number} character{plural}, found {length}"
        length = len(value) if isinstance(value, list | dict) else 0
        return (
            f"expected {_KINDS[match['type']]} of {number} {'entries' if plural else 'entry'}, found {length}"
        )
    if match := _LIMIT.match(what):
        return f"expected {_KINDS[match['type']]}, {_BOUNDS[match['bound']]}{float(match['number']):g}{found}"
    if (match := _TYPE.match(what)) and match["type"] in _KINDS:
        return f"expected {_KINDS[match['type']]}{found}"
    return f"{what[:1].lower()}{what[1:]}"


def _about_key(missing: bool, name: str, wanted: Any) -> str:
    if missing:
        return f"expected {name}, which is missing"
    known = wanted.__struct_encode_fields__ if isinstance(wanted, type) and issubclass(wanted, Struct) else ()
    return f'"{name[:60]}" is not a key here{did_you_mean(name, known)}'


def _shown(value: object) -> str:
    """A value, short enough for a sentence."""
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f'"{value}"' if len(value) <= 60 else f'"{value[:57]}..."'
    return str(value)[:60]
