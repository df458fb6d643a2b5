"""Reading the sessions for the commands that print them.

Apart from `opening`, because the app must not import TinyDB before its first screen.
"""

import sys
from collections.abc import Sequence

from legday_tui.domain.documents.plain_text import plain
from legday_tui.domain.session import Session
from legday_tui.domain.workout.transitions import ImpossibleEventError
from legday_tui.domain.workout.workout import Workout
from legday_tui.storage.data_dir import DataDir
from legday_tui.storage.errors import StorageError
from legday_tui.storage.loading import build_timeline, read_history


def read_sessions(data: DataDir) -> Sequence[Session]:
    """Return the sessions of the history and the journal, oldest first; print warnings to stderr."""
    found = read_history(data.history)
    sound, _, more = build_timeline(found.sessions, data.history.path.name)
    for notice in (*found.notices, *more):
        sys.stderr.write(f"legday-tui: {plain(notice)}\n")
    sessions = {s.id: s for s in sound}
    current = read_current(data)
    if current is not None:
        sessions[current.id] = current
    return sorted(sessions.values(), key=lambda s: s.started_at)


def read_current(data: DataDir) -> Session | None:
    """Return the workout of the journal, if there is one; print a warning to stderr if it is damaged."""
    try:
        draft = data.journal.read()
        return None if draft is None else Workout.replay(draft.opening, draft.entries).to_session()
    except (StorageError, ImpossibleEventError) as problem:
        sys.stderr.write(f"legday-tui: the workout in progress cannot be read: {plain(str(problem))}\n")
        return None
