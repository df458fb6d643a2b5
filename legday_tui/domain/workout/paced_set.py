"""A set of repetitions that is done to a pace: what was counted when."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import ceil

from legday_tui.domain.planning.plan import Step
from legday_tui.domain.program.tempo import Beat, Pace, beat_at, pace_of
from legday_tui.domain.terms import Side
from legday_tui.domain.workout.set_counter import SetCounter, other_side, sides_in_order
from legday_tui.domain.workout.timed_set import MAX_GAP_S, TimedSet, timed_set

SWITCH_S = 5.0


@dataclass(frozen=True, slots=True)
class PacedSet:
    """A rep set against the clock: as many repetitions as it aims for, each as long as its tempo says."""

    pace: Pace
    alternating: bool
    timed: TimedSet
    first: Side = "left"

    @classmethod
    def of(cls, step: Step, counter: SetCounter, lead_in: float, switch: float = SWITCH_S) -> "PacedSet":
        """The set from where its counter stands, not yet running."""
        pace = pace_of(step.tempo)
        reps = max(step.aim or 1, 1)
        if step.sides == "each":
            already: dict[Side | None, float] = {
                "left": (counter.left or 0) * pace.rep_s,
                "right": (counter.right or 0) * pace.rep_s,
            }
            sides: tuple[Side, ...] = sides_in_order(step)
        else:
            counted = (counter.left or 0) + (counter.right or 0) + (counter.reps or 0)
            already, sides = {None: counted * pace.rep_s}, ()
        rounds = reps * 2 if step.sides == "alternating" else reps
        ends = rounds * pace.rep_s
        timed = timed_set(lead_in=lead_in, ready=ends, ends=ends, sides=sides, switch=switch, already=already)
        return cls(pace, step.sides == "alternating", timed, step.first)

    def tick(self, awake: float, speed: float) -> "PacedSet":
        """The set at this reading of the awake clock, which runs so many times faster than real time."""
        return replace(self, timed=self.timed.tick(awake, MAX_GAP_S * speed))

    def pause(self) -> "PacedSet":
        return replace(self, timed=self.timed.pause())

    def resume(self, awake: float) -> "PacedSet":
        return replace(self, timed=self.timed.resume(awake))

    def reps_by_side(self) -> Iterator[tuple[Side | None, int]]:
        """The repetitions finished so far, in the order in which they are to be counted."""
        if self.alternating:
            done = self._reps(None)
            yield self.first, (done + 1) // 2
            yield other_side(self.first), done // 2
            return
        segment = self.timed.segment
        worked = {side for side, _ in self.timed.held}
        worked |= {segment.side} if segment.part == "work" else set()
        for side in sorted(worked, key=str):
            yield side, self._reps(side)

    def _reps(self, side: Side | None) -> int:
        # A hair is added since sums of fractions of a second may fall short of the whole repetition.
        return int((self.timed.held_on(side) + 1e-6) / self.pace.rep_s)

    @property
    def _beat(self) -> Beat:
        return beat_at(self.pace, self.timed.held_on(self.timed.segment.side))

    @property
    def word(self) -> str:
        """What to do now: the phase of the repetition, or how long until it starts."""
        segment = self.timed.segment
        if segment.part == "work":
            return self._beat.phase
        return "SWITCH" if segment.part == "switch" else "GET SET"

    @property
    def countdown(self) -> str:
        """The word, and the whole seconds left of what is no repetition."""
        working = self.timed.segment.part == "work"
        return self.word if working else f"{self.word} {ceil(self.timed.left)}"

    @property
    def depth(self) -> float:
        """How deep the repetition is, 0 to 1."""
        return self._beat.depth if self.timed.segment.part == "work" else 0.0
