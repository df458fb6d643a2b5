"""Read a file of sessions that the user named: this program's JSON, or any CSV format that is known."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from legday_tui.domain.program.program import Program
from legday_tui.domain.session import Session
from legday_tui.domain.terms import Unit
from legday_tui.interchange.column_names import Columns
from legday_tui.interchange.formats import ImportContents, read_csv, read_foreign_json
from legday_tui.interchange.table import UnknownFormatError, WrongLine, WrongLinesError, decode
from legday_tui.storage.errors import DamagedFileError, StorageError
from legday_tui.storage.session_documents import parse_documents, read_session_file


class WrongLinesInFileError(StorageError):
    """A file has wrong lines; nothing of it is imported. The message names the file and the first line."""

    def __init__(self, path: Path, error: WrongLinesError) -> None:
        super().__init__(f"{path}: {error}")
        self.wrong_lines: Sequence[WrongLine] = error.wrong_lines


def read_import_file(
    path: Path, program: Program, unit: Unit, columns: Columns | None = None
) -> ImportContents:
    """Read the sessions of a file; weights for which it has no unit are in `unit`.

    `columns` are those of the fields of a table, if the user named them.

    Raise DamagedFileError, NewerSchemaError, or WrongLinesInFileError.
    """
    return parse_import(read_session_file(path), path, program, unit, columns)


def parse_import(
    data: bytes, path: Path, program: Program, unit: Unit, columns: Columns | None = None
) -> ImportContents:
    """Parse the content of the file at `path`, as `read_import_file` does."""
    try:
        text = decode(data)
        if text.lstrip()[:1] in ("{", "["):
            foreign = read_foreign_json(text, program, unit, columns)
            return foreign or _json_contents(parse_documents(data, path))
        return read_csv(text, program, unit, columns)
    except WrongLinesError as error:
        raise WrongLinesInFileError(path, error) from error
    except UnknownFormatError as error:
        raise DamagedFileError(f"{path}: {error}") from error


def _json_contents(documents: Sequence[dict[str, Any]]) -> ImportContents:
    sessions = {d["id"]: msgspec.convert(d, Session) for d in documents}
    by_id = {d["id"]: d for d in documents}
    return ImportContents(format="JSON", sessions=list(sessions.values()), documents=by_id, has_ids=True)
