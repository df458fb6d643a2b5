"""Our own table: a row for each set, a column for each field; nothing that we know is lost."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, TypeVar

import msgspec
from msgspec import inspect

from legday_tui.domain.documents.location import location_of
from legday_tui.domain.documents.mismatch import describe_mismatch
from legday_tui.domain.session import Moment, Session, SessionHead, SetResult, Target
from legday_tui.interchange.cells import number_in, shown, table_text, whole_in
from legday_tui.interchange.line_errors import WrongLineError
from legday_tui.interchange.table import Row, Table
from legday_tui.interchange.weights import misfits

T = TypeVar("T")
ID = "session_id"
LOW, HIGH, SECONDS = TARGET = ("target_reps_low", "target_reps_high", "target_seconds")


def _fields_of(struct: type) -> dict[str, inspect.Type]:
    """The fields of a record, and of what kind each of them is."""
    found = inspect.type_info(struct)
    assert isinstance(found, inspect.StructType)
    return {
        field.encode_name: next(t for t in field.type.types if not isinstance(t, inspect.NoneType))
        if isinstance(field.type, inspect.UnionType)
        else field.type
        for field in found.fields
    }


_TARGET = _fields_of(Target)
OF_SESSION = {ID if name == "id" else name: kind for name, kind in _fields_of(SessionHead).items()}
OF_SET = {name: kind for name, kind in _fields_of(SetResult).items() if name != "target"} | {
    LOW: inspect.IntType(),
    HIGH: inspect.IntType(),
    SECONDS: _TARGET["seconds"],
}
HEADER = (*OF_SESSION, *OF_SET)
NEEDED = (ID, "started_at", "level", "status", "phase", "exercise", "set", "kind", "type")
_ID = re.compile("[0-9a-f]{32}")


def is_own(header: Sequence[str]) -> bool:
    """Whether a header is ours."""
    return ID in header


def write_own(sessions: Sequence[Session]) -> str:
    """The table of all sessions."""
    return table_text(HEADER, _rows(sessions))


def _rows(sessions: Sequence[Session]) -> Iterator[Sequence[str]]:
    for session in sessions:
        head = _flat(session.head)
        head[ID] = session.id
        for result in session.sets or (None,):
            fields = {} if result is None else _flat(result)
            if result is not None and result.target.reps is not None:
                fields[LOW], fields[HIGH] = result.target.reps
            if result is not None:
                fields[SECONDS] = result.target.seconds
            yield [_cell((head | fields).get(name)) for name in HEADER]


def _flat(record: SessionHead | SetResult) -> dict[str, Any]:
    return dict(msgspec.to_builtins(record))


def _cell(value: object) -> str:
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)


def read_own(table: Table) -> list[Session]:
    """The sessions, in the order in which they begin. Faults go to the table."""
    table.faults += misfits(table, NEEDED, weight=False)
    if table.faults:
        return []
    lines: dict[str, tuple[int, tuple[str, ...]]] = {}
    heads: dict[str, SessionHead] = {}
    sets: dict[str, list[SetResult]] = {}

    def take(row: Row) -> None:
        cells = tuple(row.raw(name) for name in OF_SESSION)
        key = row.raw(ID).strip()
        line, first = lines.setdefault(key, (row.line, cells))
        if not _ID.fullmatch(key):
            raise WrongLineError(f"{ID}: expected 32 digits from 0 to 9 and a to f, found {shown(key)}")
        if cells != first:
            differs = next(name for name, a, b in zip(OF_SESSION, cells, first, strict=True) if a != b)
            raise WrongLineError(f"{differs}: differs from line {line}, which is of the same session")
        if line == row.line:
            heads[key] = _record(_values(row, OF_SESSION), SessionHead)
            sets[key] = []
        fields = _values(row, OF_SET)
        if fields and key in sets:
            sets[key].append(_record(fields, SetResult))

    table.each(take)
    return [
        Session(
            **{name: getattr(head, name) for name in SessionHead.__struct_fields__}, sets=tuple(sets[key])
        )
        for key, head in heads.items()
    ]


def _values(row: Row, kinds: Mapping[str, inspect.Type]) -> dict[str, object]:
    """What the cells of a row say that are not empty. Raises WrongLineError."""
    found: dict[str, object] = {}
    for name, kind in kinds.items():
        raw = row.raw(name)
        if not raw:
            continue
        if isinstance(kind, inspect.IntType):
            found[name] = whole_in(raw, name)
        elif isinstance(kind, inspect.FloatType):
            found[name] = number_in(raw, name)
        elif isinstance(kind, inspect.BoolType):
            if raw.strip().lower() not in ("true", "false"):
                raise WrongLineError(f"{name}: expected true or false, found {shown(raw)}")
            found[name] = raw.strip().lower() == "true"
        elif isinstance(kind, inspect.DateTimeType):
            found[name] = _moment_in(raw, name)
        else:
            found[name] = row.text(name)
    return found


def _moment_in(text: str, column: str) -> datetime:
    try:
        return msgspec.convert(text.strip(), Moment)
    except msgspec.ValidationError:
        expected = "expected a moment such as 2026-11-23T18:04:11+01:00"
        raise WrongLineError(f"{column}: {expected}, found {shown(text)}") from None


def _record(fields: dict[str, Any], kind: type[T]) -> T:
    """The record of these fields. Raises WrongLineError."""
    if kind is SessionHead:
        fields["id"] = fields.pop(ID, None)
    else:
        target = {"seconds": fields.pop(SECONDS, None)}
        low, high = fields.pop(LOW, None), fields.pop(HIGH, None)
        if (low is None) != (high is None):
            raise WrongLineError(f"{LOW}, {HIGH}: expected both of them or none")
        fields["target"] = target if low is None else target | {"reps": [low, high]}
    try:
        return msgspec.convert(fields, kind)
    except msgspec.ValidationError as problem:
        path, sentence = describe_mismatch(fields, kind, problem)
        location = location_of(fields, path)
        raise WrongLineError(f"{location}: {sentence}" if location else sentence) from None
