"""A workout as lines of text, with the same coach, journal and clock as the full screen."""

from collections.abc import Callable
from math import inf

from legday_tui.coaching.coach import Turn
from legday_tui.coaching.context import WorkoutContext
from legday_tui.cues.cue import Cue
from legday_tui.domain.documents.plain_text import plain
from legday_tui.domain.planning.plan import Step
from legday_tui.domain.workout.counting import Completion, completion, typed_counts
from legday_tui.domain.workout.events import (
    Counted,
    Finished,
    FormChecked,
    RestOver,
    SetDone,
    SideTaken,
    Skipped,
)
from legday_tui.domain.workout.paced_set import PacedSet
from legday_tui.domain.workout.rest import rest_view
from legday_tui.domain.workout.state import CheckingForm, Resting, Working
from legday_tui.formatting.exercise_info import lead_in_lines
from legday_tui.formatting.method_labels import method_label
from legday_tui.formatting.names import exercise_name, next_words, phase_title
from legday_tui.formatting.pinned_notes import pinned_line
from legday_tui.formatting.reasons import reason_words
from legday_tui.formatting.report import total_lines
from legday_tui.formatting.sets import dose, result_words, set_heading, set_words
from legday_tui.formatting.units import duration_range
from legday_tui.plain.input_lines import InputLines
from legday_tui.plain.time_left import TimeLeftQuestion
from legday_tui.plain.timed_set import STOPPED, PlainTimedSet

FORM_ANSWERS = {"": True, "n": False, "-": False}
"""Answers to the form checklist, and what they say about the form."""
POLL_S = 0.1
"""The longest interval between two readings of the clock, in seconds of real time."""
HELP = (
    "enter: done or carry on, number: your reps, s: skip, u: undo, t: time left in a rest, e: end, q: leave"
)


