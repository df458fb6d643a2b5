"""This program's CSV format: a row for each set, a column for each field; no field is lost."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, TypeVar

import msgspec
from msgspec import inspect

from legday_tui.domain.documents.location import location_of
from legday_tui.domain.documents.mismatch import MOMENT, describe_mismatch
from legday_tui.domain.session import Moment, Session, SessionHead, SetResult, Target
from legday_tui.interchange.cells.weights import check_header
from legday_tui.interchange.packed_sessions import PackedSessions, PackedSets
from legday_tui.interchange.table import (
    Row,
    Table,
    format_table,
)
from legday_tui.interchange.wrong_lines import CellError, quoted

T = TypeVar("T")
ID = "session_id"
LOW, HIGH, SECONDS = ("target_reps_low", "target_reps_high", "target_seconds")


def _fields_of(struct: type) -> dict[str, inspect.Type]:
    """Return the fields of a record and their types, without None."""
    found = inspect.type_info(struct)
    assert isinstance(found, inspect.StructType)
    return {
        field.encode_name: next(t for t in field.type.types if not isinstance(t, inspect.NoneType))
        if isinstance(field.type, inspect.UnionType)
        else field.type
        for field in found.fields
    }


_TARGET = _fields_of(Target)
SESSION_COLUMNS = {ID if name == "id" else name: kind for name, kind in _fields_of(SessionHead).items()}
SET_COLUMNS = {name: kind for name, kind in _fields_of(SetResult).items() if name != "target"} | {
    LOW: inspect.IntType(),
    HIGH: inspect.IntType(),
    SECONDS: _TARGET["seconds"],
}
HEADER = (*SESSION_COLUMNS, *SET_COLUMNS)
REQUIRED = (ID, "started_at", "level", "status", "phase", "exercise", "set", "kind", "type")
_ID = re.compile("[0-9a-f]{32}")


def is_own(header: Sequence[str]) -> bool:
    """Return whether a header, in lower case, is one of this format."""
    return ID in header


def as_csv(sessions: Sequence[Session]) -> bytes:
    """Return the table of these sessions."""
    return format_table(HEADER, _rows(sessions)).encode()


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


def read_own(table: Table) -> PackedSessions:
    """Read the sessions, in the order of the file; wrong rows are added to `table.wrong_lines`.

    Raise WrongLinesError if the header is wrong.
    """
    check_header(table, REQUIRED, weight=False)
    lines: dict[str, tuple[int, tuple[str, ...]]] = {}
    heads: dict[str, SessionHead] = {}
    sets: dict[str, PackedSets] = {}

    def take(row: Row) -> None:
        cells = tuple(row.raw(name) for name in SESSION_COLUMNS)
        key = row.raw(ID).strip()
        line, first = lines.setdefault(key, (row.line, cells))
        if not _ID.fullmatch(key):
            raise CellError(f"{ID}: expected 32 digits from 0 to 9 and a to f, found {quoted(key)}")
        if cells != first:
            differs = next(name for name, a, b in zip(SESSION_COLUMNS, cells, first, strict=True) if a != b)
            raise CellError(f"{differs}: differs from line {line}, which is of the same session")
        if line == row.line:
            heads[key] = _record(_values(row, SESSION_COLUMNS), SessionHead)
            if sets:
                sets[next(reversed(sets))].pack()
            sets[key] = PackedSets()
        if key not in sets:
            raise CellError(f"line {line}, with which this session begins, is wrong")
        if fields := _values(row, SET_COLUMNS):
            sets[key].append(_record(fields, SetResult))

    for _ in table.read(take):
        pass
    return PackedSessions.of(
        Session(
            **{name: getattr(head, name) for name in SessionHead.__struct_fields__}, sets=sets.pop(key).all()
        )
        for key, head in heads.items()
    )


def _values(row: Row, columns: Mapping[str, inspect.Type]) -> dict[str, object]:
    """Return the values of the cells that are not empty. Raise CellError."""
    found: dict[str, object] = {}
    for name, kind in columns.items():
        raw = row.raw(name)
        if not raw:
            continue
        if isinstance(kind, inspect.IntType):
            found[name] = row.whole(name)
        elif isinstance(kind, inspect.FloatType):
            found[name] = row.number(name)
        elif isinstance(kind, inspect.BoolType):
            if raw.strip().lower() not in ("true", "false"):
                raise CellError(f"{name}: expected true or false, found {quoted(raw)}")
            found[name] = raw.strip().lower() == "true"
        elif isinstance(kind, inspect.DateTimeType):
            found[name] = _parse_moment(raw, name)
        else:
            found[name] = row.text(name)
    return found


def _parse_moment(text: str, column: str) -> datetime:
    try:
        return msgspec.convert(text.strip(), Moment)
    except msgspec.ValidationError:
        raise CellError(f"{column}: expected {MOMENT}, found {quoted(text)}") from None


def _record(fields: dict[str, Any], kind: type[T]) -> T:
    """Return the record of these fields. Raise CellError."""
    if kind is SessionHead:
        fields["id"] = fields.pop(ID, None)
    else:
        target = {"seconds": fields.pop(SECONDS, None)}
        low, high = fields.pop(LOW, None), fields.pop(HIGH, None)
        if (low is None) != (high is None):
            raise CellError(f"{LOW}, {HIGH}: expected both or neither")
        fields["target"] = target if low is None else target | {"reps": [low, high]}
    try:
        return msgspec.convert(fields, kind)
    except msgspec.ValidationError as problem:
        path, sentence = describe_mismatch(fields, kind, problem)
        location = location_of(fields, path)
        raise CellError(f"{location}: {sentence}" if location else sentence) from None
