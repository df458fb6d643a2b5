"""Two versions of the same session: complete one with what only the other has, and undo that.

What the user edited is never overwritten. It is told from what was imported by a third version, the base: the
session as the file had it from which it was imported.
"""

from collections import Counter, defaultdict, deque
from collections.abc import Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from legday_tui.domain.session import Session, SetResult
from legday_tui.domain.terms import MAX_NOTE_LENGTH

Facts = tuple[int, int, float]


@dataclass(frozen=True)
class Completed:
    """A session with what another version had more, and the numbers of what was added."""

    session: Session
    sets: int = 0
    notes: int = 0
    ends: int = 0
    efforts: int = 0


def completed(stored: Session, other: Session, base: Session | None) -> Completed | None:
    """Complete a stored session by another version; None if that has nothing more.

    `base` is the version from which the stored one was imported, or None if it is unknown: then whatever the
    stored session has counts as edited.

    Only a version that has all sets of the base adds anything: its further sets, and notes, an end or efforts
    where there are none. If it has further sets it is the newer one: its note, end and effort replace those
    that were not edited.
    """
    known = stored if base is None else base
    places = places_of(known.sets, other.sets)
    if places is None:
        return None
    sets, added, rated = _completed_sets(stored.sets, known.sets, other.sets, places, base is not None)
    is_newer = added > 0
    ends = other.finished_at is not None and (is_newer or stored.finished_at is None)
    session = replace(
        stored,
        sets=sets,
        note=_completed_note(stored, other, base, is_newer=is_newer),
        finished_at=other.finished_at if ends else stored.finished_at,
        session_rpe=_completed_effort(stored, other, base, is_newer=is_newer),
        status=other.status if is_newer else stored.status,
    )
    if session == stored:
        return None
    return Completed(
        session,
        sets=added,
        notes=int(session.note != stored.note),
        ends=int(session.finished_at != stored.finished_at),
        efforts=rated + int(session.session_rpe != stored.session_rpe),
    )


def taken_back(current: Session, before: Session, after: Session) -> tuple[Session, bool]:
    """Undo a completion. `before` and `after` are the session at that time, `current` is what it is now.

    Return the session without what was added, but with all other edits since then, and whether edits of what
    was added are lost with it.
    """
    if current == after:
        return before, False
    fields = {
        name: getattr(before if getattr(current, name) == getattr(after, name) else current, name)
        for name in ("note", "finished_at", "session_rpe", "status")
    }
    places = places_of(before.sets, after.sets) or []
    added = _others(places, len(after.sets))
    if len(current.sets) != len(after.sets):
        surplus = Counter(after.sets[j] for j in added)
        kept = []
        for result in current.sets:
            if surplus[result]:
                surplus[result] -= 1
            else:
                kept.append(result)
        return replace(current, sets=tuple(kept), **fields), False
    sets = tuple(
        _without_additions(current.sets[j], earlier, after.sets[j])
        for earlier, j in zip(before.sets, places, strict=True)
    )
    is_lossy = any(current.sets[j] != after.sets[j] for j in added)
    return replace(current, sets=sets, **fields), is_lossy


def places_of(sets: Sequence[SetResult], others: Sequence[SetResult]) -> list[int] | None:
    """Return the index of each set among the other ones; None if one is not there.

    Sets are the same if their reps, seconds and load are, as far as every format keeps them. Among several
    such sets, the first of the same exercise and type is chosen, else the first of the same exercise.
    """
    found: dict[int, int] = {}
    used: set[int] = set()
    for detail in (_exactly, _of_exercise, facts_of):
        free: dict[object, deque[int]] = defaultdict(deque)
        for j, result in enumerate(others):
            if j not in used:
                free[detail(result)].append(j)
        for i, result in enumerate(sets):
            if i not in found and (indexes := free.get(detail(result))):
                found[i] = indexes.popleft()
                used.add(found[i])
        if len(found) == len(sets):
            return [found[i] for i in range(len(sets))]
    return None


def facts_of(result: SetResult) -> Facts:
    """Return the facts about a set that every format has, apart from the name of its exercise."""
    return result.total_reps, round(result.total_seconds), round(result.load_kg or 0.0, 1)


def _of_exercise(result: SetResult) -> tuple[str, Facts]:
    return result.exercise, facts_of(result)


def _exactly(result: SetResult) -> tuple[str, str, Facts]:
    return result.exercise, result.type, facts_of(result)


def _others(places: Sequence[int], number: int) -> list[int]:
    """Return the indexes below a number that are not among the places."""
    taken = set(places)
    return [j for j in range(number) if j not in taken]


def _completed_sets(
    stored: Sequence[SetResult],
    known: Sequence[SetResult],
    others: Sequence[SetResult],
    places: Sequence[int],
    has_base: bool,
) -> tuple[tuple[SetResult, ...], int, int]:
    """Return the stored sets with the further ones of the other version, their number, and that of efforts.

    `places` are the indexes of the known sets among the other ones.
    """
    new = _others(places, len(others))
    if len(stored) != len(known):
        # Sets came or went in another way. They are not told apart by their place, but by their facts.
        surplus = Counter(map(_of_exercise, stored)) - Counter(map(_of_exercise, known))
        more = []
        for j in new:
            key = _of_exercise(others[j])
            if surplus[key]:
                surplus[key] -= 1
            else:
                more.append(others[j])
        return (*stored, *more), len(more), 0
    rated = [
        replace(mine, rpe=others[j].rpe)
        if mine.rpe is None and others[j].rpe is not None and not (has_base and was.rpe is not None)
        else mine
        for mine, was, j in zip(stored, known, places, strict=True)
    ]
    efforts = sum(now.rpe != mine.rpe for now, mine in zip(rated, stored, strict=True))
    if not new:
        return tuple(rated), 0, efforts
    by_place = {j: replace(mine, set=others[j].set) for mine, j in zip(rated, places, strict=True)}
    return tuple(by_place.get(j, result) for j, result in enumerate(others)), len(new), efforts


def _completed_note(stored: Session, other: Session, base: Session | None, *, is_newer: bool) -> str:
    was = stored.note if base is None else base.note
    old, lines = was.splitlines(), other.note.splitlines()
    new = [line for line in lines if line not in old and line not in stored.note.splitlines()]
    has_grown = set(old) <= set(lines)
    if not new or not (is_newer or has_grown):
        return stored.note
    if stored.note == was and (base is not None or has_grown):
        return other.note
    if base is None:
        return stored.note
    note = "\n".join([*([stored.note] if stored.note else []), *new])
    if len(note) <= MAX_NOTE_LENGTH:
        return note
    shortened = f"{note[: MAX_NOTE_LENGTH - 1]}…"
    return shortened if shortened.startswith(stored.note) else stored.note


def _completed_effort(
    stored: Session, other: Session, base: Session | None, *, is_newer: bool
) -> float | None:
    is_edited = stored.session_rpe is not None if base is None else stored.session_rpe != base.session_rpe
    if is_edited or other.session_rpe is None or not (is_newer or stored.session_rpe is None):
        return stored.session_rpe
    return other.session_rpe


def _without_additions(current: SetResult, before: SetResult, after: SetResult) -> SetResult:
    """Return a set as it was before a completion, with the edits since then."""
    if current == after:
        return before
    return replace(current, set=before.set, rpe=before.rpe if current.rpe == after.rpe else current.rpe)
