"""A timed set of the plain session: its seconds run by themselves, and a line ends, pauses or resumes it."""

from collections.abc import Callable
from math import inf

from legday_tui.coaching.coach import Turn
from legday_tui.coaching.context import WorkoutContext
from legday_tui.coaching.timed_turn import HeldSeconds
from legday_tui.cues.cue import Cue
from legday_tui.domain.planning.plan import Step
from legday_tui.domain.terms import SLIP_S
from legday_tui.domain.workout.timed_set import MAX_GAP_S, Segment, TimedSet, timed_set_of
from legday_tui.formatting.units import clock_time

PAUSED = "paused, your seconds are kept; enter: carry on, u: undo the last set"
UNTIL_ENTER = "enter: done"
"""Said of a set without an end of its own: the one of a set that was undone."""
STOPPED = "the clock stopped for a while; enter: carry on"
"""Said after the machine was suspended."""


class PlainTimedSet:
    """Runs a timed set, and prints when it begins, is half over, and changes sides."""

    def __init__(
        self,
        turn: Turn,
        step: Step,
        context: WorkoutContext,
        *,
        note: Callable[..., None],
        run_command: Callable[[Turn, str], None],
    ) -> None:
        """Initialise the set, not running yet.

        `note` prints an indented line of one or more texts; `run_command` takes a line that means the same
        at every stage.
        """
        self._turn, self._step, self._context = turn, step, context
        self._note, self._run_command = note, run_command
        low, high = (float(end) for end in step.seconds or (0, 0))
        self._run, self._was_done = timed_set_of(
            step,
            turn.state.counter,
            lead_in=context.lead_in(step),
            ends=low if context.preferences.follow_along else high,
            switch=float(context.program.side_switch_s),
        )
        self._least_s = SLIP_S if step.kind == "hold" else 0.0
        self._seconds = HeldSeconds(turn, least_s=self._least_s)

    @property
    def left_s(self) -> float:
        """Seconds of the clock until the next part of the set begins by itself."""
        return self._run.left

    def begin(self) -> None:
        """Start the clock, unless the end of the set was undone: then it waits for the user."""
        if self._was_done:
            self._note(PAUSED)
        else:
            self._resume()
            self._note(f"get set, {clock_time(self._run.left)}")

    def go_on(self, answer: str | None, *, alone: bool) -> None:
        """Move the set to the present time, and do what the user typed; None is nothing.

        With `alone` nobody can type any more, so nothing waits for it.
        """
        before = self._run
        self._tick()
        if self._run.is_paused and (answer == "" or alone):
            self._resume()
        elif answer == "":
            self._end_part()
        elif answer is not None:
            self._take(answer)
        run = self._run
        if run.index != before.index:
            self._seconds.record(run, before.segment)
        self._seconds.record_regularly(run)
        self._report_time(before, run)
        if run.is_done or (self._was_done and alone):
            self._context.cues.give(Cue.SET_DONE)
            self._turn.record(self._seconds.finished(self._step, run))

    def _tick(self) -> None:
        clock = self._context.clock
        self._run = self._run.tick(clock.monotonic(), MAX_GAP_S * clock.speed)
        if self._run.interrupted:
            self._run = self._run.pause()
            self._note(STOPPED)

    def _resume(self) -> None:
        self._run = self._run.resume(self._context.clock.monotonic())

    def _end_part(self) -> None:
        """End the lead-in, the change of sides, or the work of a side; a slip is not work."""
        segment = self._run.segment
        if segment.part == "work" and self._run.held_on(segment.side) < self._least_s:
            self._note(f"under {SLIP_S:g} s doesn't count as a hold; keep holding, or s to skip")
        else:
            self._run = self._run.advance()

    def _take(self, answer: str) -> None:
        self._seconds.record(self._run, self._run.segment)
        run = self._run
        if answer == "u" and run.has_work and not (run.is_paused or self._turn.undo_keeps_stage):
            self._run = run.pause()
            self._note(PAUSED)
        else:
            self._run_command(self._turn, answer)

    def _report_time(self, before: TimedSet, run: TimedSet) -> None:
        if run.index != before.index and not run.is_done:
            side = (run.segment.side or "").upper()
            cue, words = (Cue.GO, "go") if run.segment.part == "work" else (Cue.SWITCH, "switch sides")
            self._context.cues.give(cue)
            self._note(words, side, UNTIL_ENTER if run.left == inf else clock_time(run.left))
        elif run.segment.part == "work":
            self._report_progress(before.elapsed, run.elapsed, run.segment)

    def _report_progress(self, before_s: float, now_s: float, segment: Segment) -> None:
        half, enough, rest = segment.ready_s / 2, segment.ready_s, segment.ends_s - segment.ready_s
        if before_s < half <= now_s:
            self._context.cues.give(Cue.HALF)
            at_most = f", or up to {clock_time(segment.ends_s - half)}" if rest else ""
            self._note(f"halfway, {clock_time(enough - half)} to go{at_most}")
        if rest and before_s < enough <= now_s:
            self._context.cues.give(Cue.READY)
            self._note(f"enough, or up to {clock_time(rest)} more")
