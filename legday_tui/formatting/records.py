"""Personal records as rows of a list."""

from legday_tui.domain.program.program import Program
from legday_tui.domain.stats.records import PersonalRecords, RecordKey
from legday_tui.domain.terms import Unit
from legday_tui.formatting.units import exercise_name, load_words, seconds_words, weight_words


def best_lines(program: Program, records: PersonalRecords, unit: Unit = "kg") -> list[tuple[str, str]]:
    """All bests: within what each is compared, and what, how much, when, and what it beat.

    Of the reps at a load only those that beat something, so that each new load is no row.
    """
    known = records.by_key
    told = [key for key, best in known.items() if key.kind != "reps" or not _loaded(key) or best.previous]
    lines: list[tuple[str, str]] = []
    for key in sorted(told, key=lambda key: (_place(program, key.exercise), _order(key))):
        best = known[key]
        beat = "the first" if best.previous is None else f"before {value_words(key, best.previous, unit)}"
        value = value_words(key, best.value, unit)
        words = f"{kind_words(key, unit):<17} {value:<8} {best.at:%d %b %Y}, {beat}"
        lines.append((_about(program, key), words))
    return lines


def _loaded(key: RecordKey) -> bool:
    return key.load is not None and key.load.total_kg > 0


def _about(program: Program, key: RecordKey) -> str:
    """Within what a best is compared: `Heel Raise Squat, tempo 3-1-1-0, less depth`."""
    how = [f"tempo {key.tempo}" if key.tempo else "", "less depth" if key.rom == "partial" else ""]
    return ", ".join(part for part in (exercise_name(program, key.exercise), *how) if part)


def kind_words(key: RecordKey, unit: Unit = "kg") -> str:
    """What a best is of: `reps at 2 x 8 kg`."""
    return {
        "load": "load",
        "reps": f"reps at {load_words(key.load, unit)}" if key.load else "reps",
        "hold": "hold",
        "contacts": "landings",
        "volume": "volume of a day",
        "e1rm": "estimated maximum",
    }[key.kind]


def value_words(key: RecordKey, value: float, unit: Unit = "kg") -> str:
    """The value of a best, in what it is measured in."""
    if key.kind == "hold":
        return seconds_words(value)
    return f"{value:g}" if key.kind in ("reps", "contacts") else weight_words(value, unit)


def _place(program: Program, exercise: str) -> tuple[int, str]:
    names = list(program.exercises)
    return (names.index(exercise) if exercise in names else len(names), exercise)


def _order(key: RecordKey) -> tuple[str, str, str, float]:
    return key.tempo or "", key.rom or "", key.kind, key.load.total_kg if key.load else 0.0
