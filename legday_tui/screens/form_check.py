"""The form check before the first set of an exercise."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from legday_tui.coaching.coach import Turn
from legday_tui.coaching.context import WorkoutContext
from legday_tui.domain.planning.plan import Step
from legday_tui.domain.workout.events import FormChecked
from legday_tui.domain.workout.state import CheckingForm
from legday_tui.formatting.exercise_info import LEAD_IN_LINE_S
from legday_tui.formatting.pinned_notes import pinned_line
from legday_tui.keys import advance, work
from legday_tui.screens.step_screen import StepScreen
from legday_tui.widgets.big_text import BigName, BigText
from legday_tui.widgets.checklist import Checklist
from legday_tui.widgets.line import Line

READING_S = 4.0
"""The seconds for each point of the checklist while following along."""
TICK = Binding.Group("tick")


class FormCheckScreen(StepScreen):
    """Shows the checklist of an exercise beside its figure."""

    HELP = "Check your form before the first set: is every point true?"
    BINDINGS: ClassVar[list[BindingType]] = [
        advance("all good", "All good: on to the set"),
        work("all good", "All good: on to the set", show=False),
        Binding("minus", "not_yet", "not yet", key_display="-", id="form-not-yet",
                tooltip="Not yet: do the set, keep the weight next time"),
        *(
            Binding(str(n), f"tick({n})", "tick", group=TICK, tooltip="Tick a point, or untick it")
            for n in range(1, 10)
        ),
    ]  # fmt: skip

    def __init__(self, turn: Turn, context: WorkoutContext) -> None:
        super().__init__(turn, context)
        self._since = context.clock.awake()
        self._reading_since: float | None = None
        """Since when the checklist is read while following along; None while it can stay for ever."""
        self._ticked: set[int] = set()

    @property
    def step(self) -> Step:
        stage = self.turn.stage
        assert isinstance(stage, CheckingForm)
        return stage.step

    @property
    def pinned(self) -> str:
        """What the user pinned to the exercise, after its ramp-up sets as well."""
        return pinned_line(self.context.preferences.pinned, self.step.exercise)

    @property
    def pinned_fact(self) -> str:
        rows, seconds = self.pinned_rows, self.context.clock.awake() - self._since
        return rows[int(seconds // LEAD_IN_LINE_S) % len(rows)] if rows else ""

    def compose_big(self) -> ComposeResult:
        yield BigName(id="third")
        yield Line(id="setup")
        yield Checklist(id="checklist")
        yield BigText(id="number")

    def announcement(self) -> str:
        return f"form check: {super().announcement()}"

    def show_state(self) -> None:
        exercise = self.context.program.exercises[self.step.exercise]
        self.show_name(exercise.name)
        self.show_track("FORM CHECK")
        self.query_one("#setup", Line).show(exercise.setup_at(self.rom))
        self.query_one(Checklist).show(exercise.checklist, self._ticked)
        self.query_one("#third", BigText).text = exercise.name
        self.query_one("#number", BigText).text = f"{len(self._ticked)}/{len(exercise.checklist)}"
        self.show_side("", [])
        self.context.cues.set_title(f"FORM CHECK - {exercise.name}")
        self.tick()

    def move_figure(self) -> None:
        self.show_figure(self.step.exercise, None, partial=self.step.rom == "partial")

    def tick(self) -> None:
        self.show_facts("Form first: go less deep, the weight can wait")
        points = self.context.program.exercises[self.step.exercise].checklist
        ticked = len(self._ticked)
        left = f"{ticked} of {len(points)}: " if ticked else ""
        yes, no = (self.context.settings.key(action) for action in ("advance", "form-not-yet"))
        cue = f"{left}All good? {yes} = yes, {no} = not yet"
        if ticked == len(points):
            cue = f"All set: {yes} starts"
        if self.context.preferences.follow_along and not self.paused:
            now = self.context.clock.awake()
            if self._reading_since is None:
                self._reading_since = now
            left_s = READING_S * len(points) - (now - self._reading_since)
            if left_s <= 0 and self.is_active:
                self._record(good=None)
                return
            notice = self.skip_notice()
            words = [notice, f"Moving on in {left_s:.0f} s"] if notice else [f"Moving on in {left_s:.0f} s"]
            self.query_one("#cue", Line).show("  ·  ".join(words))
            return
        self._reading_since = None
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
        if self.context.accept_advance():
            self.action_work()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "tick":
            (number,) = parameters
            points = self.context.program.exercises[self.step.exercise].checklist
            return isinstance(number, int) and number <= len(points)
        return super().check_action(action, parameters)

    def action_tick(self, number: int) -> None:
        """Tick a point, or take its tick away."""
        self._ticked ^= {number}
        self.show_state()

    @on(Checklist.Tapped)
    def _tapped_point(self, tapped: Checklist.Tapped) -> None:
        self.action_tick(tapped.number)

    def action_not_yet(self) -> None:
        self._record(good=False)
