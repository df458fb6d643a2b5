"""The screen of holds and timed intervals."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from legday_tui.coaching.coach import Turn
from legday_tui.coaching.context import WorkoutContext
from legday_tui.cues.cue import Cue
from legday_tui.domain.program.goals import hold_goals_s
from legday_tui.formatting.exercise_info import how_to_lines
from legday_tui.formatting.names import mindset_line
from legday_tui.formatting.records import NEW_BEST
from legday_tui.formatting.units import clock_time, seconds_words
from legday_tui.screens.step_layout import TALL_LINES
from legday_tui.screens.timed import TimedScreen
from legday_tui.widgets.drain_bar import DrainBar

HARD_PART = (0.55, 0.68)
"""The hard part of a hold, as shares of its target."""


class HoldScreen(TimedScreen):
    """Shows a hold, such as the wall sit, or an interval, such as the jumps."""

    HELP = "A set against the clock: it starts after the lead-in and logs the time you hold."
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "g", "keep_holding", "keep holding", id="keep-holding",
            tooltip="Keep going past the target, or stop at it",
        ),
    ]  # fmt: skip

    def __init__(self, turn: Turn, context: WorkoutContext) -> None:
        super().__init__(turn, context)
        self._best_s: float | None = None
        self._has_beaten = False

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "keep_holding":
            return self.step.kind == "hold"
        return super().check_action(action, parameters)

    def action_keep_holding(self) -> None:
        self.context.settings.toggle("keep_holding")
        self.show_all()

    def compose_bar(self) -> ComposeResult:
        yield DrainBar(marks=(0.5,))

    def _longest_before(self) -> float | None:
        """Return the longest hold of the exercise before this set, in seconds; None if there is none."""
        known = self.context.records.longest_hold_s(self.step.exercise) if self.step.kind == "hold" else None
        return None if known is None else max(known, *self._seconds_today(), 0.0)

    def _seconds_today(self) -> list[float]:
        """Return the seconds of the holds of the exercise in this session so far."""
        sets = self.turn.state.done
        return [
            d.result.weaker_seconds
            for d in sets
            if d.step.is_same_exercise(self.step) and not d.result.is_slip
        ]

    @property
    def _beaten_by_s(self) -> int:
        """Whole seconds by which this hold is longer than the best so far; 0 if it is not."""
        best, segment = self._best_s, self.run.segment
        if best is None or segment.part != "work" or self.turn.coach.workout.opening.rehearsal:
            return 0
        return max(0, int(self.run.held_on(segment.side) - best))

    @property
    def _programs_goal_s(self) -> int:
        """The seconds that the program asks for in the end; 0 if it plans no hold of the exercise."""
        return hold_goals_s(self.context.program).get(self.step.exercise, 0)

    def dose_words(self) -> str:
        return f"target {super().dose_words()}"

    def answers(self) -> list[str]:
        goal, best = (self.step.seconds or (0, 0))[0], self._best_s
        if self.run.segment.part == "work" and self.run.elapsed >= self.run.segment.ready_s:
            return [f"OF {clock_time(goal)}"]
        return [f"BEST {clock_time(best)}"] if best else []

    @property
    def _has_best_in_large(self) -> bool:
        """Whether the row of the third answer says the best so far, so that the facts need not."""
        is_named = self.size.height < TALL_LINES or not self.run.segment.side
        return is_named and any(answer.startswith("BEST") for answer in self.answers())

    def word(self) -> str:
        beaten = self._beaten_by_s
        return f"{NEW_BEST} +{beaten}" if beaten and not self.paused else super().word()

    def _celebrate(self) -> None:
        """Signal a new best in the second in which it falls, once for each set."""
        if self._beaten_by_s and not self._has_beaten:
            self.cue(Cue.RECORD, "new best")
        self._has_beaten = bool(self._beaten_by_s)

    def show_state(self) -> None:
        self._best_s = self._longest_before()
        super().show_state()
        step, context = self.step, self.context
        goal = (step.seconds or (0, 0))[0]
        keeps_holding = self.context.preferences.keep_holding and step.kind == "hold"
        is_said = self.has_dose_in_large and not keeps_holding
        facts = [] if is_said else [f"target {seconds_words(goal)}{' and beyond' if keeps_holding else ''}"]
        facts += [equipment] if (equipment := self.turn.state.equipment_for(step)) else []
        held = self.run.held_on(self.run.segment.side)
        if held and self.run.segment.part == "lead-in":
            facts.append(f"held so far {seconds_words(held)}")
        if step.kind == "hold":
            if self._best_s and not self._has_best_in_large:
                facts.append(f"best so far {seconds_words(self._best_s)}")
            elif not self._best_s and context.timeline is not None and not any(self._seconds_today()):
                facts.append("your first hold")
            if self._programs_goal_s not in (0, goal):
                facts.append(f"goal {seconds_words(self._programs_goal_s)}")
        facts.append(self.last_time())
        if self.run.interrupted:
            work, done = (context.settings.key(action) for action in ("work", "advance"))
            facts = [f"The clock stopped for a while. {work}: carry on. Or type your seconds, then {done}"]
        self.show_facts(*facts)
        head = "Now" if self.run.segment.part == "work" else "Get ready"
        self.show_side(head, how_to_lines(self.context.program, step, self.rom))

    def show_time(self) -> None:
        super().show_time()
        run, segment = self.run, self.run.segment
        if segment.part == "work":
            self._celebrate()
            past = run.share - 1
            bar = self.query_one(DrainBar)
            # Past the target the bar fills again, in another colour.
            bar.set_class(past >= 0, "-past")
            bar.fraction = min(1.0, past) if past >= 0 else -past
            breath = self._breath(run.elapsed) if self.step.kind == "hold" else ""
            cue = self._cue_words()
            self.show_cue(f"{breath}  ·  {cue}" if breath else cue)
        else:
            self.query_one(DrainBar).fraction = 1.0 - (run.left / segment.ends_s if segment.ends_s else 0.0)
            self.show_cue(self.lead_in_words(run.elapsed))

    def _cue_words(self) -> str:
        """Return the current cue, or a mindset line during the hard part of a hold."""
        if self.step.kind == "hold" and HARD_PART[0] <= self.run.share <= HARD_PART[1]:
            return mindset_line(self.context.program, "hold", self.step.set)
        return self.cue_words(self.run.elapsed)

    def move_figure(self) -> None:
        # It takes the position during the lead-in and trembles more and more during a hold. The figure of an
        # interval repeats its movement.
        run, segment = self.run, self.run.segment
        if self.paused:
            return
        if self.step.kind != "hold":
            self.show_figure(self.step.exercise, None)
        elif segment.part == "work":
            self.show_figure(self.step.exercise, 1.0, effort=min(1.0, run.share))
        else:
            self.show_figure(self.step.exercise, run.elapsed / max(0.1, segment.ends_s))

    def _breath(self, elapsed: float) -> str:
        """Return the breathing cue, because holding the breath raises the blood pressure in a wall sit."""
        program = self.context.program
        moment = elapsed % (program.breathe_in_s + program.breathe_out_s)
        return "breathe in " if moment < program.breathe_in_s else "breathe out"
