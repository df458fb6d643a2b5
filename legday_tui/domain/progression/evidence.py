"""What was really done: an exercise in one session, with its working sets."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from legday_tui.domain.effort import ALL_OUT, EASY
from legday_tui.domain.session import IMPORTED, Session, SetResult
from legday_tui.domain.terms import Load, Method, Side, Tempo


@dataclass(frozen=True, slots=True)
class Performance:
    """One exercise in one session: its working sets, in order, without one that was cut short."""

    session: Session
    sets: tuple[SetResult, ...]
    has_pulses: bool = False
    hurt_since: tuple[date, ...] = ()
    """The days of later sessions in which the exercise hurt and that have no whole set of it."""
    days_off: int = 0
    """Days since the exercise was trained before; 0 the first time."""

    @property
    def exercise(self) -> str:
        return self.sets[0].exercise

    @property
    def day(self) -> date:
        """The local date on which the session started."""
        return self.session.started_at.date()

    @property
    def level(self) -> str:
        """The level at which the last set was done."""
        return self.session.level_of(self.sets[-1])

    @property
    def is_imported(self) -> bool:
        """Whether another program recorded it: nothing is known of what was asked for."""
        return self.level == IMPORTED

    @property
    def method(self) -> Method:
        """The training method by which the last set was done."""
        return self.session.method_of(self.sets[-1])

    @property
    def load(self) -> Load:
        """The working load of all sets."""
        return self.work(len(self.sets)).load

    @property
    def reps(self) -> tuple[int, ...]:
        """Reps of each set, of the weaker side."""
        return tuple(r.weaker_reps for r in self.sets)

    @property
    def seconds(self) -> tuple[float, ...]:
        """Seconds of each set, of the weaker side."""
        return tuple(r.weaker_seconds for r in self.sets)

    @property
    def tempo(self) -> Tempo | None:
        """The tempo of the last set."""
        return self.sets[-1].tempo

    @property
    def hurt(self) -> bool:
        """Whether any set of the exercise hurt, including pulses, drops, and one that was cut short."""
        return bool(self.painful_days)

    @property
    def painful_days(self) -> tuple[date, ...]:
        """The days on which it hurt, of this session and of those without a whole set since, in order."""
        return (self.day, *self.hurt_since) if self.hurt_itself else self.hurt_since

    @property
    def hurt_itself(self) -> bool:
        """Whether the exercise hurt in this session, and not only in one without a whole set since."""
        return any(r.pain for r in self.session.sets if r.exercise == self.exercise)

    @property
    def weaker_side(self) -> Side:
        """The side with fewer reps or seconds, which goes first next time; left if they are equal."""
        left = sum((r.reps_left or 0) + (r.seconds_left or 0.0) for r in self.sets)
        right = sum((r.reps_right or 0) + (r.seconds_right or 0.0) for r in self.sets)
        return "right" if right < left else "left"

    @property
    def asked_low(self) -> int:
        """The low end of the range that was asked for; 0 if that is unknown."""
        return (self.sets[-1].target.reps or (0, 0))[0]

    def work(self, planned: int, low: int | None = None) -> "Work":
        """Return what is judged: the planned sets at the working load.

        The working load is the heaviest at which at least half of the planned sets were done, else the one
        with most sets. Of several with as many it is the heaviest that half of the planned sets reached for
        `low` reps, by default those that were asked for, or else the lightest. Sets beyond the planned ones
        are judged if there are no others, and where nothing was planned: in an imported session.
        """
        sets = tuple(r for r in self.sets if r.set <= planned and not self.is_imported) or self.sets
        # The total counts: records of old versions do not always have the implements.
        totals = Counter(round(r.load.total_kg, 2) for r in sets)
        often = [kg for kg, number in totals.items() if 2 * number >= planned]
        most = [kg for kg, number in totals.items() if number == max(totals.values())]
        low = self.asked_low if low is None or self.is_imported else low
        working_kg = max(often) if often else _middle_kg(sets, most, planned, low)
        judged = tuple(r for r in sets if round(r.load.total_kg, 2) == working_kg)
        load = max((r.load for r in judged), key=lambda load: load.implements)
        return Work(load, judged, len(sets), bool(often))


def _middle_kg(sets: Sequence[SetResult], likely: Sequence[float], planned: int, low: int) -> float:
    """Return which of these loads, or a heavier one, was done for `low` reps in half of the planned sets."""
    done = sorted((round(r.load.total_kg, 2) for r in sets if r.weaker_reps >= low), reverse=True)
    half = [kg for number, kg in enumerate(done, start=1) if 2 * number >= planned and kg in likely]
    return half[0] if half else min(likely)


@dataclass(frozen=True, slots=True)
class Work:
    """The judged sets of a performance, all at one load."""

    load: Load
    sets: tuple[SetResult, ...]
    done: int
    """The number of planned sets that were done, at whatever load."""
    is_half: bool
    """Whether the judged sets are at least half of the planned ones."""

    @property
    def reps(self) -> tuple[int, ...]:
        """Reps of each set, of the weaker side."""
        return tuple(r.weaker_reps for r in self.sets)

    @property
    def worst(self) -> int:
        """The fewest reps of a set, of the weaker side."""
        return min(self.reps)

    @property
    def did(self) -> tuple[float, ...]:
        """The reps as the numbers of a reason."""
        return tuple(float(n) for n in self.reps)

    @property
    def effort(self) -> float | None:
        """The effort of the last set, as RPE; None if it was not rated."""
        return self.sets[-1].rpe

    @property
    def was_easy(self) -> bool:
        return self.effort is not None and self.effort <= EASY

    @property
    def was_all_out(self) -> bool:
        return self.effort is not None and self.effort >= ALL_OUT

    @property
    def reserve(self) -> float:
        """Reps that were left after the last set: 0 if not rated, 4 at most (easy)."""
        return 0.0 if self.effort is None else ALL_OUT - max(EASY, self.effort)
