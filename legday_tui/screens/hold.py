"""The hold and the timed work: huge digits, a bar that empties smoothly, the best so far."""

from textual.app import ComposeResult

from legday_tui.domain.past import best_hold_s
from legday_tui.screens.timed import TimedScreen
from legday_tui.widgets.drain_bar import DrainBar
from legday_tui.widgets.line import Line
from legday_tui.words import result_words, seconds_words

GOAL_S = 90
"""The article's goal line for the wall sit."""


class HoldScreen(TimedScreen):
    """Holds and intervals: the wall sit, the jumps."""

    def compose_bar(self) -> ComposeResult:
        yield DrainBar(marks=(0.5,))

    def show_state(self) -> None:
        super().show_state()
        step, around = self.step, self.around
        exercise = around.program.exercises[step.exercise]
        goal = (step.seconds or (0, 0))[0]
        facts = [f"target {seconds_words(goal)}"]
        if step.kind == "hold":
            best = best_hold_s(around.sessions, step.exercise)
            facts.append(f"best so far {seconds_words(best)}" if best else "best so far: this one")
            if goal != GOAL_S:
                facts.append(f"goal line {GOAL_S} s")
        before = around.last_time.get(step.exercise, ())
        facts += [f"last time {result_words(r)}" for r in before if r.set == step.set]
        if self.run.interrupted:
            facts = ["The clock stood still for a while: space goes on, enter after typing seconds corrects"]
        self.show_facts(*facts)
        head = "Now" if self.run.segment.part == "work" else "Get ready"
        self.show_side(head, [exercise.setup, "", *(f"- {cue}" for cue in exercise.cues)])

    def show_time(self) -> None:
        super().show_time()
        run, segment = self.run, self.run.segment
        exercise = self.around.program.exercises[self.step.exercise]
        self._move_figure()
        if segment.part == "work":
            self.query_one(DrainBar).fraction = max(0.0, 1 - run.elapsed / segment.ready_s)
            breath = self._breath(run.elapsed) if self.step.kind == "hold" else ""
            cue = self.cue_line(exercise, run.elapsed)
            self.query_one("#cue", Line).show(f"{breath}  ·  {cue}" if breath else cue)
        else:
            self.query_one(DrainBar).fraction = 1.0 - (run.left / segment.ends_s if segment.ends_s else 0.0)
            self.query_one("#cue", Line).show(exercise.setup)

    def _move_figure(self) -> None:
        """A hold is taken during the lead-in, and trembles more and more; an interval is shown going on."""
        run, segment = self.run, self.run.segment
        if self.paused:
            return
        if self.step.kind != "hold":
            self.show_figure(self.step.exercise, None)
        elif segment.part == "work":
            self.show_figure(
                self.step.exercise, 1.0, effort=min(1.0, run.elapsed / max(1.0, segment.ready_s))
            )
        else:
            self.show_figure(self.step.exercise, run.elapsed / max(0.1, segment.ends_s))

    def _breath(self, elapsed: float) -> str:
        """The breathing cue: holding the breath drives the blood pressure up in a wall sit."""
        program = self.around.program
        moment = elapsed % (program.breathe_in_s + program.breathe_out_s)
        return "breathe in " if moment < program.breathe_in_s else "breathe out"
