"""The form check before the first set of an exercise."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from legday_tui.coaching.coach import Turn
from legday_tui.coaching.context import WorkoutContext
from legday_tui.domain.planning.plan import Step
from legday_tui.domain.workout.events import FormChecked
from legday_tui.domain.workout.state import CheckingForm
from legday_tui.keys import advance, work
from legday_tui.screens.step_screen import StepScreen
from legday_tui.widgets.line import Line
from legday_tui.widgets.paragraphs import Paragraphs

READING_S = 4.0
"""The seconds for each point of the checklist while following along."""
ROOMY = 22
"""Rows from which there is a blank row between two points."""


class FormCheckScreen(StepScreen):
    """Shows the checklist of an exercise beside its figure."""

    BINDINGS: ClassVar[list[BindingType]] = [
        work("form is good", "The form is good: on to the set"),
        advance("go on", "On to the set; the recap asks about the form"),
        Binding("minus", "not_yet", "not yet", key_display="-", id="form-not-yet",
                tooltip="Not yet: on to the set, and no more load next time"),
    ]  # fmt: skip

    def __init__(self, turn: Turn, context: WorkoutContext) -> None:
        super().__init__(turn, context)
        self._since = context.clock.awake()

    @property
    def step(self) -> Step:
        stage = self.turn.stage
        assert isinstance(stage, CheckingForm)
        return stage.step

    def compose_big(self) -> ComposeResult:
        yield Paragraphs(id="checklist")

    def announcement(self) -> str:
        return f"form check: {super().announcement()}"

    def show_state(self) -> None:
        exercise = self.context.program.exercises[self.step.exercise]
        setup = exercise.setup_at(self.rom)
        self.show_name(exercise.name)
        self.show_track("FORM CHECK")
        gap = [""] if self.size.height >= ROOMY else []
        points = [line for point in exercise.checklist for line in (*gap, f"□ {point}")]
        self.query_one("#checklist", Paragraphs).show([setup, *([] if gap else [""]), *points])
        self.show_side("", [])
        self.show_facts("Form first: less depth, and no more load before the form is good")
        self.context.cues.set_title(f"FORM CHECK - {exercise.name}")
        self.tick()

    def tick(self) -> None:
        self.show_figure(self.step.exercise, None, partial=self.step.rom == "partial")
        cue = "All good? space = yes, enter = go on, - = not yet"
        if self.context.preferences.follow_along and not self.paused:
            points = self.context.program.exercises[self.step.exercise].checklist
            left_s = READING_S * len(points) - (self.context.clock.awake() - self._since)
            if left_s <= 0:
                self._record(good=None)
                return
            notice = self.skip_notice()
            words = [notice, f"Goes on in {left_s:.0f} s"] if notice else [f"Goes on in {left_s:.0f} s"]
            self.query_one("#cue", Line).show("  ·  ".join(words))
            return
        self.show_cue("PAUSED" if self.paused else cue)

    def _record(self, *, good: bool | None) -> None:
        self.record(FormChecked(**self.turn.coach.stamp(), exercise=self.step.exercise, good=good))

    def covered(self) -> None:
        # The checklist cannot be read then, so its time must not run out.
        if self.context.preferences.follow_along and not self.paused:
            self.action_pause()

    def action_work(self) -> None:
        if self.paused:
            self.action_pause()
        else:
            self._record(good=True)

    def action_advance(self) -> None:
        if not self.context.accept_advance():
            return
        if self.paused:
            self.action_pause()
        else:
            self._record(good=None)

    def action_not_yet(self) -> None:
        self._record(good=False)

    def action_pause(self) -> None:
        if self.paused:
            self._since = self.context.clock.awake()
        super().action_pause()
