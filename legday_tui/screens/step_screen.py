"""The base class of the screens of a running workout: layout, ticks, cues and pause."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.events import Resize, ScreenResume, ScreenSuspend
from textual.reactive import var
from textual.timer import Timer

from legday_tui.coaching.coach import Turn
from legday_tui.coaching.context import WorkoutContext
from legday_tui.coaching.timed_turn import tick_between
from legday_tui.cues.cue import Cue
from legday_tui.domain.planning.estimate import estimated_minutes
from legday_tui.domain.planning.plan import Step
from legday_tui.domain.terms import Rom
from legday_tui.figure.motion import depth_in_cycle
from legday_tui.formatting.exercise_info import phase_goal
from legday_tui.formatting.names import exercise_name, phase_title
from legday_tui.keys import EVERYWHERE, SESSION, UNDO_KEY
from legday_tui.screens.workout_actions import WorkoutActions
from legday_tui.widgets.big_text import BigText, Mode
from legday_tui.widgets.cached_rows import Column, Row
from legday_tui.widgets.facts import Facts
from legday_tui.widgets.figure import FigureView
from legday_tui.widgets.key_bar import KeyBar
from legday_tui.widgets.line import Line
from legday_tui.widgets.paragraphs import Paragraphs
from legday_tui.widgets.session_bar import SessionBar
from legday_tui.widgets.set_track import SetMark, SetTrack

ROOMY_COLUMNS = 76
MIN_TICK_S = 0.02
"""The shortest delay of a scheduled tick; on a fast clock the delays would otherwise approach 0."""
FLASH_S = 0.35
"""How long a cue flashes: at most three times per second, which is safe for photosensitive users."""


class StepScreen(WorkoutActions):
    """Shows one stage of the workout. Subclasses define the contents and the actions."""

    CSS_PATH = "step_screen.tcss"
    AUTO_FOCUS = ""
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (ROOMY_COLUMNS, "-roomy"), (110, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-tiny"), (15, "-low"), (22, "-even"), (34, "-tall")]
    BINDINGS: ClassVar[list[BindingType]] = [UNDO_KEY, *SESSION, *EVERYWHERE]
    TICK_S: ClassVar[float] = 0.2

    paused = var(False)

    def __init__(self, turn: Turn, context: WorkoutContext) -> None:
        super().__init__()
        self.turn = turn
        self.context = context
        self._scheduled_tick: Timer | None = None
        self._shown_title = "", ""

    # Hooks of subclasses

    @property
    def step(self) -> Step:
        """The step that the screen shows."""
        raise NotImplementedError

    @property
    def rom(self) -> Rom:
        """The range of motion of the step."""
        return self.turn.state.rom_for(self.step)

    def compose_big(self) -> ComposeResult:
        """Yield the large widgets, which are legible from across the room."""
        yield BigText(id="number")
        yield BigText(id="word")

    def compose_bar(self) -> ComposeResult:
        """Yield the widget of the bar below the number, if there is one."""
        yield from ()

    def show_state(self) -> None:
        """Show the state of the workout; called after every event."""

    def tick(self) -> None:
        """Show the current time; called often, so it must be cheap if nothing has changed."""

    def begin(self) -> None:
        """Called once, after the screen has been mounted."""

    def announcement(self) -> str:
        """Return what the voice says when the screen is mounted."""
        step = self.step
        slot = f", set {step.set} of {step.sets}" if step.sets > 1 else ""
        return f"{exercise_name(self.context.program, step.exercise)}{slot}"

    def mode(self) -> str:
        """Return the words for a mode in which the coach advances automatically, or an empty string."""
        return "follow along" if self.context.preferences.follow_along else ""

    # Layout

    def compose(self) -> ComposeResult:
        yield Line(id="where")
        yield SessionBar(id="session-bar")
        yield Line(id="problem")
        yield SetTrack(id="track")
        with Row(id="floor"):
            with Column(id="big"):
                yield from self.compose_big()
            with Column(id="side"):
                yield Line(id="side-head")
                yield FigureView(id="figure")
                yield Paragraphs(id="side-text")
        with Column(id="bar"):
            yield from self.compose_bar()
        yield Line(id="cue")
        yield Facts(id="facts")
        yield KeyBar()

    def on_mount(self) -> None:
        self._fit()
        self.show_all()
        self.context.cues.say(self.announcement())
        self.set_interval(self.TICK_S, self._tick)
        self.begin()

    def _tick(self) -> None:
        # A screen below another one is current as well; what advances automatically must check is_active.
        if not self.turn.has_ended and self.is_current:
            self.tick()

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
        finished = len(state.done) + len(state.skipped)
        total = finished + len(left)
        phase = self.step.phase
        modes = [mode for mode in (self.mode(), "PAUSED" if self.paused else "") if mode]
        begun = bool(modes) or any(d.step.phase == phase for d in state.done)
        goal = [] if begun or self.size.width < ROOMY_COLUMNS else [phase_goal(self.context.program, phase)]
        where = self.query_one("#where", Line)
        # A class on the screen would make Textual apply the style sheet to all of its widgets.
        where.set_class(self.paused, "-paused")
        where.show(
            "   ".join([phase_title(self.context.program, phase), *goal, *modes]),
            f"{finished}/{total} sets  about {estimated_minutes(left, self.context.past.pace)} min left",
        )
        phases = list(dict.fromkeys(s.phase for s in plan.steps))
        finished_steps = [*(d.step for d in state.done), *state.skipped]
        self.query_one(SessionBar).set_progress(
            [
                (
                    sum(s.phase == p for s in finished_steps),
                    sum(s.phase == p for s in (*finished_steps, *left)),
                )
                for p in phases
            ],
            current=phases.index(self.step.phase) if self.step.phase in phases else 0,
        )

    def show_name(self, name: str) -> None:
        """Show the name of the exercise beside its sets."""
        self.query_one(SetTrack).show_name(name)

    def show_track(self, *words: str) -> None:
        """Show a mark for each set of the exercise, and the words beside them."""
        slot = self.step.slot
        state = self.turn.state
        marks: dict[int, SetMark] = {s.set: "skipped" for s in state.skipped if s.slot == slot}
        unsaved = self.turn.coach.unsaved
        marks |= {
            d.step.set: "unsaved" if d.step.id in unsaved else "done"
            for d in state.done
            if d.step.slot == slot and d.step.parent == d.step.id
        }
        for step in state.queue:
            if step.slot == slot and step.parent == step.id:
                now = step.id == self.step.parent
                marks[step.set] = "now" if now else "offered" if step.optional else "to_come"
        row = [marks[position] for position in sorted(marks)] if len(marks) > 1 else []
        self.query_one(SetTrack).show(row, "   ".join(w for w in words if w))

    def show_side(self, head: str, paragraphs: Sequence[str]) -> None:
        """Show a heading and paragraphs in the side panel."""
        self.query_one("#side-head", Line).show(head)
        self.query_one("#side-text", Paragraphs).show(paragraphs)

    def show_figure(
        self,
        exercise: str,
        depth: float | None,
        *,
        right: bool = False,
        partial: bool = False,
        bottom: bool = False,
        effort: float = 0.0,
    ) -> None:
        """Show the figure of the exercise at a depth from 0 to 1, or in a loop if `depth` is None.

        With `bottom` the movement is limited to the lowest part of the range. See `FigureView.show` for
        the other arguments.
        """
        view, t = self.query_one(FigureView), self.context.clock.awake()
        figure = self.context.figure_of(exercise)
        self.set_class(figure is None, "-no-figure")
        if figure is None or not view.display:
            return
        if self.app.animation_level == "none":
            depth, effort = 1.0, 0.0
        elif depth is None:
            depth = depth_in_cycle(figure, t)
        if bottom:
            depth = BOTTOM + (1 - BOTTOM) * depth
        view.show(figure, depth, right=right, partial=partial, effort=effort, t=t)

    def show_cue(self, words: str) -> None:
        """Show a cue, or how to undo the skipping of an exercise: its key is that of a set with caps lock."""
        self.query_one("#cue", Line).show(self.skip_notice() or words)

    def show_facts(self, *facts: str) -> None:
        """Show the facts of the set, the most important one first."""
        self.query_one("#facts", Facts).show(facts)

    def show_big(self, number: str, word: str, mode: Mode = "work") -> None:
        """Show the large number and, if there is room, the word below it, and both in the window title."""
        big = self.query_one("#number", BigText)
        big.mode = "paused" if self.paused else mode
        big.text = number
        self.query_one("#word", BigText).text = word
        self.set_class(not word, "-wordless")
        if (number, word) != self._shown_title:
            self._shown_title = number, word
            step = self.step
            name = exercise_name(self.context.program, step.exercise)
            self.context.cues.set_title(f"{number} {word} - {name} {step.set}/{step.sets}".replace("  ", " "))

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

    def watch_paused(self) -> None:
        if self.is_mounted:
            self.show_all()

    @on(ScreenSuspend)
    def _on_covered(self) -> None:
        self.covered()

    @on(ScreenResume)
    def _on_uncovered(self) -> None:
        if self.is_mounted and not self.turn.has_ended:
            self.show_all()

    def covered(self) -> None:
        """Called when another screen is opened over this one."""

    @on(Resize)
    def _fit(self) -> None:
        self.set_class(self.size.width < 40 or self.size.height < 14, "-one-number")

    def action_pause(self) -> None:
        self.paused = not self.paused


BOTTOM = 0.7
"""The depth at which pulses start."""
