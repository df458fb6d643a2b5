"""From the rows of another program to sessions of ours."""

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import msgspec

from legday_tui.domain.documents.location import location_of
from legday_tui.domain.documents.mismatch import describe_mismatch
from legday_tui.domain.documents.plain_text import harmless
from legday_tui.domain.session import IMPORTED, MAX_NOTE_LENGTH, Session, SetResult
from legday_tui.interchange.dates import with_zone
from legday_tui.interchange.exercise_names import ExerciseNames
from legday_tui.interchange.foreign_set import OUR_NAME, ForeignSet
from legday_tui.interchange.line_errors import LineError, WrongLineError
from legday_tui.interchange.numbering import Numbering
from legday_tui.interchange.session_tags import SessionTags
from legday_tui.interchange.set_notes import SetNote, set_words_in

NO_NUMBERS = "rows without repetitions and seconds"
NO_SETS = "workouts without a set"
_NOTHING = SetNote()


@dataclass
class Assembled:
    """The sessions of a file, and what could not be taken as it is."""

    sessions: list[Session] = field(default_factory=list)
    only_days: set[str] = field(default_factory=set)
    """The ids of those of which the file knows only the day."""
    left_out: Counter[str] = field(default_factory=Counter)
    """How many rows are no sets, by what they are."""
    shortened: int = 0
    """How many notes were too long."""
    faults: list[LineError] = field(default_factory=list)


def assembled(rows: Iterable[ForeignSet], placing: ExerciseNames) -> Assembled:
    """The sessions, in the order of the file."""
    whole = Assembled()
    gathered: dict[tuple[datetime, str], _Gathered] = {}
    for row in rows:
        name = " ".join(harmless(row.workout).split())
        key = row.start, name
        if key not in gathered:
            gathered[key] = _Gathered(name, row)
        one = gathered[key]
        try:
            left_out = one.take(row, placing)
        except WrongLineError as wrong:
            whole.faults.append(LineError(row.line, str(wrong)))
            continue
        if left_out:
            whole.left_out[left_out] += 1
    for one in gathered.values():
        if not one.sets:
            whole.left_out[NO_SETS] += 1
            continue
        session = one.session()
        whole.sessions.append(session)
        whole.shortened += one.is_shortened
        if not one.first.knows_time:
            whole.only_days.add(session.id)
    return whole


class _Gathered:
    """The rows of one workout, as they come."""

    def __init__(self, name: str, first: ForeignSet) -> None:
        self.name = name
        self.first = first
        self.sets: list[SetResult] = []
        self.is_shortened = False
        self._numbering = Numbering()
        self._phase = ""
        self._remarks: dict[tuple[str, str], str] = {}

    def take(self, row: ForeignSet, placing: ExerciseNames) -> str:
        """Add a set; or what the row is instead, in words. Raises WrongLineError."""
        exercise = placing.exercise(row.exercise)
        words = set_words_in(row.note) if row.note else _NOTHING
        if words is not None and not words.fit(row.reps, row.seconds, row.load_kg):
            words = None
        remark = row.note if words is None else ""
        fields = _fields(row, words or _NOTHING)
        has_reps = any(name.startswith("reps") for name in fields)
        has_seconds = any(name.startswith("seconds") for name in fields)
        if row.is_no_set or not (has_reps or has_seconds):
            self._remember(exercise, placing.name(exercise), remark, row.distance)
            return row.is_no_set or NO_NUMBERS
        if not exercise:
            raise WrongLineError("expected the name of an exercise, found none")
        kind = fields["type"]
        number = fields.pop("set", None) or row.number or self._numbering.due(exercise, kind)
        phase = placing.phase(exercise, self._phase)
        fields = {
            "phase": phase,
            "exercise": exercise,
            "set": number,
            "kind": placing.kind(exercise, reps=has_reps, seconds=has_seconds),
            "target": {},
            **fields,
        }
        try:
            self.sets.append(msgspec.convert(fields, SetResult))
        except msgspec.ValidationError as problem:
            path, sentence = describe_mismatch(fields, SetResult, problem)
            raise WrongLineError(f"{location_of(fields, path)}: {sentence}") from None
        self._numbering.take(exercise, kind, number)
        if placing.is_known(exercise):
            self._phase = phase
        self._remember(exercise, f"{placing.name(exercise)} {number}", remark, row.distance)
        return ""

    def _remember(self, exercise: str, about: str, *remarks: str) -> None:
        """Keep what is said of a set for the note of the session; what is said again only once."""
        for remark in remarks:
            if text := harmless(remark).strip():
                self._remarks.setdefault((exercise, text), f"{about}: {text}" if about else text)

    def session(self) -> Session:
        """The session of all rows."""
        tags = self.first.tags or SessionTags(level=IMPORTED)
        started = with_zone(self.first.start, tags.offset)
        said = self.first.workout_note
        parts = ["" if self.name == OUR_NAME else self.name, said if said.strip() or self.first.tags else ""]
        note = "\n".join(part for part in (*parts, *self._remarks.values()) if part)
        self.is_shortened = len(note) > MAX_NOTE_LENGTH
        return Session(
            id=hashlib.sha256(f"{self.first.start.isoformat()} {self.name}".encode()).hexdigest()[:32],
            started_at=started,
            finished_at=None if self.first.lasted is None else started + self.first.lasted,
            level=tags.level or IMPORTED,
            method=tags.method,
            status=tags.status,
            rehearsal=tags.rehearsal,
            session_rpe=tags.session_rpe,
            note=f"{note[: MAX_NOTE_LENGTH - 1]}…" if self.is_shortened else note,
            sets=tuple(self.sets),
        )


def _fields(row: ForeignSet, words: SetNote) -> dict[str, Any]:
    """The fields of a set that the row and its words say; most formats write 0 for none."""
    said = words.fields()
    columns: dict[str, Any] = {
        "type": row.type,
        "reps": None if "reps_left" in said or "reps_right" in said else row.reps or None,
        "seconds": None if "seconds_left" in said or "seconds_right" in said else row.seconds or None,
        "load_kg": row.load_kg,
        "rpe": row.rpe,
    }
    return {name: value for name, value in columns.items() if value is not None} | said
