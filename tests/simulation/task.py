"""One exercise of a plan, as the body meets it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from legday_tui.domain.planning.plan import Plan, Step

SLOW_TEMPO = "3-1-1-0"
SLOW, PULSED, PARTIAL = 0.95, 0.98, 1.08
"""The share of the strength in a slow tempo, with pulses, and at a partial depth."""
SECOND_OF_A_PAIR, IN_A_CIRCUIT = 0.98, 0.96
"""The share of the strength when another exercise was done just before."""


@dataclass(frozen=True)
class Task:
    """The planned sets of an exercise, without optional ones, pulses and drops."""

    steps: tuple[Step, ...]
    in_turn: int
    """The number of exercises that are done in turn; 1 for straight sets."""
    is_first: bool
    """Whether it is the first exercise of its rotation."""
    pulses: bool

    @property
    def first(self) -> Step:
        return self.steps[0]

    @property
    def exercise(self) -> str:
        return self.first.exercise

    @property
    def is_hold(self) -> bool:
        return self.first.kind == "hold"

    @property
    def aims(self) -> tuple[int, ...]:
        """The goal of each set, in repetitions."""
        return tuple(step.aim or 0 for step in self.steps)

    @cached_property
    def share(self) -> float:
        """The share of the strength that is left in this way to train."""
        share = SLOW if self.first.tempo == SLOW_TEMPO else 1.0
        share *= PARTIAL if self.first.rom == "partial" else 1.0
        share *= PULSED if self.pulses else 1.0
        if self.in_turn > 2:
            return share * IN_A_CIRCUIT
        return share if self.is_first else share * SECOND_OF_A_PAIR


def tasks_of(plan: Plan) -> Iterator[Task]:
    """Yield the counted and held working exercises of a plan, in order, each once."""
    working = [s for s in plan.steps if s.type == "working" and s.kind in ("reps", "hold") and not s.optional]
    slots = {s.exercise: s.slot for s in reversed(working)}
    for slot in reversed(slots.values()):
        steps = tuple(s for s in working if s.slot == slot)
        rotation = list(dict.fromkeys(s.slot for s in working if s.rotation == steps[0].rotation))
        ids = {s.id for s in steps}
        pulses = any(s.type == "pulse" and s.parent in ids for s in plan.steps)
        yield Task(steps, len(rotation), rotation[0] == slot, pulses)
