"""The CSV formats: recognise a file by its header, read its sessions, write files for other programs."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal

import msgspec

from legday_tui.domain.program.program import Program
from legday_tui.domain.session import Session
from legday_tui.domain.stats.body_weight import BodyWeight
from legday_tui.domain.terms import Unit
from legday_tui.interchange import any_table, json_rows, own_csv
from legday_tui.interchange.cells.dates import FIRST_YEAR, LAST_YEAR, has_common_date
from legday_tui.interchange.cells.weights import MOST_WEIGHT, WeightReader, check_header
from legday_tui.interchange.column_names import (
    Columns,
    columns_in_words,
    find_columns,
    missing_fields,
)
from legday_tui.interchange.encodings import EncodingError, Text, read_text
from legday_tui.interchange.exercise_names import ExerciseNames
from legday_tui.interchange.foreign_format import Export, ForeignFormat
from legday_tui.interchange.packed_sessions import PackedSessions
from legday_tui.interchange.pinned_notes import NOTHING_PINNED
from legday_tui.interchange.programs import (
    fitbod,
    fitnotes,
    gymrun,
    hevy,
    liftlog,
    liftosaur,
    lyfta,
    strong,
    stronglifts,
    wger,
)
from legday_tui.interchange.reading import AS_IT_IS, Reading
from legday_tui.interchange.session_builder import build_sessions
from legday_tui.interchange.table import Table
from legday_tui.interchange.wrong_lines import UnknownFormatError, WrongLine, WrongLinesError


@dataclass(frozen=True, kw_only=True)
class ImportContents:
    """The sessions of a file, and what the user should know about them."""

    format: str
    """The name of the format, such as `Strong`."""
    sessions: PackedSessions
    has_ids: bool = False
    """Whether the file has session ids. Other programs have none: theirs are made from start and name."""
    date_only: frozenset[str] = frozenset()
    """The ids of the sessions of which the file has the date, but not the time of day."""
    assumed_unit: Unit | None = None
    """The unit in which weights were read because the file has none; None if it has."""
    left_out: Mapping[str, int] = field(default_factory=dict)
    """The number of rows that are not sets, by what they are."""
    left_out_lines: Mapping[str, Sequence[int]] = field(default_factory=dict)
    """Where the first of these are."""
    lines_are: Literal["line", "entry"] = "line"
    """What is counted there: lines of the file, or entries of a JSON list."""
    names: Mapping[str, int] = field(default_factory=dict)
    """The number of sets of each exercise, by its name in a file of another program."""
    pinned: Mapping[str, str] = field(default_factory=dict)
    """What is pinned to exercises, by their ids."""
    shortened: int = 0
    """The number of notes that were cut off."""
    columns: Columns = field(default_factory=dict)
    """Which columns were read as what, if the file is of no known program."""
    unread: Mapping[str, int] = field(default_factory=dict)
    """The columns that were not read, with the number of their cells that hold something."""
    skipped: Sequence[WrongLine] = ()
    """The wrong lines that were left out, as the user asked."""
    body_weights: Sequence[BodyWeight] = ()
    """What the user weighed, sorted by day; only this program's JSON has it."""

    def document(self, session: Session) -> dict[str, Any]:
        """Return a session as the document that the history file stores, with fields that only a newer
        version knows.
        """
        return msgspec.json.decode(self.sessions.json(session.id), type=dict[str, Any])


FOREIGN_FORMATS: Sequence[ForeignFormat] = (
    strong.FORMAT,
    hevy.FORMAT,
    fitnotes.FORMAT,
    stronglifts.FORMAT,
    lyfta.FORMAT,
    liftlog.FORMAT,
    liftosaur.FORMAT,
    fitbod.FORMAT,
    gymrun.FORMAT,
    wger.FORMAT,
)
"""The formats of other programs, in the order in which they are listed."""
WRITERS = {f.name.lower(): f.write for f in FOREIGN_FORMATS if f.write is not None}
"""How the formats of other programs that can be written are written, by their names in options."""


def read_csv(
    text: Text,
    program: Program,
    reading: Reading = AS_IT_IS,
    on_progress: Callable[[float], None] = lambda _share: None,
) -> ImportContents:
    """Read the sessions of a CSV file. `on_progress` is told the share that was read, from 0 to 1.

    With columns in `reading` it is read as a table of no known program, with these columns for these fields.
    Raise WrongLinesError if lines are wrong, UnknownFormatError, or QuestionError if the file can be read in
    several ways, and `reading` does not say which is right.
    """
    table = Table(text, reading, lambda cells: _is_header(cells, reading.columns))
    table.wrong_lines.refuse()
    table.on_progress = on_progress
    if reading.skip_wrong:
        table.wrong_lines.limit = None
    contents = _read_table(table, ExerciseNames(program))
    if not reading.skip_wrong:
        table.wrong_lines.refuse()
    above = {f"lines above the header in line {table.line}": table.titles_above} if table.titles_above else {}
    return replace(
        contents,
        left_out={**above, **contents.left_out},
        unread=table.unread(),
        skipped=table.wrong_lines.in_order(),
    )


def _is_header(cells: Sequence[str], given: Columns) -> bool:
    """Return whether the columns of a table, in lower case, are those of a format or of sets."""
    if not given and (own_csv.is_own(cells) or any(f.recognises(cells) for f in FOREIGN_FORMATS)):
        return True
    try:
        return not missing_fields(find_columns(cells, given))
    except UnknownFormatError:
        return False


