"""The screen of a rest between two sets."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from legday_tui.coaching.coach import Turn
from legday_tui.coaching.context import WorkoutContext
from legday_tui.cues.cue import Cue
from legday_tui.domain.effort import ALL_OUT, EASY, GOOD, HARD
from legday_tui.domain.planning.equipment import NOTHING, equipment_after
from legday_tui.domain.planning.plan import Step
from legday_tui.domain.planning.rotation import rotation_labels
from legday_tui.domain.program.program import Exercise
from legday_tui.domain.terms import Load, Side
from legday_tui.domain.workout.counting import correction
from legday_tui.domain.workout.events import (
    ExtraTaken,
    RestAdjusted,
    RestOver,
    RestPaused,
    RestResumed,
    SetEdited,
)
from legday_tui.domain.workout.rest import RestView, rest_view
from legday_tui.domain.workout.set_counter import other_side
from legday_tui.domain.workout.state import Resting
from legday_tui.formatting.names import exercise_name, mindset_line
from legday_tui.formatting.reasons import reason_words
from legday_tui.formatting.records import record_words
from legday_tui.formatting.sets import CHILDREN, dose, effort_word, with_pulses_words
from legday_tui.formatting.units import clock_time
from legday_tui.keys import LOAD, LONGER_SHORTER, MORE_LESS, advance, work
from legday_tui.screens.step_screen import ROOMY_COLUMNS, StepScreen
from legday_tui.widgets.rest_bar import RestBar
from legday_tui.widgets.set_track import SetTrack

REST_STEP_S = 15
"""Seconds by which a key changes the rest."""
NEW_REST_S = 1.0
"""Seconds up to which a rest has just started, in contrast to one that is resumed or shown again."""
EFFORTS = {1: EASY, 2: GOOD, 3: HARD, 4: ALL_OUT}
EFFORT = Binding.Group("effort")
POSES = (0.0, 0.5, 1.0, 0.5)
"""The depths at which the figure of the next exercise is shown in turn."""
POSE_S = 2
"""Seconds of each pose; the figure does not move smoothly, which saves power."""


class RestScreen(StepScreen):
    """Shows the rest as a time window with the phases rest, ready and overdue, and the next set.

    The last set can be corrected during the rest.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        work("go now", "On to the next set"),
        advance("go now", "On to the next set"),
        Binding("a", "extra", "one more set", id="extra", tooltip="Take the set that is offered"),
        Binding("up,k", "correct(1)", "more", key_display="↑", group=MORE_LESS, id="more",
                tooltip="The last set had one more"),
        Binding("down,j", "correct(-1)", "less", key_display="↓", group=MORE_LESS, id="less",
                tooltip="The last set had one less"),
        Binding("tab", "other_side", "other side", priority=True, id="other-side",
                tooltip="Correct the other side"),
        *LOAD,
        *(
            Binding(str(n), f"effort({n})", word, show=False, group=EFFORT,
                    tooltip=f"The last set was {word}")
            for n, word in enumerate(("easy", "good", "hard", "all out"), start=1)
        ),
        Binding("plus", "rest(1)", "longer", key_display="+", group=LONGER_SHORTER, id="longer",
                tooltip="Rest 15 s longer"),
        Binding("minus", "rest(-1)", "shorter", key_display="-", group=LONGER_SHORTER, id="shorter",
                tooltip="Rest 15 s shorter"),
    ]  # fmt: skip

    # A rest schedules its own ticks at each full second; this one is for the case that such a tick is lost.
    TICK_S: ClassVar[float] = 5.0

    def __init__(self, turn: Turn, context: WorkoutContext) -> None:
        super().__init__(turn, context)
        self._side: Side = "left"
        self._view: RestView | None = None
        self._records: list[str] = []
        """The records of the last set as it is now, in words."""

    def show_all(self) -> None:
        # The pause is part of the workout, where it may have been started or undone.
        self.set_reactive(StepScreen.paused, self._rest.rest.paused_at is not None)
        super().show_all()

    def begin(self) -> None:
        starts_paused = not (self.context.preferences.rest_starts or self.context.preferences.follow_along)
        if starts_paused and not self.paused and self._is_new():
            self.action_pause()

    @property
    def _rest(self) -> Resting:
        stage = self.turn.stage
        assert isinstance(stage, Resting)
        return stage

    @property
    def step(self) -> Step:
        rest = self._rest
        return rest.next or rest.after.step

    def _is_new(self) -> bool:
        """Return whether the rest has just started."""
        view = rest_view(self._rest.rest, self.context.clock.monotonic(), self._rest.after.result)
        return view.elapsed < NEW_REST_S * self.context.clock.speed

    def compose_bar(self) -> ComposeResult:
        yield RestBar()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        match action:
            case "extra":
                return self._rest.offered is not None
            case "other_side":
                return self._rest.after.step.sides != "none"
        return super().check_action(action, parameters)

    def loaded_exercise(self) -> str | None:
        """Return the exercise of the last set, whose load the load keys correct during a rest."""
        done = self._rest.after.step.exercise
        exercise = self.context.program.exercises.get(done)
        return done if exercise and exercise.rack else None

    def current_load(self) -> Load:
        result = self._rest.after.result
        return Load(result.load_each_kg or 0.0, result.implements or 0)

    def set_load(self, load: Load) -> None:
        self.record(SetEdited(**self.turn.coach.stamp(), step=self._rest.after.step.id, load=load))

    def equipped_exercise(self) -> Exercise | None:
        """Return the exercise of the last set, whose equipment is corrected during a rest."""
        exercise = self.context.program.exercises.get(self._rest.after.step.exercise)
        return exercise if exercise and exercise.equipment else None

    def action_equipment(self) -> None:
        done, exercise = self._rest.after, self.equipped_exercise()
        if exercise is not None:
            equipment = equipment_after(exercise, done.result.equipment or NOTHING)
            self.record(SetEdited(**self.turn.coach.stamp(), step=done.step.id, equipment=equipment))

    def announcement(self) -> str:
        return f"rest. next: {super().announcement()}" if self._rest.next else "rest"

    # Display

    def show_state(self) -> None:
        rest, program = self._rest, self.context.program
        done = rest.after
        pulses = rest.pulses.result if rest.pulses else None
        name = exercise_name(program, done.step.exercise)
        effort = f"  {effort_word(done.result.rpe)}" if done.result.rpe is not None else ""
        landings = f"  {done.result.contacts} landings" if done.result.contacts else ""
        load = f"  {self.context.load_words(self.current_load())}" if self.loaded_exercise() else ""
        equipment = f"  {done.result.equipment}" if done.result.equipment else ""
        self.show_cue(
            f"Done: {name} {done.step.set}/{done.step.sets}  "
            f"{with_pulses_words(done.result, pulses)}{landings}{load}{equipment}{effort}{self._side_hint()}"
        )
        known, self._records = self._records, self._record_lines()
        if any(words not in known for words in self._records):
            self.cue(Cue.RECORD, "a record")
        records = [f"RECORD  {words}" for words in self._records]
        offer = "a: one set more first" if rest.offered else ""
        self.show_facts(*records, f"Next: {self._next_words()}", offer)
        self.show_side("Next up" if self._rest.next else "", self._about_next())
        self._view = None
        self.tick()

    def _heading(self, moment: str) -> str:
        """Return what to do in the rest, and where there is room a mindset line of the moment."""
        if self._rest.next is not None and self._rest.next.type == "drop":
            return "Change the load"
        mindset = mindset_line(self.context.program, moment, len(self.turn.state.done))
        return f"Rest   {mindset}" if self.size.width >= ROOMY_COLUMNS else "Rest"

    def _record_lines(self) -> list[str]:
        """Return the records that the last set has broken, in words."""
        if self.turn.coach.workout.opening.rehearsal:
            return []
        # Pulses break no records, and the set before them is the last one.
        sets = [done.result for done in self.turn.state.done if done.step.type != "pulse"]
        records = self.context.records.broken_by_last_set(sets)
        return [record_words(self.context.program, r, self.context.preferences.unit) for r in records]

    def _side_hint(self) -> str:
        return f"  (tab: {other_side(self._side)})" if self._rest.after.step.sides != "none" else ""

    def _next_words(self) -> str:
        step = self._rest.next
        if step is None:
            return "nothing, that was the last set"
        name = exercise_name(self.context.program, step.exercise)
        child = CHILDREN.get(step.type, "")
        name = f"{name}  {child}" if child else name
        rack = self.context.program.exercises[step.exercise].rack
        load = f"  {self.context.load_words(self.turn.state.load_for(step))}" if rack else ""
        labels = rotation_labels(self.turn.state.steps, step)
        label = f"{labels[0]}  " if labels else ""
        return f"{label}{name}  {step.set}/{step.sets}  {dose(step)}{load}"

    def _about_next(self) -> list[str]:
        step = self._rest.next
        if step is None:
            return []
        exercise = self.context.program.exercises[step.exercise]
        why = reason_words(step.reason, self.context.preferences.unit) if step.reason else ""
        mindset = mindset_line(self.context.program, "rest", len(self.turn.state.done))
        position = f"SET {step.set}/{step.sets}  {CHILDREN.get(step.type, '')}"
        return [exercise.name, position, dose(step), "", why or exercise.setup_at(self.rom), "", mindset]

    def tick(self) -> None:
        view = rest_view(self._rest.rest, self.context.clock.monotonic(), self._rest.after.result)
        advances = self.context.preferences.follow_along and not view.paused and view.elapsed >= view.aim
        if advances and self.is_active:  # not while another screen is open over this one
            self._end_rest()
            return
        if not view.paused:
            self.schedule_tick(view.until_next_second)
        before, self._view = self._view, view
        if before is not None and before.whole_seconds == view.whole_seconds and before.paused == view.paused:
            return
        word = "PAUSED" if view.paused else view.phase.upper()
        sign = "+" if view.phase == "overdue" else ""
        self.show_big(f"{sign}{clock_time(view.shown_s)}", word, "rest")
        self.show_track(f"EXTENDED {view.extended_s} s" if view.extended_s else "", word)
        # Everything changes together with the number, so that there is one frame per second.
        self.query_one(RestBar).show(view.whole_seconds, view.low, view.high, aim=view.aim)
        if before is None or before.phase != view.phase:
            self.query_one(SetTrack).set_classes(f"-{view.phase}")
            self.show_name(self._heading("overdue" if view.phase == "overdue" else "rest"))
        if before is not None:
            self._give_cues(before, view)
        if self._rest.next is not None and (before is None or not view.paused):
            self.show_figure(
                self._rest.next.exercise,
                POSES[view.whole_seconds // POSE_S % len(POSES)],
                partial=self._rest.next.rom == "partial",
            )

    def _give_cues(self, before: RestView, now: RestView) -> None:
        if before.phase == "rest" and now.phase != "rest":
            self.cue(Cue.READY, "ready")
        elif before.phase == "ready" and now.phase == "overdue":
            self.cue(Cue.REST_OVER, "the rest is over")
        elif now.phase == "rest":
            self.tick_down(now.low - before.elapsed, now.low - now.elapsed)

    # Actions

    def _end_rest(self) -> None:
        self.record(RestOver(**self.turn.coach.stamp()))

    def action_work(self) -> None:
        if self.paused:
            self.action_pause()
        else:
            self._end_rest()

    def action_advance(self) -> None:
        if self.context.accept_advance():
            self.action_work()

    def action_pause(self) -> None:
        stamp = self.turn.coach.stamp()
        if self._rest.rest.paused_at is None:
            self.record(RestPaused(**stamp))
        else:
            self.record(RestResumed(**stamp))

    def action_rest(self, steps: int) -> None:
        self.record(RestAdjusted(**self.turn.coach.stamp(), seconds=steps * REST_STEP_S))

    def action_extra(self) -> None:
        offered = self._rest.offered
        if offered is not None:
            self.record(ExtraTaken(**self.turn.coach.stamp(), step=offered.id))

    def action_effort(self, effort: int) -> None:
        step = self._rest.after.step.id
        self.record(SetEdited(**self.turn.coach.stamp(), step=step, rpe=EFFORTS[effort]))

    def action_other_side(self) -> None:
        self._side = other_side(self._side)
        self.show_all()

    def action_correct(self, by: int) -> None:
        """Correct the last set by one rep, second or landing, whichever it is measured in."""
        step, result = self._rest.after.step, self._rest.after.result
        self.record(
            SetEdited(**self.turn.coach.stamp(), step=step.id, **correction(step, result, self._side, by))
        )
