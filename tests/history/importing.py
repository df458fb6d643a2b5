"""Import files into a history as the command does, without a process."""

from pathlib import Path

from legday_tui.domain.program.program import Program
from legday_tui.domain.session import Session
from legday_tui.history.comparison import Comparison, Here, compare
from legday_tui.history.import_file import parse_import
from legday_tui.interchange.reading import Reading
from legday_tui.storage.history import History
from legday_tui.storage.imports import Imports
from legday_tui.storage.loading import read_history
from legday_tui.storage.stored_document import StoredDocument
from tests.sample import bundled_program
from tests.storage.file_operations import NOW

STRONG = "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Seconds,Notes,Workout Notes,RPE"
HEVY = (
    "title,start_time,end_time,description,exercise_title,exercise_notes,set_type,weight_kg,reps,"
    "duration_seconds,rpe"
)
FITNOTES = "Date,Exercise,Weight,Weight Unit,Reps,Time,Comment"


def import_text(
    path: Path,
    text: str | bytes,
    *,
    again: bool = False,
    current: Session | None = None,
    program: Program | None = None,
) -> Comparison:
    """Import a file into the history at a path, which is read anew; return what was compared.

    What is imported must be what the comparison says.
    """
    data = text.encode() if isinstance(text, str) else text
    contents = parse_import(data, Path("file.csv"), program or bundled_program(), Reading())
    imports = Imports(History(path))
    comparison = compare(
        contents, Here.of(read_history(History(path)).sessions, current, imports), again=again
    )
    if comparison.changes:
        documents = [StoredDocument(contents.sessions.json(id_)) for id_ in comparison.new]
        done = imports.add(documents, "file.csv", NOW, completions=comparison.completions, again=again)
        assert done == (len(comparison.new), len(comparison.completions))
    return comparison


def sessions_of(path: Path) -> list[Session]:
    """Return the sessions of the history at a path, which must all be readable."""
    found = read_history(History(path))
    assert found.notices == ()
    return list(found.sessions)
