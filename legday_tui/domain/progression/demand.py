"""What the plan asks of an exercise, and which past performances were asked for the same."""

from dataclasses import dataclass

from legday_tui.domain.program.field_types import RepRange, Window
from legday_tui.domain.program.progression import Progression
from legday_tui.domain.program.rack import Rack
from legday_tui.domain.progression.evidence import Performance
from legday_tui.domain.progression.reason import Reason
from legday_tui.domain.terms import BODYWEIGHT, USUAL_TEMPO, Kind, LevelId, Load, Method, Rom, Side, Tempo

USUAL_RULES = Progression()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedExercise:
    """What the plan asks of an exercise."""

    exercise: str
    kind: Kind
    level: LevelId
    method: Method | None
    """None if the training method does not change the exercise."""
    sets: int
    reps: RepRange | None = None
    seconds: Window | None = None
    tempo: Tempo = USUAL_TEMPO
    slow_tempo: Tempo = "3-1-1-0"
    """The tempo that makes the exercise harder without load."""
    rom: Rom = "parallel"
    rack: Rack | None = None
    place: str = ""
    """Where it is done; empty for the user's first place."""
    second_in: frozenset[Method] = frozenset()
    """The methods in which the exercise is the second of a pair."""
    rules: Progression = USUAL_RULES

    def is_like(self, performance: Performance) -> bool:
        """Return whether a performance was asked for the same: range, method and depth.

        A slow tempo and pulses may be added, as they are rungs of the progression. Unknown values match.
        """
        return (
            not performance.is_imported
            and self.method in (None, performance.method)
            and all(r.rom in (None, self.rom) for r in performance.sets)
            and all(r.tempo in (None, self.tempo, self.slow_tempo) for r in performance.sets)
            and self._is_same_range(performance)
        )

    def _is_same_range(self, performance: Performance) -> bool:
        if self.reps is None:
            return True
        low, high = self.asked_reps(performance)
        if (low, high) == self.reps:
            return performance.sets[-1].target.reps is not None or performance.level == self.level
        same_level = self.method is None or performance.level == self.level
        return same_level and low <= self.reps[0] and high >= self.reps[1]

    def asked_reps(self, performance: Performance) -> RepRange:
        """Return the range that a performance was asked for; the planned one if that is unknown."""
        asked = performance.sets[-1].target.reps
        if asked is None or asked[0] < 1:
            return self.reps or (1, 1)
        return asked

    def asked_sets(self, performance: Performance) -> int:
        """Return the number of sets that a performance like this was asked for."""
        fewer = performance.days_off >= self.rules.long_break_days
        return max(1, self.sets - 1) if fewer else self.sets

    def rung(self, performance: Performance) -> int:
        """Return what made a performance harder without load: 1 a slow tempo, 2 pulses, 0 nothing."""
        if performance.has_pulses and self.method != "pulses":
            return 2
        return int(performance.tempo == self.slow_tempo != self.tempo)


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """What to do in the next sets of an exercise. The user can override all of it."""

    reason: Reason | None = None
    load: Load = BODYWEIGHT
    aims: tuple[int, ...] = ()
    """The goal of each set, in reps."""
    reps: RepRange | None = None
    """A range instead of the planned one."""
    sets: int | None = None
    """A number of sets instead of the planned one."""
    seconds: Window | None = None
    tempo: Tempo | None = None
    """A tempo instead of the planned one."""
    pulses: bool = False
    first: Side = "left"
    """The side to start with."""
    rests: bool = False
    """Whether the exercise rests because it hurt, so that a swap of it is planned."""
