"""The recap after the last set: a poster of the leg day, and behind it the details."""

import asyncio
from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual import work as in_background
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll

from legday_tui.coaching.coach import Turn
from legday_tui.coaching.context import WorkoutContext
from legday_tui.cues.cue import Cue
from legday_tui.domain.session import Session, SetResult
from legday_tui.domain.stats.body_weight import BodyWeight
from legday_tui.domain.stats.records import NewRecord
from legday_tui.domain.stats.session_stats import SessionStats, fair_comparison, totals_of
from legday_tui.domain.stats.timeline import Timeline
from legday_tui.domain.stats.weeks import weeks_in_a_row
from legday_tui.domain.workout.events import FormJudged, Rated
from legday_tui.domain.workout.progress import sets_progress
from legday_tui.formatting.form import form_question
from legday_tui.formatting.next_session import NextTarget, next_targets, next_time_rows
from legday_tui.formatting.poster import REHEARSAL, Poster, fact_rows, record_rows, target_rows, verdict_words
from legday_tui.formatting.records import NEW_BEST, record_words
from legday_tui.formatting.report import effort_line, set_rows, text_lines, total_lines
from legday_tui.formatting.rows import Piece, row
from legday_tui.screens.ask import AskScreen
from legday_tui.screens.leaving import quit_question
from legday_tui.screens.recap_keys import RECAP_BINDINGS
from legday_tui.screens.save_file import save_in_background
from legday_tui.screens.workout_actions import WorkoutActions
from legday_tui.widgets.big_text import BigText
from legday_tui.widgets.cached_rows import Row
from legday_tui.widgets.effort_answers import EffortAnswers
from legday_tui.widgets.figure import FigureView
from legday_tui.widgets.key_bar import KeyBar
from legday_tui.widgets.line import Line
from legday_tui.widgets.picture import picture_of
from legday_tui.widgets.poster_rows import PosterRows
from legday_tui.widgets.two_columns import TwoColumns

MAX_RPE = 10
PICTURE = ".svg"
FIGURE_DEPTH = 0.7
"""The depth at which the figure stands."""
IGNORE_KEYS_S = 1.0
"""How long the advance key is ignored, because it may have been pressed for the last set."""


class RecapFacts(NamedTuple):
    """The comparison of the sets of a session with the history."""

    sets: Sequence[SetResult]
    timeline: Timeline | None
    body_weights: Sequence[BodyWeight]
    records: Sequence[NewRecord]
    like: SessionStats | None
    next_time: Sequence[NextTarget]


