"""Months of leg days of one person: the plan is the program's, and so is what each event leads to.

Only what this person can do is made up: strength that grows and levels off, good days and bad ones, a week
of holidays, a knee that hurt once. Every number is the same in each run.
"""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import cache
from math import exp
from random import Random

from legday_tui.coaching.coach import Stamp
from legday_tui.domain.effort import ALL_OUT, EASY, GOOD, HARD
from legday_tui.domain.planning.plan import Opening, Step
from legday_tui.domain.planning.todays_plan import todays_plan
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.program.program import Program
from legday_tui.domain.session import Session
from legday_tui.domain.terms import Load, Method
from legday_tui.domain.workout import events as ev
from legday_tui.domain.workout.state import AllSetsDone, CheckingForm, Ended, Resting, Stage, Working
from legday_tui.domain.workout.workout import Workout
from tests.fake_clock import MONDAY_EVENING
from tests.sample import bundled_program

SESSIONS = 36
METHOD: Method = "slow_drop"
BEGINNER_SESSIONS = 6
BREAK_AFTER = 15
BREAK = timedelta(days=10)
HURT_IN = 21
"""The session that ends early, because the knee hurts in the split squats."""
NOTES = {
    5: "First time without looking at the pictures.",
    12: "New dumbbells!",
    HURT_IN: "Left knee pinched in the split squats, so I stopped.",
    22: "Knee is fine again, went easy.",
    30: "Slept badly.",
    36: "Felt strong. Last squat set could have been heavier.",
}
FIRST_LOADS = {
    "heel-raise-squat": Load(20, 2),
    "alternating-lunge": Load(14, 2),
    "bulgarian-split-squat": Load(10, 2),
    "hamstring-bridge": Load(10, 1),
}
BODY_KG = {
    "heel-raise-squat": 52.0,
    "alternating-lunge": 45.0,
    "bulgarian-split-squat": 52.0,
    "hamstring-bridge": 45.0,
}
"""The part of the body that is lifted as well."""
ONE_REP_MAX_KG = {
    "heel-raise-squat": (131.0, 42.0),
    "alternating-lunge": (103.0, 30.0),
    "bulgarian-split-squat": (102.0, 24.0),
    "hamstring-bridge": (78.0, 22.0),
}
"""Body and load together: at the start, and what months of training add."""
HOLD_S = 42.0, 68.0
"""The longest wall sit at the start, and what training adds."""
SESSIONS_TO_GROW = 18
"""After so many sessions about two thirds of the growth are reached."""
LANDINGS = 24
SECONDS_PER_REP = 4.0

Until = Callable[[Workout], bool]


class Trainee:
    """The person on one day: what is done in each set, and what is said about it."""

    def __init__(self, number: int) -> None:
        self.number = number
        """The number of the leg day, from 1."""
        self._random = Random(number)
        self._growth = 1 - exp(-number / SESSIONS_TO_GROW)
        self._form = self._random.choice((0.98, 0.99, 1.0, 1.0, 1.01))

    def reps(self, step: Step, load: Load) -> int:
        """Return the repetitions of a set: at most one more than was asked for."""
        aim = step.aim or (step.reps or (0, 0))[0]
        if step.exercise not in ONE_REP_MAX_KG or step.type != "working":
            return aim
        start, gain = ONE_REP_MAX_KG[step.exercise]
        best = (start + gain * self._growth) * self._form
        # Epley's formula, solved for the repetitions.
        possible = 30 * (best / (load.total_kg + BODY_KG[step.exercise]) - 1) - 0.5 * (step.set - 1)
        return max(3, min(round(possible), aim + self._random.choice((0, 0, 0, 1))))

    def seconds(self, step: Step) -> float:
        """Return how long a timed set lasts."""
        goal = float((step.seconds or (30, 30))[1])
        if step.kind != "hold":
            return goal
        start, gain = HOLD_S
        possible = (start + gain * self._growth) * self._form - 5.0 * (step.set - 1)
        return min(goal, round(possible, 1))

    def effort(self, step: Step, done: int) -> float:
        """Return how hard a set was said to be."""
        aim = step.aim or 0
        if done < aim:
            return HARD if done == aim - 1 else ALL_OUT
        return GOOD if done == aim else EASY

    def event(self, workout: Workout, seconds: float) -> ev.Event:
        """Return what this person does next, some seconds after the start."""
        at = workout.opening.started_at + timedelta(seconds=seconds)
        state = workout.state
        match workout.stage:
            case CheckingForm(step):
                return ev.FormChecked(at=at, monotonic=seconds, exercise=step.exercise, good=True)
            case Working(step) if step.kind == "reps":
                chosen = _chosen_load(step, state.load_for(step))
                if chosen is not None:
                    return ev.LoadChosen(at=at, monotonic=seconds, exercise=step.exercise, load=chosen)
                reps = self.reps(step, state.load_for(step))
                if step.sides == "none":
                    return ev.SetDone(at=at, monotonic=seconds, reps=reps)
                weaker = max(0, reps - (self.number % 3 == 0))
                return ev.SetDone(at=at, monotonic=seconds, left=reps, right=weaker)
            case Working(step):
                held = self.seconds(step)
                if step.sides == "none":
                    return ev.HoldDone(at=at, monotonic=seconds, seconds=held)
                return ev.HoldDone(at=at, monotonic=seconds, left=held, right=held)
            case Resting(after) if after.step.is_ramp_up:
                return ev.RestOver(at=at, monotonic=seconds)
            case Resting(after) if after.result.rpe is None and after.step.kind != "interval":
                rpe = self.effort(after.step, after.result.weaker_reps)
                return ev.SetEdited(at=at, monotonic=seconds, step=after.step.id, rpe=rpe)
            case Resting(after) if after.step.kind == "interval" and after.result.contacts is None:
                landings = LANDINGS + self.number // 6 - after.step.set
                return ev.SetEdited(at=at, monotonic=seconds, step=after.step.id, contacts=landings)
            case Resting():
                return ev.RestOver(at=at, monotonic=seconds)
            case AllSetsDone():
                return ev.Finished(at=at, monotonic=seconds)
            case Ended():
                raise AssertionError("the workout is over")

    def train(self, workout: Workout, until: Until) -> Workout:
        """Return the workout as soon as `until` holds for it, or at its end."""
        seconds = workout.events[-1].monotonic if workout.events else 0.0
        while not isinstance(workout.stage, Ended) and not until(workout):
            seconds += self._takes(workout)
            workout = workout.apply(self.event(workout, seconds))
        return workout

    def _takes(self, workout: Workout) -> float:
        """Return the seconds until the next event."""
        match workout.stage:
            case Working(step) if step.kind == "reps":
                sides = 1 if step.sides == "none" else 2
                return 8.0 + SECONDS_PER_REP * sides * (step.aim or 0)
            case Working(step):
                return 10.0 + self.seconds(step) * (1 if step.sides == "none" else 2)
            case Resting(after, rest) if after.result.rpe is not None:
                return float(rest.window[0]) + self._random.randrange(12)
        return 4.0


