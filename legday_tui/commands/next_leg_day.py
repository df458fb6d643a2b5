"""`legday-tui next`: when the next leg day is and why, and the coming ones as a calendar file."""

import platform
from argparse import Namespace
from pathlib import Path

import msgspec

from legday_tui.clock import SystemClock
from legday_tui.commands.opening import open_data, open_preferences, open_program, without_level
from legday_tui.commands.options import fail
from legday_tui.commands.output import print_bytes, print_lines
from legday_tui.commands.reading import read_sessions
from legday_tui.domain.planning.estimate import estimated_minutes
from legday_tui.domain.planning.next_leg_day import NextLegDay, PlannedLegDay, next_leg_day, planned_leg_days
from legday_tui.domain.planning.offers import offers_for
from legday_tui.domain.planning.todays_plan import todays_plan
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.planning.usual_days import Habits, habits_of
from legday_tui.formatting.next_leg_day import WEEKDAYS, next_lines
from legday_tui.formatting.offers import offer_words
from legday_tui.formatting.units import counted
from legday_tui.interchange.calendar_file import as_calendar, is_our_calendar
from legday_tui.settings.own_program import with_preferences
from legday_tui.storage.named_files import UnreadableFileError, expanded, read_named_file, write_named_file
from legday_tui.storage.session_documents import MAX_BYTES

STANDARD_OUTPUT = "-"


def next_(arguments: Namespace) -> int:
    """Print the next leg day, or write a calendar file; the file `-` is standard output."""
    preferences = open_preferences()
    program, level = open_program(without_level(arguments), preferences.level)
    program, _ = with_preferences(program, preferences)
    data, clock = open_data(arguments, to_write=False), SystemClock()
    now = clock.wall()
    past = TrainingHistory(read_sessions(data), now)
    habits = habits_of(past.heads, now, preferences.a_week)
    following = next_leg_day(past.heads, now, habits, preferences.a_week, local_time=clock.local)
    planned = planned_leg_days(following, habits, now, arguments.weeks)
    easy = [o for o in offers_for(program, level, past) if o.kind in ("easy-weeks", "easy-misses")]
    offers = [offer_words(program, offer) for offer in easy]
    if arguments.ics is None:
        if arguments.format == "json":
            return print_bytes(_document(following, habits, planned, offers))
        return print_lines([*next_lines(following, habits, planned), *offers])
    plan = todays_plan(program, level, past, method=preferences.methods.get(level))
    minutes = estimated_minutes(plan.steps, past.pace_in(program))
    # Another user, or another place for the data, is another calendar.
    owner = f"{platform.node()}:{data.path}"
    content = as_calendar(planned, now, summary=program.name, minutes=minutes, owner=owner)
    if arguments.ics == STANDARD_OUTPUT:
        return print_bytes(content)
    path = Path(arguments.ics)
    _refuse_another_file(path)
    written = write_named_file(path, content)
    return print_lines([f"{counted(len(planned), 'leg day')} in {written}: open it with your calendar"])


def _refuse_another_file(path: Path) -> None:
    """Exit with code 2 if there is a file that is not a calendar of this program."""
    try:
        before = read_named_file(expanded(path), "calendar", MAX_BYTES)
    except UnreadableFileError:  # there is none, or writing it gives the reason
        return
    if before and not is_our_calendar(before):
        fail(f"{path} holds something else; choose another name")


def _document(
    following: NextLegDay, habits: Habits, planned: list[PlannedLegDay], offers: list[str]
) -> bytes:
    document = {
        "next": following.day,
        "last": following.last,
        "recovered_at": following.recovered_at,
        "done_this_week": following.done,
        "wanted_a_week": following.wanted,
        "usual_days": [WEEKDAYS[day] for day in habits.days],
        "usual_time": f"{habits.time:%H:%M}",
        "planned": [day.starts_at for day in planned],
        "offers": offers,
    }
    return msgspec.json.format(msgspec.json.encode(document), indent=2) + b"\n"
