"""A counted set with a pacer: repetitions as a function of time."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import ceil

from legday_tui.domain.planning.plan import Step
from legday_tui.domain.program.tempo import Beat, Pace, beat_at, pace_of
from legday_tui.domain.terms import Side
from legday_tui.domain.workout.set_counter import SetCounter, other_side, sides_in_order
from legday_tui.domain.workout.timed_set import MAX_GAP_S, TimedSet, timed_set


@dataclass(frozen=True, slots=True)
class PacedSet:
    """A counted set run as a timed one: the goal in reps, times the seconds of a repetition in its tempo."""

    pace: Pace
    reps: int
    """The goal, for each side if the set has sides."""
    alternating: bool
    timed: TimedSet
    first: Side = "left"

    @classmethod
    def of(cls, step: Step, counter: SetCounter, *, lead_in: float, switch: float) -> "PacedSet":
        """Return the set, not running yet, with the reps of the counter as already done.

        `lead_in` is the countdown before it, `switch` the pause between its sides, both in seconds.
        """
        pace = pace_of(step.tempo)
        reps = _goal_of(step)
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
        return cls(pace, reps, step.sides == "alternating", timed, step.first)

    def fits(self, step: Step) -> bool:
        """Return whether the goal and the tempo are those of a step, which may have changed since."""
        return (self.pace, self.reps) == (pace_of(step.tempo), _goal_of(step))

    def tick(self, now: float, speed: float) -> "PacedSet":
        """Return the set at this reading of the monotonic clock, which runs `speed` times as fast as time."""
        return replace(self, timed=self.timed.tick(now, MAX_GAP_S * speed))

    def pause(self) -> "PacedSet":
        return replace(self, timed=self.timed.pause())

    def resume(self, now: float) -> "PacedSet":
        return replace(self, timed=self.timed.resume(now))

    def reps_by_side(self) -> Iterator[tuple[Side | None, int]]:
        """Yield each side (None without sides) and its finished repetitions, in the order to count them."""
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
        # A tolerance is added since sums of float seconds can fall short of a whole repetition.
        return int((self.timed.held_on(side) + 1e-6) / self.pace.rep_s)

    @property
    def _beat(self) -> Beat:
        return beat_at(self.pace, self.timed.held_on(self.timed.segment.side))

    @property
    def word(self) -> str:
        """The phase of the repetition in one word, or of the countdown or the change of sides."""
        segment = self.timed.segment
        if segment.part == "work":
            return self._beat.phase
        return "SWITCH" if segment.part == "switch" else "GET SET"

    @property
    def countdown(self) -> str:
        """The word, with the whole seconds left of a countdown or a change of sides."""
        working = self.timed.segment.part == "work"
        return self.word if working else f"{self.word} {ceil(self.timed.left)}"

    @property
    def depth(self) -> float:
        """The depth of the repetition, 0 to 1."""
        return self._beat.depth if self.timed.segment.part == "work" else 0.0


def _goal_of(step: Step) -> int:
    return max(step.aim or 1, 1)
