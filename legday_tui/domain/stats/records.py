"""Personal records, compared only within the same exercise, tempo and range of motion (PMC7196738)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from legday_tui.domain.progression.equivalence import EPLEY
from legday_tui.domain.session import ANY_TIME, Session, SetResult, counted
from legday_tui.domain.terms import ROUNDED_SHARE, Load

RecordKind = Literal["load", "reps", "hold", "contacts", "volume", "e1rm"]
IN_KG: tuple[RecordKind, ...] = ("load", "volume", "e1rm")
"""Records that are weights."""
MAX_REPS_FOR_ESTIMATE = 10
"""Repetitions up to which Epley's formula is used; more of them count as this many."""


@dataclass(frozen=True, slots=True)
class RecordKey:
    """Values with the same key are compared with each other."""

    kind: RecordKind
    exercise: str
    tempo: str | None = None
    rom: str | None = None
    load: Load | None = None
    """For `reps`: only repetitions with the same load are compared."""

    def is_beaten(self, best: float, value: float) -> bool:
        """Return whether a value exceeds the best one, weights by more than rounding."""
        return value > best * (1 + ROUNDED_SHARE if self.kind in IN_KG else 1)


@dataclass(frozen=True, slots=True)
class RecordValue:
    """The best value of a key, in kilograms, reps, seconds or landings, depending on the kind."""

    value: float
    at: datetime
    """The start of the session in which it was reached."""
    previous: float | None = None
    """The value that it exceeded; None for the first value of its key."""


@dataclass(frozen=True, slots=True)
class NewRecord:
    """A value that exceeds the best one so far."""

    key: RecordKey
    value: float
    previous: float


def e1rm_kg(result: SetResult) -> float | None:
    """Return the estimated one-repetition maximum of a set in kilograms (Epley).

    None without load or repetitions. With more than MAX_REPS_FOR_ESTIMATE repetitions the estimate is a
    cautious one, so that it is never below a load that was lifted.
    """
    reps = min(result.weaker_reps, MAX_REPS_FOR_ESTIMATE)
    if not result.load_kg or not reps:
        return None
    return result.load_kg * (1 + reps / EPLEY) if reps > 1 else result.load_kg


def record_values(result: SetResult) -> Iterator[tuple[RecordKey, float]]:
    """Yield each value of a working set that can be a record."""
    exercise, tempo, rom = result.exercise, result.tempo, result.rom
    reps = result.weaker_reps
    if result.kind == "hold" and not result.is_slip and result.weaker_seconds:
        yield RecordKey("hold", exercise), result.weaker_seconds
    if result.contacts:
        yield RecordKey("contacts", exercise), float(result.contacts)
    if result.kind != "reps" or not reps:
        return
    yield RecordKey("reps", exercise, tempo, rom, result.load), float(reps)
    # A new load counts from the low end of the range on: a few reps of many prove nothing.
    if result.load_kg and not result.is_missed:
        yield RecordKey("load", exercise, tempo, rom), result.load_kg
    if (estimate := e1rm_kg(result)) is not None:
        yield RecordKey("e1rm", exercise, tempo, rom), round(estimate, 1)


def _best_values(sets: Sequence[SetResult]) -> Mapping[RecordKey, float]:
    """Return the best value of each key in a session, and the volume load of each exercise.

    Only working sets without pain count, and none that was cut short, or is of a relative of the exercise.
    """
    best: dict[RecordKey, float] = {}
    volume: dict[RecordKey, float] = {}
    for result in sets:
        if result.type != "working" or result.pain or result.cut_short or result.done_as:
            continue
        for key, value in record_values(result):
            best[key] = max(value, best.get(key, 0.0))
        if result.load_kg:
            key = RecordKey("volume", result.exercise, result.tempo, result.rom)
            volume[key] = volume.get(key, 0.0) + result.volume_load_kg
    return {**best, **volume}


class PersonalRecords:
    """The best value of each key in all sessions so far."""

    def __init__(self, sessions: Iterable[Session] = (), now: datetime = ANY_TIME) -> None:
        """Collect the records of those sessions, oldest first, that count; see `counts`."""
        self._best: dict[RecordKey, RecordValue] = {}
        for session in counted(sessions, now):
            self.add(session)

    def add(self, session: Session) -> Sequence[NewRecord]:
        """Add a session that is later than all others, and return the records that it broke.

        The first value of a key breaks no record.
        """
        broken = []
        for key, value in _best_values(session.sets).items():
            best = self._best.get(key)
            if best is None or key.is_beaten(best.value, value):
                previous = best.value if best else None
                self._best[key] = RecordValue(value, session.started_at, previous)
                if previous is not None:
                    broken.append(NewRecord(key, value, previous))
        return broken

    @property
    def by_key(self) -> Mapping[RecordKey, RecordValue]:
        """The best value of each key."""
        return self._best

    def longest_hold_s(self, exercise: str) -> float | None:
        """Return the longest hold of an exercise in seconds, or None if there is none."""
        best = self._best.get(RecordKey("hold", exercise))
        return best.value if best else None

    def broken_by(self, sets: Sequence[SetResult]) -> list[NewRecord]:
        """Return the records that the sets of one session break, without adding them."""
        return [
            NewRecord(key, value, best.value)
            for key, value in _best_values(sets).items()
            if (best := self._best.get(key)) is not None and key.is_beaten(best.value, value)
        ]

    def broken_by_last_set(self, sets: Sequence[SetResult]) -> list[NewRecord]:
        """Return the records that the last of these sets breaks beyond what the sets before it reached."""
        earlier = {record.key: record.value for record in self.broken_by(sets[:-1])}
        return [r for r in self.broken_by(sets) if r.value > earlier.get(r.key, 0.0)]
