"""Personal records: those that a session broke, and the list of all."""

from collections.abc import Sequence
from typing import NamedTuple

from legday_tui.domain.program.program import Program
from legday_tui.domain.session import SetResult
from legday_tui.domain.stats.records import NewRecord, PersonalRecords, RecordKey, RecordKind, RecordValue
from legday_tui.domain.terms import Unit
from legday_tui.formatting.names import exercise_name
from legday_tui.formatting.units import counted, lifted_words, load_words, seconds_words, weight_words

NEW_BEST = "NEW BEST"
"""What a record is called in the moment it falls, and after it."""
ABOUT_KINDS: dict[RecordKind, str] = {
    "load": "The heaviest you have lifted for enough reps.",
    "reps": "The most reps in one set at this weight.",
    "hold": "The longest you have held it.",
    "contacts": "The most landings in one round.",
    "volume": "Weight times reps, all sets of one leg day together.",
    "e1rm": "What you could lift once, estimated from your best set.",
}


def record_words(program: Program, record: NewRecord, unit: Unit = "kg") -> str:
    """Return a broken record as one line: `Wall Sit: held 95 s, before 90 s`."""
    key, name = record.key, exercise_name(program, record.key.exercise)
    match key.kind:
        case "hold":
            return f"{name}: held {seconds_words(record.value)}, before {seconds_words(record.previous)}"
        case "reps":
            at = load_words(key.load, unit) if key.load else "bodyweight"
            return f"{name}: {counted(int(record.value), 'rep')} at {at}, before {record.previous:g}"
        case "contacts":
            return f"{name}: {counted(int(record.value), 'landing')}, before {record.previous:g}"
    what = {"load": "", "volume": "total lifted ", "e1rm": "estimated maximum "}[key.kind]
    now, before = (value_words(key, value, unit) for value in (record.value, record.previous))
    return f"{name}: {what}{now}, before {before}"


def record_lines(
    program: Program, records: PersonalRecords, sets: Sequence[SetResult], unit: Unit = "kg"
) -> list[str]:
    """Return a line for each record that the sets of a session broke."""
    return [f"RECORD  {record_words(program, record, unit)}" for record in records.broken_by(sets)]


class RecordLine(NamedTuple):
    """A record in the list of all."""

    heading: str
    words: str
    key: RecordKey


def all_record_lines(program: Program, records: PersonalRecords, unit: Unit = "kg") -> list[RecordLine]:
    """Return all records with their headings.

    The heading names the group within which results are compared; the line has the kind, the value, the date
    and the value before it. Repetitions at a load are listed only if they beat an earlier value, so that a
    new load does not add a line of its own.
    """
    known = records.by_key
    listed = [key for key, best in known.items() if key.kind != "reps" or not _loaded(key) or best.previous]
    lines: list[RecordLine] = []
    for key in sorted(listed, key=lambda key: (_program_order(program, key.exercise), _order(key))):
        best = known[key]
        beat = "the first" if best.previous is None else f"before {value_words(key, best.previous, unit)}"
        value = value_words(key, best.value, unit)
        words = f"{kind_words(key, unit):<20} {value:<8} {best.at:%d %b %Y}, {beat}"
        lines.append(RecordLine(_heading(program, key), words, key))
    return lines


def record_facts(key: RecordKey, best: RecordValue, unit: Unit = "kg") -> list[str]:
    """Return what is worth reading beside the value of a record, one line each."""
    words = kind_words(key, unit)
    beat = "" if best.previous is None else f"Before: {value_words(key, best.previous, unit)}"
    day = f"{best.at:%A} {best.at.day} {best.at:%B %Y}"
    return [words[:1].upper() + words[1:], day, *([beat] if beat else []), "", ABOUT_KINDS[key.kind]]


def _loaded(key: RecordKey) -> bool:
    return key.load is not None and key.load.total_kg > 0


def _heading(program: Program, key: RecordKey) -> str:
    """Return the group of a record: `Heel Raise Squat, tempo 3-1-1-0, less depth`."""
    how = [f"tempo {key.tempo}" if key.tempo else "", "less depth" if key.rom == "partial" else ""]
    return ", ".join(part for part in (exercise_name(program, key.exercise), *how) if part)


def kind_words(key: RecordKey, unit: Unit = "kg") -> str:
    """Return what a record measures: `reps at 2 x 8 kg`."""
    return {
        "load": "load",
        "reps": f"reps at {load_words(key.load, unit)}" if key.load else "reps",
        "hold": "hold",
        "contacts": "landings",
        "volume": "total lifted",
        "e1rm": "estimated maximum",
    }[key.kind]


def value_words(key: RecordKey, value: float, unit: Unit = "kg") -> str:
    """Return the value of a record with its unit."""
    if key.kind == "hold":
        return seconds_words(value)
    if key.kind == "volume":
        return lifted_words(value, unit)
    return f"{value:g}" if key.kind in ("reps", "contacts") else weight_words(value, unit)


def _program_order(program: Program, exercise: str) -> tuple[int, str]:
    names = list(program.exercises)
    return (names.index(exercise) if exercise in names else len(names), exercise)


def _order(key: RecordKey) -> tuple[str, str, str, float]:
    return key.tempo or "", key.rom or "", key.kind, key.load.total_kg if key.load else 0.0
