"""One workout of an athlete, event by event, with the real transitions."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import TypedDict

from legday_tui.domain.effort import ALL_OUT, EASY, GOOD, HARD
from legday_tui.domain.planning.plan import Opening, Step
from legday_tui.domain.session import Session
from legday_tui.domain.terms import Load
from legday_tui.domain.workout import events as ev
from legday_tui.domain.workout.state import AllSetsDone, CheckingForm, Ended, Resting, Working
from legday_tui.domain.workout.workout import Workout
from tests.domain.random_events import Stamp
from tests.simulation.athlete import Athlete
from tests.simulation.body import Body
from tests.simulation.task import Task

BETWEEN_S = 45.0
"""Seconds between two sets."""
SESSION_RPE = 6.0


def trained(
    opening: Opening,
    athlete: Athlete,
    body: Body,
    tasks: Sequence[Task],
    loads: Mapping[str, Load],
    *,
    number: int,
    form: float,
) -> Session:
    """Return the session of a workout from the first event to the last.

    `loads` are the athlete's own choices by exercise, `form` is the day's share of the strength.
    """
    leg_day = LegDay(opening, athlete, body, tasks, form)
    hurting = athlete.hurts.get(number)
    for exercise in (task.exercise for task in tasks):
        if exercise == hurting:
            leg_day.happens(ev.Hurt(**leg_day.stamp(), exercise=exercise))
        if exercise in loads:
            leg_day.happens(ev.LoadChosen(**leg_day.stamp(), exercise=exercise, load=loads[exercise]))
    while not isinstance(leg_day.workout.stage, Ended):
        leg_day.go_on()
    if athlete.rates != "never":
        leg_day.happens(ev.Rated(**leg_day.stamp(), rpe=SESSION_RPE))
    return leg_day.workout.to_session()


class Numbers(TypedDict, total=False):
    """The repetitions of a set, or of its sides."""

    reps: int
    left: int
    right: int


class LegDay:
    """A workout in progress, and who does it."""

    def __init__(
        self, opening: Opening, athlete: Athlete, body: Body, tasks: Sequence[Task], form: float
    ) -> None:
        self.workout = Workout.begin(opening)
        self._athlete, self._body, self._form = athlete, body, form
        self._tasks = {(step.phase, step.exercise): task for task in tasks for step in task.steps}
        self._seconds = 0.0

    def stamp(self) -> Stamp:
        """Return the clock readings now."""
        at = self.workout.opening.started_at + timedelta(seconds=self._seconds)
        return {"at": at, "monotonic": self._seconds}

    def happens(self, event: ev.Event) -> None:
        """Apply an event."""
        self.workout = self.workout.apply(event)

    def go_on(self) -> None:
        """Do the next thing that the workout waits for."""
        self._seconds += BETWEEN_S
        match self.workout.stage:
            case CheckingForm(step):
                # Who follows along lets the checklist go by, which the live screens record so.
                good = True if self._athlete.judges_form else None
                self.happens(ev.FormChecked(**self.stamp(), exercise=step.exercise, good=good))
            case Working(step) if step.kind == "reps":
                self._count(step)
            case Working(step):
                self._hold(step)
            case Resting(offered=Step() as offered) if self._athlete.takes_extra:
                self.happens(ev.ExtraTaken(**self.stamp(), step=offered.id))
                self.happens(ev.RestOver(**self.stamp()))
            case Resting():
                self.happens(ev.RestOver(**self.stamp()))
            case AllSetsDone():
                self.happens(ev.Finished(**self.stamp()))

    def _count(self, step: Step) -> None:
        task = self._tasks[step.phase, step.exercise]
        if step.type != "working":
            aim = step.aim or 0
            self.happens(ev.SetDone(**self.stamp(), **_both(step, aim, aim)))
            return
        load_kg = self.workout.state.load_for(step).total_kg
        able = [
            self._body.reps(task, step.set, load_kg, form=self._form, right=right) for right in (False, True)
        ]
        goal = (step.aim or 0) + self._athlete.does_more
        if self._athlete.to_failure and step.set == step.sets:
            goal = max(able)
        left, right = (min(goal, most) for most in able)
        self.happens(ev.SetDone(**self.stamp(), **_both(step, left, right)))
        reserve = able[0] - left if step.sides == "none" else min(able[0] - left, able[1] - right)
        effort = self._effort(reserve)
        if effort is not None:
            self.happens(ev.SetEdited(**self.stamp(), step=step.id, rpe=effort))

    def _hold(self, step: Step) -> None:
        task = self._tasks.get((step.phase, step.exercise))
        seconds = float((step.seconds or (0, 0))[1])
        if task is not None:
            seconds = min(seconds, self._body.seconds(task, step.set, form=self._form))
        self.happens(ev.HoldDone(**self.stamp(), seconds=seconds))

    def _effort(self, reserve: int) -> float | None:
        """Return the rating of a set that left this many repetitions in reserve."""
        match self._athlete.rates:
            case "never":
                return None
            case "easy":
                return EASY
            case "all out":
                return ALL_OUT
        return EASY if reserve >= 4 else GOOD if reserve >= 2 else HARD if reserve == 1 else ALL_OUT


def _both(step: Step, left: int, right: int) -> Numbers:
    return {"reps": left} if step.sides == "none" else {"left": left, "right": right}
