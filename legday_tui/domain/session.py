"""A recorded session and its sets, in the format of the history file and of the JSON export."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import takewhile
from typing import Annotated, Literal, TypeVar

from msgspec import Meta, Struct, field

from legday_tui.domain.terms import (
    BODYWEIGHT,
    MAX_DURATION,
    MAX_KG,
    SLIP_S,
    Kilograms,
    Kind,
    LimitMinutes,
    Load,
    Method,
    Note,
    Reps,
    Rom,
    Seconds,
    SetType,
    Tempo,
    WholeSeconds,
)

Status = Literal["finished", "ended_early", "in_progress"]
Moment = Annotated[datetime, Meta(tz=True)]
"""A datetime with a time zone."""
LocalTime = Callable[[datetime], datetime]
"""Returns a date and time of day without offset with the offset that the user's place has then."""
ShortText = Annotated[str, Meta(min_length=1, max_length=100)]
MAX_NAME_LENGTH = 100
IMPORTED = "imported"
"""The level of sessions that were imported from other programs; they are not compared with any others."""


class Target(Struct, frozen=True, omit_defaults=True):
    """The dose that a set asked for: a range of reps (per side), or seconds (the low end of a window)."""

    reps: tuple[Reps, Reps] | None = None
    seconds: Seconds | None = None


