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


def compare(contents: ImportContents, stored: StoredSessions, deleted: Collection[str]) -> Comparison:
    """Compare the sessions of a file with the stored ones, and with the ids of deleted ones."""
    comparison = Comparison()
    times = _SessionTimes(stored)
    for session in contents.sessions:
        same = stored.find(session.id)
        if same is not None:
            document = contents.document(session)
            comparison.here += 1
            comparison.fuller += completeness(document) > completeness(msgspec.to_builtins(same))
        elif session.id in deleted:
            comparison.deleted += 1
        elif not contents.has_ids and times.contains(session, date_only=session.id in contents.date_only):
            comparison.here += 1
        else:
            comparison.new.append(session)
    return comparison


class _SessionTimes:
    """Finds stored sessions by their time, since files of other programs have no session ids."""

    def __init__(self, stored: StoredSessions) -> None:
        self._stored = stored
        self._minutes = {_local_minute(head.started_at) for head in stored.heads}
        self._by_date: dict[date, list[int]] = {}
        for index, head in enumerate(stored.heads):
            self._by_date.setdefault(head.started_at.date(), []).append(index)

    def contains(self, session: Session, *, date_only: bool) -> bool:
        """Return whether a stored session started in the same minute.

        With `date_only`, return whether the sessions of that date have all of its sets.
        """
        if not date_only:
            return _local_minute(session.started_at) in self._minutes
        stored_sets: Counter[object] = Counter()
        for index in self._by_date.get(session.started_at.date(), ()):
            try:
                stored_sets.update(map(_comparable, self._stored[index].sets))
            except msgspec.DecodeError:
                continue  # an unreadable session has no sets to compare
        return Counter(map(_comparable, session.sets)) <= stored_sets


def _local_minute(moment: datetime) -> datetime:
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
