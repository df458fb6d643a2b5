"""Read a file of sessions that the user named: this program's JSON, or any CSV format that is known."""

from collections.abc import Callable, Sequence
from pathlib import Path

from legday_tui.domain.program.program import Program
from legday_tui.interchange.cells.columns import QuestionError
from legday_tui.interchange.encodings import EncodingError, read_text
from legday_tui.interchange.formats import ImportContents, read_csv, read_foreign_json
from legday_tui.interchange.own_json import pinned_in
from legday_tui.interchange.packed_sessions import PackedSessions
from legday_tui.interchange.reading import AS_IT_IS, Reading
from legday_tui.interchange.wrong_lines import UnknownFormatError, WrongLine, WrongLines, WrongLinesError
from legday_tui.storage.body_weights import body_weights_of
from legday_tui.storage.errors import DamagedFileError, StorageError
from legday_tui.storage.session_documents import checked_documents, read_session_file


class WrongLinesInFileError(StorageError):
    """A file has wrong lines; nothing of it is imported. The message names the file and the first line."""

    def __init__(self, path: Path, error: WrongLinesError) -> None:
        super().__init__(f"{path}: {error}")
        self.wrong_lines: Sequence[WrongLine] = error.wrong_lines
        self.are_rows = error.are_rows
        """Whether the wrong lines are rows, which can be left out, and not the header."""


def read_import_file(
    path: Path,
    program: Program,
    reading: Reading = AS_IT_IS,
    on_progress: Callable[[float], None] = lambda _share: None,
) -> ImportContents:
    """Read the sessions of a file. `on_progress` is told the share that was read, from 0 to 1.

    Raise DamagedFileError, NewerSchemaError, or WrongLinesInFileError.
    """
    return parse_import(read_session_file(path), path, program, reading, on_progress)


def parse_import(
    data: bytes,
    path: Path,
    program: Program,
    reading: Reading = AS_IT_IS,
    on_progress: Callable[[float], None] = lambda _share: None,
) -> ImportContents:
    """Parse the content of the file at `path`, as `read_import_file` does."""
    try:
        text = read_text(data, reading.encoding)
        start = text.start()
        if not start:
            raise DamagedFileError(f"{path}: the file is empty")
        if start in ("{", "["):
            json = text.as_utf8()
            foreign = read_foreign_json(json.decode(), program, reading)
            return foreign or _json_contents(json, path, skip_wrong=reading.skip_wrong)
        return read_csv(text, program, reading, on_progress)
    except WrongLinesError as error:
        raise WrongLinesInFileError(path, error) from error
    except EncodingError as error:
        where = "" if error.line is None else f"line {error.line}: "
        raise DamagedFileError(f"{path}: {where}{error}") from error
    except (UnknownFormatError, QuestionError) as error:
        raise DamagedFileError(f"{path}: {error}") from error


def _json_contents(data: bytes, path: Path, *, skip_wrong: bool) -> ImportContents:
    documents, wrong = checked_documents(data, path, None if skip_wrong else WrongLines.limit)
    skipped = [WrongLine(number, sentence, "session") for number, sentence in wrong.items()]
    if skipped and not skip_wrong:
        raise WrongLinesError(skipped, are_rows=True)
    return ImportContents(
        format="JSON",
        sessions=PackedSessions({document.id: document.raw for document in documents}),
        has_ids=True,
        pinned=pinned_in(data),
        skipped=skipped,
        body_weights=body_weights_of(data, path),
    )
