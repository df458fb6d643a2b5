"""Where a workout is: everything that follows from its plan and its events."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from legday_tui.domain.planning.plan import Step
from legday_tui.domain.program.program import Window
from legday_tui.domain.session import SetResult, Status
from legday_tui.domain.terms import LevelId, Load, Method, Rom
from legday_tui.domain.workout.set_counter import SetCounter


@dataclass(frozen=True, slots=True)
class DoneSet:
    """A set that was done."""

    step: Step
    result: SetResult


@dataclass(frozen=True, slots=True)
class Rest:
    """A rest that is going on. Times are seconds on the clock that counts through suspend."""

    window: Window
    since: float
    moved: int = 0
    """Seconds by which the user moved the window."""
    paused_at: float | None = None
    paused_for: float = 0.0


@dataclass(frozen=True, slots=True)
class Working:
    """A set is being done, or about to be."""

    step: Step


@dataclass(frozen=True, slots=True)
class CheckingForm:
    """The form is gone through before the first set of an exercise."""

    step: Step


@dataclass(frozen=True, slots=True)
class Resting:
    """Between two sets."""

    after: DoneSet
    rest: Rest
    next: Step | None
    offered: Step | None
    """A set that could be added before the next one."""


@dataclass(frozen=True, slots=True)
class AllSetsDone:
    """Nothing is left to do."""


@dataclass(frozen=True, slots=True)
class Ended:
    """The workout was finished."""

    early: bool


Stage = Working | CheckingForm | Resting | AllSetsDone | Ended


@dataclass(frozen=True, slots=True)
class State:
    """The whole state of a workout; only transitions make new ones."""

    level: LevelId
    queue: tuple[Step, ...]
    """What is left, in order; sets that are offered stand where they would come."""
    done: tuple[DoneSet, ...] = ()
    skipped: tuple[Step, ...] = ()
    counter: SetCounter = field(default_factory=SetCounter)
    rest: Rest | None = None
    loads: Mapping[str, Load] = field(default_factory=dict)
    """Loads chosen today, by exercise."""
    hurt: frozenset[str] = frozenset()
    form: Mapping[str, bool] = field(default_factory=dict)
    """Whether the form of an exercise was found good today."""
    method: Method = "none"
    status: Status = "in_progress"
    ended_at: datetime | None = None
    session_rpe: float | None = None
    note: str = ""

    @property
    def upcoming(self) -> Step | None:
        """The set that is being done, or that comes after the rest."""
        return next((s for s in self.queue if not s.optional), None)

    @property
    def stage(self) -> Stage:
        if self.status != "in_progress":
            return Ended(early=self.status == "ended_early")
        if self.rest is not None:
            offered = self.queue[0] if self.queue and self.queue[0].optional else None
            return Resting(self.done[-1], self.rest, self.upcoming, offered)
        step = self.upcoming
        if step is None:
            return AllSetsDone()
        return CheckingForm(step) if step.form_check and step.exercise not in self.form else Working(step)

    def load_for(self, step: Step) -> Load:
        """The load for a set: what was chosen today, else the plan's; for a drop its share of that."""
        load = self.loads.get(step.exercise, step.load)
        return load.scaled(step.share, step.weights_kg) if step.type == "drop" else load

    def rom_for(self, step: Step) -> Rom:
        """How deep a set goes; a drop without load gets easier by going less deep."""
        return "partial" if step.type == "drop" and not self.load_for(step).total_kg else step.rom

    def done_set(self, step_id: str) -> DoneSet | None:
        """The set with this id, if it was done."""
        return next((d for d in self.done if d.step.id == step_id), None)
