"""A session as lines: the same coach, the same journal, the same clock."""

from collections.abc import Callable

from legday_tui.coaching.coach import Turn
from legday_tui.coaching.context import WorkoutContext
from legday_tui.domain.documents.plain_text import plain
from legday_tui.domain.planning.plan import Step
from legday_tui.domain.workout.counting import Completion, completed, typed
from legday_tui.domain.workout.events import (
    Counted,
    Finished,
    FormChecked,
    HoldDone,
    RestOver,
    SetDone,
    SideTaken,
    Skipped,
)
from legday_tui.domain.workout.paced_set import PacedSet
from legday_tui.domain.workout.recording import session_of
from legday_tui.domain.workout.set_counter import sides_in_order
from legday_tui.domain.workout.state import Checking, Resting, Working
from legday_tui.domain.workout.timed_set import MAX_GAP_S, TimedSet, rest_view, timed_set
from legday_tui.formatting.names import exercise_name, phase_title
from legday_tui.formatting.reasons import reason_words
from legday_tui.formatting.report import total_lines
from legday_tui.formatting.sets import CHILDREN, dose, result_words
from legday_tui.formatting.units import clock_time, duration_range
from legday_tui.plain.lines import Lines

LOOK_S = 0.1
"""How often the clock is looked at, in seconds of the machine."""
HELP = "enter: done or go on, a number: so many, s: skip, u: undo, e: end here, q: leave"


