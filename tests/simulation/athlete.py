"""An athlete: a body, a rack, a calendar and habits."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from legday_tui.domain.program.program import Program
from legday_tui.domain.session import Session
from legday_tui.domain.terms import Method, Unit
from tests.simulation.body import Build

Rates = Literal["honestly", "never", "easy", "all out"]


@dataclass(frozen=True)
class Way:
    """A level and a training method; the level's usual one if None."""

    level: str = "intermediate"
    method: Method | None = "none"


STRAIGHT = Way()
USUAL = Build()


@dataclass(frozen=True, kw_only=True)
class Athlete:
    """Who trains. Session numbers count from 1."""

    name: str
    build: Build = USUAL
    sessions: int = 60

    racks: str | None = None
    """The rack for all exercises, as typed in the settings; None for the program's own racks."""
    hotel_racks: str = ""
    """The rack for all exercises at a hotel."""
    in_hotel: Collection[int] = ()
    """The numbers of the sessions at the hotel, where there is no chair either."""
    unit: Unit = "kg"
    has_loads: bool = True
    """False without any weights."""
    past: Callable[[Program], Sequence[Session]] | None = None
    """Makes the sessions before the first one."""
    keeps: Callable[[Session], Session] | None = None
    """What becomes of a session in the history file; nothing if None."""

    gaps: tuple[int, ...] = (3, 4)
    """Days between two sessions, repeated."""
    weeks_off: Mapping[int, int] = field(default_factory=dict)
    """Additional weeks off before a session, by its number."""

    minutes: int | None = None
    """The time limit of each session, here without warm-up and stretches; None without one."""

    ways: tuple[Way, ...] = (STRAIGHT,)
    """The ways to train in turn, one session each."""
    moves: Mapping[int, Way] = field(default_factory=dict)
    """A way to train for all sessions from a number on, instead of `ways`."""

    rates: Rates = "honestly"
    judges_form: bool = True
    """False for who follows along: the checklist goes by unanswered."""
    does_more: int = 0
    """Repetitions beyond the goal, if possible."""
    to_failure: bool = False
    """Whether the last set goes on until nothing is left."""
    takes_extra: bool = False
    """Whether the offered set is taken."""
    starts_at: float = 0.8
    """The share of the possible load that is taken when nothing is known yet."""
    hurts: Mapping[int, str] = field(default_factory=dict)
    """The exercise that hurts in a session, by its number."""

    excused: Mapping[str, str] = field(default_factory=dict)
    """Rules that cannot hold for this athlete, with the reason."""

    def way(self, number: int) -> Way:
        """Return how the session of this number is trained."""
        moved = [way for first, way in sorted(self.moves.items()) if first <= number]
        return moved[-1] if moved else self.ways[(number - 1) % len(self.ways)]

    def days_before(self, number: int) -> int:
        """Return the days between the session before and the one of this number."""
        return self.gaps[number % len(self.gaps)] + 7 * self.weeks_off.get(number, 0)
