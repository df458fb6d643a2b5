"""The questions about when a session was: of one that is added afterwards, and of any past one."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any

from textual.app import App

from legday_tui.domain.program.program import Program
from legday_tui.domain.session import Session, SessionHead
from legday_tui.domain.workout.session_times import in_zone_of, moved, overlapping
from legday_tui.formatting.session_times import overlap_words, time_problem
from legday_tui.history.editor import HistoryEditor
from legday_tui.history.past_plan import usual_start
from legday_tui.parsing.moments import MistypedMomentError, moment_from_text, moment_text
from legday_tui.screens.ask import AskScreen
from legday_tui.screens.pick import Choice, PickScreen
from legday_tui.settings.preferences import Preferences

HINT = "Like 2026-11-20 or 2026-11-20 18:30; or yesterday"


async def ask_past_session(
    app: App[Any], program: Program, history: HistoryEditor, preferences: Preferences
) -> Session | None:
    """Ask for day and level of a session that was not recorded; return it as planned, None if cancelled."""
    yesterday = history.current_time.date() - timedelta(days=1)

    def start_of(day: date, at: time | None) -> datetime:
        usual = usual_start(history.past.heads, day, history.current_time)
        return history.local_time(usual if at is None else datetime.combine(day, at))

    def problem(start: datetime) -> str | None:
        head = SessionHead(id="0" * 32, started_at=start, level=program.default_level, status="finished")
        other = overlapping(history.heads, head)
        return time_problem(head, history.current_time) or (None if other is None else overlap_words(other))

    title = "When was your leg day?"
    start = await _ask_start(app, title, f"{yesterday:%Y-%m-%d}", history, start_of, problem)
    if start is None:
        return None
    choices = [Choice(id_, level.name, "") for id_, level in program.levels.items()]
    usual_level = preferences.level or program.default_level
    level = await app.push_screen_wait(PickScreen("At which level?", choices, start=usual_level))
    return None if level is None else await history.planned(program, preferences, level, start)


async def ask_new_start(app: App[Any], session: Session, history: HistoryEditor) -> datetime | None:
    """Ask for another date and time of a session; without a time it keeps its own. None if cancelled."""

    def start_of(day: date, at: time | None) -> datetime:
        own = session.started_at.time()
        # What is shown of it, and left as it is, has no fractions of a second.
        typed = datetime.combine(day, own if at in (None, own.replace(microsecond=0)) else at)
        return in_zone_of(session, typed, history.local_time)

    def problem(start: datetime) -> str | None:
        return time_problem(moved(session, start).head, history.current_time)

    return await _ask_start(app, "When was it?", moment_text(session.started_at), history, start_of, problem)


def same_time_words(session: Session, history: HistoryEditor) -> str | None:
    """Return a sentence if there is another session at the same time; None if there is none."""
    other = overlapping(history.heads, session)
    return None if other is None else overlap_words(other)


async def _ask_start(
    app: App[Any],
    title: str,
    text: str,
    history: HistoryEditor,
    start_of: Callable[[date, time | None], datetime],
    problem: Callable[[datetime], str | None],
) -> datetime | None:
    today = history.current_time.date()

    def text_problem(typed: str) -> str | None:
        try:
            return problem(start_of(*moment_from_text(typed, today)))
        except MistypedMomentError as mistyped:
            return str(mistyped)

    typed = await app.push_screen_wait(AskScreen(title, text=text, hint=HINT, problem=text_problem))
    return None if typed is None else start_of(*moment_from_text(typed, today))
