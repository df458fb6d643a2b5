"""The screen of warm-up, rolling and stretching."""

from textual.app import ComposeResult

from legday_tui.formatting.exercise_info import how_to_lines
from legday_tui.formatting.names import exercise_name
from legday_tui.formatting.sets import dose
from legday_tui.formatting.units import clock_time
from legday_tui.screens.timed import TimedScreen
from legday_tui.widgets.drain_bar import DrainBar


class GuideScreen(TimedScreen):
    """Shows a timed step with its instructions, its side and its remaining time."""

    HELP = "A timed step: follow the figure until the time is up."

    def compose_bar(self) -> ComposeResult:
        low, high = self.step.seconds or (0, 0)
        yield DrainBar(marks=(1 - low / high,) if low < high else ())

    def word(self) -> str:
        segment = self.run.segment
        if not self.paused and segment.part == "work" and self.run.elapsed >= segment.ready_s:
            return "ENOUGH"
        return super().word()

    def show_state(self) -> None:
        super().show_state()
        step, program = self.step, self.context.program
        exercise = program.exercises[step.exercise]
        facts = [] if self.has_dose_in_large else [dose(step)]
        key = self.context.settings.key("swap")
        facts += [f"or {exercise_name(program, e)}: {key} swaps" for e in step.alternatives]
        coming = [s for s in self.turn.state.queue if s.id != step.id and not s.optional]
        if coming:
            facts.append(f"then {exercise_name(program, coming[0].exercise)}")
        self.show_facts(*facts)
        about = how_to_lines(self.context.program, step, self.rom)
        self.show_side(" and ".join(exercise.primary), about)

    def show_time(self) -> None:
        super().show_time()
        run, segment = self.run, self.run.segment
        low, high = self.step.seconds or (0, 0)
        if segment.part == "work":
            whole = high if low < high else segment.ends_s
            self.query_one(DrainBar).fraction = max(0.0, 1 - run.elapsed / whole)
            enough = run.elapsed >= segment.ready_s and low < high
            cue = f"Stop when you feel ready, at the latest at {clock_time(high)}" if enough else ""
            self.show_cue(cue or self.cue_words(run.elapsed))
        else:
            self.query_one(DrainBar).fraction = 1.0 - (run.left / segment.ends_s if segment.ends_s else 0.0)
            self.show_cue(self.lead_in_words(run.elapsed))

    def move_figure(self) -> None:
        if not self.paused:
            self.show_figure(self.step.exercise, None, right=self.run.segment.side == "right")
