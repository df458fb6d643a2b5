"""Short texts for sessions and sets, so that the expected content of a file can be written by hand."""

from pathlib import Path

from legday_tui.domain.session import Session, SetResult
from legday_tui.domain.terms import Unit
from legday_tui.history.import_file import read_import_file
from legday_tui.interchange.formats import ImportContents
from legday_tui.interchange.reading import Reading
from tests.interchange.strategies import PROGRAM

FILE = Path("export")
FIXTURES = Path(__file__).parent / "fixtures"


def contents(name: str, unit: Unit = "kg") -> ImportContents:
    """Read a file of the fixtures."""
    return read_import_file(FIXTURES / name, PROGRAM, Reading(unit))


def in_short(session: Session) -> str:
    """Return start and duration: `2024-01-15 18:04:11+01:00, 70 min`."""
    ended = session.finished_at
    lasted = f", {(ended - session.started_at).total_seconds() / 60:g} min" if ended else ""
    return f"{session.started_at}{lasted}"


def set_in_short(result: SetResult) -> str:
    """Return `strength | wall-sit | 1 hold working 75 s`; a load is in kg, rounded to three decimals."""
    parts = [
        f"{result.phase} | {result.exercise} | {result.set} {result.kind} {result.type}",
        "" if result.reps is None else f"{result.reps} reps",
        "" if result.seconds is None else f"{result.seconds:g} s",
        "" if result.load_kg is None else f"{_implements(result)}{round(result.load_kg, 3):g} kg",
        "" if result.rpe is None else f"rpe {result.rpe:g}",
        "" if result.done_as is None else f"as {result.done_as}",
    ]
    return " ".join(part for part in parts if part)


def _implements(result: SetResult) -> str:
    """Return `2 x 10 kg = ` before the sum of two implements."""
    return "" if result.implements is None else f"{result.implements} x {result.load_each_kg:g} kg = "


def sets_in_short(session: Session) -> list[str]:
    """Return `set_in_short` of all sets."""
    return [set_in_short(result) for result in session.sets]
