"""Personal records as rows of a list."""

from legday_tui.domain.bests import Bests, Key
from legday_tui.domain.program import Program
from legday_tui.preferences import Unit
from legday_tui.words import exercise_name, load_words, seconds_words, weight_words


def best_rows(program: Program, bests: Bests, unit: Unit = "kg") -> list[tuple[str, str]]:
    """All bests under the names of their exercises: what, how much, when, and what it beat."""
    rows: list[tuple[str, str]] = []
    ordered = sorted(
        bests.all().items(), key=lambda item: (_place(program, item[0].exercise), _order(item[0]))
    )
    heading = ""
    for key, best in ordered:
        if key.exercise != heading:
            rows.append((exercise_name(program, key.exercise), ""))
            heading = key.exercise
        before = (
            f", before {value_words(key, best.before, unit)}" if best.before is not None else ", the first"
        )
        day = f"{best.at:%a %d %b %Y}"
        rows.append((f"  {kind_words(key, unit)}", f"{value_words(key, best.value, unit)}  {day}{before}"))
    return rows


def kind_words(key: Key, unit: Unit = "kg") -> str:
    """What a best is about: `reps at 2 x 8 kg, slow`."""
    kind = {
        "load": "load",
        "reps": f"reps at {load_words(key.load, unit)}" if key.load else "reps",
        "hold": "hold",
        "contacts": "landings",
        "volume": "volume of a day",
        "e1rm": "estimated maximum",
    }[key.kind]
    how = [f"tempo {key.tempo}" if key.tempo else "", "less depth" if key.rom == "partial" else ""]
    return ", ".join(part for part in (kind, *how) if part)


def value_words(key: Key, value: float, unit: Unit = "kg") -> str:
    """The value of a best, in what it is measured in."""
    if key.kind == "hold":
        return seconds_words(value)
    return f"{value:g}" if key.kind in ("reps", "contacts") else weight_words(value, unit)


def _place(program: Program, exercise: str) -> tuple[int, str]:
    names = list(program.exercises)
    return (names.index(exercise) if exercise in names else len(names), exercise)


def _order(key: Key) -> tuple[str, str, str, float]:
    return key.tempo or "", key.rom or "", key.kind, key.load.total_kg if key.load else 0.0
