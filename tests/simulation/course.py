"""What came of an athlete: turn by turn what was asked, what was done, and what was possible."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import groupby

from legday_tui.domain.stats.records import RecordKind
from legday_tui.domain.terms import LOAD_TOLERANCE_KG
from tests.simulation.athlete import Athlete

GOAL_HOLD_S = 90
"""The goal of the wall sit in the bundled program, in seconds."""

HELD = 0.9
"""A hold is missed below this share of its target."""


@dataclass(frozen=True, kw_only=True)
class Turn:
    """One exercise in one session. All loads are those of all implements together, in kilograms."""

    number: int
    """The number of the session, from 1."""
    day: date
    exercise: str
    way: str
    """Level and training method, and the place if it is the second one."""
    place: str = ""
    """Empty for the first place. The turns of each place are a course of their own."""
    days_off: int | None = None
    """Days since the exercise was last trained; None the first time."""
    recent_kg: float = 0.0
    """The heaviest load in the 12 weeks up to the last time."""
    rack_kg: tuple[float, ...] = (0.0,)
    """All loads that there are, in ascending order; 0 is not a load."""
    implements: int = 2
    """How many dumbbells or bars each of them is made of."""

    load_kg: float = 0.0
    """The asked load."""
    asked_implements: int = 2
    """How many dumbbells or bars the asked load is made of."""
    aims: tuple[int, ...] = ()
    """The asked repetitions of each set."""
    reps: tuple[int, int] | None = None
    """The asked range."""
    program_reps: tuple[int, int] | None = None
    """The range of the program at this level."""
    seconds: int | None = None
    """The asked time of a hold."""
    is_test: bool = False
    """Whether it is the first hold of all: as long as possible."""
    rung: int = 0
    """What makes it harder without load: 1 for a slow tempo, 2 for pulses, each besides the way's own."""
    reason: str = ""

    did: tuple[float, ...] = ()
    """Repetitions or seconds of each planned set, of the weaker side."""
    lifted_kg: float = 0.0
    """The load that was really taken."""
    own_choice: bool = False
    """Whether the athlete chose it."""
    hurt: bool = False
    all_out: bool = False
    """Whether the last planned set was rated so."""

    able_kg: float = 0.0
    """The heaviest load for the asked repetitions of all sets."""
    able_low_kg: float = 0.0
    """The heaviest load for the low end of the program's range in all sets."""
    able_reps: int = 0
    """The most repetitions in the last set with the load taken."""
    able_s: float = 0.0
    """The longest hold that is possible in every set."""
    demand_kg: float = 0.0
    """The one-repetition maximum that the load taken and the asked repetitions stand for, with the body."""
    records: tuple[RecordKind, ...] = ()
    """The records that were broken."""

    @property
    def is_hold(self) -> bool:
        return self.seconds is not None

    @property
    def missed(self) -> bool:
        """Whether a set was missed by more than one repetition, or two were missed, or a hold."""
        if self.seconds is not None:
            return not self.is_test and any(s < HELD * self.seconds for s in self.did)
        low = self.reps[0] if self.reps else 0
        short = [low - n for n in self.did if n < low]
        return len(short) > 1 or any(by > 1 for by in short)

    @property
    def done_in_full(self) -> bool:
        """Whether every set reached its goal, with something left."""
        goals = (self.seconds,) * len(self.did) if self.seconds is not None else self.aims
        return not self.all_out and all(n >= goal for n, goal in zip(self.did, goals, strict=False))

    @property
    def asked(self) -> tuple[object, ...]:
        """All that is asked."""
        return self.way, self.load_kg, self.aims, self.reps, self.rung, self.seconds

    @property
    def is_top(self) -> bool:
        """Whether nothing harder can be asked: the goal line, the end of the rack, or the last rung."""
        if self.seconds is not None:
            return self.seconds >= GOAL_HOLD_S
        has_end = len(self.rack_kg) > 1 and self.load_kg >= self.rack_kg[-1] - LOAD_TOLERANCE_KG
        return has_end or self.rung == 2

    def is_raised_from(self, before: "Turn") -> bool:
        """Return whether more load, time or difficulty is asked than was done before."""
        if self.load_kg > before.lifted_kg + LOAD_TOLERANCE_KG:
            return True
        if self.seconds is not None and before.seconds is not None:
            return self.seconds > before.seconds
        return self.load_kg > before.lifted_kg - LOAD_TOLERANCE_KG and self.rung > before.rung

    def place_of(self, load_kg: float) -> int:
        """Return the position on the rack of the heaviest load that is not heavier than this one."""
        return bisect_right(self.rack_kg, load_kg + LOAD_TOLERANCE_KG) - 1

    def rounded_down(self, load_kg: float) -> float:
        """Return the next load of the rack that is not heavier."""
        return self.rack_kg[max(0, self.place_of(load_kg))]

    def rounded_up(self, load_kg: float) -> float:
        """Return the next load of the rack that is not lighter; the heaviest at most."""
        return self.rack_kg[
            min(bisect_left(self.rack_kg, load_kg - LOAD_TOLERANCE_KG), len(self.rack_kg) - 1)
        ]

    def __str__(self) -> str:
        """Return the turn in one line: session, day, way, asked, done, reason."""
        if self.seconds is not None:
            asked = f"hold {self.seconds} s"
        else:
            asked = f"{', '.join(map(str, self.aims))} at {self.load_kg:g} kg"
        asked += ("", ", slow", ", with pulses")[self.rung]
        done = ", ".join(f"{n:g}" for n in self.did)
        taken = "" if abs(self.lifted_kg - self.load_kg) < LOAD_TOLERANCE_KG else f" at {self.lifted_kg:g} kg"
        hurt = ", it hurt" if self.hurt else ""
        able = "" if self.is_hold else f"; able {self.able_kg:.0f} kg"
        return (
            f"{self.exercise}, session {self.number} ({self.day}), {self.way}: "
            f"asked {asked}; did {done}{taken}{hurt}{able}; reason: {self.reason}"
        )


@dataclass(frozen=True)
class Course:
    """All turns of an athlete."""

    athlete: Athlete
    turns: Sequence[Turn]

    @cached_property
    def by_exercise(self) -> Mapping[tuple[str, str], Sequence[Turn]]:
        """The turns of each exercise at each place, in order."""

        def key(turn: Turn) -> tuple[str, str]:
            return turn.exercise, turn.place

        return {name: list(turns) for name, turns in groupby(sorted(self.turns, key=key), key=key)}
