"""Records as rows of a list."""

from datetime import timedelta

from msgspec.structs import replace

from legday_tui.domain.program.program import Program
from legday_tui.domain.stats.records import PersonalRecords
from legday_tui.domain.terms import Load
from legday_tui.domain.workout.results import with_load
from legday_tui.formatting.records import all_record_lines
from tests.domain.samples import SQUAT, WALL_SIT, result, session
from tests.fake_clock import MONDAY_EVENING


def squats(reps: int, each: float) -> object:
    return with_load(replace(result(SQUAT), reps=reps, tempo="2-0-2-0", rom="partial"), Load(each, 2))


def test_each_record_has_its_date_and_the_record_before(program: Program) -> None:
    unknown = replace(result(SQUAT), exercise="leg-press", reps=12)
    first = session(replace(result(WALL_SIT), seconds=60.0), squats(12, 8.0), unknown)  # type: ignore[arg-type]
    second = session(
        replace(result(WALL_SIT), seconds=75.5),
        squats(13, 8.0),  # type: ignore[arg-type]
        squats(12, 9.0),  # type: ignore[arg-type]
        started_at=MONDAY_EVENING + timedelta(weeks=1),
    )

    lines = all_record_lines(program, PersonalRecords([first, second]))

    slow = "Heel Raise Squat, tempo 2-0-2-0, less depth"
    assert [(heading, words) for heading, words, _ in lines] == [
        (slow, "estimated maximum    24 kg    30 Nov 2026, before 21.3 kg"),
        (slow, "load                 18 kg    30 Nov 2026, before 16 kg"),
        (slow, "reps at 2 x 8 kg     13       30 Nov 2026, before 12"),
        (slow, "total lifted         424 kg   30 Nov 2026, before 192 kg"),
        ("Wall Sit", "hold                 75.5 s   30 Nov 2026, before 60 s"),
        ("Leg Press", "reps at bodyweight   12       23 Nov 2026, the first"),
    ]
