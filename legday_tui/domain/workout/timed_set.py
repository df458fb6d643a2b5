"""Timed sets as pure functions of the monotonic clock; elapsed time is measured, not counted in ticks."""

from dataclasses import dataclass, replace
from math import inf
from typing import Literal

from legday_tui.domain.planning.plan import Step
from legday_tui.domain.terms import MAX_SECONDS, Side
from legday_tui.domain.workout.set_counter import SetCounter, sides_in_order

Part = Literal["lead-in", "work", "switch", "done"]
MAX_GAP_S = 2.0
"""Seconds between two ticks above which the machine was suspended or frozen."""
CHECKPOINT_S = 2.0
"""The interval at which the seconds of a running set are written: the most that a crash can cost."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a timed set: the lead-in, the work on a side, or the switch between sides."""

    part: Part
    ends_s: float
    """Its length in seconds."""
    ready_s: float = 0.0
    """Seconds after which it can count as done: the low end of the window. Negative if that was before it."""
    side: Side | None = None


@dataclass(frozen=True, slots=True)
class TimedSet:
    """A timed set in progress: lead-in, work, and the switch between sides. Immutable."""

    segments: tuple[Segment, ...]
    index: int = 0
    elapsed: float = 0.0
    """Seconds in the current segment."""
    last_tick: float | None = None
    """The last reading of the monotonic clock; None while the set is paused."""
    interrupted: bool = False
    """Paused because of a gap between two ticks, not by the user."""
    held: tuple[tuple[Side | None, float], ...] = ()
    """Side and seconds of the work segments that are over."""

    @property
    def segment(self) -> Segment:
        """The current segment; one with the part `done` after the last."""
        return Segment("done", 0.0) if self.is_done else self.segments[self.index]

    @property
    def is_done(self) -> bool:
        """Whether the last segment is over."""
        return self.index >= len(self.segments)

    @property
    def is_paused(self) -> bool:
        """Whether its clock stands: it is not running yet, or was paused or interrupted."""
        return self.last_tick is None

    @property
    def left(self) -> float:
        """Seconds left of the current segment."""
        return max(0.0, self.segment.ends_s - self.elapsed)

    def held_on(self, side: Side | None) -> float:
        """Return the seconds of work so far on a side, or of a set without sides if `side` is None.

        They stop at MAX_SECONDS.
        """
        segment = self.segment
        running = self.elapsed if segment.part == "work" and segment.side == side else 0.0
        return min(self._held_before(side) + running, MAX_SECONDS)

    @property
    def has_work(self) -> bool:
        """Whether any work was done so far, on any side."""
        return self.segment.part == "work" or any(seconds for _, seconds in self.held)

    @property
    def share(self) -> float:
        """The share of the work on the current side that is over, 1 at the target and more beyond it."""
        worked = self.held_on(self.segment.side)
        whole = worked - self.elapsed + self.segment.ready_s
        return worked / whole if whole > 0 else 1.0

    def tick(self, now: float, max_gap: float = MAX_GAP_S) -> "TimedSet":
        """Return the set at this reading of the monotonic clock.

        If more than `max_gap` seconds have passed since the last tick, or the clock went backwards, the set
        is paused as interrupted, and that time does not count.
        """
        if self.last_tick is None or self.is_done:
            return self
        gap = now - self.last_tick
        if gap > max_gap or gap < 0:
            return replace(self, last_tick=None, interrupted=True)
        run = replace(self, last_tick=now, elapsed=self.elapsed + gap)
        while not run.is_done and run.elapsed >= run.segment.ends_s:
            run = run._next(run.elapsed - run.segment.ends_s, run.segment.ends_s)
        return run

    def advance(self) -> "TimedSet":
        """Return the set at the start of the next segment. Work that ends early counts while it lasted."""
        return self if self.is_done else self._next(0.0, self.elapsed)

    def pause(self) -> "TimedSet":
        return replace(self, last_tick=None, interrupted=False)

    def resume(self, now: float) -> "TimedSet":
        return replace(self, last_tick=now, interrupted=False)

    def with_target(self, ready: float, ends: float) -> "TimedSet":
        """Return the set with another target on each unfinished side; seconds already worked on it count.

        `ready` and `ends` are the low and the high end of the work in seconds, as for `timed_set`. A change
        of the target never ends the work: if a side has lasted until `ends` already, the user ends it.
        """

        def moved(segment: Segment, elapsed: float) -> Segment:
            worked = self._held_before(segment.side)
            ends_s = inf if 0 < worked + elapsed >= ends else ends - worked
            return replace(segment, ready_s=ready - worked, ends_s=ends_s)

        segments = tuple(
            moved(s, self.elapsed if i == self.index else 0.0) if s.part == "work" and i >= self.index else s
            for i, s in enumerate(self.segments)
        )
        return replace(self, segments=segments)

    def _held_before(self, side: Side | None) -> float:
        return sum(seconds for of, seconds in self.held if of == side)

    def _next(self, carried: float, lasted: float) -> "TimedSet":
        segment = self.segment
        held = (*self.held, (segment.side, lasted)) if segment.part == "work" else self.held
        return replace(self, index=self.index + 1, elapsed=carried, held=held)


def timed_set(
    *,
    lead_in: float,
    ready: float,
    ends: float,
    sides: tuple[Side, ...] = (),
    switch: float = 0.0,
    already: dict[Side | None, float] | None = None,
) -> TimedSet:
    """Return a timed set, not running yet: one work segment, or one per side with a switch between them.

    All times are in seconds: `ready` and `ends` are the low and the high end of the work. `already` are those
    worked before the program was interrupted; sides that are complete are left out.
    """
    before = already or {}
    segments: list[Segment] = []
    held: list[tuple[Side | None, float]] = []
    works: tuple[Side | None, ...] = sides or (None,)
    for side in works:
        worked = before.get(side, 0.0)
        later = any(before.get(s, 0.0) > 0 for s in works[works.index(side) + 1 :])
        if worked > 0 and (later or worked >= ends):
            held.append((side, worked))
            continue
        pause = Segment("switch", switch, side=side) if segments else Segment("lead-in", lead_in, side=side)
        segments += [pause, Segment("work", ends - worked, ready - worked, side)]
        if worked:
            held.append((side, worked))
    return TimedSet(tuple(segments), held=tuple(held))


def timed_set_of(
    step: Step, counter: SetCounter, *, lead_in: float, ends: float, switch: float
) -> tuple[TimedSet, bool]:
    """Return the rest of the set in progress, not running yet, and whether all of it was already done.

    A set is already done if its end was undone. It lasts until the user ends it, since otherwise it would end
    again at once. All times are in seconds.
    """
    already: dict[Side | None, float] = (
        {None: counter.held}
        if step.sides == "none"
        else {"left": counter.held_left, "right": counter.held_right}
    )
    ready = float((step.seconds or (0, 0))[0])

    def ending_after(seconds: float) -> TimedSet:
        return timed_set(
            lead_in=lead_in,
            ready=ready,
            ends=seconds,
            sides=sides_in_order(step),
            switch=switch,
            already=already,
        )

    run = ending_after(ends)
    return (ending_after(inf), True) if run.is_done else (run, False)
