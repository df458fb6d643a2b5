"""The part of a counted set that the coach paces."""

from collections.abc import Mapping

from textual.app import ComposeResult

from legday_tui.coaching.coach import Turn
from legday_tui.coaching.context import WorkoutContext
from legday_tui.cues.cue import Cue
from legday_tui.domain.workout.events import Counted, SideTaken
from legday_tui.domain.workout.paced_set import PacedSet
from legday_tui.screens.number_screen import NumberScreen
from legday_tui.widgets.pace_bar import PaceBar


class PacedScreen(NumberScreen):
    """Sets the pace of a set and counts along, from the start while following along."""

    def __init__(self, turn: Turn, context: WorkoutContext) -> None:
        super().__init__(turn, context)
        self.paced: PacedSet | None = None
        """The set at its pace; None while the user sets the pace."""

    def compose_bar(self) -> ComposeResult:
        yield PaceBar()

    # Hooks of subclasses

    def show_all(self) -> None:
        self._keep_pace_of_step()
        super().show_all()

    def complete(self) -> None:
        """Complete the set, or the side."""
        raise NotImplementedError

    def begin(self) -> None:
        if self.context.preferences.follow_along:
            self.action_pace()

    def mode(self) -> str:
        by_hand = self.context.preferences.follow_along and self.paced is None
        key = self.context.settings.key("follow")
        return f"YOUR PACE  {key}: follow along" if by_hand else super().mode()

    def key_words(self) -> Mapping[str, str]:
        ends_pace = {} if self.paced is None else {"pace": "your pace"}
        return {**ends_pace, **super().key_words()}

    def tick(self) -> None:
        super().tick()
        if self.paced is not None and not self.paused and self.is_active:
            self._follow_pace(self.paced)

    def _follow_pace(self, paced: PacedSet) -> None:
        """Record the counts of the pace; complete the set at its end while following along."""
        clock = self.context.clock
        now = self.paced = paced.tick(clock.monotonic(), clock.speed)
        if now.timed.interrupted:
            self.paused = True
            return
        segment, before = now.timed.segment, paced.timed.segment
        changes_side = segment.part == "switch" and before.part != "switch"
        if changes_side:
            self.cue(Cue.SWITCH, f"switch, {segment.side}")
        elif segment.part != before.part:
            self.cue(Cue.GO, "go")
        elif segment.part != "work":
            self.tick_down(paced.timed.left, now.timed.left)
        counter = self.turn.state.counter
        for side, reps in now.reps_by_side():
            if reps > (counter.count(side) or 0):
                self.record(Counted(**self.turn.coach.stamp(), side=side, reps=reps))
                self.context.cues.say(str(reps))
        if changes_side and segment.side and segment.side != self.turn.state.counter.side:
            self.record(SideTaken(**self.turn.coach.stamp(), side=segment.side))
        self.query_one(PaceBar).show(now.countdown, now.depth)
        self.show_number()
        if now.timed.is_done:
            self.stop_pace()
            self.cue(Cue.SET_DONE, "done")
            if self.context.preferences.follow_along:
                if self.typed.text:
                    self.number_completed()
                self.complete()

    def covered(self) -> None:
        if self.paced is not None:
            self.paused = True

    def _keep_pace_of_step(self) -> None:
        """Begin the pace again, after the reps so far, if another style or level has changed the set."""
        step, counter = self.step, self.turn.state.counter
        if self.paced is not None and not self.paced.fits(step):
            self.paced = self.context.paced_set(step, counter)
            self.query_one(PaceBar).show(self.paced.countdown, self.paced.depth)

    # Actions

    def action_pace(self) -> None:
        """Start or stop the pace."""
        if self.paced is None:
            self.paced = self.context.paced_set(self.step, self.turn.state.counter)
        else:
            self.stop_pace()
        self.show_all()

    def stop_pace(self) -> None:
        if self.paced is not None:
            self.paced = None
            self.query_one(PaceBar).show("", 0.0)
            self.refresh_bindings()

    def action_pause(self) -> None:
        if self.paced is not None:
            now = self.context.clock.monotonic()
            self.paced = self.paced.resume(now) if self.paused else self.paced.pause()
        super().action_pause()

    def action_follow(self) -> None:
        resumes = self.context.preferences.follow_along and self.paced is None
        if not resumes:
            super().action_follow()
        if self.context.preferences.follow_along and self.paced is None:
            self.action_pace()
