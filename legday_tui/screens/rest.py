"""The screen of a rest between two sets."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual import work as in_background
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from legday_tui.coaching.coach import Turn
from legday_tui.coaching.context import WorkoutContext
from legday_tui.coaching.time_left import TimeLeft
from legday_tui.cues.cue import Cue
from legday_tui.domain.planning.plan import Step
from legday_tui.domain.planning.rotation import rotation_labels
from legday_tui.domain.workout.events import ExtraTaken, RestAdjusted, RestOver, RestPaused, RestResumed
from legday_tui.domain.workout.rest import RestView, rest_view
from legday_tui.formatting.names import exercise_name, mindset_line
from legday_tui.formatting.plates import next_plates_words
from legday_tui.formatting.reasons import reason_words
from legday_tui.formatting.record_gain import gain_words
from legday_tui.formatting.records import NEW_BEST, record_words
from legday_tui.formatting.sets import dose, set_words
from legday_tui.formatting.time_limit import behind_words
from legday_tui.formatting.units import clock_time, load_sign
from legday_tui.keys import LONGER_SHORTER, advance, work
from legday_tui.screens.last_set_screen import LastSetScreen
from legday_tui.screens.step_screen import StepScreen
from legday_tui.screens.time_limit import picked_minutes
from legday_tui.widgets.answer_row import AnswerRow
from legday_tui.widgets.facts import SEPARATOR, Facts
from legday_tui.widgets.next_answers import NextAnswers
from legday_tui.widgets.rest_bar import RestBar
from legday_tui.widgets.rest_field import FieldState, RestField
from legday_tui.widgets.set_track import SetTrack
from legday_tui.widgets.shortened import shortened

REST_STEP_S = 15
"""Seconds by which a key changes the rest."""
NEW_REST_S = 1.0
"""Seconds up to which a rest has just started, in contrast to one that is resumed or shown again."""
MARKS_COLUMNS = 76
"""Columns from which there is room for the marks of the sets beside the last result."""
ROOM_BESIDE = len("Next: ") + len(SEPARATOR) + 2
"""Columns of the row of what comes next that are neither the name of the exercise nor its load."""
HEADING_S = 8
"""Seconds for which the last set, and then a mindset line, is shown above the time."""
CELEBRATION_S = 5
"""Seconds for which a new best replaces the state."""
PULSE_S = 2
"""Seconds of the thick and of the thin outline of a rest that is overdue: slow, and far from a flash."""
POSES = (0.0, 0.5, 1.0, 0.5)
"""The depths at which the figure of the next exercise is shown in turn."""
POSE_S = 2
"""Seconds of each pose; the figure does not move smoothly, which saves power."""


class RestScreen(LastSetScreen):
    """Shows the rest as a time window with the phases rest, ready and overdue, and the next set."""

    HELP = "Your rest: go when READY shows; fix or rate the set you just did."
    BINDINGS: ClassVar[list[BindingType]] = [
        work("go now", "On to the next set"),
        advance("go now", "On to the next set, with the number you typed"),
        Binding("a", "extra", "one more set", id="extra", tooltip="Take the extra set"),
        Binding("t", "time_left", "time left", show=False, id="time-limit",
                tooltip="Cut the sets left to the time you have"),
        Binding("plus", "rest(1)", "longer", key_display="+", group=LONGER_SHORTER, id="longer",
                tooltip="Rest 15 s longer"),
        Binding("minus", "rest(-1)", "shorter", key_display="-", group=LONGER_SHORTER, id="shorter",
                tooltip="Rest 15 s shorter"),
    ]  # fmt: skip

    # A rest schedules its own ticks at each full second; this one is for the case that such a tick is lost.
    TICK_S: ClassVar[float] = 5.0
    RUNS_UNSEEN: ClassVar[bool] = True

    def __init__(self, turn: Turn, context: WorkoutContext) -> None:
        super().__init__(turn, context)
        self._view: RestView | None = None
        self._done_since: int | None = None
        """The second of the rest from which the last set is shown; None until then."""

    def show_all(self) -> None:
        # The pause is part of the workout, where it may have been started or undone.
        self.set_reactive(StepScreen.paused, self.rest.rest.paused_at is not None)
        super().show_all()

    def begin(self) -> None:
        starts_paused = not (self.context.preferences.rest_starts or self.context.preferences.follow_along)
        if starts_paused and not self.paused and self._is_new():
            self.action_pause()

    @property
    def step(self) -> Step:
        rest = self.rest
        return rest.next or rest.after.step

    def _is_new(self) -> bool:
        """Return whether the rest has just started."""
        view = rest_view(self.rest.rest, self.context.clock.monotonic(), self.rest.after.result)
        return view.elapsed < NEW_REST_S * self.context.clock.speed

    def compose_big(self) -> ComposeResult:
        yield RestField(id="number")

    def compose_below(self) -> ComposeResult:
        yield NextAnswers(id="next")
        yield Facts(id="next-facts")

    def compose_bar(self) -> ComposeResult:
        yield RestBar()
        yield AnswerRow(id="question")

    def key_words(self) -> Mapping[str, str]:
        # Space and enter do the same here, and the footer says a thing once.
        return super().key_words() or {"work": "go now", "advance": "go now"}

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        match action:
            case "extra":
                return self.rest.offered is not None
            case "time_left":
                return self.rest.next is not None
        return super().check_action(action, parameters)

    def announcement(self) -> str:
        return f"rest. next: {super().announcement()}" if self.rest.next else "rest"

    # Display

    def show_state(self) -> None:
        self.show_last_set()
        self._show_next()
        self._view = self._done_since = None
        self.tick()

    def show_words(self) -> None:
        self._show_next()

    def _show_next(self) -> None:
        """Show the next exercise and its load in large letters, and the rest of it in a row."""
        step, state = self.rest.next, self.turn.state
        large = self.query_one(NextAnswers)
        records = [f"{NEW_BEST} {gain_words(r, self.context.preferences.unit)}" for r in self.records]
        key = self.context.settings.key
        offer = f"{key('extra')}: one more set first" if self.rest.offered else ""
        if step is None:
            large.show("LAST SET DONE")
            self.query_one("#next-facts", Facts).show([self.skip_notice(), offer, *records])
            self.show_side("", [])
            return
        name = exercise_name(self.context.program, step.exercise)
        loaded = self.context.program.exercises[step.exercise].rack is not None
        load = state.load_for(step)
        if large.show(name, load_sign(load, self.context.preferences.unit) if loaded else dose(step)):
            self.call_after_refresh(self.fitted)  # what else is to be said depends on the new layout
        words = self.context.load_words(load) if loaded else ""
        label = "".join(rotation_labels(state.steps, step)[:1])
        # Of a long name as much as leaves room for its place in a rotation and for the load.
        room = self.size.width - ROOM_BESIDE - cell_len(words) - cell_len(label and label + SEPARATOR)
        # What is said in large letters is not said again.
        answers = [
            label,
            "" if large.says_name else shortened(name, room),
            "" if large.says_load else words,
            "" if large.says_load and not loaded else dose(step),
            f"{step.first} first" if step.sides != "none" else "",
        ]
        first, *others = [answer for answer in answers if answer] or [""]
        program, unit = self.context.program, self.context.preferences.unit
        plates = next_plates_words(program, self.rest.after, step, load, unit)
        drops = step.type == "drop" and load != self.current_load()
        changes = plates or ("Change the weight" if drops else "")
        behind = behind_words(self._time_left.minutes_over, state.minutes, key("time-limit"))
        coming = f"Next: {first}" if first else ""
        pinned = "" if self.side_says_pinned else self.pinned
        said = [self.skip_notice(), pinned, behind, changes, coming, offer, *records, *others]
        self.query_one("#next-facts", Facts).show(said)
        self.show_side("Next up", self._about_next(step))

    @property
    def _time_left(self) -> TimeLeft:
        return TimeLeft(self.turn.coach, self.context.program, self.context.pace)

    def _about_next(self, step: Step) -> list[str]:
        exercise = self.context.program.exercises[step.exercise]
        why = reason_words(step.reason, self.context.preferences.unit) if step.reason else ""
        unit = self.context.preferences.unit
        records = [f"{NEW_BEST}  {record_words(self.context.program, r, unit)}" for r in self.records]
        return [*records, *([""] if records else []), why or exercise.setup_at(self.rom)]

    def tick(self) -> None:
        super().tick()
        if self.turn.has_ended:
            return
        view = rest_view(self.rest.rest, self.context.clock.monotonic(), self.rest.after.result)
        advances = self.context.preferences.follow_along and not view.paused and view.elapsed >= view.aim
        if advances and self.is_active:  # not while another screen is open over this one
            self._end_rest()
            return
        if not view.paused:
            self.schedule_tick(view.until_next_second)
        before, self._view = self._view, view
        if before is not None and before.whole_seconds == view.whole_seconds and before.paused == view.paused:
            return
        self._show_time(view)
        if before is not None:
            self._give_cues(before, view)
        if self.rest.next is not None and (before is None or not view.paused):
            self.show_figure(
                self.rest.next.exercise,
                POSES[view.whole_seconds // POSE_S % len(POSES)],
                partial=self.rest.next.rom == "partial",
            )

    def _show_time(self, view: RestView) -> None:
        """Show the time and the state; both change once a second, so there is one frame per second."""
        state: FieldState = "paused" if view.paused else view.phase
        time = f"{'+' if view.phase == 'overdue' else ''}{clock_time(view.shown_s)}"
        celebrates = self.records and view.elapsed < CELEBRATION_S and not view.paused
        word = NEW_BEST if celebrates else state.upper()
        still = self.app.animation_level == "none"
        thick = still or view.whole_seconds // PULSE_S % 2 == 0
        self.query_one(RestField).show(time, word, state, thick=thick)
        step = self.rest.next
        words = set_words(step) if step else "", state.upper()
        self.show_name(*self._heading(view))
        if self.size.width < MARKS_COLUMNS:
            self.query_one(SetTrack).show((), "   ".join(words))  # what was done needs the room of the marks
        else:
            self.show_track(*words)
        self.show_title(time, state.upper())
        bar = self.query_one(RestBar)
        bar.show(view.whole_seconds, view.low, view.high, aim=view.aim, extended_s=view.extended_s)

    def _heading(self, view: RestView) -> Sequence[str]:
        """Return what was done in the last set, and in turn with it a mindset line where there is room."""
        if self._done_since is None:
            self._done_since = view.whole_seconds
        # A line is read in real time, however fast the clock runs.
        turn = (view.whole_seconds - self._done_since) // (HEADING_S * self.context.clock.speed)
        if turn % 2 == 0 or view.paused or self.size.width < MARKS_COLUMNS:
            return self.done_words()
        moment = "overdue" if view.phase == "overdue" else "rest"
        line = mindset_line(self.context.program, moment, len(self.turn.state.done))
        return [line] if line else self.done_words()

    def _give_cues(self, before: RestView, now: RestView) -> None:
        if before.phase == "rest" and now.phase != "rest":
            self.cue(Cue.READY, "ready")
        elif before.phase == "ready" and now.phase == "overdue":
            self.cue(Cue.REST_OVER, "the rest is over")
        elif now.phase == "rest":
            self.tick_down(now.low - before.elapsed, now.low - now.elapsed)

    # Actions

    def _end_rest(self) -> None:
        self.number_completed()
        self.record(RestOver(**self.turn.coach.stamp()))

    @in_background
    async def action_time_left(self) -> None:
        left, program = self._time_left, self.context.program
        minutes = await picked_minutes(self.app, program, left.needed_min, lambda m: left.fitted(m).cuts)
        if minutes is not None:
            self.record(left.limited(minutes))

    def action_work(self) -> None:
        if self.paused:
            self.action_pause()
        else:
            self._end_rest()

    def action_advance(self) -> None:
        if not self.context.accept_advance():
            return
        if self.typed.text:
            self.number_completed()
        else:
            self.action_work()

    def action_pause(self) -> None:
        change = RestPaused if self.rest.rest.paused_at is None else RestResumed
        self.record(change(**self.turn.coach.stamp()))

    def action_rest(self, steps: int) -> None:
        self.record(RestAdjusted(**self.turn.coach.stamp(), seconds=steps * REST_STEP_S))

    def action_extra(self) -> None:
        offered = self.rest.offered
        if offered is not None:
            self.record(ExtraTaken(**self.turn.coach.stamp(), step=offered.id))
