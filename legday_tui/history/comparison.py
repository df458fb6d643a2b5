"""Compare the sessions of an import file with those of the history."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, datetime

import msgspec

from legday_tui.domain.session import Session, SetResult
from legday_tui.interchange.formats import ImportContents
from legday_tui.storage.history import completeness
from legday_tui.storage.stored_sessions import StoredSessions


@dataclass
class Comparison:
    """What an import of a file would do."""

    new: list[Session] = field(default_factory=list)
    here: int = 0
    """The number of sessions that are in the history already."""
    fuller: int = 0
    """The number of those that are more complete in the file."""
    deleted: int = 0
    """The number of sessions that the user deleted; they are not imported."""


def compare(contents: ImportContents, here: StoredSessions, deleted: Collection[str]) -> Comparison:
    """Compare the sessions of a file with the stored ones, and with the ids of deleted ones."""
    found = Comparison()
    stored = _SessionTimes(here)
    for session in contents.sessions:
        known = here.find(session.id)
        if known is not None:
            found.here += 1
            found.fuller += completeness(contents.document(session)) > completeness(
                msgspec.to_builtins(known)
            )
        elif session.id in deleted:
            found.deleted += 1
        elif not contents.has_ids and stored.contains(session, date_only=session.id in contents.date_only):
            found.here += 1
        else:
            found.new.append(session)
    return found


class _SessionTimes:
    """Finds stored sessions by their time, since files of other programs have no session ids."""

    def __init__(self, here: StoredSessions) -> None:
        self._here = here
        self._minutes = {_minute(head.started_at) for head in here.heads}
        self._days: dict[date, list[int]] = {}
        for index, head in enumerate(here.heads):
            self._days.setdefault(head.started_at.date(), []).append(index)

    def contains(self, session: Session, *, date_only: bool) -> bool:
        """Return whether a stored session started in the same minute.

        With `date_only`, return whether the sessions of that date have all of its sets.
        """
        if not date_only:
            return _minute(session.started_at) in self._minutes
        stored_sets: Counter[object] = Counter()
        for index in self._days.get(session.started_at.date(), ()):
            try:
                stored_sets.update(map(_comparable, self._here[index].sets))
            except msgspec.DecodeError:
                continue  # an unreadable session has no sets to compare
        return Counter(map(_comparable, session.sets)) <= stored_sets


def _minute(moment: datetime) -> datetime:
    """Return the local time to the minute, without its zone."""
    return moment.replace(second=0, microsecond=0, tzinfo=None)


def _comparable(result: SetResult) -> tuple[str, int, int, float]:
    """Return the facts about a set that every format has."""
    return (
        result.exercise,
        result.total_reps,
        round(result.total_seconds),
        round(result.load_kg or 0.0, 1),
    )