class PlainSession:
    """Prints each turn as lines, and reads the answers as lines."""

    def __init__(
        self,
        context: WorkoutContext,
        lines: InputLines,
        print_line: Callable[[str], None],
        *,
        reported_sets: int = 0,
    ) -> None:
        """`reported_sets` is the number of sets completed before, which are not reported again."""
        self._context = context
        self._lines = lines
        self._print = print_line
        self._reported_sets = reported_sets

    async def show(self, turn: Turn) -> None:
        """Coach one stage to its end."""
        self._report_saved(turn)
        match turn.stage:
            case Working(step):
                self._announce(turn, step)
                if step.kind == "reps":
                    await self._reps(turn, step)
                else:
                    await self._timed(turn, step)
            case CheckingForm(step):
                await self._check_form(turn, step)
            case Resting():
                await self._rest(turn)
            case _:
                self._recap(turn)

    def _say(self, *words: str) -> None:
        self._print(plain("  ".join(word for word in words if word)))

    def _note(self, *words: str) -> None:
        """Print an indented line that belongs to the line before."""
        self._print(plain("  " + "  ".join(word for word in words if word)))

    def _announce(self, turn: Turn, step: Step) -> None:
        program = self._context.program
        exercise = program.exercises[step.exercise]
        load = self._context.load_words(turn.state.load_for(step)) if exercise.rack is not None else ""
        goal = f"go for {step.aim}" if step.aim else ""
        slow_tempo = program.method_settings.slow_tempo
        how = method_label(step, turn.state.steps, turn.state.method, slow_tempo)
        self._say(
            phase_title(program, step.phase), exercise.name, set_words(step), how, dose(step), goal, load
        )
        if plates := self._context.plates_words(step.exercise, turn.state.load_for(step)):
            self._note(plates)
        is_first = not any(done.step.is_same_exercise(step) for done in turn.state.done)
        if is_first and step.exercise not in turn.state.form:  # the form check has said it
            self._note_pinned(step)
        if step.set == 1 and not set_heading(step):
            for line in lead_in_lines(program, step, turn.state.rom_for(step)):
                self._note(line)
            if step.reason is not None:
                self._note(reason_words(step.reason, self._context.preferences.unit))

    def _note_pinned(self, step: Step) -> None:
        if pinned := pinned_line(self._context.preferences.pinned, step.exercise):
            self._note(pinned)

    async def _check_form(self, turn: Turn, step: Step) -> None:
        """Print the checklist and wait for the answer; with follow along the form stays unconfirmed."""
        exercise = self._context.program.exercises[step.exercise]
        self._say("FORM CHECK", exercise.name)
        self._note_pinned(step)
        for point in exercise.checklist:
            self._note(point)
        follow_along = self._context.preferences.follow_along
        if not follow_along:
            self._note("All good? enter: yes, n: not yet")
        while not turn.has_ended:
            answer = await self._lines.next(POLL_S)
            if answer in FORM_ANSWERS:
                good = FORM_ANSWERS[answer]
                turn.record(FormChecked(**turn.coach.stamp(), exercise=step.exercise, good=good))
            elif answer is not None:
                self._run_command(turn, answer)
            elif follow_along:
                turn.record(FormChecked(**turn.coach.stamp(), exercise=step.exercise))
            elif self._lines.has_ended:
                turn.leave()

    async def _reps(self, turn: Turn, step: Step) -> None:
        paced = None
        if self._context.preferences.follow_along:
            paced = self._context.paced_set(step, turn.state.counter)
        while not turn.has_ended:
            answer = await self._answer(inf if paced is None else paced.timed.left)
            if paced and paced.timed.is_paused and (answer == "" or self._lines.has_ended):
                paced = paced.resume(self._context.clock.monotonic())
            elif answer is not None:
                paced = None
                self._enter_reps(turn, step, answer)
            elif paced is not None:
                paced = paced.tick(self._context.clock.monotonic(), self._context.clock.speed)
                if paced.timed.interrupted:
                    paced = paced.pause()
                    self._note(STOPPED)
                elif paced.timed.is_done:
                    self._record_reps(turn, paced)
                    self._complete_set(turn, step)
            elif self._lines.has_ended:
                turn.leave()

    def _record_reps(self, turn: Turn, paced: PacedSet) -> None:
        for side, reps in paced.reps_by_side():
            turn.record(Counted(**turn.coach.stamp(), side=side, reps=reps))

    def _enter_reps(self, turn: Turn, step: Step, answer: str) -> None:
        if answer.isdecimal() and len(answer) <= 3:
            for count in typed_counts(step, turn.state.counter, int(answer)):
                turn.record(Counted(**turn.coach.stamp(), side=count.side, reps=count.reps))
            self._complete_set(turn, step)
        elif answer == "":
            self._complete_set(turn, step)
        else:
            self._run_command(turn, answer)

    def _complete_set(self, turn: Turn, step: Step) -> None:
        ending = completion(step, turn.state.counter)
        stamp = turn.coach.stamp()
        if isinstance(ending, Completion):
            turn.record(SetDone(**stamp, reps=ending.reps, left=ending.left, right=ending.right))
        else:
            turn.record(SideTaken(**stamp, side=ending))
            self._note(ending.upper())

    async def _timed(self, turn: Turn, step: Step) -> None:
        timed = PlainTimedSet(turn, step, self._context, note=self._note, run_command=self._run_command)
        timed.begin()
        while not turn.has_ended:
            timed.go_on(await self._answer(timed.left_s), alone=self._lines.has_ended)

    async def _rest(self, turn: Turn) -> None:
        stage = turn.stage
        assert isinstance(stage, Resting)
        window = duration_range(*stage.rest.window)
        self._say("REST", window, next_words(self._context.program, stage.next))
        time_left = TimeLeftQuestion(turn, self._context, self._note)
        time_left.offer()
        phase = "rest"
        view = rest_view(stage.rest, self._context.clock.monotonic(), stage.after.result)
        while not turn.has_ended:
            moments = (moment - view.elapsed for moment in (view.low, view.high, view.aim))
            answer = await self._answer(min((s for s in moments if s > 0), default=inf))
            if answer == "":
                turn.record(RestOver(**turn.coach.stamp()))
            elif answer is not None and not time_left.takes(answer):
                self._run_command(turn, answer)
            view = rest_view(stage.rest, self._context.clock.monotonic(), stage.after.result)
            if view.phase != phase and not turn.has_ended:
                phase = view.phase
                self._context.cues.give(Cue.READY if phase == "ready" else Cue.REST_OVER)
                self._say(phase.upper())
            waits_for_user = not self._context.preferences.follow_along and not self._lines.has_ended
            if not waits_for_user and view.elapsed >= view.aim:
                turn.record(RestOver(**turn.coach.stamp()))

    async def _answer(self, seconds: float) -> str | None:
        """Return the next line; None if none comes within that many seconds of the clock, or POLL_S.

        So a fast clock is not read late, which would make each set and each rest longer.
        """
        return await self._lines.next(min(POLL_S, max(0.0, seconds / self._context.clock.speed)))

    def _run_command(self, turn: Turn, answer: str) -> None:
        """Run a command that means the same at every stage; print the help for anything else."""
        match answer.lower():
            case "s":
                turn.record(Skipped(**turn.coach.stamp()))
            case "u":
                turn.undo()
            case "e":
                turn.record(Finished(**turn.coach.stamp(), early=True))
            case "q":
                turn.leave()
            case _:
                self._note(HELP)

    def _report_saved(self, turn: Turn) -> None:
        coach = turn.coach
        done = coach.state.done
        for result in done[self._reported_sets :]:
            state = "NOT SAVED YET" if result.step.id in coach.unsaved else "saved"
            name = exercise_name(self._context.program, result.step.exercise)
            words = result_words(result.result) + (" cut short" if result.result.cut_short else "")
            self._note(f"{name} {result.step.set}/{result.step.sets}:", words, state)
        self._reported_sets = len(done)
        if coach.problem:
            self._note(f"NOT SAVED YET: {coach.problem}")

    def _recap(self, turn: Turn) -> None:
        self._say("Recap")
        session, context = turn.coach.workout.to_session(), self._context
        totals = total_lines(session, context.preferences.unit, body_kg=context.body_kg(session))
        for line in (*totals, *context.program.recovery):
            self._note(line)
        turn.close()
