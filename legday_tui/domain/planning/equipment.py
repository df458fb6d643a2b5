"""Optional equipment of an exercise: what can be recorded with a set, and what was used last time."""

from collections.abc import Iterable
from itertools import combinations

from msgspec.structs import replace

from legday_tui.domain.planning.plan import Step
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.program.program import Exercise

NOTHING = ""
"""As equipment: none is used."""
BOTH = " + "


def equipment_choices(exercise: Exercise) -> list[str]:
    """Return what can be recorded: nothing, each piece, then several at once; empty if none is optional."""
    pieces = exercise.equipment
    together = [BOTH.join(some) for n in range(1, len(pieces) + 1) for some in combinations(pieces, n)]
    return [NOTHING, *together] if together else []


def equipment_after(exercise: Exercise, current: str) -> str:
    """Return the choice after the current one."""
    choices = equipment_choices(exercise)
    position = choices.index(current) if current in choices else 0
    return choices[(position + 1) % len(choices)] if choices else NOTHING


def with_known_equipment(steps: Iterable[Step], past: TrainingHistory) -> tuple[Step, ...]:
    """Return the steps with the equipment of the last set of their exercise."""
    planned = list(steps)
    known = {e: sets[-1].equipment for e in {s.exercise for s in planned} if (sets := past.last_sets(e))}
    return tuple(replace(s, equipment=known.get(s.exercise) or NOTHING) for s in planned)
