"""The part of a rest that concerns the set before it: correcting it, rating it, its records."""

from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType

from legday_tui.coaching.coach import Turn
from legday_tui.coaching.context import WorkoutContext
from legday_tui.cues.cue import Cue
from legday_tui.domain.effort import ALL_OUT, EASY, GOOD, HARD
from legday_tui.domain.planning.equipment import NOTHING, equipment_after
from legday_tui.domain.program.program import Exercise
from legday_tui.domain.stats.records import NewRecord
from legday_tui.domain.terms import MAX_REPS, Load, Side
from legday_tui.domain.workout.counting import correction
from legday_tui.domain.workout.events import SetEdited
from legday_tui.domain.workout.set_counter import other_side
from legday_tui.domain.workout.state import Resting
from legday_tui.formatting.names import exercise_name
from legday_tui.formatting.sets import effort_word, with_pulses_words
from legday_tui.formatting.units import counted
from legday_tui.keys import LOAD, MORE_LESS, digits
from legday_tui.screens.number_screen import NumberScreen
from legday_tui.widgets.answer_row import AnswerRow

EFFORTS = {1: EASY, 2: GOOD, 3: HARD, 4: ALL_OUT}
EFFORT_WORDS = tuple(effort_word(effort) for effort in EFFORTS.values())
EFFORT = Binding.Group("effort")


class LastSetScreen(NumberScreen):
    """Corrects the set that is rested from, and asks how hard it was; after jumps how many landings first."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "correct(1)", "more", key_display="↑", group=MORE_LESS, id="more",
                tooltip="One more on your last set"),
        Binding("down,j", "correct(-1)", "less", key_display="↓", group=MORE_LESS, id="less",
                tooltip="One less on your last set"),
        Binding("tab", "other_side", "other side", priority=True, id="other-side",
                tooltip="Correct the other side"),
        *LOAD,
        *(
            Binding(str(n), f"effort({n})", word, show=False, group=EFFORT,
                    tooltip=f"Your last set was {word}")
            for n, word in enumerate(EFFORT_WORDS, start=1)
        ),
        *digits("Type the number of landings"),
    ]  # fmt: skip

    def __init__(self, turn: Turn, context: WorkoutContext) -> None:
        super().__init__(turn, context)
        self._side: Side = "left"
        self.records: list[NewRecord] = []
        """The records that the last set breaks, with its corrections."""

    @property
    def rest(self) -> Resting:
        stage = self.turn.stage
        assert isinstance(stage, Resting)
        return stage

    @property
    def _asks_landings(self) -> bool:
        """Whether the landings of the jumps just done are still to be entered."""
        after = self.rest.after
        return after.step.kind == "interval" and after.result.contacts is None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        match action:
            case "digit":
                return self._asks_landings
            case "effort":
                return not (self._asks_landings or self.rest.after.step.is_ramp_up)
            case "other_side":
                return self.rest.after.step.sides != "none"
        return super().check_action(action, parameters)

    def loaded_exercise(self) -> str | None:
        """Return the exercise of the last set, whose load the load keys correct during a rest."""
        done = self.rest.after.step.exercise
        exercise = self.context.program.exercises.get(done)
        return done if exercise and exercise.rack else None

    def current_load(self) -> Load:
        result = self.rest.after.result
        return Load(result.load_each_kg or 0.0, result.implements or 0)

    def set_load(self, load: Load) -> None:
        self.record(SetEdited(**self.turn.coach.stamp(), step=self.rest.after.step.id, load=load))

    def equipped_exercise(self) -> Exercise | None:
        """Return the exercise of the last set, whose equipment is corrected during a rest."""
        exercise = self.context.program.exercises.get(self.rest.after.step.exercise)
        return exercise if exercise and exercise.equipment else None

    def action_equipment(self) -> None:
        done, exercise = self.rest.after, self.equipped_exercise()
        if exercise is not None:
            equipment = equipment_after(exercise, done.result.equipment or NOTHING)
            self.record(SetEdited(**self.turn.coach.stamp(), step=done.step.id, equipment=equipment))

    # Display

    def show_last_set(self) -> None:
        """Tell the records of the last set, and show the question about it."""
        known, self.records = self.records, self._new_records()
        if any(record not in known for record in self.records):
            self.cue(Cue.RECORD, "a record")
        self.show_number()

    def done_words(self) -> list[str]:
        """Return what was done in the last set; then shorter, for less room, the result last of all."""
        rest, program = self.rest, self.context.program
        done = rest.after
        pulses = rest.pulses.result if rest.pulses else None
        # Reps beside a weight without a word would be read as a number of dumbbells.
        at = " at " if self.current_load().total_kg else "  "
        load = at + self.context.load_words(self.current_load()) if self.loaded_exercise() else ""
        contacts = done.result.contacts
        landings = f"  {counted(contacts, 'landing')}" if contacts else ""
        equipment = f"  {done.result.equipment}" if done.result.equipment else ""
        kind = "ramp-up " if done.step.is_ramp_up else ""
        result = f"{with_pulses_words(done.result, pulses)}{landings}{load}"
        number = f"{kind}{done.step.set}/{done.step.sets}"
        named = f"Done: {exercise_name(program, done.step.exercise)} {number}  {result}"
        whole = f"{named}{equipment}"
        return [f"{whole}{self._side_hint()}", whole, named, f"Done: {number}  {result}", result]

    def show_number(self) -> None:
        """Show the question about the last set, and what is typed as its answer."""
        question = self.query_one(AnswerRow)
        if self._asks_landings:
            done = self.context.settings.key("advance")
            question.show(f"How many landings?   {self.typed.text}_   type the number, then {done}")
            return
        if self.rest.after.step.is_ramp_up:
            question.show("Light and easy, that was only the ramp-up")
            return
        rpe = self.rest.after.result.rpe
        chosen = next((number for number, effort in EFFORTS.items() if effort == rpe), None)
        question.show("How hard?", EFFORT_WORDS, chosen)

    def number_completed(self) -> None:
        if self.typed.text:
            step, contacts = self.rest.after.step.id, min(self.typed.take(), MAX_REPS)
            self.record(SetEdited(**self.turn.coach.stamp(), step=step, contacts=contacts))

    def _new_records(self) -> list[NewRecord]:
        """Return the records that the last set has broken."""
        if self.turn.coach.workout.opening.rehearsal:
            return []
        # Pulses break no records, and the set before them is the last one.
        sets = [done.result for done in self.turn.state.done if done.step.type != "pulse"]
        return self.context.records.broken_by_last_set(sets)

    def _side_hint(self) -> str:
        key = self.context.settings.key("other-side")
        return f"  ({key}: {other_side(self._side)})" if self.rest.after.step.sides != "none" else ""

    # Actions

    @on(AnswerRow.Answered)
    def _answered(self, answer: AnswerRow.Answered) -> None:
        self.action_effort(answer.number)

    def action_effort(self, effort: int) -> None:
        step = self.rest.after.step.id
        self.record(SetEdited(**self.turn.coach.stamp(), step=step, rpe=EFFORTS[effort]))

    def action_other_side(self) -> None:
        self._side = other_side(self._side)
        self.show_all()

    def action_correct(self, by: int) -> None:
        """Correct the last set by one rep, second or landing, whichever it is measured in."""
        self.number_completed()
        step, result = self.rest.after.step, self.rest.after.result
        self.record(
            SetEdited(**self.turn.coach.stamp(), step=step.id, **correction(step, result, self._side, by))
        )
