"""The unfinished workout at the start: whatever state it is in, the program starts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from legday_tui.storage.errors import DamagedFileError, NewerSchemaError, StorageError
from legday_tui.storage.journal import Journal

if TYPE_CHECKING:
    from legday_tui.domain.workout.workout import Workout


@dataclass(frozen=True)
class Unfinished:
    """What the journal holds, what is worth knowing of it, and why it must be left alone, if so."""

    workout: Workout | None = None
    notice: str = ""
    view_only: str | None = None


def unfinished(journal: Journal) -> Unfinished:
    """The workout of the journal, as far as it can be replayed. For the program that owns the directory.

    A journal that cannot be read at all is set aside; one that a newer version wrote stays untouched.
    """
    try:
        draft = journal.read()
        if draft is None:
            return Unfinished()
        from legday_tui.domain.workout.workout import Workout

        workout, count = Workout.replay_while_possible(draft.opening, draft.entries)
        if count == len(draft.entries):
            return Unfinished(workout)
        kept = journal.copy_to_quarantine(f"entry {count + 1} does not fit what was before it")
        return Unfinished(workout, f"The end of the unfinished workout made no sense and is kept as {kept}")
    except NewerSchemaError as newer:
        return Unfinished(view_only=str(newer))
    except DamagedFileError as damage:
        return _set_aside(journal, damage)
    except StorageError as problem:
        return Unfinished(view_only=str(problem))


def _set_aside(journal: Journal, damage: DamagedFileError) -> Unfinished:
    try:
        kept = journal.discard(str(damage))
    except StorageError as problem:
        # A new workout would be written over it, so there can be none.
        return Unfinished(view_only=f"{damage}, and it cannot be moved away: {problem}")
    return Unfinished(notice=f"The unfinished workout could not be read and is kept as {kept}")
