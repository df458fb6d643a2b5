"""The CSV formats: recognise a file by its header, read its sessions, write files for other programs."""

from codecs import BOM_UTF8
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal

import msgspec

from legday_tui.domain.program.program import Program
from legday_tui.domain.session import Session
from legday_tui.domain.terms import Unit
from legday_tui.interchange import fitnotes, hevy, own_csv, strong
from legday_tui.interchange.columns import Answers
from legday_tui.interchange.dates import FIRST_YEAR, LAST_YEAR, has_common_date
from legday_tui.interchange.encodings import EncodingError, Text, read_text
from legday_tui.interchange.exercise_names import ExerciseNames
from legday_tui.interchange.foreign_set import ForeignSet
from legday_tui.interchange.session_builder import build_sessions
from legday_tui.interchange.table import Row, Table
from legday_tui.interchange.weights import WeightReader, check_header
from legday_tui.interchange.wrong_lines import UnknownFormatError, WrongLine, WrongLines, quoted

ForeignFormat = Literal["strong", "hevy", "fitnotes"]
Format = Literal["json", "csv"] | ForeignFormat
SHOWN_COLUMNS = 8
"""The columns that are named of a file of an unknown program."""
KNOWN_FORMATS = "supported are legday-tui's own JSON and CSV, and CSV from Strong, Hevy and FitNotes"


@dataclass(frozen=True, kw_only=True)
class ImportContents:
    """The sessions of a file, and what the user should know about them."""

    format: str
    """The name of the format, such as `Strong`."""
    sessions: Sequence[Session]
    documents: Mapping[str, dict[str, Any]] = field(default_factory=dict)
    """The documents of a JSON file by session id, including fields that this version does not know."""
    has_ids: bool = False
    """Whether the file has session ids. Other programs have none: theirs are made from start and name."""
    date_only: frozenset[str] = frozenset()
    """The ids of the sessions of which the file has the date, but not the time of day."""
    assumed_unit: Unit | None = None
    """The unit in which weights were read because the file has none; None if it has."""
    left_out: Mapping[str, int] = field(default_factory=dict)
    """The number of rows that are not sets, by what they are."""
    shortened: int = 0
    """The number of notes that were cut off."""
    unread: Mapping[str, int] = field(default_factory=dict)
    """The columns that were not read, with the number of their cells that hold something."""
    skipped: Sequence[WrongLine] = ()
    """The wrong lines that were left out, as the user asked."""

    def document(self, session: Session) -> dict[str, Any]:
        """Return a session as the document that the history file stores."""
        return self.documents.get(session.id) or dict(msgspec.to_builtins(session))


@dataclass(frozen=True)
class _ForeignCsv:
    """The CSV format of another program."""

    name: str
    recognises: Callable[[Sequence[str]], bool]
    """Return whether a header, in lower case, is one of this format."""
    required: Sequence[str]
    """The columns that must exist, besides one for the weight."""
    read_row: Callable[[Row, WeightReader], ForeignSet]
    write: Callable[[Sequence[Session], ExerciseNames, Unit], str]
    complete: Callable[[Iterable[ForeignSet]], Iterable[ForeignSet]] = iter
    """Complete rows from other rows of the same session."""


_FOREIGN: Mapping[ForeignFormat, _ForeignCsv] = {
    "strong": _ForeignCsv("Strong", strong.is_strong, strong.REQUIRED, strong.read_row, strong.write),
    "hevy": _ForeignCsv("Hevy", hevy.is_hevy, hevy.REQUIRED, hevy.read_row, hevy.write),
    "fitnotes": _ForeignCsv(
        "FitNotes",
        fitnotes.is_fitnotes,
        fitnotes.REQUIRED,
        fitnotes.read_row,
        fitnotes.write,
        fitnotes.spread_session_fields,
    ),
}