class SetResult(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """The result of one set. A set with two sides has a number for each side, and counts as one set."""

    phase: ShortText
    exercise: ShortText
    set: Annotated[int, Meta(ge=1, le=100)]
    kind: Kind
    type: SetType
    target: Target
    reps: Reps | None = None
    reps_left: Reps | None = None
    reps_right: Reps | None = None
    seconds: Seconds | None = None
    seconds_left: Seconds | None = None
    seconds_right: Seconds | None = None
    contacts: Reps | None = None
    """Landings of a set of jumps."""
    load_each_kg: Kilograms | None = None
    implements: Annotated[int, Meta(ge=0, le=2)] | None = None
    load_kg: Annotated[float, Meta(ge=0, le=2 * MAX_KG)] | None = None
    """All implements together; None for bodyweight."""
    rpe: Annotated[float, Meta(ge=0, le=10)] | None = None
    rom: Rom | None = None
    tempo: Tempo | None = None
    pain: bool = False
    cut_short: bool = False
    """The workout ended in the middle of the set. Its reps count, but it is neither a miss nor a record."""
    form_ok: bool | None = None
    """Whether the user confirmed good form in the checklist; None without a checklist."""
    rest_s: Seconds | None = None
    """Seconds of rest after the set."""
    rest_moved_to_s: WholeSeconds | None = None
    """The seconds of rest after which the user wanted to be ready; None for those that were planned."""
    level: ShortText | None = field(default=None, name="set_level")
    """The level at which the set was done; None if it is the session's."""
    method: Method | None = field(default=None, name="set_adjustment")
    """The training method by which the set was done; None if it is the session's."""
    equipment: ShortText | None = None
    """Optional equipment that was used, such as a band."""
    done_as: ShortText | None = None
    """What was really done, by its name in another program: a relative of the exercise, or the exercise on a
    machine. It counts as training of the exercise, but its numbers prove nothing for it."""
    done_at: Moment | None = None

    @property
    def load(self) -> Load:
        """The external load of the set; bodyweight without one."""
        if not self.load_kg:
            return BODYWEIGHT
        if self.load_each_kg is None:
            return Load(self.load_kg, 1) if self.load_kg <= MAX_KG else Load(self.load_kg / 2, 2)
        return Load(self.load_each_kg, 1 if self.implements is None else self.implements)

    @property
    def really_done(self) -> str:
        """The id of the exercise, or the name of what was done that only counts as it."""
        return self.done_as or self.exercise

    @property
    def total_reps(self) -> int:
        """Repetitions of both sides together."""
        return (self.reps or 0) + (self.reps_left or 0) + (self.reps_right or 0)

    @property
    def total_seconds(self) -> float:
        """Seconds of both sides together."""
        return (self.seconds or 0.0) + (self.seconds_left or 0.0) + (self.seconds_right or 0.0)

    @property
    def weaker_reps(self) -> int:
        """Reps of the set, or of the side with fewer; 0 if nothing was counted."""
        counted = [n for n in (self.reps, self.reps_left, self.reps_right) if n is not None]
        return min(counted, default=0)

    @property
    def weaker_seconds(self) -> float:
        """Seconds of the set, or of the shorter side; 0 if nothing was timed."""
        held = [s for s in (self.seconds, self.seconds_left, self.seconds_right) if s is not None]
        return min(held, default=0.0)

    @property
    def is_slip(self) -> bool:
        """Whether this was not a hold but a slip: neither a hold nor a miss."""
        return self.kind == "hold" and self.total_seconds < SLIP_S

    @property
    def is_missed(self) -> bool:
        """Whether fewer reps were done, or the hold was shorter, than the low end of the target; per side."""
        if self.kind == "hold":
            return self.weaker_seconds < (self.target.seconds or 0.0)
        return self.kind == "reps" and self.weaker_reps < (self.target.reps or (0, 0))[0]

    @property
    def volume_load_kg(self) -> float:
        """External load times repetitions, in kilograms; 0 for bodyweight (Robbins 2010)."""
        return (self.load_kg or 0.0) * self.total_reps


class SessionHead(Struct, frozen=True, kw_only=True):
    """A session without its sets. It belongs to the local date on which it started."""

    id: Annotated[str, Meta(pattern="^[0-9a-f]{32}$")]
    started_at: Moment
    finished_at: Moment | None = None
    level: ShortText
    method: Method = field(default="none", name="adjustment")
    status: Status
    rehearsal: bool = False
    """Recorded with an accelerated clock: never counts for progress, records or weeks in a row."""
    session_rpe: Annotated[float, Meta(ge=0, le=10)] | None = None
    note: Note = ""
    dates_uncertain: bool = False
    """Whether the clock was not set, or was set during the session. Only durations are right then."""
    name: Annotated[str, Meta(max_length=MAX_NAME_LENGTH)] = ""
    """The name of the workout in the program it was imported from; empty for a leg day of this program."""
    easy: bool = False
    """Planned with half the sets, to recover: neither a success nor a miss."""
    minutes: LimitMinutes | None = None
    """The time limit that the plan was cut to; None without one. What it left out is not missed."""
    logged: bool = False
    """Written down afterwards: how long it took may be an estimate, and nobody timed its rests."""
    place: Annotated[str, Meta(max_length=MAX_NAME_LENGTH)] = ""
    """Where it was done, by the user's name for it; empty for the first place, which may be the only one."""

    @property
    def duration(self) -> timedelta | None:
        """The time from the start to the end, if there is one and neither must be wrong; never 0."""
        duration = (self.finished_at or self.started_at) - self.started_at
        is_known = self.finished_at is not None and timedelta(0) < duration <= MAX_DURATION
        return duration if is_known else None

    @property
    def has_sets(self) -> bool:
        """Whether the session has at least one set."""
        return True


class EmptySessionHead(SessionHead, frozen=True, kw_only=True):
    """The head of a session without a single set."""

    @property
    def has_sets(self) -> bool:
        return False


class Session(SessionHead, frozen=True, kw_only=True):
    """One leg day with its sets, in the order in which they were done."""

    sets: tuple[SetResult, ...] = ()
    hurt: tuple[ShortText, ...] = ()
    """Exercises that hurt and were left before a set of them was done, sorted. Sets have their own pain."""

    @property
    def head(self) -> SessionHead:
        """The session without its sets."""
        head_type = SessionHead if self.has_sets else EmptySessionHead
        return head_type(**{name: getattr(self, name) for name in SessionHead.__struct_fields__})

    @property
    def has_sets(self) -> bool:
        return bool(self.sets)

    def level_of(self, result: SetResult) -> str:
        """Return the level at which a set of the session was done."""
        return self.level if result.level is None else result.level

    def method_of(self, result: SetResult) -> Method:
        """Return the training method by which a set of the session was done."""
        return self.method if result.method is None else result.method


S = TypeVar("S", bound=SessionHead)
ANY_TIME = datetime.max.replace(tzinfo=UTC)
"""As the current time: no session is in the future."""


def counts(session: SessionHead, now: datetime, *, rehearsals: bool = False) -> bool:
    """Return whether a session counts: for plans, the last time, days and weeks of training, records, charts.

    A session counts if it has a set, is not in progress, and is not in the future, that is after today.
    A rehearsal counts only if `rehearsals` is true. `now` is the local time.
    """
    is_real = rehearsals or not session.rehearsal
    # A date alone is not enough: after a flight to the east of the date line today may be yesterday.
    has_begun = session.started_at.date() <= now.date() or session.started_at <= now
    return is_real and has_begun and session.has_sets and session.status != "in_progress"


def counted(sessions: Iterable[S], now: datetime, *, rehearsals: bool = False) -> tuple[S, ...]:
    """Return the sessions that count, in the same order. See `counts`."""
    return tuple(s for s in sessions if counts(s, now, rehearsals=rehearsals))


def latest_since(sessions: Sequence[S], day: date) -> Iterator[S]:
    """Yield the sessions from a local date on, of those sorted by start, the latest first; read no others."""
    # Sorted by instant, not by local date: time zones at the two ends differ by more than a day.
    earliest = day - timedelta(days=2)
    recent = takewhile(lambda s: s.started_at.date() >= earliest, reversed(sessions))
    return (s for s in recent if s.started_at.date() >= day)
