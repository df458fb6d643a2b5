"""The stored sessions of which an import knows more names than the imports before."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import msgspec

from legday_tui.domain.program.program import Program
from legday_tui.domain.session import IMPORTED, Session
from legday_tui.interchange.exercise_names import ExerciseNames
from legday_tui.interchange.known_names import with_known_names
from legday_tui.storage.imports import Completion
from legday_tui.storage.stored_sessions import StoredSessions


@dataclass(frozen=True)
class KnownNames:
    """What has become known since, by session id."""

    before: Mapping[str, Session]
    """The sessions with sets that were kept by name."""
    after: Mapping[str, Session]
    """The same sessions with the exercises that these names mean now."""

    def sets(self) -> Mapping[tuple[str, str], int]:
        """Return the number of sets of each name with its exercise."""
        return Counter(
            (old.exercise, new.exercise)
            for id_, session in self.before.items()
            for old, new in zip(session.sets, self.after[id_].sets, strict=True)
            if old.exercise != new.exercise
        )

    def completions(self, imported: Iterable[Completion] = ()) -> Sequence[Completion]:
        """Return these changes, each together with what an import of the same session adds to it."""
        added = [replace(c, before=self.before.get(c.before.id, c.before)) for c in imported]
        others = self.before.keys() - {c.before.id for c in added}
        return [*added, *(Completion(self.before[id_], self.after[id_]) for id_ in sorted(others))]


def known_names(stored: StoredSessions, program: Program) -> KnownNames:
    """Return what has become known of the sessions that were imported."""
    names = ExerciseNames(program)
    before: dict[str, Session] = {}
    after: dict[str, Session] = {}
    for index, head in enumerate(stored.heads):
        if head.level != IMPORTED:
            continue
        try:
            session = stored[index]
        except msgspec.DecodeError:
            continue  # it is left as it is
        known = with_known_names(session, names)
        if known is not session:
            before[head.id], after[head.id] = session, known
    return KnownNames(before, after)


def with_names_of(sessions: Mapping[str, Session], program: Program) -> Mapping[str, Session]:
    """Return imported sessions, by their ids, with all names that are known now."""
    names = ExerciseNames(program)
    return {id_: with_known_names(session, names) for id_, session in sessions.items()}