class PlainSession:
    """Shows each turn as lines, and takes its answers from lines."""

    def __init__(
        self, context: WorkoutContext, lines: Lines, say: Callable[[str], None], *, told: int = 0
    ) -> None:
        """`say` prints one line; so many sets were done before."""
        self._context = context
        self._lines = lines
        self._print = say
        self._told = told
        """How many of the sets done were said to be saved."""

    async def show(self, turn: Turn) -> None:
        """Coach one stage to its end."""
        self._tell_saved(turn)
        match turn.stage:
            case Working(step):
                self._announce(turn, step)
                if step.kind == "reps":
                    await self._reps(turn, step)
                else:
                    await self._timed(turn, step)
            case Checking(step):
                await self._check_form(turn, step)
            case Resting():
                await self._rest(turn)
            case _:
                self._recap(turn)

    def _say(self, *words: str) -> None:
        self._print(plain("  ".join(word for word in words if word)))

    def _note(self, *words: str) -> None:
        """A line that belongs to the one before."""
        self._print(plain("  " + "  ".join(word for word in words if word)))

    def _announce(self, turn: Turn, step: Step) -> None:
        program = self._context.program
        exercise = program.exercises[step.exercise]
        load = self._context.load_words(turn.state.load_for(step)) if exercise.rack is not None else ""
        goal = f"go for {step.aim}" if step.aim else ""
        place = f"SET {step.set}/{step.sets}"
        kind = CHILDREN.get(step.type, "")
        self._say(phase_title(program, step.phase), exercise.name, place, kind, dose(step), goal, load)
        if step.set == 1 and not kind:
            self._note(exercise.setup)
            if step.reason is not None:
                self._note(reason_words(step.reason, self._context.preferences.unit))

    async def _check_form(self, turn: Turn, step: Step) -> None:
        """Go through the form; where nobody answers it stays to be confirmed."""
        exercise = self._context.program.exercises[step.exercise]
        self._say("FORM CHECK", exercise.name)
        for point in exercise.checklist:
            self._note(point)
        alone = self._context.preferences.follow_along
        if not alone:
            self._note("enter: the form is good, -: not yet")
        while not turn.has_ended:
            answer = await self._lines.next(LOOK_S)
            if answer in ("", "-"):
                turn.record(FormChecked(**turn.coach.stamp(), exercise=step.exercise, good=answer == ""))
            elif answer is not None:
                self._answer(turn, answer)
            elif alone:
                turn.record(FormChecked(**turn.coach.stamp(), exercise=step.exercise, good=False))
            elif self._lines.has_ended:
                turn.leave()

    async def _reps(self, turn: Turn, step: Step) -> None:
        paced = None
        if self._context.preferences.follow_along:
            paced = PacedSet.of(step, turn.state.counter, self._context.lead_in(step))
            paced = paced.resume(self._context.clock.monotonic())
        while not turn.has_ended:
            answer = await self._lines.next(LOOK_S)
            if answer is not None:
                paced = None
                self._answer_reps(turn, step, answer)
            elif paced is not None:
                paced = paced.tick(self._context.clock.monotonic(), self._context.clock.speed)
                if paced.timed.is_done:
                    self._count(turn, paced)
                    self._complete(turn, step)
            elif self._lines.has_ended:
                turn.leave()

    def _count(self, turn: Turn, paced: PacedSet) -> None:
        for side, reps in paced.reps_by_side():
            turn.record(Counted(**turn.coach.stamp(), side=side, reps=reps))

    def _answer_reps(self, turn: Turn, step: Step, answer: str) -> None:
        if answer.isdecimal() and len(answer) <= 3:
            for count in typed(step, turn.state.counter, int(answer)):
                turn.record(Counted(**turn.coach.stamp(), side=count.side, reps=count.reps))
            self._complete(turn, step)
        elif answer == "":
            self._complete(turn, step)
        else:
            self._answer(turn, answer)

    def _complete(self, turn: Turn, step: Step) -> None:
        ending = completed(step, turn.state.counter)
        stamp = turn.coach.stamp()
        if isinstance(ending, Completion):
            turn.record(SetDone(**stamp, reps=ending.reps, left=ending.left, right=ending.right))
        else:
            turn.record(SideTaken(**stamp, side=ending))
            self._note(ending.upper())

    async def _timed(self, turn: Turn, step: Step) -> None:
        clock, context = self._context.clock, self._context
        low, high = (float(end) for end in step.seconds or (0, 0))
        run = timed_set(
            lead_in=context.lead_in(step),
            ready=low,
            ends=low if context.preferences.follow_along else high,
            sides=sides_in_order(step),
            switch=float(context.program.side_switch_s),
        ).resume(clock.monotonic())
        self._note(f"get set, {clock_time(run.left)}")
        while not turn.has_ended:
            answer = await self._lines.next(LOOK_S)
            before, run = run, run.tick(clock.monotonic(), max(MAX_GAP_S, 3 * LOOK_S) * clock.speed)
            if run.interrupted:
                self._note("the clock stood still; enter goes on")
                run = run.resume(clock.monotonic()) if answer == "" else run.pause().resume(clock.monotonic())
            if answer == "":
                run = run.advance()
            elif answer is not None:
                self._answer(turn, answer)
            self._tell_time(before, run)
            if run.is_done:
                self._finish(turn, step, run)

    def _tell_time(self, before: TimedSet, run: TimedSet) -> None:
        if run.index != before.index and not run.is_done:
            side = (run.segment.side or "").upper()
            words = "go" if run.segment.part == "work" else "switch sides"
            self._note(words, side, clock_time(run.left))
        elif run.segment.part == "work":
            half = run.segment.ready_s / 2
            if before.elapsed < half <= run.elapsed:
                self._note(f"halfway, {clock_time(run.segment.ready_s - half)} to go")

    def _finish(self, turn: Turn, step: Step, run: TimedSet) -> None:
        stamp = turn.coach.stamp()
        if step.sides == "none":
            turn.record(HoldDone(**stamp, seconds=run.held_on(None)))
        else:
            turn.record(HoldDone(**stamp, left=run.held_on("left"), right=run.held_on("right")))

    async def _rest(self, turn: Turn) -> None:
        stage = turn.stage
        assert isinstance(stage, Resting)
        window = duration_range(*stage.rest.window)
        following = exercise_name(self._context.program, stage.next.exercise) if stage.next else "nothing"
        self._say("REST", window, f"next: {following}")
        phase = "rest"
        while not turn.has_ended:
            answer = await self._lines.next(LOOK_S)
            if answer == "":
                turn.record(RestOver(**turn.coach.stamp()))
            elif answer is not None:
                self._answer(turn, answer)
            view = rest_view(stage.rest, self._context.clock.monotonic(), stage.after.result)
            if view.phase != phase and not turn.has_ended:
                phase = view.phase
                self._say(phase.upper())
            waits = not self._context.preferences.follow_along and not self._lines.has_ended
            if not waits and view.elapsed >= view.aim:
                turn.record(RestOver(**turn.coach.stamp()))

    def _answer(self, turn: Turn, answer: str) -> None:
        """What means the same at every stage."""
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

    def _tell_saved(self, turn: Turn) -> None:
        coach = turn.coach
        done = coach.state.done
        for result in done[self._told :]:
            state = "NOT SAVED YET" if result.step.id in coach.unsaved else "saved"
            name = exercise_name(self._context.program, result.step.exercise)
            self._note(f"{name} {result.step.set}/{result.step.sets}:", result_words(result.result), state)
        self._told = len(done)
        if coach.problem:
            self._note(f"NOT SAVED YET: {coach.problem}")

    def _recap(self, turn: Turn) -> None:
        self._say("Recap")
        for line in total_lines(session_of(turn.coach.workout)):
            self._note(line)
        for tip in self._context.program.recovery:
            self._note(tip)
        turn.close()
