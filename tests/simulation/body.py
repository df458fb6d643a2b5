"""What a simulated athlete can really do: the truth that the coach does not know.

Loads are external kilograms in all; strength is a one-repetition maximum of body and load together, so that
the model does not depend on the coach's own arithmetic, which knows the external load only.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from tests.simulation.task import Task

EPLEY = 30
"""Repetitions at which a load is half of the maximum (Epley)."""
WEEKS_WITHOUT_LOSS = 2
"""Strength holds for about this long without training (McMaster 2013)."""
LOSS_PER_WEEK = 0.01
MOST_LOSS = 0.15
REGAINED = 0.4
"""The share of a loss that one session brings back."""


@dataclass(frozen=True)
class Movement:
    """How much of the body an exercise lifts, and the strength in it compared with squats."""

    body: float = 0.85
    strength: float = 1.0


MOVEMENTS = {
    "alternating-lunge": Movement(strength=0.96),
    "bulgarian-split-squat": Movement(strength=0.94),
    "air-squat": Movement(strength=1.05),
    "hamstring-bridge": Movement(body=0.5, strength=0.75),
    "calf-raise": Movement(body=0.95, strength=1.25),
}
"""All that differ from squats."""


@dataclass(frozen=True, kw_only=True)
class Build:
    """How strong a body is on the first day, and how it answers to training."""

    weight_kg: float = 75.0
    strength: float = 1.9
    """One-repetition maximum of a squat, body and load together, in body weights."""
    growth: float = 0.002
    """Strength gained per session, as a share of the first day's."""
    fatigue: float = 0.012
    """Strength lost per set done."""
    weaker_right: float = 0.0
    """The share by which the right side is weaker."""
    hold_s: float = 50.0
    """The longest hold, in seconds."""
    hold_growth_s: float = 1.5
    """Seconds gained per session."""
    hold_fatigue: float = 0.04
    """The share of a hold that is lost per hold done."""


@dataclass
class Body:
    """A body in the course of its training."""

    build: Build
    sessions: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    """The number of sessions of each exercise so far."""
    lost: float = 0.0
    """The share of the strength that is lost by not training."""

    def rest(self, days: int) -> None:
        """Lose strength if these days without training are more than WEEKS_WITHOUT_LOSS."""
        weeks = max(0.0, days / 7 - WEEKS_WITHOUT_LOSS)
        self.lost = min(MOST_LOSS, self.lost + weeks * LOSS_PER_WEEK)

    def train(self, *exercises: str) -> None:
        """Grow by one session of these exercises."""
        self.lost *= 1 - REGAINED
        for exercise in exercises:
            self.sessions[exercise] += 1

    def strength_kg(self, exercise: str) -> float:
        """Return the one-repetition maximum of body and load together, of both sides."""
        build, movement = self.build, MOVEMENTS.get(exercise, Movement())
        grown = 1 + build.growth * self.sessions[exercise]
        return build.weight_kg * build.strength * movement.strength * grown * (1 - self.lost)

    def body_kg(self, exercise: str) -> float:
        """Return how much of the body an exercise lifts."""
        return self.build.weight_kg * MOVEMENTS.get(exercise, Movement()).body

    def reps(self, task: Task, number: int, load_kg: float, *, form: float = 1.0, right: bool = False) -> int:
        """Return the most repetitions in the set of this number with a load, in kilograms.

        `form` is the day's share of the strength.
        """
        left_over = self._left_for(task, number, right=right) * form
        moved = self.body_kg(task.exercise) + load_kg
        return max(0, int(EPLEY * (left_over / moved - 1)))

    def load_kg(self, task: Task, aims: Sequence[float]) -> float:
        """Return the heaviest load for these repetitions of each set, on the weaker side; 0 without any."""
        moved = (
            self._left_for(task, number, right=task.first.sides != "none") / (1 + aim / EPLEY)
            for number, aim in enumerate(aims, start=1)
        )
        return max(0.0, min(moved) - self.body_kg(task.exercise))

    def demand_kg(self, task: Task, load_kg: float) -> float:
        """Return the one-repetition maximum that a load and the asked repetitions stand for."""
        moved = self.body_kg(task.exercise) + load_kg
        return moved * (1 + sum(task.aims) / len(task.aims) / EPLEY) / task.share

    def seconds(self, task: Task, number: int, *, form: float = 1.0) -> float:
        """Return the longest hold in the set of this number."""
        build = self.build
        grown = build.hold_s + build.hold_growth_s * self.sessions[task.exercise]
        rested = (1 - build.hold_fatigue) ** (number - 1)
        return round(grown * (1 - self.lost) * rested * form, 1)

    def _left_for(self, task: Task, number: int, *, right: bool) -> float:
        """Return the strength that is left in the set of this number."""
        side = 1 - self.build.weaker_right if right else 1.0
        rested = 1 - self.build.fatigue * (number - 1)
        return self.strength_kg(task.exercise) * task.share * rested * side
