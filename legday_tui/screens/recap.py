"""The recap after the last set."""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual import work as in_background
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll

from legday_tui.coaching.coach import Turn
from legday_tui.coaching.context import WorkoutContext
from legday_tui.cues.cue import Cue
from legday_tui.domain.documents.plain_text import plain
from legday_tui.domain.session import Session, SetResult
from legday_tui.domain.stats.session_stats import SessionStats, previous_comparable
from legday_tui.domain.stats.timeline import Timeline
from legday_tui.domain.workout.events import FormJudged, Rated
from legday_tui.formatting.form import form_question
from legday_tui.formatting.names import mindset_line
from legday_tui.formatting.next_session import next_time_lines
from legday_tui.formatting.records import record_lines
from legday_tui.formatting.report import effort_line, set_rows, text_lines, total_lines
from legday_tui.keys import EVERYWHERE, SCROLL, UNDO, advance, digits, work
from legday_tui.screens.ask import AskScreen
from legday_tui.screens.workout_actions import WorkoutActions
from legday_tui.widgets.key_bar import KeyBar
from legday_tui.widgets.line import Line
from legday_tui.widgets.two_columns import TwoColumns

MAX_RPE = 10
EFFORT_ASKED = "Session effort: not said yet: press 1 to 9, or 0 for 10"
IGNORE_KEYS_S = 1.0
"""How long the advance key is ignored, because it may have been pressed for the last set."""


class RecapFacts(NamedTuple):
    """The comparison of the sets of a session with the history."""

    sets: Sequence[SetResult]
    timeline: Timeline | None
    records: Sequence[str]
    like: SessionStats | None
    next_time: Sequence[str]


