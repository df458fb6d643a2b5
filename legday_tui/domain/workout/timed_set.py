"""Timed sets and rests as pure functions of the time: nothing here counts ticks."""

from dataclasses import dataclass, replace
from typing import Literal

from legday_tui.domain.terms import Side

Part = Literal["lead-in", "work", "switch", "done"]
MAX_GAP_S = 2.0
"""A longer silence of the clock means that the lid was closed, or that the machine stood still."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a timed set: getting ready, working, changing sides."""

    part: Part
    ends_s: float
    """When it ends by itself."""
    ready_s: float = 0.0
    """From when on it may be called done: the low end of its window."""
    side: Side | None = None


@dataclass(frozen=True, slots=True)
class TimedSet:
    """A timed set that is going on: lead-in, work, and the switch between sides."""

    segments: tuple[Segment, ...]
    index: int = 0
    elapsed: float = 0.0
    """Seconds in the current segment."""
    seen: float | None = None
    """The last reading of the awake clock; none while it is paused."""
    interrupted: bool = False
    """Paused because the clock was silent for too long, not because somebody asked."""
    held: tuple[tuple[Side | None, float], ...] = ()
    """Seconds of the work segments that have ended."""

    @property
    def segment(self) -> Segment:
        done = self.index >= len(self.segments)
        return Segment("done", 0.0) if done else self.segments[self.index]

    @property
    def is_done(self) -> bool:
        return self.index >= len(self.segments)

    @property
    def is_paused(self) -> bool:
        return self.seen is None

    @property
    def left(self) -> float:
        """Seconds until the segment ends by itself."""
        return max(0.0, self.segment.ends_s - self.elapsed)

    def held_on(self, side: Side | None) -> float:
        """Seconds of work so far on a side, or of a set without sides."""
        segment = self.segment
        return self._held_before(side) + (
            self.elapsed if segment.part == "work" and segment.side == side else 0.0
        )

    @property
    def share(self) -> float:
        """How much of the work of this side is over, what was worked before included: 1 at the target."""
        worked = self.held_on(self.segment.side)
        whole = worked - self.elapsed + self.segment.ready_s
        return worked / whole if whole > 0 else 1.0

    def tick(self, awake: float, max_gap: float = MAX_GAP_S) -> "TimedSet":
        """The set at this reading of the awake clock; paused where the last one is too long ago."""
        if self.seen is None or self.is_done:
            return self
        gap = awake - self.seen
        if gap > max_gap or gap < 0:
            return replace(self, seen=None, interrupted=True)
        run = replace(self, seen=awake, elapsed=self.elapsed + gap)
        while not run.is_done and run.elapsed >= run.segment.ends_s:
            run = run._next(run.elapsed - run.segment.ends_s, run.segment.ends_s)
        return run

    def advance(self) -> "TimedSet":
        """On to the next segment now; work that is cut short counts as long as it lasted."""
        return self if self.is_done else self._next(0.0, self.elapsed)

    def pause(self) -> "TimedSet":
        return replace(self, seen=None, interrupted=False)

    def resume(self, awake: float) -> "TimedSet":
        return replace(self, seen=awake, interrupted=False)

    def lengthened(self, seconds: float) -> "TimedSet":
        """The same set with so many seconds more (or less) to work on each side that is not over."""
        segments = tuple(
            replace(s, ready_s=s.ready_s + seconds, ends_s=s.ends_s + seconds)
            if s.part == "work" and i >= self.index
            else s
            for i, s in enumerate(self.segments)
        )
        return replace(self, segments=segments)

    def ending_at(self, seconds: float) -> "TimedSet":
        """The same set, whose work that is not over ends by itself after so many seconds, or never (inf).

        What was worked on a side before counts.
        """
        segments = tuple(
            replace(s, ends_s=max(seconds - self._held_before(s.side), s.ready_s))
            if s.part == "work" and i >= self.index
            else s
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
    """A timed set, not yet running: one work segment, or one per side with a switch between them.

    `already` holds the seconds that were worked before the program was interrupted; sides that
    reached the end are not done again.
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
        segments += [pause, Segment("work", ends - worked, max(0.0, ready - worked), side)]
        if worked:
            held.append((side, worked))
    return TimedSet(tuple(segments), held=tuple(held))
