"""Which sessions of a file are here already."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, datetime

import msgspec

from legday_tui.domain.session import Session, SetResult
from legday_tui.interchange.formats import ImportContents
from legday_tui.storage.history import worth
from legday_tui.storage.stored_sessions import StoredSessions


@dataclass
class Comparison:
    """The sessions of a file beside those of the history."""

    new: list[Session] = field(default_factory=list)
    here: int = 0
    fuller: int = 0
    """How many of those that are here hold more in the file."""
    deleted: int = 0
    """How many the user deleted."""


def compare(contents: ImportContents, here: StoredSessions, deleted: Collection[str]) -> Comparison:
    """What an import of the file would take in."""
    found = Comparison()
    neighbours = _Neighbours(here)
    for session in contents.sessions:
        known = here.find(session.id)
        if known is not None:
            found.here += 1
            found.fuller += worth(contents.document(session)) > worth(msgspec.to_builtins(known))
        elif session.id in deleted:
            found.deleted += 1
        elif not contents.has_ids and neighbours.have(session, date_only=session.id in contents.date_only):
            found.here += 1
        else:
            found.new.append(session)
    return found


class _Neighbours:
    """Sessions by when they were: what other programs wrote of them has no id."""

    def __init__(self, here: StoredSessions) -> None:
        self._here = here
        self._minutes = {_minute(head.started_at) for head in here.heads}
        self._days: dict[date, list[int]] = {}
        for index, head in enumerate(here.heads):
            self._days.setdefault(head.started_at.date(), []).append(index)

    def have(self, session: Session, *, date_only: bool) -> bool:
        """Whether one began in the same minute; or where only the day is known, had all of the sets."""
        if not date_only:
            return _minute(session.started_at) in self._minutes
        there: Counter[object] = Counter()
        for index in self._days.get(session.started_at.date(), ()):
            try:
                there.update(map(_core, self._here[index].sets))
            except msgspec.DecodeError:
                continue  # a session that cannot be read has no sets to compare
        return Counter(map(_core, session.sets)) <= there


def _minute(moment: datetime) -> datetime:
    """The minute on the wall, wherever that was."""
    return moment.replace(second=0, microsecond=0, tzinfo=None)


def _core(result: SetResult) -> tuple[str, int, int, float]:
    """What every program knows of a set."""
    return (
        result.exercise,
        result.total_reps,
        round(result.total_seconds),
        round(result.load_kg or 0.0, 1),
    )