class RecapScreen(WorkoutActions):
    """Shows the finished session, which can be rated, annotated and continued with undo."""

    HELP = "Your session, saved: rate it, add a note, take it with you."
    CSS_PATH = "recap.tcss"
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        advance("done", "Close the session; it is in the history"),
        work("done", "Close the session", action="advance", show=False),
        *digits("How hard the whole session was: 1 to 9, 0 for 10"),
        Binding("n", "note", "note", id="note", tooltip="Write a note for this session"),
        Binding(
            UNDO,
            "undo",
            "undo finish",
            key_display="u",
            id="undo",
            tooltip="Take back the last thing: rating, note, finish",
        ),
        Binding("y", "judge_form(True)", "form was good", id="form-good", tooltip="The form was good"),
        Binding("minus", "judge_form(False)", "form not yet", key_display="-", id="form-was-not-yet",
                tooltip="The form was not good yet: no more weight next time"),
        *SCROLL,
        Binding("escape", "close", "done", show=False, tooltip="Close the session; it is in the history"),
        Binding("o", "save_elsewhere", "save elsewhere", id="save-elsewhere",
                tooltip="Save the session to a file of your choice"),
        Binding("e", "save_text", "export", id="export", tooltip="Write this session to a text file"),
        Binding("h", "app.history", "history", show=False, id="history", tooltip="All past sessions"),
        Binding("q", "quit", "quit", id="quit", tooltip="Close the session and quit; it is in the history"),
        *EVERYWHERE,
    ]  # fmt: skip

    def __init__(self, turn: Turn, context: WorkoutContext) -> None:
        super().__init__()
        self.turn = turn
        self.context = context
        self._shown_at = context.clock.awake()
        self._cached_facts: RecapFacts | None = None

    def compose(self) -> ComposeResult:
        yield Line("Recap", id="recap-title")
        yield Line(id="problem")
        with VerticalScroll(id="recap", can_focus=False):
            yield Line(id="verdict")
            yield Line(id="effort")
            yield Line(id="totals")
            yield Line(id="next-time")
            yield TwoColumns(id="sets")
            yield Line(id="recovery")
        yield KeyBar()

    def on_mount(self) -> None:
        self.show_all()
        self.set_interval(1.0, self._check_background)
        if self.turn.state.status != "ended_early":
            self.context.cues.give(Cue.DONE, "all done")

    def _check_background(self) -> None:
        """Update the screen if the history was loaded or written in the background."""
        has_changed = self.has_class("-problem") is (self._problem is None)
        if self.is_current and (
            has_changed or self._facts(self.turn.coach.workout.to_session()) is not self._cached_facts
        ):
            self.show_all()

    def show_all(self) -> None:
        coach, program = self.turn.coach, self.context.program
        session = coach.workout.to_session()
        facts = self._cached_facts = self._facts(session)
        self.set_class(self._problem is not None, "-problem")
        problem = self._problem
        words = f"NOT SAVED YET: {problem}. o saves it somewhere else" if problem else ""
        self.query_one("#problem", Line).show(words)
        self.query_one("#verdict", Line).show("\n".join(self._verdict(session, facts.records)))
        unit = self.context.preferences.unit
        rpe = effort_line(session) if session.session_rpe is not None else EFFORT_ASKED
        note = f"\nNote: {session.note}" if session.note else ""
        question = form_question(program, self.turn.state.unjudged_form)
        self.query_one("#effort", Line).show("\n".join(part for part in (f"{rpe}{note}", question) if part))
        self.query_one("#totals", Line).show("\n".join(total_lines(session, unit, facts.like)))
        next_time = [f"  {line}" for line in facts.next_time]
        self.query_one("#next-time", Line).show("\n".join(["NEXT TIME", *next_time]))
        self.query_one("#next-time").display = bool(next_time)
        self.query_one("#sets", TwoColumns).show(set_rows(program, session, unit))
        self.query_one("#recovery", Line).show("\n".join(f"- {tip}" for tip in program.recovery))
        self.refresh_bindings()

    def _facts(self, session: Session) -> RecapFacts:
        """Return the comparison with the history, which is cached until the sets or the timeline change."""
        context, facts = self.context, self._cached_facts
        if facts is not None and (facts.sets, facts.timeline) == (session.sets, context.timeline):
            return facts
        program, unit = context.program, context.preferences.unit
        return RecapFacts(
            sets=session.sets,
            timeline=context.timeline,
            records=record_lines(program, context.records, session.sets, unit),
            like=previous_comparable(context.timeline.session_stats if context.timeline else (), session),
            next_time=next_time_lines(program, session, context.past, unit),
        )

    @property
    def _problem(self) -> str | None:
        return self.turn.coach.problem or self.context.save_problem

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "save_elsewhere":
            return self._problem is not None and self.context.save_elsewhere is not None
        if action == "save_text":
            return self._problem is None and self.context.save_text is not None
        if action == "judge_form":
            return bool(self.turn.state.unjudged_form)
        return super().check_action(action, parameters)

    @in_background
    async def action_save_elsewhere(self) -> None:
        save = self.context.save_elsewhere
        path = await self.app.push_screen_wait(
            AskScreen("Save this session to", hint="the name of a file that is not there yet")
        )
        if path and save is not None:
            self.notify(plain(save(self.turn.coach.workout.to_session(), path)), markup=False)

    @in_background
    async def action_save_text(self) -> None:
        session, save = self.turn.coach.workout.to_session(), self.context.save_text
        name = f"legday-{session.started_at:%Y-%m-%d}.txt"
        path = await self.app.push_screen_wait(AskScreen("Write this session to", text=name))
        if path and save is not None:
            self.notify(plain(save(self._export_text(session), path)), markup=False)

    def _export_text(self, session: Session) -> str:
        program, unit = self.context.program, self.context.preferences.unit
        return "\n".join(text_lines(program, session, self._facts(session).records, unit)) + "\n"

    def _verdict(self, session: Session, records: Sequence[str]) -> list[str]:
        workout, program = self.turn.coach.workout, self.context.program
        cut_short = any(r.cut_short for r in session.sets)
        done, planned = len(session.sets) - cut_short, sum(not s.optional for s in workout.opening.plan.steps)
        early = session.status == "ended_early"
        if early:
            part = " and part of another" if cut_short else ""
            lines = [f"Ended here: {done} of {planned} sets{part}, all kept."]
        elif done < planned:
            lines = [f"Done, with {done} of {planned} sets; the others were skipped."]
        else:
            lines = ["The whole leg day is done."]
        if not session.rehearsal:
            lines += records
        mindset = mindset_line(program, "early" if early else "recap", done)
        return [*lines, mindset] if mindset else lines

    def action_judge_form(self, good: bool) -> None:
        exercises = self.turn.state.unjudged_form
        self.record(FormJudged(**self.turn.coach.stamp(), exercises=exercises, good=good))

    def action_digit(self, digit: int) -> None:
        self.record(Rated(**self.turn.coach.stamp(), rpe=float(digit or MAX_RPE)))

    def action_scroll(self, by: int) -> None:
        self.query_one("#recap", VerticalScroll).scroll_relative(y=by * 2, animate=False)

    def action_advance(self) -> None:
        clock = self.context.clock
        if clock.awake() - self._shown_at >= IGNORE_KEYS_S * clock.speed:
            self.turn.close()

    def action_close(self) -> None:
        self.turn.close()

    def action_quit(self) -> None:
        self.turn.leave()
