"""A session that is cut to the time takes that time, whoever does it, at every level."""

from dataclasses import dataclass
from datetime import timedelta
from random import Random

import pytest

from legday_tui.domain.planning.plan import Opening, Plan, Step
from legday_tui.domain.planning.todays_plan import todays_plan
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.planning.wishes import EVERYTHING, Wishes
from legday_tui.domain.program.tempo import pace_of
from legday_tui.domain.session import Session
from legday_tui.domain.workout.rest import rest_aim
from legday_tui.domain.workout.state import CheckingForm, Ended, Resting, Working
from legday_tui.domain.workout.workout import Workout
from tests.fake_clock import MONDAY_EVENING
from tests.sample import bundled_program, next_event

PROGRAM = bundled_program()
LIMITS_MIN = 25, 30, 45


@dataclass(frozen=True)
class Habits:
    """How long somebody takes, each time a little more or less."""

    first_setup_s: float
    """To get what a new exercise needs, and into position."""
    setup_s: float
    """To get into position for a further set."""
    switch_s: float
    """To change sides."""
    rep: float
    """Seconds of a repetition, as a share of its tempo."""
    rest: float
    """Seconds of a rest, as a share of what the coach aims at."""
    spread: float = 0.2
    """The largest deviation of each of these, as a share of it."""
    ends_late: bool = False
    """Whether stretches and swings are done to the end of their window."""


HANDS_FREE = Habits(10, 5, 5, 1.0, 1.0, spread=0.0)
"""The countdowns of the coach in a session with follow along."""
WHO = {
    "quick": Habits(12, 5, 3, 0.75, 0.8),
    "usual": Habits(22, 9, 5, 1.0, 1.05, ends_late=True),
    "slow": Habits(40, 18, 8, 1.25, 1.3, ends_late=True),
    "rests long": Habits(20, 8, 4, 0.9, 2.2),
    "sets up long": Habits(60, 20, 6, 1.0, 1.0, ends_late=True),
}


class Person:
    """Does what the plan asks, and takes the time that this person takes."""

    def __init__(self, habits: Habits, seed: int) -> None:
        self._habits, self._random = habits, Random(seed)

    def session(self, plan: Plan, number: int) -> Session:
        """Return the session of a plan, about two a week."""
        started_at = MONDAY_EVENING + timedelta(days=3 * number)
        seconds = 0.0
        workout = Workout.begin(
            Opening(id=f"{number + 1:032x}", started_at=started_at, monotonic=0.0, plan=plan)
        )
        while not isinstance(workout.stage, Ended):
            seconds += self._takes(workout)
            workout = workout.apply(next_event(workout, seconds))
        return workout.to_session()

    def _takes(self, workout: Workout) -> float:
        """Return the seconds until the next event."""
        match workout.stage:
            case CheckingForm():
                return self._about(15.0)
            case Working(step):
                return self._set_up(step) + self._works(step)
            case Resting(after, rest):
                return self._about(rest_aim(rest.window, after.result).seconds * self._habits.rest)
        return 0.0

    def _set_up(self, step: Step) -> float:
        if step.type == "pulse":
            return 0.0
        return self._about(self._habits.first_setup_s if step.set == 1 else self._habits.setup_s)

    def _works(self, step: Step) -> float:
        sides = 1 if step.sides == "none" else 2
        switch = self._about(self._habits.switch_s) if step.sides == "each" else 0.0
        if step.kind == "reps":
            rep_s = self._about(pace_of(step.tempo).rep_s * self._habits.rep)
            return (step.aim or 0) * rep_s * sides + switch
        low, high = step.seconds or (0, 0)
        return (high if self._habits.ends_late else low) * sides + switch

    def _about(self, seconds: float) -> float:
        return seconds * (1 + self._random.uniform(-1, 1) * self._habits.spread)


def plan_after(past: list[Session], level: str, wishes: Wishes = EVERYTHING) -> Plan:
    now = MONDAY_EVENING + timedelta(days=3 * len(past))
    return todays_plan(PROGRAM, level, TrainingHistory(past, now), wishes=wishes)


def minutes_of(session: Session) -> float:
    assert session.duration is not None
    return session.duration.total_seconds() / 60


def after_sessions(habits: Habits, level: str, number: int) -> list[Session]:
    person, past = Person(habits, seed=7), list[Session]()
    for n in range(number):
        past.append(person.session(plan_after(past, level), n))
    return past


@pytest.mark.parametrize("level", PROGRAM.levels)
@pytest.mark.parametrize("who", WHO)
def test_a_session_takes_the_time_there_is_at_the_pace_of_the_last_ones(who: str, level: str) -> None:
    past = after_sessions(WHO[who], level, 5)

    for limit_min in LIMITS_MIN:
        plan = plan_after(past, level, Wishes(minutes=limit_min))
        today = Person(WHO[who], seed=1).session(plan, len(past))

        assert minutes_of(today) == pytest.approx(limit_min, rel=0.1)


@pytest.mark.parametrize("level", PROGRAM.levels)
def test_half_an_hour_takes_half_an_hour_the_first_time(level: str) -> None:
    plan = plan_after([], level, Wishes(minutes=30))

    for habits in (HANDS_FREE, WHO["usual"]):
        assert minutes_of(Person(habits, seed=1).session(plan, 0)) == pytest.approx(30, rel=0.1)
