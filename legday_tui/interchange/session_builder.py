"""Build sessions from the rows of a foreign file."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec

from legday_tui.domain.documents.location import location_of
from legday_tui.domain.documents.mismatch import describe_mismatch
from legday_tui.domain.documents.plain_text import sanitized
from legday_tui.domain.session import IMPORTED, MAX_NAME_LENGTH, Session, SetResult
from legday_tui.domain.terms import MAX_NOTE_LENGTH
from legday_tui.interchange.cells.dates import with_zone
from legday_tui.interchange.exercise_names import ExerciseNames
from legday_tui.interchange.foreign_set import WORKOUT_NAME, ForeignSet, SetCounters
from legday_tui.interchange.packed_sessions import PackedSessions, PackedSets
from legday_tui.interchange.pinned_notes import split_pinned
from legday_tui.interchange.session_tags import SessionTags
from legday_tui.interchange.set_notes import SetNote, parse_set_note
from legday_tui.interchange.table import format_number
from legday_tui.interchange.wrong_lines import CellError, WrongLines
from legday_tui.platforms.clocks import in_system_zone

NO_NUMBERS = "rows without repetitions and seconds"
NO_SETS = "workouts without a set"
MAX_LINES = 3
"""Lines that are named of the rows that are left out for one reason; there can be a thousand."""
_EMPTY_NOTE = SetNote()


@dataclass
class BuiltSessions:
    """The sessions of a file, and what could not be imported as it is."""

    sessions: PackedSessions = field(default_factory=lambda: PackedSessions({}))
    date_only: set[str] = field(default_factory=set)
    """The ids of the sessions of which the file has the date, but not the time of day."""
    left_out: Counter[str] = field(default_factory=Counter)
    """The number of rows that are not sets, by what they are."""
    left_out_lines: dict[str, list[int]] = field(default_factory=dict)
    """The lines of the first of them."""
    names: Counter[str] = field(default_factory=Counter)
    """The number of sets of each exercise, by its name in the file."""
    pinned: dict[str, str] = field(default_factory=dict)
    """What is pinned to exercises, by their ids; the latest in the file counts."""
    shortened: int = 0
    """The number of notes that were cut off at MAX_NOTE_LENGTH characters."""

    def leave_out(self, what: str, line: int) -> None:
        """Count a row, or a workout that begins in this line."""
        self.left_out[what] += 1
        lines = self.left_out_lines.setdefault(what, [])
        if len(lines) < MAX_LINES:
            lines.append(line)


def build_sessions(rows: Iterable[ForeignSet], names: ExerciseNames, wrong: WrongLines) -> BuiltSessions:
    """Group rows by start and name of their workout, and build a session of each group.

    The sessions are in the order of the file. Rows that make no set are added to `wrong`.
    """
    built = BuiltSessions()
    builders: dict[tuple[object, ...], _SessionBuilder] = {}
    same: Counter[tuple[datetime, str]] = Counter()
    current: _SessionBuilder | None = None
    for row in rows:
        name = " ".join(sanitized(row.workout).split())
        # Files that this program wrote repeat the facts about a session in every row.
        facts = (row.workout_note, row.duration) if row.tags else None
        key = row.start, name, row.group, facts
        if key not in builders:
            builders[key] = _SessionBuilder(name, row, same[row.start, name])
            same[row.start, name] += 1
        builder = builders[key]
        if current is not None and builder is not current:
            current.sets.pack()
        current = builder
        try:
            left_out = builder.add(row, names)
        except CellError as error:
            wrong.add(row.line, str(error))
            if builder.is_empty:
                del builders[key]
                same[row.start, name] -= 1
            continue
        if left_out:
            built.leave_out(left_out, row.line)
        else:
            built.names[row.exercise] += 1
    built.sessions = PackedSessions.of(_sessions(builders, built))
    return built


def _sessions(
    builders: dict[tuple[object, ...], "_SessionBuilder"], built: BuiltSessions
) -> Iterator[Session]:
    """Yield the session of each builder, and remove the builder."""
    for key in list(builders):
        builder = builders.pop(key)
        built.pinned |= builder.pinned
        if not builder.sets:
            built.leave_out(NO_SETS, builder.first.line)
            continue
        session = builder.session()
        built.shortened += builder.is_shortened
        if not builder.first.has_time:
            built.date_only.add(session.id)
        yield session


class _SessionBuilder:
    """Collects the rows of one workout."""

    __slots__ = (
        "_before",
        "_counters",
        "_lasted",
        "_own_notes",
        "_phase",
        "_remarks",
        "_times",
        "first",
        "is_shortened",
        "name",
        "pinned",
        "sets",
    )

    def __init__(self, name: str, first: ForeignSet, before: int) -> None:
        """`before` is the number of workouts of the file with the same start and name before this one."""
        self.name = name
        self._before = before
        self.first = first
        self.sets = PackedSets()
        self.pinned: dict[str, str] = {}
        self.is_shortened = False
        self._counters = SetCounters()
        self._phase = ""
        self._lasted: timedelta | None = None
        self._own_notes: dict[str, None] = {}
        """The notes on the workout: some programs write them into one of its rows only."""
        self._remarks: dict[tuple[str, str], str] = {}
        self._times: Counter[tuple[str, str]] = Counter()
        """How often rows that are not sets have the same numbers."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing of any row was kept."""
        return not self.sets and not self._remarks

    def add(self, row: ForeignSet, names: ExerciseNames) -> str:
        """Add a row. Return what it is if it is not a set, otherwise an empty string. Raise CellError."""
        self._lasted = self._lasted or row.duration
        if row.workout_note.strip() or row.tags is not None:
            self._own_notes[row.workout_note] = None
        exercise = names.exercise(row.exercise)
        pinned, note = split_pinned(row.note)
        if pinned and exercise:
            self.pinned[exercise] = pinned
        set_note = parse_set_note(note) if note else _EMPTY_NOTE
        if set_note is not None and not set_note.matches(row.reps, row.seconds, row.load_kg):
            set_note = None
        remark = note if set_note is None else ""
        fields = _fields(row, set_note or _EMPTY_NOTE, names)
        has_reps = any(name.startswith("reps") for name in fields)
        has_seconds = any(name.startswith("seconds") for name in fields)
        if row.not_a_set or not (has_reps or has_seconds):
            self._add_remarks(exercise, names.name(exercise), remark, _numbers_text(row), *row.remarks)
            self._times[exercise, _numbers_text(row)] += 1
            return row.not_a_set or NO_NUMBERS
        if not exercise:
            raise CellError("expected the name of an exercise, found none")
        type_ = fields["type"]
        number = fields.pop("set", None) or row.number or self._counters.next_number(exercise, type_)
        phase = names.phase(exercise, self._phase)
        fields = {
            "phase": phase,
            "exercise": exercise,
            "set": number,
            "kind": names.kind(exercise, reps=has_reps, seconds=has_seconds),
            "target": {"reps": [row.target_reps] * 2} if row.target_reps and has_reps else {},
            **fields,
        }
        try:
            self.sets.append(msgspec.convert(fields, SetResult))
        except msgspec.ValidationError as problem:
            path, sentence = describe_mismatch(fields, SetResult, problem)
            raise CellError(f"{location_of(fields, path)}: {sentence}") from None
        self._counters.record(exercise, type_, number)
        if names.is_known(exercise):
            self._phase = phase
        about = f"{names.name(exercise)} {number}"
        self._add_remarks(exercise, about, remark, row.distance, *row.remarks)
        return ""

    def _add_remarks(self, exercise: str, about: str, *remarks: str) -> None:
        """Add remarks about a set to the note of the session; repeated remarks are added once."""
        for remark in remarks:
            if text := sanitized(remark).strip():
                self._remarks.setdefault((exercise, text), f"{about}: {text}" if about else text)

    def _all_remarks(self) -> Iterator[str]:
        for key, words in self._remarks.items():
            times = self._times[key]
            yield f"{words}, {times} times" if times > 1 else words

    def _identity(self) -> str:
        """Return what tells the workout from all others, in the same words in every time zone."""
        start = self.first.start
        moment = (start if start.tzinfo is None else start.astimezone(UTC)).isoformat()
        return f"{moment} {self.name}{f' {self._before + 1}' if self._before else ''}"

    def _ended(self, started: datetime, lasted: timedelta) -> datetime:
        """Return the end, with the offset that the clock had then if the file does not name its zone."""
        ended, tags = started + lasted, self.first.tags
        has_zone = self.first.start.tzinfo is not None or (tags is not None and tags.offset is not None)
        return ended if has_zone else in_system_zone(ended)

    def session(self) -> Session:
        """Return the session of all rows that were added."""
        tags = self.first.tags or SessionTags(level=IMPORTED)
        started = with_zone(self.first.start, tags.offset)
        # An end that is not after the start is a mistake, or that of a workout shorter than a minute.
        lasted = self._lasted
        name = "" if self.name == WORKOUT_NAME else self.name
        is_long = len(name) > MAX_NAME_LENGTH
        parts = (name if is_long else "", *self._own_notes, *self._all_remarks())
        note = "\n".join(part for part in parts if part)
        self.is_shortened = len(note) > MAX_NOTE_LENGTH
        return Session(
            id=hashlib.sha256(self._identity().encode()).hexdigest()[:32],
            started_at=started,
            finished_at=self._ended(started, lasted) if lasted is not None and lasted > timedelta() else None,
            level=tags.level or IMPORTED,
            method=tags.method,
            status=tags.status,
            rehearsal=tags.rehearsal,
            dates_uncertain=tags.dates_uncertain,
            easy=tags.easy,
            logged=tags.logged,
            minutes=tags.minutes,
            place=tags.place,
            session_rpe=tags.session_rpe,
            name=f"{name[: MAX_NAME_LENGTH - 1]}…" if is_long else name,
            note=f"{note[: MAX_NOTE_LENGTH - 1]}…" if self.is_shortened else note,
            sets=self.sets.all(),
        )


def _numbers_text(row: ForeignSet) -> str:
    """Return the numbers of a row that is not a set, such as those of a sled: `60 kg, 20 m`."""
    load = "" if row.load_kg is None else f"{format_number(row.load_kg)} kg"
    effort = f"RPE {format_number(row.rpe)}" if row.rpe else ""
    return ", ".join(part for part in (load, row.distance, effort) if part)


def _fields(row: ForeignSet, set_note: SetNote, names: ExerciseNames) -> dict[str, Any]:
    """Return the fields of a set from its columns and its note; most formats write 0 for none."""
    stated = set_note.fields()
    loads = names.load_fields(row.exercise, row.load_kg, row.implements)
    if "load_each_kg" in stated:
        loads["load_kg"] = row.load_kg
    columns: dict[str, Any] = {
        "type": row.type,
        "reps": None if "reps_left" in stated or "reps_right" in stated else row.reps or None,
        "seconds": None if "seconds_left" in stated or "seconds_right" in stated else row.seconds or None,
        **loads,
        "done_at": row.done_at and with_zone(row.done_at, None),
        "rpe": row.rpe or None,
        "rest_s": row.rest_s,
    }
    return {name: value for name, value in columns.items() if value is not None} | stated
