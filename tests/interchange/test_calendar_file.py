"""Calendar files, read back by another library, and by the letter of RFC 5545."""

from datetime import timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from legday_tui.domain.planning.next_leg_day import next_leg_day, planned_leg_days
from legday_tui.domain.planning.usual_days import habits_of
from legday_tui.interchange.calendar_file import MAX_OCTETS, as_calendar, is_our_calendar
from tests.domain.samples import result, session
from tests.fake_clock import MONDAY_EVENING

HEADS = [session(result()).head]


def calendar(hours: int = 3, summary: str = "Leg day", owner: str = "me", wanted: int = 2) -> bytes:
    """The calendar of the next two weeks, some hours after a leg day."""
    now = MONDAY_EVENING + timedelta(hours=hours)
    habits = habits_of(HEADS, now, wanted)
    planned = planned_leg_days(next_leg_day(HEADS, now, habits, wanted), habits, now, 2)
    return as_calendar(planned, now, summary=summary, minutes=57, owner=owner)


def events(content: bytes) -> list[Any]:
    return list(Calendar.from_ical(content).walk("VEVENT"))


def test_another_library_reads_the_leg_days() -> None:
    found = events(calendar())
    assert [f"{e['DTSTART'].dt:%m-%d %H:%M}" for e in found][:3] == [
        "11-26 18:00",
        "11-30 18:00",
        "12-03 18:00",
    ]
    assert {e["DTSTART"].dt.tzinfo for e in found} == {None}
    assert {e["DURATION"].dt for e in found} == {timedelta(minutes=57)}
    assert found[0]["DTSTAMP"].dt == MONDAY_EVENING + timedelta(hours=3)
    assert found[0]["DESCRIPTION"] == "Leg day 2 of 2 this week. Start it with legday-tui."


@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=200))
def test_any_name_of_a_program_arrives_in_short_lines(name: str) -> None:
    content = calendar(summary=name)
    assert content.endswith(b"\r\n")
    assert all(len(line) <= MAX_OCTETS for line in content.split(b"\r\n"))
    assert b"\n" not in content.replace(b"\r\n", b"")
    shown = "".join(c if c.isprintable() else " " for c in name)
    (summary,) = {str(e["SUMMARY"]) for e in events(content)}
    assert "".join(c if c.isprintable() else " " for c in summary) == shown


def test_a_newer_file_moves_the_same_events_and_those_of_others_are_others() -> None:
    ids = [e["UID"] for e in events(calendar())]
    assert len(set(ids)) == len(ids)
    # Two days later, nothing trained meanwhile: the second leg day of the week may be on another day.
    assert [e["UID"] for e in events(calendar(hours=75))] == ids
    assert not {e["UID"] for e in events(calendar(owner="you"))} & set(ids)


def test_only_files_of_this_program_are_ours() -> None:
    assert is_our_calendar(calendar())
    assert not is_our_calendar(b"BEGIN:VCALENDAR\r\nPRODID:-//Mine//EN\r\nEND:VCALENDAR\r\n")
