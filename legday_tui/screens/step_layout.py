"""The layout of the screens of a running workout."""

from collections.abc import Callable, Sequence

from textual import on
from textual.app import ComposeResult
from textual.events import Resize
from textual.reactive import var

from legday_tui.coaching.coach import Turn
from legday_tui.coaching.context import WorkoutContext
from legday_tui.domain.planning.plan import Step
from legday_tui.domain.workout.progress import set_marks
from legday_tui.figure.motion import depth_in_cycle
from legday_tui.formatting.names import exercise_name
from legday_tui.screens.workout_actions import WorkoutActions
from legday_tui.widgets.big_text import BigName, BigText, Mode
from legday_tui.widgets.cached_rows import Column, Row
from legday_tui.widgets.facts import Facts
from legday_tui.widgets.figure import FigureView
from legday_tui.widgets.key_bar import KeyBar
from legday_tui.widgets.line import Line
from legday_tui.widgets.paragraphs import Paragraphs
from legday_tui.widgets.session_bar import SessionBar
from legday_tui.widgets.set_track import SetTrack

BOTTOM = 0.7
"""The depth at which pulses start."""
TALL_LINES = 34
"""Rows from which all three answers are large."""
ROOMY_COLUMNS = 76
"""Columns from which there is room for words besides the three answers."""


class StepLayout(WorkoutActions):
    """Three answers in large letters beside a figure, with the progress above and the keys below."""

    CSS_PATH = "step_screen.tcss"
    AUTO_FOCUS = ""
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (ROOMY_COLUMNS, "-roomy"), (110, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-tiny"), (15, "-low"), (22, "-even"), (TALL_LINES, "-tall")]

    paused = var(False)

    def __init__(self, turn: Turn, context: WorkoutContext) -> None:
        super().__init__()
        self.turn = turn
        self.context = context
        self._shown_title = "", ""

    @property
    def step(self) -> Step:
        """The step that the screen shows."""
        raise NotImplementedError

    def compose_big(self) -> ComposeResult:
        """Yield the large widgets, which are legible from across the room."""
        yield BigText(id="number")
        yield BigName(id="word")
        yield BigName(id="third")

    def compose_below(self) -> ComposeResult:
        """Yield the lines below the large widgets and the figure, over the whole width."""
        yield from ()

    def compose_bar(self) -> ComposeResult:
        """Yield the widget of the bar below the number, if there is one."""
        yield from ()

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
        yield from self.compose_below()
        with Column(id="bar"):
            yield from self.compose_bar()
        yield Line(id="cue")
        yield Facts(id="facts")
        yield KeyBar()

    @on(Resize)
    def _fit(self) -> None:
        self.set_class(self.size.width < 40 or self.size.height < 14, "-one-number")
        # What is said in words depends on what there is room for in large letters.
        self.call_after_refresh(self.fitted)

    def fitted(self) -> None:
        """Called when all widgets have their size, at first and after a change."""

    def show_name(self, *names: str) -> None:
        """Show the name of the exercise beside its sets: the first of these that fits."""
        self.query_one(SetTrack).show_name(*names)

    def show_track(self, *words: str) -> None:
        """Show a mark for each set of the exercise, and the words beside them."""
        marks = set_marks(self.turn.state, self.step, self.turn.coach.unsaved)
        self.query_one(SetTrack).show(marks, "   ".join(w for w in words if w))

    @property
    def has_side_text(self) -> bool:
        """Whether there is room for the paragraphs, so that nothing else has to say what they say."""
        return self.query_one("#side-text", Paragraphs).size.height > 0

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
        view.show(
            figure,
            depth,
            right=right,
            partial=partial,
            carried=self.context.carried(self.turn.state, exercise),
            effort=effort,
            t=t,
        )

    def show_cue(self, words: str) -> None:
        """Show a cue, or how to undo the skipping of an exercise: its key is that of a set with caps lock."""
        self.query_one("#cue", Line).show(self.skip_notice() or words)

    def show_facts(self, *facts: str) -> None:
        """Show the facts of the set, the most important one first."""
        self.query_one("#facts", Facts).show(facts)

    def show_big(
        self, number: str, word: str, third: str = "", *, small: str = "", mode: Mode = "work"
    ) -> None:
        """Show the three answers that are read from across the room; the window title has the first two.

        Where there is no room for the third one, `small` says it and more.
        """
        big = self.query_one("#number", BigText)
        big.mode = "paused" if self.paused else mode
        big.text = number
        self.query_one("#word", BigText).text = word
        last = self.query_one("#third", BigName)
        last.text, last.small = third, small
        self.show_title(number, word)

    def show_title(self, number: str, word: str) -> None:
        """Show a number and a word in the title of the window, with the exercise."""
        if (number, word) != self._shown_title:
            self._shown_title = number, word
            step = self.step
            name = exercise_name(self.context.program, step.exercise)
            title = f"{number} {word} - {name} {step.set}/{step.sets}".replace("  ", " ")
            # Each write to the terminal wakes a thread, which would hold up the paint.
            self.after_paint(self.context.cues.set_title, title)

    def after_paint(self, callback: Callable[..., object], *arguments: object) -> None:
        """Call after what has changed has been painted."""
        # In the first turn of the event loop the screen does not know yet which of its widgets have changed.
        self.call_after_refresh(self.call_after_refresh, callback, *arguments)
