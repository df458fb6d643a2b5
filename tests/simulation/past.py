"""Histories that were not made by the simulation: another program's export, and a file of an old version."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from random import Random

from msgspec.structs import replace

from legday_tui.domain.program.program import Program
from legday_tui.domain.session import Session, SetResult
from legday_tui.interchange.encodings import Text
from legday_tui.interchange.formats import read_csv

FIRST_DAY = datetime(2026, 1, 5, 18, tzinfo=UTC)
"""The first session of every athlete."""
STRONG_HEADER = "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,RPE"
STRONG_SETS = (
    ("Heel Raise Squat", 32, 10),
    ("Alternating Lunge", 28, 10),
    ("Bulgarian Split Squat (Dumbbell)", 12, 10),
    ("Hamstring Bridge", 30, 12),
)
"""Name, kilograms (of each dumbbell if the name has them), repetitions."""
STRONG_SESSIONS = 8


def from_strong(program: Program) -> Sequence[Session]:
    """Return the sessions of an export of Strong: eight leg days, the last one four days before the first."""
    days = [FIRST_DAY - timedelta(days=4 * n) for n in range(STRONG_SESSIONS, 0, -1)]
    rows = [
        f"{day:%Y-%m-%d %H:%M:%S},Legs,45m,{name},{number},{kg},{reps},0,0,,"
        for day in days
        for name, kg, reps in STRONG_SETS
        for number in range(1, 5)
    ]
    return read_csv(Text("\n".join((STRONG_HEADER, *rows)).encode()), program).sessions


def without_some_fields(session: Session) -> Session:
    """Return the session as versions kept it that knew less: each time other fields are missing."""
    chance = Random(session.id)
    working = (result for result in session.sets if result.type == "working")
    return replace(session, sets=tuple(_with_gaps(result, chance) for result in working))


def _with_gaps(result: SetResult, chance: Random) -> SetResult:
    optional = ("tempo", "rom", "rpe", "form_ok", "rest_s", "done_at")
    kept = replace(result, **{name: None for name in optional if chance.random() < 0.4})
    return replace(kept, load_each_kg=None, implements=None) if chance.random() < 0.2 else kept
