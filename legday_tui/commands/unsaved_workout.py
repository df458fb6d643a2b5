"""The last resort for a workout that the data directory did not take: a file somewhere else."""

import tempfile
from pathlib import Path

from legday_tui.coaching.environment import Environment
from legday_tui.commands.output import warn
from legday_tui.domain.session import Session
from legday_tui.domain.workout.state import Ended
from legday_tui.domain.workout.workout import Workout
from legday_tui.storage.errors import SaveFailedError
from legday_tui.storage.named_files import write_named_file
from legday_tui.storage.paths import APP


def keep_unsaved(environment: Environment) -> int:
    """Write a workout that is only in memory to another file, and say which; to be called before the end.

    Return the exit code: 0 if there was no such workout, or if it could be saved at last.
    """
    journal = environment.data.journal
    if not journal.has_unwritten:
        return 0
    try:
        journal.retry()
    except SaveFailedError as failure:
        draft = journal.in_memory
        if draft is None or draft.opening.rehearsal:
            return 0
        workout = Workout.replay(draft.opening, draft.entries)
        if not workout.state.done:
            return 0
        if not isinstance(workout.stage, Ended):
            workout = workout.apply(workout.forgotten_finish(environment.clock.monotonic()))
        warn(f"{failure}; {_saved_elsewhere(workout.to_session())}")
        return 1
    return 0


def _saved_elsewhere(session: Session) -> str:
    """Save a session in the home directory, or else among the temporary files; say where, in words."""
    from legday_tui.interchange.own_json import as_json

    name = f"{APP}-{session.started_at:%Y-%m-%d}-{session.id[:8]}.json"
    for folder in (Path("~"), Path(tempfile.gettempdir())):
        try:
            file = write_named_file(folder / name, as_json([session]))
        except SaveFailedError:
            continue
        return f"your workout is in {file}, and `{APP} import` adds it to your history"
    return "your workout couldn't be saved anywhere else either"