def read_foreign_json(text: str, program: Program, reading: Reading = AS_IT_IS) -> ImportContents | None:
    """Read the sessions of a JSON text of another program, or of rows; None if it is neither.

    Raise WrongLinesError if entries are wrong, and otherwise as `read_csv` does.
    """
    readers = [f.csv_of_json for f in FOREIGN_FORMATS if f.csv_of_json is not None]
    found = next((found for read in (*readers, json_rows.as_csv) if (found := read(text)) is not None), None)
    if found is None:
        return None
    try:
        contents = read_csv(Text(found.encode()), program, reading)
    except WrongLinesError as error:
        if not error.are_rows:
            raise UnknownFormatError(error.wrong_lines[0].sentence) from error
        raise WrongLinesError(_as_entries(error.wrong_lines, found), are_rows=True) from error
    numbers = json_rows.entries(found) if contents.left_out_lines else {}
    return replace(
        contents,
        skipped=_as_entries(contents.skipped, found),
        left_out_lines={
            what: [numbers[line] for line in lines] for what, lines in contents.left_out_lines.items()
        },
        lines_are="entry",
    )


def _as_entries(wrong_lines: Sequence[WrongLine], text: str) -> list[WrongLine]:
    """Return wrong lines of a CSV that was made of JSON by the numbers of their entries."""
    numbers = json_rows.entries(text) if wrong_lines else {}
    return [WrongLine(numbers[wrong.line], wrong.sentence, "entry") for wrong in wrong_lines]


def _read_table(table: Table, names: ExerciseNames) -> ImportContents:
    given = table.reading.columns
    if own_csv.is_own(table.header) and not given:
        return ImportContents(format="CSV", sessions=own_csv.read_own(table), has_ids=True)
    foreign = next((f for f in FOREIGN_FORMATS if f.recognises(table.header)), None)
    if foreign is not None and not given:
        return _read_foreign(foreign, table, names)
    columns = find_columns(table.header, given)
    if missing := missing_fields(columns):
        raise UnknownFormatError(_unknown_format(table.header, missing))
    contents = _read_foreign(any_table.format_of(columns), table, names)
    return replace(contents, columns=columns)


def _unknown_format(header: Sequence[str], missing: Sequence[str]) -> str:
    """Return which formats are known, and how to say which column is which if the file is a table."""
    names = ", ".join(f.name for f in FOREIGN_FORMATS)
    known = (
        f"this is of no known format. Known are legday-tui's own JSON and CSV, exports of {names}, "
        "and any CSV with a date, an exercise and repetitions"
    )
    if len(header) < 2:
        return known
    options = " ".join(f"--column {field.split()[0]}=NAME" for field in missing)
    columns = columns_in_words(header)
    return f"{known}; {columns}: say which is which with {options}"


def _read_foreign(foreign: ForeignFormat, table: Table, names: ExerciseNames) -> ImportContents:
    check_header(table, foreign.required, weight=foreign.needs_weight)
    weights = WeightReader(table.header, table.reading.unit)
    table.most = {name: MOST_WEIGHT for name in table.header if foreign.has_weights(name)}
    rows = (one for found in table.read(lambda row: [*foreign.read_row(row, weights)]) for one in found)
    built = build_sessions(foreign.complete(rows), names, table.wrong_lines)
    return ImportContents(
        format=foreign.name,
        sessions=built.sessions,
        date_only=frozenset(built.date_only),
        assumed_unit=table.reading.unit if weights.used_default_unit else None,
        left_out=built.left_out,
        left_out_lines=built.left_out_lines,
        names=built.names,
        pinned=built.pinned,
        shortened=built.shortened,
    )


def left_out(to: str, sessions: Sequence[Session]) -> dict[str, int]:
    """Return the number of sessions that a format cannot hold, by the reason."""
    return Counter(reason for session in sessions if (reason := _reason_against(to, session)))


def _reason_against(to: str, session: Session) -> str:
    """Return why a format cannot hold a session, in words; an empty string if it can."""
    if not session.sets:
        return f"without a set left out: {to} has no place for them"
    if not has_common_date(session.started_at) or not has_common_date(session.finished_at):
        return f"left out: {to} has no dates before {FIRST_YEAR} or after {LAST_YEAR}"
    return ""


def write_csv(
    to: str,
    sessions: Sequence[Session],
    program: Program,
    unit: Unit,
    pinned: Mapping[str, str] = NOTHING_PINNED,
) -> bytes:
    """Return sessions in the format `to`, one of WRITERS, with weights in `unit`, and what is pinned.

    It is without those that `left_out` counts.
    """
    possible = [session for session in sessions if not _reason_against(to, session)]
    return WRITERS[to](Export(possible, ExerciseNames(program), unit, pinned)).encode()


class _JsonExport(msgspec.Struct):
    sessions: list[msgspec.Raw]


def count_sessions(data: bytes) -> int | None:
    """Return the number of sessions in a JSON or CSV export of this program; None for any other file."""
    try:
        text = read_text(data)
        if text.start() == "{":
            return len(msgspec.json.decode(text.as_utf8(), type=_JsonExport).sessions)
        table = Table(text, is_header=own_csv.is_own)
    except (EncodingError, msgspec.DecodeError, RecursionError):
        return None
    return len({row.raw(own_csv.ID) for row in table.rows()}) if own_csv.is_own(table.header) else None


def count_rows(data: bytes) -> int:
    """Return the number of rows of a CSV file below its header; of any other file, the number of lines."""
    try:
        table = Table(read_text(data), is_header=lambda cells: _is_header(cells, {}))
    except EncodingError:
        return data.count(b"\n")
    table.wrong_lines.limit = None
    return sum(1 for _ in table.rows()) + len(table.wrong_lines.found)