def _chosen_load(step: Step, load: Load) -> Load | None:
    """Return the load to take instead of the planned one: the first load, or a wide step that is offered."""
    if step.type != "working" or load != step.load:
        return None
    if step.reason is not None and step.reason.verdict == "wide-step":
        return step.reason.next
    is_first = step.reason is not None and step.reason.verdict == "first"
    return FIRST_LOADS.get(step.exercise) if is_first else None


def at_set(exercise: str, number: int = 1) -> Until:
    """Return whether this set is the one to do now."""

    def reached(workout: Workout) -> bool:
        stage = workout.stage
        return (
            isinstance(stage, Working | CheckingForm)
            and (stage.step.exercise, stage.step.set) == (exercise, number)
            and stage.step.type != "pulse"
            and not stage.step.is_ramp_up
        )

    return reached


def at_ramp_up(exercise: str, number: int = 1) -> Until:
    """Return whether this ramp-up set of an exercise is the one to do now."""

    def reached(workout: Workout) -> bool:
        stage = workout.stage
        return isinstance(stage, Working) and _is_ramp_up(stage.step, exercise, number)

    return reached


def after_ramp_up(exercise: str, number: int = 1) -> Until:
    """Return whether this ramp-up set of an exercise is rested from."""

    def reached(workout: Workout) -> bool:
        stage = workout.stage
        return isinstance(stage, Resting) and _is_ramp_up(stage.after.step, exercise, number)

    return reached


def _is_ramp_up(step: Step, exercise: str, number: int) -> bool:
    return step.is_ramp_up and (step.exercise, step.set) == (exercise, number)


def after_set(exercise: str, number: int = 1) -> Until:
    """Return whether this set is rested from."""

    def reached(workout: Workout) -> bool:
        stage: Stage = workout.stage
        if not isinstance(stage, Resting) or stage.after.step.is_ramp_up:
            return False
        return (stage.after.step.exercise, stage.after.step.set) == (exercise, number)

    return reached


def begun(
    past: Sequence[Session],
    started_at: datetime,
    *,
    level: str = "intermediate",
    method: Method | None = METHOD,
    program: Program | None = None,
) -> Workout:
    """Begin the workout that the program, the bundled one unless given, plans after these sessions."""
    history = TrainingHistory(past, started_at)
    plan = todays_plan(program or bundled_program(), level, history, method=method)
    number = len(past) + 1
    return Workout.begin(Opening(id=f"{number:032x}", started_at=started_at, monotonic=0.0, plan=plan))


@cache
def past_months() -> tuple[Session, ...]:
    """All leg days before MONDAY_EVENING, about two a week, oldest first."""
    days = [timedelta(days=7 * (n // 2) + (3 if n % 2 else 0)) for n in range(SESSIONS)]
    last = MONDAY_EVENING - timedelta(days=4)
    sessions: list[Session] = []
    for number, day in enumerate(days, 1):
        pause = BREAK if number <= BREAK_AFTER else timedelta(0)
        minutes = timedelta(minutes=Random(-number).randrange(-40, 50))
        started_at = last - (days[-1] - day) - pause + minutes
        is_beginner = number <= BEGINNER_SESSIONS
        workout = begun(
            sessions,
            started_at,
            level="beginner" if is_beginner else "intermediate",
            method=None if is_beginner else METHOD,
        )
        sessions.append(_whole(workout, number).to_session())
    return tuple(sessions)


def _whole(workout: Workout, number: int) -> Workout:
    """Return the workout of a leg day with its end, its rating and its note."""
    trainee = Trainee(number)
    if number == HURT_IN:
        workout = trainee.train(workout, at_set("bulgarian-split-squat", 2))
        workout = workout.apply(ev.Hurt(**_last_stamp(workout), exercise="bulgarian-split-squat"))
        workout = trainee.train(workout, after_set("bulgarian-split-squat", 2))
        workout = workout.apply(ev.Finished(**_last_stamp(workout), early=True))
    else:
        workout = trainee.train(workout, lambda _: False)
    now = _last_stamp(workout)
    workout = workout.apply(ev.Rated(**now, rpe=6.0 + number % 3))
    return workout.apply(ev.Noted(**now, note=NOTES[number])) if number in NOTES else workout


def _last_stamp(workout: Workout) -> Stamp:
    return {"at": workout.events[-1].at, "monotonic": workout.events[-1].monotonic}
