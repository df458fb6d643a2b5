"""Sessions in the nights in which the clock changes: 2:00 to 3:00 in March, 3:00 to 2:00 in October."""

import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace

from legday_tui.clock import SystemClock
from legday_tui.domain.session import Session
from legday_tui.domain.workout.session_times import moved
from legday_tui.domain.workout.workout import Workout
from legday_tui.formatting.session_times import when_words
from legday_tui.history.import_file import parse_import
from legday_tui.interchange.cells.dates import elapsed
from legday_tui.interchange.formats import write_csv
from legday_tui.interchange.own_csv import as_csv
from legday_tui.interchange.own_json import as_json
from legday_tui.interchange.reading import Reading
from tests.sample import bundled_program, finished_workout

PROGRAM = bundled_program()
BERLIN = ZoneInfo("Europe/Berlin")
LASTED = timedelta(minutes=70)
NIGHTS = {
    "an hour is left out": ("2026-03-29T00:30:00Z", "01:30", "03:40"),
    "an hour comes twice": ("2026-10-25T00:10:00Z", "02:10", "02:20"),
    "it ends in the second one": ("2026-10-24T23:40:00Z", "01:40", "02:50"),
    "it begins in the second one": ("2026-10-25T01:10:00Z", "02:10", "03:20"),
}
"""The start as a moment, and what the clock shows at the start and at the end, 70 minutes later."""


def trained(monkeypatch: pytest.MonkeyPatch, start: datetime) -> Session:
    """Train for 70 minutes by the clock of the machine, set to that night."""
    workout = finished_workout()
    took_s = workout.events[-1].monotonic
    now = start.timestamp()
    monkeypatch.setattr(time, "time", lambda: now)
    clock = SystemClock()
    opening = replace(workout.opening, started_at=clock.wall(), monotonic=0.0)
    events = []
    for event in workout.events:
        monotonic = event.monotonic / took_s * LASTED.total_seconds()
        now = start.timestamp() + monotonic
        events.append(replace(event, at=clock.wall(), monotonic=monotonic))
    return Workout.replay(opening, events).to_session()


def read(data: bytes) -> Session:
    (session,) = parse_import(data, Path("export"), PROGRAM, Reading("kg")).sessions
    return session


def clock_times(session: Session) -> tuple[str, str]:
    """What the clock showed at the start and at the end."""
    assert session.finished_at is not None
    return f"{session.started_at:%H:%M}", f"{session.finished_at:%H:%M}"


@pytest.mark.parametrize(("start", "begins", "ends"), NIGHTS.values(), ids=NIGHTS)
def test_a_session_lasts_as_long_as_it_did_and_shows_what_the_clock_showed(
    monkeypatch: pytest.MonkeyPatch, start: str, begins: str, ends: str
) -> None:
    session = trained(monkeypatch, datetime.fromisoformat(start))

    assert session.duration == LASTED
    assert clock_times(session) == (begins, ends)
    assert not session.dates_uncertain
    assert when_words(session).endswith(f"{begins}, 70 min")
    for result in session.sets:
        assert result.done_at is not None
        assert result.done_at.utcoffset() == result.done_at.astimezone(BERLIN).utcoffset()


@pytest.mark.parametrize(("start", "begins", "ends"), NIGHTS.values(), ids=NIGHTS)
def test_every_export_keeps_it(monkeypatch: pytest.MonkeyPatch, start: str, begins: str, ends: str) -> None:
    session = trained(monkeypatch, datetime.fromisoformat(start))

    for data in (as_json([session]), as_csv([session])):
        again = read(data)
        assert (again.started_at, again.duration) == (session.started_at, LASTED)
        assert clock_times(again) == (begins, ends)
    for to in ("strong", "hevy", "fitnotes"):
        again = read(write_csv(to, [session], PROGRAM, "kg"))
        assert (again.started_at, again.duration) == (session.started_at, LASTED), to


HEVY = """"title","start_time","end_time","description","exercise_title","superset_id","exercise_notes",\
"set_index","set_type","weight_kg","reps","distance_km","duration_seconds","rpe"
"Legs","{day}, {begins}","{day}, {ends}","","Squat (Barbell)",,"",0,"normal",60,10,,,
"""
STRONGLIFTS = """Date (yyyy/mm/dd),Workout,Workout Name,Exercise,Start Time (h:mm),End Time (h:mm),Notes,\
Set 1 (Reps),Set 1 (KG)
{day},1,Workout A,Squat,{begins},{ends},,5,60
"""
FOREIGN = [
    ("03-29", "1:30", "3:40", 70),
    ("03-29", "3:10", "3:40", 30),
    ("10-25", "1:30", "3:40", 190),
    ("10-25", "2:50", "2:20", 30),  # the second 2:20
    ("10-25", "2:10", "2:40", 30),  # nobody can tell which 2:40
    ("10-25", "3:10", "3:40", 30),
]


@pytest.mark.parametrize(("day", "begins", "ends", "minutes"), FOREIGN)
def test_the_end_in_a_file_of_another_program_is_what_the_clock_showed(
    day: str, begins: str, ends: str, minutes: int
) -> None:
    month = "Mar" if day.startswith("03") else "Oct"
    hevy = HEVY.format(day=f"{day[3:]} {month} 2026", begins=f"0{begins}", ends=f"0{ends}")
    stronglifts = STRONGLIFTS.format(day=f"2026/{day.replace('-', '/')}", begins=begins, ends=ends)

    for text in (hevy, stronglifts):
        session = read(text.encode())
        assert session.duration == timedelta(minutes=minutes)
        assert clock_times(session) == (f"0{begins}", f"0{ends}")


def test_times_with_a_zone_need_no_clock() -> None:
    winter, summer = (datetime.fromisoformat(f"2026-03-29T{t}") for t in ("01:30+01:00", "03:40+02:00"))

    assert elapsed(winter, summer) == LASTED
    assert elapsed(summer, winter) == timedelta(0)


@pytest.mark.parametrize("start", [start for start, _, _ in NIGHTS.values()], ids=NIGHTS)
def test_a_session_that_is_moved_keeps_its_length(monkeypatch: pytest.MonkeyPatch, start: str) -> None:
    session = trained(monkeypatch, datetime.fromisoformat(start))
    evening = datetime(2026, 6, 1, 18, 0, tzinfo=UTC).astimezone()

    away = moved(session, evening)
    back = moved(away, session.started_at)

    assert (away.duration, back.duration) == (LASTED, LASTED)
    assert clock_times(away) == ("20:00", "21:10")
    assert [r.done_at for r in back.sets] == [r.done_at for r in session.sets]


def test_a_typed_time_has_the_offset_of_that_time() -> None:
    clock = SystemClock()
    for typed, offset_h in (("2026-03-29T01:00", 1), ("2026-03-29T03:00", 2)):
        assert clock.local(datetime.fromisoformat(typed)).utcoffset() == timedelta(hours=offset_h)
    assert time.tzname == ("CET", "CEST")
