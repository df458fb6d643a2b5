"""Compare the sessions of an import file with those of the history.

Which stored session is one of another program's file?

- The one with its id, which is made from the start and the name of a workout.
- Otherwise one that began in the same minute, each for one session of the file: a session that was trained
  with this program, or an imported one that shares a set with it. Two workouts without a common set are two.
- If the file has no times: the sessions of that day, if they have all of its sets; or the only one of that
  day, if it was imported and the file has all of its sets.

It is completed with what the file has more (see `session_versions`), unless it was trained with this program:
such a session is only completed by a file of this program, which has ids.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property

from legday_tui.domain.session import IMPORTED, Session, SetResult
from legday_tui.domain.session_versions import Completed, completed, facts_of, places_of
from legday_tui.interchange.formats import ImportContents
from legday_tui.storage.imports import Completion, Imports
from legday_tui.storage.stored_sessions import StoredSessions

SEVERAL = ""
"""Instead of an id: several sessions."""


@dataclass
class Comparison:
    """What an import of a file would do."""

    new: list[str] = field(default_factory=list)
    """The ids of the sessions that are not stored; the sessions themselves can be a million sets."""
    completions: list[Completion] = field(default_factory=list)
    """The stored sessions to which the file adds something."""
    added: Counter[str] = field(default_factory=Counter)
    """The numbers of what these add, by what it is: sets, exercise names, notes..."""
    here: int = 0
    """The number of sessions that are in the history already, with all that the file has."""
    different: int = 0
    """The number of sessions in the history of which the file has other sets; they stay as they are."""
    is_unfinished_here: bool = False
    """Whether the file has other sets of the workout in progress, which stays as it is."""
    deleted: int = 0
    """The number of sessions that the user deleted and that are left out."""
    again: int = 0
    """The number of new sessions that the user deleted before."""

    @property
    def changes(self) -> bool:
        """Whether the import would change anything."""
        return bool(self.new or self.completions)


@dataclass(frozen=True)
class Here:
    """What is stored already."""

    sessions: StoredSessions
    """The sessions of the history, and the workout in progress."""
    current: str | None
    """The id of the workout in progress, which is not completed; None if there is none."""
    ids: Collection[str]
    """The ids of all sessions that are stored, readable or not."""
    deleted: Collection[str]
    """The ids of the sessions that the user deleted."""
    read_originals: Callable[[], Mapping[str, Session]]
    """Return the imported sessions as the file had them, by their ids."""

    @classmethod
    def of(cls, sessions: StoredSessions, current: Session | None, imports: Imports) -> "Here":
        """Return what is stored, with the workout in progress. Raise DamagedFileError."""
        return cls(
            sessions if current is None else sessions.with_session(current),
            None if current is None else current.id,
            imports.stored() | ({current.id} if current is not None else set()),
            imports.deleted(),
            imports.originals,
        )

    @cached_property
    def originals(self) -> Mapping[str, Session]:
        """The imported sessions as the file had them, which are read on first use."""
        return self.read_originals()


def compare(contents: ImportContents, here: Here, *, again: bool = False) -> Comparison:
    """Compare the sessions of a file with what is stored; with `again`, deleted sessions are new ones."""
    comparison = Comparison()
    same = _same_sessions(contents, here, again=again)
    for session in contents.sessions:
        if session.id in same:
            stored = here.sessions.find(same[session.id])
            if stored is None:
                comparison.here += 1
            else:
                _compare_with(stored, session, contents, here, comparison)
        elif session.id in here.deleted and not again:
            comparison.deleted += 1
        else:
            comparison.new.append(session.id)
            comparison.again += session.id in here.deleted
    return comparison


def _compare_with(
    stored: Session, session: Session, contents: ImportContents, here: Here, comparison: Comparison
) -> None:
    """Count a session of the file that is a stored one, and complete that one if it may be."""
    if _have_equal_contents(stored, session):
        comparison.here += 1
        return
    is_same = contents.has_ids or stored.id == session.id or stored.level == IMPORTED
    more: Completed | None = None
    if is_same and stored.id != here.current:
        more = completed(stored, session, here.originals.get(stored.id))
    if more is not None:
        comparison.completions.append(Completion(stored, more.session, contents.document(session)))
        comparison.added.update(
            {
                "set": more.sets,
                "exercise name": more.names,
                "note": more.notes,
                "finish time": more.ends,
                "effort": more.efforts,
            }
        )
    elif places_of(session.sets, stored.sets) is not None or _was_imported(stored, session, here):
        comparison.here += 1
    elif stored.id == here.current:
        comparison.is_unfinished_here = True
    else:
        comparison.different += 1


def _have_equal_contents(stored: Session, session: Session) -> bool:
    ours = (stored.sets, stored.note, stored.finished_at, stored.session_rpe)
    return ours == (session.sets, session.note, session.finished_at, session.session_rpe)


def _was_imported(stored: Session, session: Session, here: Here) -> bool:
    """Return whether a stored session was imported from a file that had all sets of this one."""
    original = here.originals.get(stored.id)
    return original is not None and places_of(session.sets, original.sets) is not None


def _same_sessions(contents: ImportContents, here: Here, *, again: bool) -> dict[str, str]:
    """Return the id of the stored session that each session of a file is, by the id in the file.

    It is SEVERAL if several sessions together have all sets. New sessions are missing.
    """
    same = {id_: id_ for id_ in contents.sessions.ids if id_ in here.ids}
    if contents.has_ids or not here.ids:
        return same
    times = _SessionTimes(here, taken=same.keys())
    for session in contents.sessions:
        if session.id in here.ids or (session.id in here.deleted and not again):
            continue
        found = times.on_date(session) if session.id in contents.date_only else times.in_minute(session)
        if found:
            same[session.id] = found[0].id if len(found) == 1 else SEVERAL
    return same


class _SessionTimes:
    """Finds stored sessions by their time, each of them once."""

    def __init__(self, here: Here, taken: Iterable[str]) -> None:
        self._here = here
        self._taken = set(taken)
        self._by_minute: dict[datetime, list[str]] = {}
        self._by_date: dict[date, list[str]] = {}
        for head in here.sessions.heads:
            self._by_minute.setdefault(_local_minute(head.started_at), []).append(head.id)
            self._by_date.setdefault(head.started_at.date(), []).append(head.id)

    def in_minute(self, session: Session) -> list[Session]:
        """Return the stored session that began in the same minute, if it is the same one.

        If there are several that together have all sets of this one, return all of them.
        """
        ids = self._by_minute.get(_local_minute(session.started_at), ())
        if len(ids) > 1 and (several := self._with_all_sets(session, ids)):
            return several
        found = self._free(ids)
        alike = [s for s in found if s.level != IMPORTED or self._share_a_set(s, session)]
        best = sorted(alike, key=lambda s: -len(_shared(_known, s, session)))[:1]
        self._taken.update(s.id for s in best)
        return best

    def on_date(self, session: Session) -> list[Session]:
        """Return the stored sessions of the same date that together have all sets of this one.

        If there are none, return the only session of the date, if it was imported and this one has all of
        its sets.
        """
        ids = self._by_date.get(session.started_at.date(), ())
        if found := self._with_all_sets(session, ids):
            return found
        only = self._free(ids) if len(ids) == 1 else []
        alike = [s for s in only if s.level == IMPORTED and places_of(s.sets, session.sets) is not None]
        self._taken.update(s.id for s in alike)
        return alike

    def _with_all_sets(self, session: Session, ids: Iterable[str]) -> list[Session]:
        """Return the stored sessions with these ids if together they have all sets of this one."""
        found = [s for s in (self._here.sessions.find(id_) for id_ in ids) if s is not None]
        stored = Counter(_known(result) for s in found for result in s.sets)
        return found if Counter(map(_known, session.sets)) <= stored else []

    def _share_a_set(self, stored: Session, session: Session) -> bool:
        if _shared(facts_of, stored, session):
            return True
        original = self._here.originals.get(stored.id)
        return original is not None and bool(_shared(facts_of, original, session))

    def _free(self, ids: Iterable[str]) -> list[Session]:
        found = (self._here.sessions.find(id_) for id_ in ids if id_ not in self._taken)
        return [session for session in found if session is not None]


def _local_minute(moment: datetime) -> datetime:
    """Return the local time to the minute, without its zone."""
    return moment.replace(second=0, microsecond=0, tzinfo=None)


def _shared(fact: Callable[[SetResult], object], stored: Session, session: Session) -> list[object]:
    """Return the facts about sets that two sessions share."""
    return list((Counter(map(fact, stored.sets)) & Counter(map(fact, session.sets))).elements())


def _known(result: SetResult) -> tuple[object, ...]:
    """Return the facts about a set that every format has, with its exercise."""
    return result.exercise, *facts_of(result)
