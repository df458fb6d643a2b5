"""The base class of the screens of a running workout: ticks, cues, pause and taps."""

from collections.abc import Mapping, Sequence
from textwrap import wrap
from typing import ClassVar

from textual import on
from textual.binding import ActiveBinding, BindingType
from textual.events import Click, ScreenResume, ScreenSuspend
from textual.timer import Timer

from legday_tui.coaching.coach import Turn
from legday_tui.coaching.context import WorkoutContext
from legday_tui.coaching.timed_turn import tick_between
from legday_tui.cues.cue import Cue
from legday_tui.domain.planning.estimate import estimated_minutes
from legday_tui.domain.terms import Rom
from legday_tui.domain.workout.progress import phase_progress, sets_progress
from legday_tui.formatting.exercise_info import cue_line, lead_in_line, phase_goal
from legday_tui.formatting.method_labels import method_label
from legday_tui.formatting.names import exercise_name, phase_title
from legday_tui.formatting.pinned_notes import pinned_line
from legday_tui.formatting.sets import result_words
from legday_tui.formatting.units import minutes_words
from legday_tui.keys import EVERYWHERE, SESSION, UNDO_KEY
from legday_tui.screens.reworded_keys import reworded
from legday_tui.screens.step_layout import ROOMY_COLUMNS, StepLayout
from legday_tui.widgets.line import Line
from legday_tui.widgets.paragraphs import Paragraphs
from legday_tui.widgets.session_bar import SessionBar

MIN_TICK_S = 0.02
"""The shortest delay of a scheduled tick; on a fast clock the delays would otherwise approach 0."""
MIN_COLUMNS = 20
"""The narrowest row into which a long note is broken."""
FLASH_S = 0.35
"""How long a cue flashes: at most three times per second, which is safe for photosensitive users."""