def read_csv(
    text: Text,
    program: Program,
    unit: Unit,
    *,
    answers: Answers | None = None,
    skip_wrong: bool = False,
    on_progress: Callable[[float], None] = lambda _share: None,
) -> ImportContents:
    """Read the sessions of a CSV file of any known format; weights without a unit are in `unit`.

    With `skip_wrong`, wrong lines below the header are left out. Raise WrongLinesError if lines are wrong,
    UnknownFormatError, or QuestionError if the file can be read in several ways, and `answers` do not say
    which is right.
    """
    table = Table(text, answers=answers)
    table.wrong_lines.refuse()
    table.on_progress = on_progress
    table.wrong_lines.limit = None if skip_wrong else WrongLines.limit
    contents = _read_table(table, ExerciseNames(program), unit)
    if contents is None:
        raise UnknownFormatError(f"{_looks(table)}: {KNOWN_FORMATS}")
    if not skip_wrong:
        table.wrong_lines.refuse()
    return replace(contents, unread=table.unread(), skipped=table.wrong_lines.in_order())


def _looks(table: Table) -> str:
    """Return what a file of no known format looks like, by its columns."""
    names = [quoted(name) for name in table.header if name]
    if len(names) < 2:
        return "this is not a file with sessions"
    more = f" and {len(names) - SHOWN_COLUMNS} more" if len(names) > SHOWN_COLUMNS else ""
    return f"this is a table of an unknown program, with the columns {', '.join(names[:SHOWN_COLUMNS])}{more}"


def _read_table(table: Table, names: ExerciseNames, unit: Unit) -> ImportContents | None:
    if own_csv.is_own(table.header):
        return ImportContents(format="CSV", sessions=own_csv.read_own(table), has_ids=True)
    foreign = next((f for f in _FOREIGN.values() if f.recognises(table.header)), None)
    return None if foreign is None else _read_foreign(foreign, table, names, unit)


def _read_foreign(foreign: _ForeignCsv, table: Table, names: ExerciseNames, unit: Unit) -> ImportContents:
    check_header(table, foreign.required, weight=True)
    weights = WeightReader(table.header, unit)
    rows = table.read(lambda row: foreign.read_row(row, weights))
    built = build_sessions(foreign.complete(rows), names, table.wrong_lines)
    return ImportContents(
        format=foreign.name,
        sessions=built.sessions,
        date_only=frozenset(built.date_only),
        assumed_unit=unit if weights.used_default_unit else None,
        left_out=built.left_out,
        shortened=built.shortened,
    )


def left_out(to: ForeignFormat, sessions: Sequence[Session]) -> dict[str, int]:
    """Return the number of sessions that a format cannot hold, by the reason."""
    return Counter(reason for session in sessions if (reason := _reason_against(to, session)))


def _reason_against(to: ForeignFormat, session: Session) -> str:
    """Return why a format cannot hold a session, in words; an empty string if it can."""
    if not session.sets:
        return f"without a set left out: {to} has no place for them"
    if not has_common_date(session.started_at) or not has_common_date(session.finished_at):
        return f"left out: {to} has no dates before {FIRST_YEAR} or after {LAST_YEAR}"
    return ""


def write_csv(to: ForeignFormat, sessions: Sequence[Session], program: Program, unit: Unit) -> bytes:
    """Return sessions as a file that another program can import, with weights in `unit`.

    It is without those that `left_out` counts.
    """
    possible = [session for session in sessions if not _reason_against(to, session)]
    return _FOREIGN[to].write(possible, ExerciseNames(program), unit).encode()


class _JsonExport(msgspec.Struct):
    sessions: list[msgspec.Raw]


def count_sessions(data: bytes) -> int | None:
    """Return the number of sessions in a JSON or CSV export of this program; None for any other file."""
    try:
        text = read_text(data)
        if text.start() == "{":
            return len(msgspec.json.decode(data.removeprefix(BOM_UTF8), type=_JsonExport).sessions)
        table = Table(text)
    except (EncodingError, msgspec.DecodeError, RecursionError):
        return None
    return len({row.raw(own_csv.ID) for row in table.rows()}) if own_csv.is_own(table.header) else None


def count_rows(data: bytes) -> int:
    """Return the number of rows of a CSV file below its header; of any other file, the number of lines."""
    try:
        table = Table(read_text(data))
    except EncodingError:
        return data.count(b"\n")
    return sum(1 for _ in table.rows()) + len(table.wrong_lines.found)
