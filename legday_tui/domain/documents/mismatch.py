"""Turn a msgspec.ValidationError into the location of the mistake and a sentence for the user."""

import re
from types import NoneType
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

from msgspec import Struct, ValidationError, convert

from legday_tui.domain.documents.did_you_mean import did_you_mean
from legday_tui.domain.documents.location import Path, inside
from legday_tui.domain.terms import FitName, Identifier, Tempo

_STEP = re.compile(r"\.(?P<field>\w+)|\[(?P<position>\d+)\]|(?P<any>\[\.\.\.\])")
_KEY = re.compile(r"Object (?P<problem>missing required|contains unknown) field `(?P<name>.*)`", re.DOTALL)
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
MOMENT = "a moment such as 2026-11-23T18:04:11+01:00"
_PATTERNS = {
    get_args(Identifier)[1].pattern: "lower-case words joined by hyphens, like wall-sit",
    get_args(FitName)[1].pattern: "a category and a name of FIT, like lunge/walking_lunge",
    "^[0-9a-f]{32}$": "32 digits from 0 to 9 and a to f",
    get_args(Tempo)[1].pattern: "a tempo like 3-1-1-0 or 2-0-X-0",
}


def describe_mismatch(document: object, type_: Any, error: ValidationError) -> tuple[Path, str]:
    """Return the path of the mistake that `msgspec.convert(document, type_)` reported, and a sentence.

    The path is empty for the document itself. msgspec does not report the keys of tables with arbitrary keys,
    such as `exercises`: they are found by converting the entries one by one.
    """
    message, _, location = str(error).rpartition(" - at `")
    if not message:
        return (), _sentence(str(error), type_, document)
    in_key, _, steps = location.rpartition("` in `")
    try:
        path, value, type_ = _follow(document, type_, steps.removesuffix("`"))
    except (KeyError, IndexError, TypeError):  # a key in the document that itself looks like a location
        return (), _sentence(str(error), type_, document)
    if in_key:
        key_type = get_args(_bare(type_))[0]
        value = next((k for k in (value if isinstance(value, dict) else ()) if not _fits(k, key_type)), None)
        path = (*path, str(value))
        type_ = key_type
    return path, _sentence(message, type_, value)


def _follow(document: object, type_: Any, steps: str) -> tuple[Path, object, Any]:
    """Return the path, value and type at a location of msgspec such as `$.exercises[...].cues[0]`."""
    path: Path = ()
    value = document
    for step in _STEP.finditer(steps.removeprefix("$")):
        type_ = _bare(type_)
        part: str | int
        if step["field"]:
            part = step["field"]
            type_ = _field_type(type_, part)
        elif step["position"]:
            part = int(step["position"])
            kinds = get_args(type_)
            type_ = kinds[0] if kinds[-1] is Ellipsis else kinds[part]
        else:
            type_ = get_args(type_)[1]
            entries = value.items() if isinstance(value, dict) else ()
            part = next((k for k, v in entries if not _fits(v, type_)), "?")
        path = (*path, part)
        value = inside(value, part)
    return path, value, type_


def _field_type(struct: type[Struct], name: str) -> Any:
    """Return the type of the field with this name in a document."""
    attributes = dict(zip(struct.__struct_encode_fields__, struct.__struct_fields__, strict=True))
    return get_type_hints(struct, include_extras=True)[attributes[name]]


def _bare(type_: Any) -> Any:
    """Return a type without annotations and without `| None`."""
    while True:
        if get_origin(type_) is Annotated:
            type_ = get_args(type_)[0]
        elif NoneType in get_args(type_):
            type_ = next(t for t in get_args(type_) if t is not NoneType)
        else:
            return type_


def _fits(value: object, type_: Any) -> bool:
    try:
        convert(value, type_, str_keys=True)
    except ValidationError:
        return False
    return True


def _sentence(message: str, type_: Any, value: object) -> str:
    """Return what was expected and what was found, from a message of msgspec."""
    if match := _KEY.fullmatch(message):
        return _key_sentence(match["problem"] == "missing required", match["name"], _bare(type_))
    found = f", found {_shown(value)}"
    choices = [str(choice) for choice in get_args(_bare(type_))]
    if get_origin(_bare(type_)) is Literal:
        return f"expected {'one of ' if len(choices) > 1 else ''}{', '.join(choices)}{found}"
    if pattern := next((p for p in _PATTERNS if p in message), None):
        return f"expected {_PATTERNS[pattern]}{found}"
    if match := _LENGTH.match(message):
        number = f"{_BOUNDS[(match['bound'] or '').strip() or None]}{match['number']}"
        plural = "" if match["number"] == "1" else "s"
        if match["type"] == "str":
            length = len(value) if isinstance(value, str) else 0
            return f"expected text of {number} character{plural}, found {length}"
        length = len(value) if isinstance(value, list | dict) else 0
        return (
            f"expected {_KINDS[match['type']]} of {number} {'entries' if plural else 'entry'}, found {length}"
        )
    if match := _LIMIT.match(message):
        return f"expected {_KINDS[match['type']]}, {_BOUNDS[match['bound']]}{float(match['number']):g}{found}"
    if "datetime" in message:
        return f"expected {MOMENT}{found}"
    if "out of range" in message:
        return f"expected a number with fewer digits{found}"
    if (match := _TYPE.match(message)) and match["type"] in _KINDS:
        return f"expected {_KINDS[match['type']]}{found}"
    return f"{message[:1].lower()}{message[1:]}"


def _key_sentence(missing: bool, name: str, type_: Any) -> str:
    if missing:
        return f"expected {name}, which is missing"
    known = type_.__struct_encode_fields__ if isinstance(type_, type) and issubclass(type_, Struct) else ()
    return f'"{name[:60]}" is not a key here{did_you_mean(name, known)}'


def _shown(value: object) -> str:
    """Return a value for a sentence, shortened."""
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f'"{value}"' if len(value) <= 60 else f'"{value[:57]}..."'
    return str(value)[:60]
