"""The contents of a file to import, and its wrong lines, as lines of text."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from legday_tui.commands.importing.names_report import joined, known_names_lines, names_report
from legday_tui.domain.program.program import Program
from legday_tui.domain.terms import MAX_NOTE_LENGTH
from legday_tui.formatting.names import exercise_name
from legday_tui.formatting.units import counted
from legday_tui.history.comparison import Comparison
from legday_tui.history.known_names import KnownNames
from legday_tui.interchange.formats import ImportContents
from legday_tui.interchange.wrong_lines import WrongLine

MAX_WRONG_LINES = 20


def contents_lines(
    name: str,
    contents: ImportContents,
    comparison: Comparison,
    program: Program,
    settled: Mapping[str, str],
    known_now: KnownNames,
) -> list[str]:
    """Return lines with the format, the numbers of sessions and sets, and the effect of the import.

    `settled` are the names that the user settled; `program` has them. `known_now` is what has become known of
    earlier imports.
    """
    sets = 0
    days: set[date] = set()
    exercises: Counter[str] = Counter()
    for session in contents.sessions:
        sets += len(session.sets)
        days.add(session.started_at.date())
        exercises.update(result.exercise for result in session.sets)
    number = counted(len(contents.sessions), "session")
    head = f"{name}: {contents.format}, {number}, {counted(sets, 'set')}"
    if days:
        head += f", {min(days)} to {max(days)}"
    known = [exercise_name(program, e) for e in exercises if e in program.exercises]
    names = names_report(contents.names, exercises, program, settled)
    facts: dict[str, str | list[str]] = {
        "new": counted(len(comparison.new), "session"),
        "completed": _completed_words(comparison),
        "here already": counted(comparison.here, "session") if comparison.here else "",
        "different here": _different_words(comparison),
        "unfinished here": _unfinished_words(comparison),
        "deleted by you": _deleted_words(comparison),
        "exercises": joined(known),
        "read as": names.read_as,
        "counts as": [*names.apart, "their weights and reps prove nothing for these"] if names.apart else "",
        "remembered": names.remembered,
        "kept by name": names.kept,
        "known now": known_names_lines(known_now, program),
        "weights": _unit_words(contents),
        "columns": "; ".join(f"{field}: {', '.join(names)}" for field, names in contents.columns.items()),
        "shortened": _shortened_words(contents),
        "left out": ", ".join(_left_out_words(contents)),
        "not read": ", ".join(_column_words(*column) for column in contents.unread.items()),
        "wrong": _skipped_words(contents),
    }
    lines = [head]
    for about, words in facts.items():
        rows = [words] if isinstance(words, str) else words
        lines += (f"  {'' if number else about:<15} {row}" for number, row in enumerate(rows) if row)
    return [*lines, *(f"    {line}" for line in wrong_lines_report(contents.skipped))]


def wrong_lines_report(wrong_lines: Sequence[WrongLine]) -> list[str]:
    """Return the first MAX_WRONG_LINES wrong lines of a file with their numbers."""
    more = len(wrong_lines) - MAX_WRONG_LINES
    lines = [
        f"{wrong.what} {wrong.line}: {one_line(wrong.sentence)}" for wrong in wrong_lines[:MAX_WRONG_LINES]
    ]
    return [*lines, f"and {more} more"] if more > 0 else lines


def imported_words(new: int, completed: int) -> str:
    """Return what an import did: `imported 3 sessions, completed 1`."""
    if not completed:
        return f"imported {counted(new, 'session')}"
    return (
        f"imported {counted(new, 'session')}, completed {completed}"
        if new
        else (f"completed {counted(completed, 'session')}")
    )


def one_line(text: str) -> str:
    """Return a text from a file without line breaks."""
    return " ".join(text.split())


def _skipped_words(contents: ImportContents) -> str:
    if not contents.skipped:
        return ""
    return f"{counted(len(contents.skipped), contents.skipped[0].what)}, left out"


def _left_out_words(contents: ImportContents) -> Iterator[str]:
    """Yield `rest timers: 12 (lines 3, 7, 9...)`."""
    for what, number in contents.left_out.items():
        lines = contents.left_out_lines.get(what, ())
        nouns = {"line": "lines", "entry": "entries"}
        noun = contents.lines_are if number == 1 else nouns[contents.lines_are]
        listed = ", ".join(map(str, lines)) + ("..." if number > len(lines) else "")
        yield f"{what}: {number} ({noun} {listed})" if lines else f"{what}: {number}"


def _column_words(name: str, cells: int) -> str:
    return f"{one_line(name)} ({counted(cells, 'cell') if cells else 'empty'})"


def _unit_words(contents: ImportContents) -> str:
    if contents.assumed_unit is None:
        return ""
    other = "lb" if contents.assumed_unit == "kg" else "kg"
    return f"read in {contents.assumed_unit}, since the file doesn't say; use --unit {other} for {other}"


def _shortened_words(contents: ImportContents) -> str:
    if not contents.shortened:
        return ""
    return f"{counted(contents.shortened, 'note')} of more than {MAX_NOTE_LENGTH} characters"


def _completed_words(comparison: Comparison) -> str:
    """Return `2 sessions, 3 sets, 1 note`; an import overwrites nothing that the user edited."""
    if not comparison.completions:
        return ""
    added = [counted(number, noun) for noun, number in comparison.added.items() if number]
    return ", ".join([counted(len(comparison.completions), "session"), *added])


def _different_words(comparison: Comparison) -> str:
    if not comparison.different:
        return ""
    stay, them = ("stays", "it") if comparison.different == 1 else ("stay", "them")
    return (
        f"{counted(comparison.different, 'session')} with other sets in the file: yours {stay}; "
        f"to have the file's, delete {them} and import with --again"
    )


def _unfinished_words(comparison: Comparison) -> str:
    if not comparison.is_unfinished_here:
        return ""
    return "1 session with other sets in the file: finish or discard yours, then import again"


def _deleted_words(comparison: Comparison) -> str:
    if comparison.again:
        return f"{counted(comparison.again, 'session')}, back again"
    if not comparison.deleted:
        return ""
    pronoun = "it" if comparison.deleted == 1 else "them"
    return f"{counted(comparison.deleted, 'session')}, left out; --again brings {pronoun} back"
