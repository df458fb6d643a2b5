"""A timed set in progress, for the screen and for the plain session: what is recorded and signalled of it."""

from math import inf

from legday_tui.coaching.coach import Stamp, Turn
from legday_tui.cues.cue import Cue
from legday_tui.domain.planning.plan import Step
from legday_tui.domain.terms import Kind
from legday_tui.domain.workout.events import Held, HoldDone
from legday_tui.domain.workout.timed_set import CHECKPOINT_S, Segment, TimedSet


class HeldSeconds:
    """Records the seconds of a timed set while it runs, in case the program or the workout ends before it."""

    def __init__(self, turn: Turn, *, least_s: float = 0.0) -> None:
        """Record the seconds of a turn, unless they are fewer than `least_s`."""
        self._turn = turn
        self._least_s = least_s
        self._recorded_s = 0.0

    def record_regularly(self, run: TimedSet) -> None:
        """Record the seconds of the current side, if CHECKPOINT_S have passed since the last time."""
        if run.segment.part != "work":
            self._recorded_s = 0.0
        elif (
            run.elapsed - self._recorded_s >= CHECKPOINT_S * self._turn.coach.clock.speed
            and run.held_on(run.segment.side) >= self._least_s
        ):
            self._recorded_s = run.elapsed
            self.record(run, run.segment)

    def record(self, run: TimedSet, segment: Segment) -> None:
        """Record the exact seconds of a side: at a pause, or because the side is finished."""
        seconds = run.held_on(segment.side)
        if segment.part == "work" and seconds and seconds >= self._least_s:
            self._turn.record(Held(**self._turn.coach.stamp(), seconds=seconds, side=segment.side))

    def finished(self, step: Step, run: TimedSet) -> HoldDone:
        """Return the event that completes the set, whose seconds stay if that is undone."""
        self.record(run, run.segments[-1])
        stamp = self._turn.coach.stamp()
        if step.sides == "none":
            return HoldDone(**stamp, seconds=run.held_on(None))
        return HoldDone(**stamp, left=run.held_on("left"), right=run.held_on("right"))


def typed_hold(step: Step, stamp: Stamp, seconds: float) -> HoldDone:
    """Return the event that completes a set with seconds that the user typed, for each of its sides."""
    if step.sides == "none":
        return HoldDone(**stamp, seconds=seconds)
    return HoldDone(**stamp, left=seconds, right=seconds)


def tick_between(left_before: float, left: float) -> int | None:
    """Return which of the last three seconds began between two remaining times in seconds; None for none."""
    return next((second for second in (1, 2, 3) if left_before > second >= left), None)


def signal_between(before: TimedSet, now: TimedSet, kind: Kind) -> tuple[Cue, str] | None:
    """Return the signal of the last event between two ticks, and what the voice says; None for none.

    Signals of earlier events would be late.
    """
    if now.is_done:
        return Cue.SET_DONE, "done"
    if now.index != before.index:
        return _start_signal(now.segment, kind)
    if now.segment.part != "work":
        return _tick_signal(before.left, now.left)
    if now.segment.ready_s == inf:
        return None
    left_before, left = (now.segment.ready_s - run.elapsed for run in (before, now))
    if left_before > now.segment.ready_s / 2 >= left:
        return Cue.HALF, "halfway"
    if left_before > 10 >= left and now.segment.ready_s > 20:
        return Cue.TEN_LEFT, "ten seconds"
    if left_before > 0 >= left:
        return Cue.READY, "enough"
    return _tick_signal(left_before, left)


def _start_signal(segment: Segment, kind: Kind) -> tuple[Cue, str]:
    if segment.part == "work":
        return Cue.GO, segment.side or ("hold" if kind == "hold" else "go")
    return Cue.SWITCH, f"switch, {segment.side}"


def _tick_signal(left_before: float, left: float) -> tuple[Cue, str] | None:
    second = tick_between(left_before, left)
    return None if second is None else (Cue.TICK, str(second))
