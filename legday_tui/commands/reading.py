"""Reading the sessions for the commands that print or change them.

Apart from `opening`, because the app must not import TinyDB before its first screen.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from legday_tui.clock import SystemClock
from legday_tui.commands.options import fail
from legday_tui.commands.output import warn
from legday_tui.domain.session import Session, counted
from legday_tui.domain.stats.body_weight import BodyWeight
from legday_tui.domain.workout.workout import Workout
from legday_tui.parsing.moments import MistypedMomentError, moment_from_text, moment_text
from legday_tui.storage.data_dir import DataDir
from legday_tui.storage.errors import StorageError
from legday_tui.storage.loading import build_timeline, read_history


@dataclass(frozen=True)
class FoundSessions:
    """The sessions of a data directory, oldest first, and what of it could not be read."""

    sessions: Sequence[Session]
    problems: Sequence[str]
    """One sentence for each part that could not be read."""
    body_weights: Sequence[BodyWeight] = ()
    """What the user weighed, sorted by day."""


def find_sessions(data: DataDir) -> FoundSessions:
    """Read the sessions of the history and the journal.

    The journal is read first: a workout that is moved to the history meanwhile would be in neither of them
    otherwise.
    """
    current, problem = _read_current(data)
    found = read_history(data.history)
    sound, _, more = build_timeline(found.sessions, data.history.path.name, SystemClock().wall())
    sessions = {s.id: s for s in sound}
    is_finished = current is not None and current.id in sessions and not data.has_journal
    if current is not None and not is_finished:
        sessions[current.id] = current
    problems = [*([problem] if problem else []), *found.notices, *more]
    by_start = sorted(sessions.values(), key=lambda s: s.started_at)
    return FoundSessions(by_start, problems, found.body_weights)


def read_sessions(data: DataDir) -> Sequence[Session]:
    """Return the sessions of the history and the journal, oldest first; print warnings to stderr."""
    return read_all(data).sessions


def read_all(data: DataDir) -> FoundSessions:
    """Return the sessions of the history and the journal, and the body weights; print warnings to stderr."""
    found = find_sessions(data)
    for sentence in found.problems:
        warn(sentence)
    return found


def sessions_of(sessions: Sequence[Session], key: str) -> Sequence[Session]:
    """Return the sessions of a day, of a day and time, with an id, or the last one; exit with 2 without any.

    `last` is the last one with a set that is over and not in the future; it may be a rehearsal.
    """
    now = SystemClock().wall()
    if key == "last":
        found: Sequence[Session] = counted(sessions, now, rehearsals=True)[-1:]
    else:
        found = [session for session in sessions if _is_meant(session, key, now.date())]
    if not found:
        fail(f"no such session: {key}; try a date like 2026-11-23, or `last`")
    return found


def find_session(sessions: Sequence[Session], key: str) -> Session:
    """Return the one session that a key means, as `sessions_of` does; exit with 2 if there are several."""
    found = sessions_of(sessions, key)
    if len(found) > 1:
        when = " or ".join(f'"{moment_text(session.started_at)}"' for session in found)
        fail(f"{key} has {len(found)} sessions; say which one: {when}")
    return found[0]


def _is_meant(session: Session, key: str, today: date) -> bool:
    start = session.started_at
    try:
        day, time = moment_from_text(key, today)
    except MistypedMomentError:  # an id, or a day in the future
        return key in (session.id, f"{start:%Y-%m-%d}")
    return start.date() == day and (
        time is None
        or (time.hour, time.minute, time.second or start.second) == (start.hour, start.minute, start.second)
    )


def back_up(data: DataDir) -> None:
    """Make a backup of the history before a command changes it. Raise SaveFailedError."""
    if data.history.path.exists():
        sessions = len(read_history(data.history).sessions)
        data.backups.add(data.history.path, sessions, SystemClock().wall())


def read_current(data: DataDir) -> Session | None:
    """Return the workout of the journal, if there is one; print a warning to stderr if it is damaged."""
    current, problem = _read_current(data)
    if problem:
        warn(problem)
    return current


def _read_current(data: DataDir) -> tuple[Session | None, str]:
    """Return the workout of the journal, if there is one, and a sentence if not all of it can be read."""
    try:
        draft = data.journal.read()
    except StorageError as problem:
        return None, f"the workout in progress cannot be read: {problem}"
    if draft is None:
        return None, ""
    workout, used = Workout.replay_while_possible(draft.opening, draft.entries)
    is_whole = used == len(draft.entries) and draft.damaged_line is None
    return workout.to_session(), "" if is_whole else "the end of the workout in progress cannot be used"
