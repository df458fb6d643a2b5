"""Sessions from a file of any kind that we know, told by what stands in it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from legday_tui.domain.program.program import Program
from legday_tui.domain.session import Session
from legday_tui.domain.terms import Unit
from legday_tui.interchange.exercise_names import ExerciseNames
from legday_tui.interchange.fitnotes import NEEDED as FITNOTES
from legday_tui.interchange.fitnotes import fitnotes_set, is_fitnotes, told_by_first
from legday_tui.interchange.foreign_set import ForeignSet
from legday_tui.interchange.hevy import NEEDED as HEVY
from legday_tui.interchange.hevy import hevy_set, is_hevy
from legday_tui.interchange.line_errors import FaultyFileError, LineError
from legday_tui.interchange.own_csv import is_own, read_own
from legday_tui.interchange.session_builder import assembled
from legday_tui.interchange.strong import NEEDED as STRONG
from legday_tui.interchange.strong import is_strong, strong_set
from legday_tui.interchange.table import Row, Table, decoded
from legday_tui.interchange.weights import Weights, misfits
from legday_tui.storage.errors import DamagedFileError
from legday_tui.storage.regular_file import UnfitFileError, content_of
from legday_tui.storage.session_documents import LARGEST_BYTES, documents_in

KNOWN = "known are our own JSON and CSV, and the CSV of Strong, Hevy and FitNotes"


@dataclass(frozen=True, kw_only=True)
class ImportContents:
    """What a file holds."""

    format: str
    sessions: Sequence[Session]
    documents: Mapping[str, dict[str, Any]] = field(default_factory=dict)
    """Of our JSON by the id of the session, with whatever else stands in it."""
    has_ids: bool = False
    """Whether the sessions have their ids from the file: those of other programs have none."""
    only_days: frozenset[str] = frozenset()
    """The ids of the sessions of which the file does not know the time of day."""
    assumed_unit: Unit | None = None
    """What the weights were read in, where the file does not say."""
    left_out: Mapping[str, int] = field(default_factory=dict)
    """How many rows are no sets, by what they are."""
    shortened: int = 0
    """How many notes were too long."""

    def document(self, session: Session) -> dict[str, Any]:
        """A session as the history keeps it."""
        return self.documents.get(session.id) or dict(msgspec.to_builtins(session))


@dataclass(frozen=True)
class _Foreign:
    """A format of another program: its name, its header, its rows."""

    name: str
    is_it: Callable[[Sequence[str]], bool]
    needed: Sequence[str]
    set_in: Callable[[Row, Weights], ForeignSet]
    finish: Callable[[Iterable[ForeignSet]], Iterable[ForeignSet]] = iter


_FOREIGN = (
    _Foreign("Strong", is_strong, STRONG, strong_set),
    _Foreign("Hevy", is_hevy, HEVY, hevy_set),
    _Foreign("FitNotes", is_fitnotes, FITNOTES, fitnotes_set, told_by_first),
)


def contents_of(path: Path, program: Program, unit: Unit) -> ImportContents:
    """What a file holds; weights are in `unit` where it does not say.

    Raises DamagedFileError, NewerSchemaError, and FaultyFileError where lines in it are wrong.
    """
    try:
        data = content_of(path, "history or export", LARGEST_BYTES)
    except UnfitFileError as unfit:
        raise DamagedFileError(f"{path}: {unfit}") from unfit
    return contents_in(data, path, program, unit)


def contents_in(data: bytes, path: Path, program: Program, unit: Unit) -> ImportContents:
    """The same, of what was read from the file already."""
    text = decoded(data)
    if isinstance(text, LineError):
        raise FaultyFileError(path, [text])
    if text.lstrip()[:1] in ("{", "["):
        return _of_json(documents_in(data, path))
    table = Table.of(text)
    contents = _of_table(table, ExerciseNames(program), unit)
    if table.faults:
        raise FaultyFileError(path, sorted(table.faults, key=lambda fault: fault.line))
    if contents is None:
        raise DamagedFileError(f"{path}: this is no file with sessions: {KNOWN}")
    return contents


def _of_json(documents: Sequence[dict[str, Any]]) -> ImportContents:
    sessions = {d["id"]: msgspec.convert(d, Session) for d in documents}
    by_id = {d["id"]: d for d in documents}
    return ImportContents(format="JSON", sessions=list(sessions.values()), documents=by_id, has_ids=True)


def _of_table(table: Table, placing: ExerciseNames, unit: Unit) -> ImportContents | None:
    """What a table holds, faults in it apart; None for one of a kind that is not known."""
    if is_own(table.header):
        return ImportContents(format="CSV", sessions=read_own(table), has_ids=True)
    known = next((f for f in _FOREIGN if f.is_it(table.header)), None)
    return None if known is None else _of_foreign(known, table, placing, unit)


def _of_foreign(known: _Foreign, table: Table, placing: ExerciseNames, unit: Unit) -> ImportContents:
    table.faults += misfits(table, known.needed, weight=True)
    weights = Weights(table.header, unit)
    rows: list[ForeignSet] = []
    if not table.faults:
        table.each(lambda row: rows.append(known.set_in(row, weights)))
    found = assembled(known.finish(rows), placing)
    table.faults += found.faults
    return ImportContents(
        format=known.name,
        sessions=found.sessions,
        only_days=frozenset(found.only_days),
        assumed_unit=unit if weights.unit_was_assumed else None,
        left_out=found.left_out,
        shortened=found.shortened,
    )
