"""The screen of a counted set."""

from math import ceil
from typing import ClassVar

from textual.binding import Binding, BindingType

from legday_tui.coaching.coach import Turn
from legday_tui.coaching.context import WorkoutContext
from legday_tui.coaching.records_in_progress import records_in_progress
from legday_tui.cues.cue import Cue
from legday_tui.domain.planning.plan import Step
from legday_tui.domain.workout.counting import Completion, Count, completion, one_less, one_more, typed_counts
from legday_tui.domain.workout.events import Counted, SetDone, SideTaken
from legday_tui.domain.workout.set_counter import other_side
from legday_tui.domain.workout.state import Working
from legday_tui.formatting.exercise_info import how_to_lines
from legday_tui.formatting.reasons import reason_words
from legday_tui.formatting.records import NEW_BEST
from legday_tui.formatting.sets import dose, goal_facts, set_heading, set_words
from legday_tui.formatting.units import load_sign
from legday_tui.keys import LOAD, MORE_LESS, advance, digits, work
from legday_tui.screens.paced_screen import PacedScreen
from legday_tui.screens.step_layout import TALL_LINES
from legday_tui.widgets.facts import SEPARATOR

LESS_DEPTH = "less depth"


class RepsScreen(PacedScreen):
    """Counts the repetitions of a set, separately for each side, by hand or at a pace."""

    HELP = "Your set: do the reps, count them if you like, then finish the set."
    TICK_S: ClassVar[float] = 1 / 15
    BINDINGS: ClassVar[list[BindingType]] = [
        work("count", "Count a rep"),
        advance("set done", "Finish set (logs the target if you didn't count)"),
        Binding("up,k", "more", "more", key_display="↑", group=MORE_LESS, id="more",
                tooltip="One rep more"),
        Binding("down,j", "less", "less", key_display="↓", group=MORE_LESS, id="less",
                tooltip="One rep less"),
        Binding("tab", "other_side", "other side", priority=True, id="other-side",
                tooltip="Switch to the other side"),
        *LOAD,
        Binding("t", "pace", "pace", id="pace", tooltip="The coach sets the pace and counts"),
        *digits("Type your reps"),
    ]  # fmt: skip

    def __init__(self, turn: Turn, context: WorkoutContext) -> None:
        super().__init__(turn, context)
        self._is_best = False
        self._on_one_side = False
        """Whether the user chose the side: what is typed is of that one, also if the sides alternate."""
        self._large = "", ""
        """The words below the number."""
        self._cue_since = context.clock.awake()

    @property
    def step(self) -> Step:
        stage = self.turn.stage
        assert isinstance(stage, Working)
        return stage.step

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        match action:
            case "other_side":
                return self.step.sides != "none"
            case "less":
                return bool(self.typed.text) or one_less(self.step, self.turn.state.counter) is not None
        return super().check_action(action, parameters)

    # Display

    def show_state(self) -> None:
        state, step, key = self.turn.state, self.step, self.context.settings.key
        counter = state.counter
        side = None if step.sides == "none" else counter.side
        self._celebrate()
        is_working = not set_heading(step)
        why = [reason_words(step.reason, self.context.preferences.unit), ""] if step.reason else []
        self.show_name(self.context.program.exercises[step.exercise].name)
        self.show_track(set_words(step), "" if side is None else side.upper())
        self.show_number()
        self.show_facts(
            self._depth_words(),
            f"left {counter.left or 0}  right {counter.right or 0}" if side else "",
            self.context.plates_words(step.exercise, state.load_for(step)),
            state.equipment_for(step),
            self.last_time() if is_working else "",
            "" if self.has_side_text else "".join(why),
            f"{key('about-exercise')}: how to set up",
            f"{key('follow')}: follow along" if self.is_first_set and not self.mode() else "",
            # Where the third answer has one row, it says them.
            *(self._goal_facts_beside_figure() if self.size.height >= TALL_LINES else ()),
        )
        depth = ["Only as deep as feels easy", ""] if self._depth_words() == LESS_DEPTH else []
        self.show_side(dose(step), [*depth, *why, *how_to_lines(self.context.program, step, self.rom)])
        self.tick()

    def _goal_facts(self, *large: str) -> list[str]:
        """Return what to do in the set, without the load if that is among what is in large letters."""
        load, context = self.turn.state.load_for(self.step), self.context
        loaded = context.program.exercises[self.step.exercise].rack is not None
        says_load = loaded and load_sign(load, context.preferences.unit) not in large
        return goal_facts(self.step, context.load_words(load) if says_load else "")

    def _goal_facts_beside_figure(self) -> list[str]:
        """Return what to do in the set that is neither in large letters nor above the figure."""
        facts = self._goal_facts(*self._large)
        return [fact for fact in facts if fact != dose(self.step)] if self.has_side_text else facts

    def _depth_words(self) -> str:
        if self.step.type == "pulse":
            return "stay low and pulse"
        return LESS_DEPTH if self.turn.state.rom_for(self.step) == "partial" else ""

    def show_number(self) -> None:
        """Show the three answers: the count against its goal, and the first two of what matters now."""
        step, counter, run = self.step, self.turn.state.counter, self.paced
        exercise = self.context.program.exercises[step.exercise]
        side = None if step.sides == "none" else counter.side
        paced = run if run is not None and not run.timed.is_done else None
        getting_set = paced is not None and paced.timed.segment.part != "work"
        if self.typed.text:
            number = f"{self.typed.text}?"
        elif paced is not None and getting_set:
            number = str(ceil(paced.timed.left))
        else:
            number = f"{counter.count(side) or 0}/{step.aim}" if step.aim else str(counter.count(side) or 0)
        facing = paced.timed.segment.side if paced is not None and getting_set else None
        load = load_sign(self.turn.state.load_for(step), self.context.preferences.unit)
        said = (
            "PAUSED" if self.paused else "",
            NEW_BEST if self._is_best else "",
            (facing or side or "").upper() if getting_set else "",
            paced.word if paced is not None else "",
            "" if side is None else side.upper(),
            load if exercise.rack is not None else "",
            exercise.name,
        )
        word, third, *_ = [*dict.fromkeys(words for words in said if words), ""]
        self._large = word, third
        small = SEPARATOR.join(self._goal_facts(word))
        # What is not work yet is shaded, as a rest is.
        self.show_big(number, word, third, small=small, mode="rest" if getting_set else "work")

    def _celebrate(self) -> None:
        """Signal a new best with the repetition that makes it, once for each set."""
        coach, before = self.turn.coach, self._is_best
        counts = self.turn.state.counter.is_counted and not coach.workout.opening.rehearsal
        at = coach.stamp()["at"]
        self._is_best = counts and bool(records_in_progress(self.context.records, coach.state, at))
        if self._is_best and not before:
            self.cue(Cue.RECORD, "new best")

    # Time

    def tick(self) -> None:
        clock = self.context.clock
        super().tick()
        setting_up = self.is_first_set and not self.turn.state.counter.is_counted
        words = self.lead_in_words if setting_up else self.cue_words
        self.show_cue(words(clock.awake() - self._cue_since))

    def move_figure(self) -> None:
        # At the pace, or in a loop if there is no pace.
        step, paced = self.step, self.paced
        if not self.paused:
            right = step.sides != "none" and self.turn.state.counter.side == "right"
            depth = None if paced is None else paced.depth
            pulses = step.type == "pulse"
            partial = not pulses and self.turn.state.rom_for(step) == "partial"
            self.show_figure(step.exercise, depth, right=right, partial=partial, bottom=pulses)

    # Actions

    def _count(self, *counts: Count) -> None:
        """Record counts by hand, which ends the pace."""
        self.typed.clear()
        self.stop_pace()
        for count in counts:
            before = self.turn.state.counter.side
            self.record(Counted(**self.turn.coach.stamp(), side=count.side, reps=count.reps))
            if self.step.sides == "each" and self.turn.state.counter.side != before:
                self.cue(Cue.SWITCH, f"switch, {self.turn.state.counter.side}")

    def action_work(self) -> None:
        if self.paused:
            self.action_pause()
        else:
            self._complete_number()
            self._on_one_side = False
            count = one_more(self.step, self.turn.state.counter)
            if count is not None:
                self._count(count)

    action_more = action_work

    def action_less(self) -> None:
        self._complete_number()
        count = one_less(self.step, self.turn.state.counter)
        if count is not None:
            self._count(count)

    def number_completed(self) -> None:
        counter, reps = self.turn.state.counter, self.typed.take()
        of_one_side = (Count(counter.side, reps),)
        self._count(*(of_one_side if self._on_one_side else typed_counts(self.step, counter, reps)))

    def _complete_number(self) -> None:
        """Take what is typed as it is, before a key that changes the count."""
        if self.typed.text:
            self.number_completed()

    def action_undo(self) -> None:
        if not self.typed.text:
            self.stop_pace()  # the pace would count the same repetition again
        super().action_undo()

    def action_other_side(self) -> None:
        side = self.turn.state.counter.side
        self._on_one_side = True
        self._complete_number()
        if self.turn.state.counter.side == side:  # a count can change the side by itself
            self.record(SideTaken(**self.turn.coach.stamp(), side=other_side(side)))

    def action_advance(self) -> None:
        if not self.context.accept_advance():
            return
        if self.paused:
            self.action_pause()
            return
        if self.typed.text:
            before = self.turn.state.counter.side
            self.number_completed()
            if self.step.sides == "each" and self.turn.state.counter.side != before:
                return  # this side is complete: continue with the other one
        self.complete()

    def complete(self) -> None:
        ending = completion(self.step, self.turn.state.counter)
        stamp = self.turn.coach.stamp()
        if isinstance(ending, Completion):
            self.record(SetDone(**stamp, reps=ending.reps, left=ending.left, right=ending.right))
        else:
            self.record(SideTaken(**stamp, side=ending))
