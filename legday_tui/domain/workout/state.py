"""The state of a workout, as it follows from its plan and its events."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from legday_tui.domain.planning.plan import Step
from legday_tui.domain.program.field_types import Window
from legday_tui.domain.session import SetResult, Status
from legday_tui.domain.terms import LevelId, Load, Method, Rom
from legday_tui.domain.workout.set_counter import SetCounter


@dataclass(frozen=True, slots=True)
class DoneSet:
    """A set that is done, with its result."""

    step: Step
    result: SetResult


@dataclass(frozen=True, slots=True)
class Rest:
    """A rest in progress. Times are readings of the monotonic clock, in seconds."""

    window: Window
    since: float
    moved_s: int = 0
    """Seconds by which the user moved the window; negative if it is earlier."""
    paused_at: float | None = None
    """None unless the rest is paused."""
    paused_for: float = 0.0
    """Seconds of all earlier pauses."""


@dataclass(frozen=True, slots=True)
class Working:
    """A set is in progress, or about to start."""

    step: Step


@dataclass(frozen=True, slots=True)
class CheckingForm:
    """The form checklist is shown before the first set of an exercise."""

    step: Step


@dataclass(frozen=True, slots=True)
class Resting:
    """A rest after a set."""

    after: DoneSet
    """The set that is rested from: the set itself, not its pulses."""
    rest: Rest
    next: Step | None
    offered: Step | None
    """An optional set that can be taken before the next one."""
    pulses: DoneSet | None = None
    """The pulses that followed the set, if there were any."""


@dataclass(frozen=True, slots=True)
class AllSetsDone:
    """No set is left to do, but the workout is not finished yet."""


@dataclass(frozen=True, slots=True)
class Ended:
    """The workout is finished, or was ended early."""

    early: bool


Stage = Working | CheckingForm | Resting | AllSetsDone | Ended


@dataclass(frozen=True, slots=True)
class State:
    """The complete state of a workout. Only transitions create new ones."""

    level: LevelId
    queue: tuple[Step, ...]
    """The sets that are left, in order, including optional ones."""
    done: tuple[DoneSet, ...] = ()
    skipped: tuple[Step, ...] = ()
    counter: SetCounter = field(default_factory=SetCounter)
    rest: Rest | None = None
    loads: Mapping[str, Load] = field(default_factory=dict)
    """Loads chosen by the user, by exercise."""
    equipment: Mapping[str, str] = field(default_factory=dict)
    """Optional equipment chosen by the user, by exercise; empty for none."""
    hurt: frozenset[str] = frozenset()
    """Exercises that were flagged as painful."""
    less_depth: frozenset[str] = frozenset()
    """Exercises that are done with a partial range of motion, because they were painful."""
    target_moved_s: Mapping[str, int] = field(default_factory=dict)
    """Seconds by which the user moved the target of timed sets, by exercise; negative if it is shorter."""
    form: Mapping[str, bool | None] = field(default_factory=dict)
    """Whether the form was good, by exercise of which the checklist was shown; None if nobody judged it."""
    method: Method = "none"
    status: Status = "in_progress"
    ended_at: datetime | None = None
    session_rpe: float | None = None
    note: str = ""
    minutes: int | None = None
    """The time limit of the whole session; None without one."""

    @property
    def upcoming(self) -> Step | None:
        """The set that is in progress, or that follows the rest; None if no set is left."""
        return next((s for s in self.queue if not s.optional), None)

    @property
    def steps(self) -> tuple[Step, ...]:
        """All sets of the session as they are now: those done, those skipped, those left."""
        return (*(d.step for d in self.done), *self.skipped, *self.queue)

    @property
    def stage(self) -> Stage:
        """The current stage, derived from the rest of the state."""
        if self.status != "in_progress":
            return Ended(early=self.status == "ended_early")
        if self.rest is not None:
            offered = self.queue[0] if self.queue and self.queue[0].optional else None
            last = self.done[-1]
            owner = self.done_set(last.step.parent) if last.step.type == "pulse" else None
            if owner is None:
                return Resting(last, self.rest, self.upcoming, offered)
            return Resting(owner, self.rest, self.upcoming, offered, pulses=last)
        step = self.upcoming
        if step is None:
            return AllSetsDone()
        return CheckingForm(step) if step.form_check and step.exercise not in self.form else Working(step)

    @property
    def can_defer(self) -> bool:
        """Whether the current phase has another exercise to do before the upcoming one."""
        step = self.upcoming
        return step is not None and any(
            s.phase == step.phase and s.slot != step.slot and not s.optional for s in self.queue
        )

    def load_for(self, step: Step) -> Load:
        """Return the load of a set: its share of the working load of the exercise."""
        load = self.working_load_for(step)
        return load if step.share == 1 else load.scaled(step.share, step.weights_kg)

    def working_load_for(self, step: Step) -> Load:
        """Return the working load of the exercise of a set: the chosen or else the planned one."""
        return self.loads.get(step.exercise, step.load)

    def is_loaded(self, exercise: str) -> bool:
        """Return whether the coming set is one of this exercise, and is done with a load."""
        step = self.upcoming
        return step is not None and step.exercise == exercise and self.load_for(step).total_kg > 0

    def equipment_for(self, step: Step) -> str:
        """Return the optional equipment of a set: the chosen one or that of last time; empty for none."""
        return self.equipment.get(step.exercise, step.equipment)

    def rom_for(self, step: Step) -> Rom:
        """Return the range of motion of a set. It is partial for a drop without load, to make it easier."""
        return "partial" if step.type == "drop" and not self.load_for(step).total_kg else step.rom

    @property
    def unjudged_form(self) -> tuple[str, ...]:
        """The exercises with a set done whose checklist was shown, but whose form nobody judged."""
        done = {d.step.exercise for d in self.done}
        return tuple(exercise for exercise, good in self.form.items() if good is None and exercise in done)

    def done_set(self, step_id: str) -> DoneSet | None:
        """Return the set with this id if it is done, else None."""
        return next((d for d in self.done if d.step.id == step_id), None)
