"""What a file to be imported holds, in words."""

from collections.abc import Iterable, Sequence

from legday_tui.domain.program.program import Program
from legday_tui.domain.session import LONGEST_NOTE
from legday_tui.formatting.names import exercise_name
from legday_tui.formatting.units import counted
from legday_tui.history.comparison import Comparison
from legday_tui.interchange.formats import ImportContents
from legday_tui.interchange.line_errors import LineError
from legday_tui.storage.imports import Import

MOST_FAULTS = 20
MOST_NAMES = 40


def contents_lines(
    name: str, contents: ImportContents, comparison: Comparison, program: Program
) -> list[str]:
    """The format, how much there is of what, and what would become of it."""
    sessions = contents.sessions
    sets = sum(len(s.sets) for s in sessions)
    head = f"{name}: {contents.format}, {counted(len(sessions), 'session')}, {counted(sets, 'set')}"
    if sessions:
        days = sorted(s.started_at.date() for s in sessions)
        head += f", {days[0]} to {days[-1]}"
    exercises = dict.fromkeys(r.exercise for s in sessions for r in s.sets)
    known = [exercise_name(program, e) for e in exercises if e in program.exercises]
    unknown = [exercise_name(program, e) for e in exercises if e not in program.exercises]
    facts = {
        "new": counted(len(comparison.new), "session"),
        "here already": counted(comparison.here, "session") if comparison.here else "",
        "deleted by you": f"{counted(comparison.deleted, 'session')}, left out" if comparison.deleted else "",
        "exercises": _list(known),
        "kept by name": _list(unknown),
        "weights": _unit_words(contents),
        "shortened": _shortened_words(contents),
        "left out": ", ".join(f"{what}: {number}" for what, number in contents.left_out.items()),
        "fuller": _fuller_words(contents, comparison),
    }
    return [head, *(f"  {about:<15} {words}" for about, words in facts.items() if words)]


def fault_lines(faults: Sequence[LineError]) -> list[str]:
    """The wrong lines of a file, the first ones of them."""
    more = len(faults) - MOST_FAULTS
    lines = [f"line {fault.line}: {_one_line(fault.sentence)}" for fault in faults[:MOST_FAULTS]]
    return [*lines, f"and {more} more"] if more > 0 else lines


def undo_words(last: Import, *, there: int) -> str:
    """What taking an import back takes away: the sessions of it that are still there."""
    return f"the import of {_one_line(last.file)} on {last.at:%Y-%m-%d %H:%M}, {counted(there, 'session')}"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _list(names: Iterable[str]) -> str:
    found = list(dict.fromkeys(names))
    more = f" and {len(found) - MOST_NAMES} more" if len(found) > MOST_NAMES else ""
    return ", ".join(found[:MOST_NAMES]) + more


def _unit_words(contents: ImportContents) -> str:
    if contents.assumed_unit is None:
        return ""
    other = "lb" if contents.assumed_unit == "kg" else "kg"
    return f"read in {contents.assumed_unit}, as the file does not say; --unit {other} reads them in {other}"


def _shortened_words(contents: ImportContents) -> str:
    if not contents.shortened:
        return ""
    return f"{counted(contents.shortened, 'note')} of more than {LONGEST_NOTE} characters"


def _fuller_words(contents: ImportContents, comparison: Comparison) -> str:
    """Of sessions that are here: an import never changes them."""
    if not comparison.fuller:
        return ""
    file = "the file" if contents.format == "JSON" else "a JSON export of the same sessions"
    return f"{counted(comparison.fuller, 'session')} that know more than here; `merge` takes that from {file}"
