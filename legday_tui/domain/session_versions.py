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
NAMED = ("exercise", "done_as", "phase", "kind", "equipment")
"""The fields of a set that follow from the name of its exercise."""
LOADED = ("load_kg", "load_each_kg", "implements")
"""The fields of a load, which belong together. The equipment in the name decides them as well."""


@dataclass(frozen=True)
class Completed:
    """A session with what another version had more, and the numbers of what was added."""

    session: Session
    sets: int = 0
    names: int = 0
    """The number of sets of which the exercise is renamed, with its implements."""
    notes: int = 0
    ends: int = 0
    efforts: int = 0


@dataclass(frozen=True)
class _Sets:
    """The sets of a completed session, and the numbers of those that were added, rated and renamed."""

    sets: tuple[SetResult, ...]
    added: int = 0
    rated: int = 0
    renamed: int = 0


def completed(stored: Session, other: Session, base: Session | None) -> Completed | None:
    """Complete a stored session by another version; None if that has nothing more.

    `base` is the version from which the stored one was imported, or None if it is unknown: then whatever the
    stored session has counts as edited.

    Only a version that has all sets of the base adds anything: its further sets, and notes, an end or efforts
    where there are none. If it has further sets it is the newer one: its note, end and effort replace those
    that were not edited. A version with the same id as the base is of the same file: if its exercises are
    read under other names now, they are renamed where they were not edited.
    """
    known = stored if base is None else base
    places = places_of(known.sets, other.sets)
    if places is None:
        return None
    found = _completed_sets(stored.sets, known.sets, other.sets, places, base is not None)
    if base is not None and base.id == other.id and len(stored.sets) == len(base.sets):
        found = _renamed(found, base.sets, other.sets, places)
    is_newer = found.added > 0
    ends = other.finished_at is not None and (is_newer or stored.finished_at is None)
    session = replace(
        stored,
        sets=found.sets,
        note=_completed_note(stored, other, base, is_newer=is_newer),
        finished_at=other.finished_at if ends else stored.finished_at,
        session_rpe=_completed_effort(stored, other, base, is_newer=is_newer),
        status=other.status if is_newer else stored.status,
    )
    if session == stored:
        return None
    return Completed(
        session,
        sets=found.added,
        names=found.renamed,
        notes=int(session.note != stored.note),
        ends=int(session.finished_at != stored.finished_at),
        efforts=found.rated + int(session.session_rpe != stored.session_rpe),
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
    places = _places_after(before.sets, after.sets)
    added = _others(places, len(after.sets))
    if len(current.sets) != len(after.sets) or len(places) != len(before.sets):
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

    Sets are the same if their reps, seconds and load are, or the load of one implement, as far as every
    format keeps them. Among several such sets, the one at the same place is chosen, else the first of the
    same exercise and type, else the first of the same exercise.
    """
    found: dict[int, int] = {}
    used: set[int] = set()
    for i, (result, other) in enumerate(zip(sets, others, strict=False)):
        if _exactly(result) == _exactly(other):
            found[i] = i
            used.add(i)
    for detail in (_exactly, _of_exercise, facts_of, _facts_of_one):
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


def _places_after(before: Sequence[SetResult], after: Sequence[SetResult]) -> list[int]:
    """Return the index of each set after a completion, which may have changed exercises and loads."""
    places = places_of(before, after)
    if places is None:
        places = places_of(
            *([replace(r, exercise="x", load_kg=None) for r in sets] for sets in (before, after))
        )
    return places or []


def facts_of(result: SetResult) -> Facts:
    """Return the facts about a set that every format has, apart from the name of its exercise."""
    return result.total_reps, round(result.total_seconds), round(result.load_kg or 0.0, 1)


def _facts_of_one(result: SetResult) -> Facts:
    """Return the facts about a set with the load of one implement: their number follows from the name."""
    load = result.load_kg if result.load_each_kg is None else result.load_each_kg
    return result.total_reps, round(result.total_seconds), round(load or 0.0, 1)


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
) -> _Sets:
    """Return the stored sets with the further ones of the other version.

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
        return _Sets((*stored, *more), added=len(more))
    rated = [
        replace(mine, rpe=others[j].rpe)
        if mine.rpe is None and others[j].rpe is not None and not (has_base and was.rpe is not None)
        else mine
        for mine, was, j in zip(stored, known, places, strict=True)
    ]
    efforts = sum(now.rpe != mine.rpe for now, mine in zip(rated, stored, strict=True))
    if not new:
        return _Sets(tuple(rated), rated=efforts)
    by_place = {j: replace(mine, set=others[j].set) for mine, j in zip(rated, places, strict=True)}
    sets = tuple(by_place.get(j, result) for j, result in enumerate(others))
    return _Sets(sets, added=len(new), rated=efforts)


def _renamed(
    found: _Sets, known: Sequence[SetResult], others: Sequence[SetResult], places: Sequence[int]
) -> _Sets:
    """Return the sets with the names and the loads that the other version has for the known ones.

    There is a stored set for each known one. What was edited is left as it is.
    """
    sets = list(found.sets)
    numbers = places if found.added else range(len(known))  # after additions, the order is that of the others
    number = 0
    for i, was, j in zip(numbers, known, places, strict=True):
        mine, now = sets[i], others[j]
        same = [group for group in (NAMED, LOADED) if _are_equal(group, mine, was)]
        sets[i] = replace(mine, **{name: getattr(now, name) for group in same for name in group})
        number += not _are_equal((*NAMED, *LOADED), mine, sets[i])
    if number:  # sets are numbered by the exercise
        for i, j in zip(numbers, places, strict=True):
            sets[i] = replace(sets[i], set=others[j].set)
    return _Sets(tuple(sets), found.added, found.rated, number)


def _are_equal(fields: Sequence[str], one: SetResult, other: SetResult) -> bool:
    return all(getattr(one, name) == getattr(other, name) for name in fields)


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
    edited = {name for name in SetResult.__struct_fields__ if getattr(current, name) != getattr(after, name)}
    if not edited.isdisjoint(LOADED):
        edited.update(LOADED)
    return replace(before, **{name: getattr(current, name) for name in edited})