class StepScreen(StepLayout):
    """Shows one stage of the workout. Subclasses define the contents and the actions."""

    BINDINGS: ClassVar[list[BindingType]] = [UNDO_KEY, *SESSION, *EVERYWHERE]
    TICK_S: ClassVar[float] = 0.2
    RUNS_UNSEEN: ClassVar[bool] = False
    """Whether its time goes on, with its signals, while other screens hide it."""

    def __init__(self, turn: Turn, context: WorkoutContext) -> None:
        super().__init__(turn, context)
        self._scheduled_tick: Timer | None = None
        self._was_covered = False

    # Hooks of subclasses

    def show_state(self) -> None:
        """Show the state of the workout; called after every event."""

    def show_words(self) -> None:
        """Show what depends on the room that there is; called after a change of size."""
        self.show_state()

    def tick(self) -> None:
        """Show the current time; called often, so it must be cheap if nothing has changed."""

    def move_figure(self) -> None:
        """Show the figure as it is now; called at regular intervals.

        Not called after an event, because the paint of what a key changed would wait for the drawing.
        """

    def begin(self) -> None:
        """Called once, after the screen has been mounted and before its state is shown."""

    def announcement(self) -> str:
        """Return what the voice says when the screen is mounted."""
        step = self.step
        slot = f", set {step.set} of {step.sets}" if step.sets > 1 else ""
        return f"{exercise_name(self.context.program, step.exercise)}{slot}"

    def mode(self) -> str:
        """Return the words for a mode in which the coach advances automatically, or an empty string."""
        return "follow along" if self.context.preferences.follow_along else ""

    @property
    def rom(self) -> Rom:
        """The range of motion of the step."""
        return self.turn.state.rom_for(self.step)

    @property
    def is_first_set(self) -> bool:
        """Whether no set of the exercise has been done, so its setup has to be shown."""
        step = self.step
        return not any(done.step.is_same_exercise(step) for done in self.turn.state.done)

    @property
    def pinned(self) -> str:
        """What the user pinned to the exercise, before its first set; empty otherwise."""
        pinned = self.context.preferences.pinned
        return pinned_line(pinned, self.step.exercise) if self.is_first_set else ""

    @property
    def pinned_rows(self) -> list[str]:
        """The pinned note, cut into pieces of a row each."""
        return wrap(self.pinned, max(MIN_COLUMNS, self.size.width - 2))

    @property
    def pinned_fact(self) -> str:
        """What of the pinned note is shown with the facts."""
        return self.pinned

    def lead_in_words(self, seconds: float) -> str:
        """Return what to read after this many seconds of getting into position.

        A pinned note that is longer than a row is read piece by piece.
        """
        rows = self.pinned_rows
        pieces = rows if len(rows) > 1 and not self.side_says_pinned else ()
        return lead_in_line(self.context.program, self.step, self.rom, seconds, pieces)

    def cue_words(self, seconds: float) -> str:
        """Return the cue after this many seconds of the set."""
        return cue_line(self.context.program, self.step, self.rom, seconds)

    def show_facts(self, *facts: str) -> None:
        super().show_facts("" if self.side_says_pinned else self.pinned_fact, *facts)

    @property
    def side_says_pinned(self) -> bool:
        """Whether the whole pinned note is shown in the side panel."""
        return self.query_one("#side-text", Paragraphs).has_room_for(self.pinned)

    def show_side(self, head: str, paragraphs: Sequence[str]) -> None:
        super().show_side(head, [self.pinned, "", *paragraphs] if self.pinned else paragraphs)

    def method(self) -> str:
        """Return the method that the set is done by, or an empty string."""
        state, slow_tempo = self.turn.state, self.context.program.method_settings.slow_tempo
        return method_label(self.step, state.steps, state.method, slow_tempo)

    def last_time(self) -> str:
        """Return what was done in this set in the session before, or an empty string."""
        before = self.context.past.last_sets(self.step.exercise)
        return next((f"last time {result_words(r)}" for r in before if r.set == self.step.set), "")

    def key_words(self) -> Mapping[str, str]:
        """Return what keys do now where that differs from their definition, by action; see `reworded`."""
        return {"work": "resume", "pause": "resume", "advance": ""} if self.paused else {}

    # Time

    def on_mount(self) -> None:
        self._fit()
        self.context.cues.say(self.announcement())
        self.set_interval(self.TICK_S, self._tick)
        self.begin()
        self.show_all()
        self.move_figure()

    def fitted(self) -> None:
        if self.is_mounted and self.is_attached and not self.turn.has_ended:
            self.show_words()

    def _tick(self) -> None:
        # A screen below another one is current as well; what advances automatically must check is_active.
        if not self.turn.has_ended and (self.is_current or self.RUNS_UNSEEN):
            self.tick()
            self.move_figure()

    def schedule_tick(self, seconds: float) -> None:
        """Tick once more in this many seconds of the workout, for an event between two regular ticks."""
        if self._scheduled_tick is not None:
            self._scheduled_tick.stop()
        self._scheduled_tick = self.set_timer(max(MIN_TICK_S, seconds / self.context.clock.speed), self._tick)

    def show_all(self) -> None:
        """Show the current state of the workout in all widgets."""
        self._show_progress()
        problem = self.turn.coach.problem
        self.query_one("#problem", Line).show(f"NOT SAVED YET: {problem}" if problem else "")
        self.set_class(problem is not None, "-problem")
        self.set_class(self.context.preferences.digits_only, "-digits-only")
        self.show_state()
        self.refresh_bindings()

    def _show_progress(self) -> None:
        state, plan = self.turn.state, self.turn.coach.workout.opening.plan
        left = [s for s in state.queue if not s.optional]
        finished, total = sets_progress(state)
        phase = self.step.phase
        modes = [part for part in (self.method(), self.mode(), "PAUSED" if self.paused else "") if part]
        begun = bool(modes) or any(d.step.phase == phase for d in state.done)
        goal = [] if begun or self.size.width < ROOMY_COLUMNS else [phase_goal(self.context.program, phase)]
        where = self.query_one("#where", Line)
        # A class on the screen would make Textual apply the style sheet to all of its widgets.
        where.set_class(self.paused, "-paused")
        where.show(
            "   ".join([phase_title(self.context.program, phase), *goal, *modes]),
            f"{finished}/{total} sets   {minutes_words(estimated_minutes(left, self.context.pace))} left",
        )
        phases = phase_progress(plan, state)
        current = list(phases).index(self.step.phase) if self.step.phase in phases else 0
        self.query_one(SessionBar).set_progress(list(phases.values()), current)

    def cue(self, cue: Cue, words: str) -> None:
        """Give an audible and visible signal; the voice says the words."""
        cues = self.context.cues
        cues.give(cue, words)
        flashes = self.context.preferences.flash and cues.wants(cue) and self.app.animation_level != "none"
        where = self.query_one("#where", Line)
        if flashes and not where.has_class("-flash"):
            where.add_class("-flash")
            self.set_timer(FLASH_S, lambda: where.remove_class("-flash"))

    def tick_down(self, left_before: float, left: float) -> None:
        """Give the signals of the last three seconds; both arguments are remaining seconds."""
        second = tick_between(left_before, left)
        if second is not None:
            self.cue(Cue.TICK, str(second))

    # Pause

    def action_pause(self) -> None:
        self.paused = not self.paused

    def watch_paused(self) -> None:
        if self.is_mounted:
            self.show_all()

    @on(ScreenSuspend)
    def _on_covered(self) -> None:
        self._was_covered = True
        self.covered()

    @on(ScreenResume)
    def _on_uncovered(self, event: ScreenResume) -> None:
        if not self._was_covered:
            # It has just been mounted, with the current state and in the current style.
            event.refresh_styles = False
        elif self.is_mounted and not self.turn.has_ended:
            self.show_all()

    def covered(self) -> None:
        """Called when another screen is opened over this one."""

    # Mouse

    @on(Click, "#number, #word, #third")
    def _tapped(self) -> None:
        """A tap on the large number is its key."""
        if not self.turn.has_ended:
            self.action_work()

    @on(Click, "#bar *")
    def _bar_tapped(self) -> None:
        """A tap on a bar that runs stops it, as on any player."""
        if not self.turn.has_ended:
            self.action_pause()

    def action_work(self) -> None:
        """Do what the work key does on this screen."""
        raise NotImplementedError

    # Keys

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        active, words = super().active_bindings, self.key_words()
        return reworded(active, words) if words else active
