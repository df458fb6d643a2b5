"""Personal records, compared only within the same exercise, tempo and depth (PMC7196738)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from legday_tui.domain.session import Session, SetResult, without_rehearsals
from legday_tui.domain.terms import Load

RecordKind = Literal["load", "reps", "hold", "contacts", "volume", "e1rm"]
MAX_REPS_FOR_ESTIMATE = 10
"""Estimates of the one-repetition maximum hold for so many repetitions, those left in the tank included."""


@dataclass(frozen=True, slots=True)
class RecordKey:
    """What is compared with what."""

    kind: RecordKind
    exercise: str
    tempo: str | None = None
    rom: str | None = None
    load: Load | None = None
    """For reps: only those with the same load are compared."""


@dataclass(frozen=True, slots=True)
class RecordValue:
    """A best value: kilograms, reps, seconds or landings, by its kind."""

    value: float
    at: datetime
    before: float | None = None
    """The value that it beat; None for the first of its kind."""


@dataclass(frozen=True, slots=True)
class NewRecord:
    """A best that was just beaten."""

    key: RecordKey
    value: float
    before: float


def e1rm_kg(result: SetResult) -> float | None:
    """The one-repetition maximum that a set suggests, by Epley; None where no estimate would hold."""
    reps = result.weaker_reps
    left_in_tank = 10 - result.rpe if result.rpe is not None else 0.0
    if not result.load_kg or not reps or reps + left_in_tank > MAX_REPS_FOR_ESTIMATE:
        return None
    return result.load_kg * (1 + reps / 30) if reps > 1 else result.load_kg


def record_values(result: SetResult) -> Iterator[tuple[RecordKey, float]]:
    """What a working set reached, of each kind that it has."""
    exercise, tempo, rom = result.exercise, result.tempo, result.rom
    reps = result.weaker_reps
    if result.kind == "hold":
        yield RecordKey("hold", exercise), result.total_seconds
    if result.contacts:
        yield RecordKey("contacts", exercise), float(result.contacts)
    if result.kind != "reps" or not reps:
        return
    yield RecordKey("reps", exercise, tempo, rom, result.load), float(reps)
    if result.load_kg:
        yield RecordKey("load", exercise, tempo, rom), result.load_kg
    if (estimate := e1rm_kg(result)) is not None:
        yield RecordKey("e1rm", exercise, tempo, rom), round(estimate, 1)


def _values(sets: Sequence[SetResult]) -> Mapping[RecordKey, float]:
    """The best of each kind among the working sets of a session, and the volume of each exercise."""
    found: dict[RecordKey, float] = {}
    volume: dict[RecordKey, float] = {}
    for result in sets:
        if result.type != "working" or result.pain:
            continue
        for key, value in record_values(result):
            found[key] = max(value, found.get(key, 0.0))
        if result.load_kg:
            whole = RecordKey("volume", result.exercise, result.tempo, result.rom)
            volume[whole] = volume.get(whole, 0.0) + result.volume_load_kg
    return {**found, **volume}


class PersonalRecords:
    """The best of each kind so far."""

    def __init__(self, sessions: Iterable[Session] = ()) -> None:
        """Of sessions oldest first; rehearsals hold no records."""
        self._best: dict[RecordKey, RecordValue] = {}
        for session in without_rehearsals(sessions):
            self.take(session)

    def take(self, session: Session) -> Sequence[NewRecord]:
        """Take in what a session reached that came after all others; what it beat."""
        broken = []
        for key, value in _values(session.sets).items():
            known = self._best.get(key)
            if known is None or value > known.value:
                before = known.value if known else None
                self._best[key] = RecordValue(value, session.started_at, before)
                if before is not None:
                    broken.append(NewRecord(key, value, before))
        return broken

    def longest_hold_s(self, exercise: str) -> float | None:
        """The longest hold of an exercise, in seconds; None if there was none."""
        best = self._best.get(RecordKey("hold", exercise))
        return best.value if best else None

    def all(self) -> Mapping[RecordKey, RecordValue]:
        """Every best there is."""
        return self._best

    def broken_by(self, sets: Sequence[SetResult]) -> list[NewRecord]:
        """What the sets of one session beat; nothing where there was nothing to beat."""
        return [
            NewRecord(key, value, known.value)
            for key, value in _values(sets).items()
            if (known := self._best.get(key)) is not None and value > known.value
        ]

    def broken_by_last_set(self, sets: Sequence[SetResult]) -> list[NewRecord]:
        """What the last of these sets beat that was not beaten before it."""
        beaten = {record.key: record.value for record in self.broken_by(sets[:-1])}
        return [r for r in self.broken_by(sets) if r.value > beaten.get(r.key, 0.0)]
