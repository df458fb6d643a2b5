"""Reading the unfinished workout at the start of the program, whatever the state of its journal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from legday_tui.storage.errors import DamagedFileError, NewerSchemaError, ReadFailedError, StorageError
from legday_tui.storage.journal import Journal

if TYPE_CHECKING:
    from legday_tui.domain.workout.workout import Workout


@dataclass(frozen=True)
class Unfinished:
    """The unfinished workout, if there is one, and what was wrong with its journal."""

    workout: Workout | None = None
    notice: str = ""
    """A sentence for the user; empty if the journal was in order."""
    view_only: str | None = None
    """Why nothing may be written to the data directory; None if writing is allowed."""


def read_unfinished(journal: Journal) -> Unfinished:
    """Replay the journal as far as possible. The caller must own the data directory.

    A journal in which there is no workout, or which may not be read, moves to quarantine. One that a newer
    version wrote, or that could not be read now, is not touched.
    """
    try:
        draft = journal.read()
        if draft is None:
            return Unfinished()
        from legday_tui.domain.workout.workout import Workout

        workout, count = Workout.replay_while_possible(draft.opening, draft.entries)
        if count < len(draft.entries):
            reason = f"entry {count + 1} doesn't fit what came before it"
        elif draft.damaged_line is not None:
            reason = f"line {draft.damaged_line} is damaged"
        else:
            return Unfinished(workout)
        copy = journal.copy_to_quarantine(reason)
        return Unfinished(
            workout, f"The end of your unfinished workout couldn't be used; it is kept as {copy}"
        )
    except NewerSchemaError as newer:
        return Unfinished(view_only=str(newer))
    except ReadFailedError as problem:
        # A network drive that does not answer, for example: the workout is probably whole.
        what_to_do = "start again, and move it away if that doesn't help"
        return Unfinished(view_only=f"Your unfinished workout can't be opened: {problem}; {what_to_do}")
    except DamagedFileError as damage:
        return _discard(journal, damage)
    except StorageError as problem:
        return Unfinished(view_only=str(problem))


def _discard(journal: Journal, damage: DamagedFileError) -> Unfinished:
    try:
        copy = journal.discard(str(damage))
    except StorageError as problem:
        # A new workout would overwrite the damaged journal, so no workout may begin.
        return Unfinished(view_only=f"{damage}, and it can't be moved away: {problem}")
    return Unfinished(notice=f"Your unfinished workout couldn't be read; it is kept as {copy}")