class RecapScreen(WorkoutActions):
    """Shows the finished session, which can be rated, annotated and continued with undo."""

    HELP = "Your session, saved: rate it, add a note, take it with you."
    CSS_PATH = "recap.tcss"
    AUTO_FOCUS = ""
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (120, "-wide"), (170, "-huge")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (20, "-even"), (34, "-tall"), (50, "-vast")]
    BINDINGS: ClassVar[list[BindingType]] = RECAP_BINDINGS

    def __init__(self, turn: Turn, context: WorkoutContext) -> None:
        super().__init__()
        self.turn = turn
        self.context = context
        self._shown_at = context.clock.awake()
        self._cached_facts: RecapFacts | None = None

    def compose(self) -> ComposeResult:
        yield Line("Recap", id="recap-title")
        yield Line(id="problem")
        with Row(id="poster"):
            with Vertical(id="poster-text"):
                yield BigText(id="leg-day")
                yield PosterRows()
                yield TwoColumns(id="sets-below")
                yield Line(id="form")
                yield EffortAnswers()
                yield Line(id="note")
            yield FigureView()
        with VerticalScroll(id="recap", can_focus=False):
            yield Line(id="records")
            yield Line(id="effort")
            yield Line(id="totals")
            yield TwoColumns(id="next-time")
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
        problem, key = self._problem, self.context.settings.key("save-elsewhere")
        words = f"NOT SAVED YET: {problem}. {key} saves it somewhere else" if problem else ""
        self.query_one("#problem", Line).show(words)
        self._show_poster(session, facts)
        unit = self.context.preferences.unit
        records = self._record_lines(facts)
        self.query_one("#records", Line).show("\n".join(records))
        self.query_one("#records").display = bool(records)
        question = form_question(program, self.turn.state.unjudged_form, self.context.settings.key)
        self.query_one("#form", Line).show(question)
        self.query_one("#form").display = bool(question)
        self.query_one("#effort", Line).show(effort_line(session))
        totals = total_lines(session, unit, facts.like, body_kg=self.context.body_kg(session))
        self.query_one("#totals", Line).show("\n".join(totals))
        self.query_one("#next-time", TwoColumns).show(next_time_rows(facts.next_time))
        self.query_one("#next-time").display = bool(facts.next_time)
        for sets in ("#sets", "#sets-below"):
            self.query_one(sets, TwoColumns).show(set_rows(program, session, unit))
        recovery = program.recovery if self._has_just_ended(session) else ()
        self.query_one("#recovery", Line).show("\n".join(f"- {tip}" for tip in recovery))
        self.refresh_bindings()

    def _show_poster(self, session: Session, facts: RecapFacts) -> None:
        context, past, day = self.context, self.context.past, session.started_at.date()
        program, unit = context.program, context.preferences.unit
        is_real = not session.rehearsal
        self.query_one("#leg-day", BigText).text = f"LEG DAY {len(past.heads) + 1}" if is_real else REHEARSAL
        weeks = weeks_in_a_row([*past.heads, session.head], day) if is_real else 0
        tip = row(Piece("TOMORROW  ", "heading"), Piece(program.next_day, "good"), indent=10)

        # As it is now: another level or style has another number of sets, and an extra one may be among them.
        _, planned = sets_progress(self.turn.state)

        def poster(columns: int) -> Poster:
            return Poster(
                fact_rows(totals_of(session), weeks, columns, unit, body_kg=context.body_kg(session)),
                row(Piece(verdict_words(program, session, planned))),
                record_rows(program, facts.records, columns, unit),
                target_rows(facts.next_time, columns),
                tip if program.next_day and self._has_just_ended(session) else row(),
            )

        self.query_one(PosterRows).show(poster)
        rpe = session.session_rpe
        self.query_one(EffortAnswers).chosen = None if rpe is None else round(rpe) % MAX_RPE
        self.query_one("#note", Line).show(f"Note: {session.note}")
        self.query_one("#note").display = bool(session.note)
        exercises = [record.key.exercise for record in facts.records] + [r.exercise for r in session.sets]
        if exercises and (figure := context.figure_of(exercises[0])) is not None:
            self.query_one(FigureView).show(figure, FIGURE_DEPTH)

    def _has_just_ended(self, session: Session) -> bool:
        """Return whether the session ended today; one that was forgotten is finished here days later."""
        now = self.context.clock.wall()
        ended = session.finished_at
        return ended is None or ended.astimezone(now.tzinfo).date() == now.date()

    def _facts(self, session: Session) -> RecapFacts:
        """Return the comparison with the history, which is cached until something of it changes."""
        context, facts = self.context, self._cached_facts
        basis = session.sets, context.timeline, context.body_weights()
        if facts is not None and (facts.sets, facts.timeline, facts.body_weights) == basis:
            return facts
        records = [] if session.rehearsal else context.records.broken_by(session.sets)
        stats = context.timeline.session_stats if context.timeline else ()
        return RecapFacts(
            sets=session.sets,
            timeline=context.timeline,
            body_weights=basis[2],
            records=records,
            like=fair_comparison(stats, session, has_records=bool(records)),
            next_time=next_targets(
                context.program,
                session,
                context.past,
                context.preferences.unit,
                hold_target_s=context.preferences.hold_target_s,
            ),
        )

    @property
    def _problem(self) -> str | None:
        return self.turn.coach.problem or self.context.save_problem

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "save_elsewhere":
            return self._problem is not None and self.context.save_elsewhere is not None
        if action == "save_poster":
            return self._problem is None and self.context.save_text is not None
        if action == "judge_form":
            return bool(self.turn.state.unjudged_form)
        return super().check_action(action, parameters)

    @in_background
    async def action_save_elsewhere(self) -> None:
        save = self.context.save_elsewhere
        path = await self.app.push_screen_wait(
            AskScreen("Save this session to", hint="the name of a new file")
        )
        if path and save is not None:
            save_in_background(self.app, save(self.turn.coach.workout.to_session(), path))

    @in_background
    async def action_save_poster(self) -> None:
        session, save = self.turn.coach.workout.to_session(), self.context.save_text
        # From Python 3.12 on a task starts at once, here in the middle of the key, after which there is one
        # more refresh.
        await asyncio.sleep(0)
        self.remove_class("-details")
        painted = asyncio.Event()
        # The first refresh lays out, the second one paints.
        self.call_after_refresh(self.call_after_refresh, painted.set)
        await painted.wait()
        # Without the questions and the keys below: it is made to be shown to others.
        poster, question = self.query_one("#poster"), self.query_one(EffortAnswers)
        title = self.context.program.name
        picture = picture_of(self, title, poster.region.y, question.region.y)
        path = await self.app.push_screen_wait(
            AskScreen(
                "Save this leg day to",
                text=f"legday-{session.started_at:%Y-%m-%d}{PICTURE}",
                hint="Ends in .svg: a picture. Any other name: text",
            )
        )
        if path and save is not None:
            content = picture if path.lower().endswith(PICTURE) else self._export_text(session)
            save_in_background(self.app, save(content, path))

    def _export_text(self, session: Session) -> str:
        program, unit = self.context.program, self.context.preferences.unit
        records = self._record_lines(self._facts(session))
        weights = self.context.body_weights()
        return "\n".join(text_lines(program, session, records, unit, weights=weights)) + "\n"

    def _record_lines(self, facts: RecapFacts) -> list[str]:
        program, unit = self.context.program, self.context.preferences.unit
        return [f"{NEW_BEST}  {record_words(program, record, unit)}" for record in facts.records]

    def action_judge_form(self, good: bool) -> None:
        exercises = self.turn.state.unjudged_form
        self.record(FormJudged(**self.turn.coach.stamp(), exercises=exercises, good=good))

    def action_digit(self, digit: int) -> None:
        self.record(Rated(**self.turn.coach.stamp(), rpe=float(digit or MAX_RPE)))

    def on_effort_answers_answered(self, answered: EffortAnswers.Answered) -> None:
        self.action_digit(answered.digit)

    def action_scroll(self, by: int) -> None:
        details = self.query_one("#recap", VerticalScroll)
        if not self.has_class("-details"):
            self.set_class(by > 0, "-details")
        elif by < 0 and details.scroll_offset.y == 0:
            self.remove_class("-details")
        else:
            details.scroll_relative(y=by * 2, animate=False)

    def action_advance(self) -> None:
        clock = self.context.clock
        if clock.awake() - self._shown_at < IGNORE_KEYS_S * clock.speed:
            return
        if self.has_class("-details"):
            self.turn.close()
        else:
            self.add_class("-details")

    def action_close(self) -> None:
        self.turn.close()

    @in_background
    async def action_quit(self) -> None:
        coach = self.turn.coach
        if coach.problem and await self.app.push_screen_wait(quit_question(coach.unsaved)) != "leave":
            return
        self.turn.leave()
