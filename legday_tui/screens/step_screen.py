"""What every screen of a running session has in common: its frame, its ticking, its pause."""

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
from legday_tui.cues.cue import Cue
from legday_tui.domain.planning.estimate import minutes_of
from legday_tui.domain.planning.plan import Step
from legday_tui.domain.program.program import Exercise
from legday_tui.figure.motion import depth_in_cycle
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

SOONEST_S = 0.02
"""Nobody sees more than that; on a clock that runs fast it would be all the time."""
FLASH_S = 0.35
"""How long a cue lights up the frame: at most three a second, so that it never flickers."""


class StepScreen(WorkoutActions):
    """One stage of the workout. Subclasses say what stands in the frame, and what their keys do."""

    CSS_PATH = "step_screen.tcss"
    AUTO_FOCUS = ""
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (76, "-roomy"), (110, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-tiny"), (15, "-low"), (22, "-even"), (34, "-tall")]
    BINDINGS: ClassVar[list[BindingType]] = [UNDO_KEY, *SESSION, *EVERYWHERE]
    TICK_S: ClassVar[float] = 0.2

    paused = var(False)

    def __init__(self, turn: Turn, context: WorkoutContext) -> None:
        super().__init__()
        self.turn = turn
        self.context = context
        self._soon: Timer | None = None
        self._shown_title = "", ""

    # What subclasses say

    @property
    def step(self) -> Step:
        """The set that the screen is about."""
        raise NotImplementedError

    def compose_big(self) -> ComposeResult:
        """What can be read from across the room."""
        yield BigText(id="number")
        yield BigText(id="word")

    def compose_bar(self) -> ComposeResult:
        """The bar under the number, if there is one."""
        yield from ()

    def show_state(self) -> None:
        """Show where the workout is; called whenever something happened."""

    def tick(self) -> None:
        """Show how late it is; called often, and must be cheap when nothing changed."""

    def begin(self) -> None:
        """What happens once, when it can be seen."""

    def announcement(self) -> str:
        """What a voice says when it begins."""
        step = self.step
        slot = f", set {step.set} of {step.sets}" if step.sets > 1 else ""
        return f"{exercise_name(self.context.program, step.exercise)}{slot}"

    def mode(self) -> str:
        """Who goes on, if it is not the user who always does."""
        return "follow along" if self.context.preferences.follow_along else ""

    # The frame

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
        # For Textual the screen under another one is current as well: what goes on by itself asks is_active.
        if not self.turn.has_ended and self.is_current:
            self.tick()

    def look_again_in(self, seconds: float) -> None:
        """Tick once more in so many seconds of the session: what happens between two ticks comes late."""
        if self._soon is not None:
            self._soon.stop()
        self._soon = self.set_timer(max(SOONEST_S, seconds / self.context.clock.speed), self._tick)

    def show_all(self) -> None:
        """Show the frame and what stands in it, as the workout is now."""
        self._show_where()
        problem = self.turn.coach.problem
        self.query_one("#problem", Line).show(f"NOT SAVED YET: {problem}" if problem else "")
        self.set_class(problem is not None, "-problem")
        self.set_class(self.context.preferences.digits_only, "-digits-only")
        self.show_state()
        self.refresh_bindings()

    def _show_where(self) -> None:
        state, plan = self.turn.state, self.turn.coach.workout.opening.plan
        left = [s for s in state.queue if not s.optional]
        past = len(state.done) + len(state.skipped)
        total = past + len(left)
        marks = [
            phase_title(self.context.program, self.step.phase),
            self.mode(),
            "PAUSED" if self.paused else "",
        ]
        where = self.query_one("#where", Line)
        # Not on the screen: that would have every widget of it styled anew.
        where.set_class(self.paused, "-paused")
        where.show(
            "   ".join(m for m in marks if m),
            f"{past}/{total} sets  about {minutes_of(left, self.context.past.pace)} min left",
        )
        phases = list(dict.fromkeys(s.phase for s in plan.steps))
        seen = [*(d.step for d in state.done), *state.skipped]
        self.query_one(SessionBar).set_progress(
            [(sum(s.phase == p for s in seen), sum(s.phase == p for s in (*seen, *left))) for p in phases],
            current=phases.index(self.step.phase) if self.step.phase in phases else 0,
        )

    def show_name(self, name: str) -> None:
        """Show what is done now, beside its sets."""
        self.query_one(SetTrack).show_name(name)

    def show_track(self, *words: str) -> None:
        """Show the sets of the exercise as marks, beside what else is to be known of this one."""
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
        """Show what to know about it, where there is room beside the number."""
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
        """Show how the exercise is done: at a depth of 0 to 1, or, without one, as it goes on and on.

        With `bottom` only the lowest part of the way is gone.
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

    def show_facts(self, *facts: str) -> None:
        """Show the facts of the set, the most important first."""
        self.query_one("#facts", Facts).show(facts)

    def show_big(self, number: str, word: str, mode: Mode = "work") -> None:
        """Show the number that matters, and under it, where there is room, what is going on."""
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

    def cue_line(self, exercise: Exercise, moment: float) -> str:
        """The cue of the moment: they take turns, slowly enough to be read twice."""
        return exercise.cues[int(moment // CUE_TURN_S) % len(exercise.cues)]

    def cue(self, cue: Cue, words: str = "") -> None:
        """Give a signal that can be heard and seen; a voice says the words."""
        cues = self.context.cues
        cues.give(cue, words)
        flashes = self.context.preferences.flash and cues.wants(cue) and self.app.animation_level != "none"
        where = self.query_one("#where", Line)
        if flashes and not where.has_class("-flash"):
            where.add_class("-flash")
            self.set_timer(FLASH_S, lambda: where.remove_class("-flash"))

    def tick_down(self, left_before: float, left: float) -> None:
        """Give the signals of the last three seconds."""
        mark = next((mark for mark in (1, 2, 3) if left_before > mark >= left), None)
        if mark is not None:
            self.cue(Cue.TICK, str(mark))

    # Pause

    def watch_paused(self) -> None:
        if self.is_mounted:
            self.show_all()

    @on(ScreenSuspend)
    def _covered(self) -> None:
        self.covered()

    @on(ScreenResume)
    def _uncovered(self) -> None:
        if self.is_mounted and not self.turn.has_ended:
            self.show_all()

    def covered(self) -> None:
        """Another screen lies over this one."""

    @on(Resize)
    def _fit(self) -> None:
        self.set_class(self.size.width < 40 or self.size.height < 14, "-one-number")

    def action_pause(self) -> None:
        self.paused = not self.paused


CUE_TURN_S = 6.0
BOTTOM = 0.7
"""The depth from which pulses are done."""
