"""Builds a plan from a program, a level and a training method."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date

from legday_tui.domain.planning.exercise_order import Slot, rotations_for
from legday_tui.domain.planning.here import Chosen, chosen_here
from legday_tui.domain.planning.methods import PAIRED_METHODS, usual_method
from legday_tui.domain.planning.plan import Plan, Step
from legday_tui.domain.planning.pulses_and_drops import with_pulses_and_drops
from legday_tui.domain.planning.ramp_up import muscles_of, ramp_up_sets
from legday_tui.domain.planning.rotation import interleaved
from legday_tui.domain.program.field_types import RepRange, Window
from legday_tui.domain.program.program import Exercise, Level, Prescription, Program
from legday_tui.domain.progression.demand import PlannedExercise, Suggestion
from legday_tui.domain.progression.reason import Reason
from legday_tui.domain.progression.target import suggest
from legday_tui.domain.session import SessionHead
from legday_tui.domain.terms import LevelId, Method, Rom, Tempo

Advisor = Callable[[PlannedExercise], Suggestion]
"""Returns what to suggest for an exercise."""


def without_history(planned: PlannedExercise) -> Suggestion:
    """Return the suggestion for an exercise that was never done."""
    return suggest(planned, (), date.min)


def build_plan(
    program: Program,
    level_id: LevelId,
    *,
    method: Method | None = None,
    past: Sequence[SessionHead] = (),
    preferred: Collection[str] = (),
    advise: Advisor = without_history,
) -> Plan:
    """Return the plan for a level. Where the program offers a choice, a preferred exercise or else the first.

    `method` None is the usual one after these past sessions, see `usual_method`.

    Raise KeyError if the program does not have the level.
    """
    level = program.levels[level_id]
    method = usual_method(program, level_id, past) if method is None else method
    planner = Planner(program, level_id, method, advise)
    steps: list[Step] = []
    worked: set[str] = set()
    rotations = rotations_for(program, level, method, preferred)
    chosen, left_out = chosen_here(program, [slot for rotation in rotations for slot in rotation], preferred)
    for rotation in rotations:
        blocks = [planner.steps_of(slot, chosen[slot.id]) for slot in rotation if slot.id in chosen]
        steps.extend(ramp_up_sets(program, blocks, worked))
        steps.extend(interleaved(blocks))
        worked.update(*(muscles_of(program, block) for block in blocks))
    return Plan(level_id, method, tuple(steps), place=program.place, left_out=left_out)


@dataclass(frozen=True, slots=True)
class Planner:
    """Plans the sets of exercises at a level with a training method."""

    program: Program
    level_id: LevelId
    method: Method
    advise: Advisor

    @property
    def level(self) -> Level:
        return self.program.levels[self.level_id]

    def steps_of(self, slot: Slot, chosen: Chosen) -> list[Step]:
        """Return all sets of a slot, including optional ones, with their pulses and drops.

        While the exercise rests because it hurt, they are those of what stands in for it.
        """
        planned = self.planned(slot.prescription, chosen.exercise)
        working = slot.prescription.type == "working"
        advice = self.advise(planned) if working else Suggestion()
        if advice.rests:
            other = stand_in_for(self.program, slot.prescription, chosen.exercise)
            other_planned = self.planned(slot.prescription, other) if other else planned
            other_advice = self.advise(other_planned)
            if not other_advice.rests:
                reason = Reason(verdict="pain-swap", goal=advice.reason.goal if advice.reason else 0.0)
                return self._steps(slot, other_planned, replace(other_advice, reason=reason))
        if chosen.reason is not None:
            advice = replace(advice, reason=chosen.reason)
        return self._steps(slot, planned, advice)

    def planned(self, prescription: Prescription, exercise_id: str) -> PlannedExercise:
        """Return what a prescription asks of an exercise, before any advice."""
        level, follows = self.level, prescription.follows_level
        own_dose = follows and level.dose == "level"
        exercise = self.program.exercises[exercise_id]
        same_kind = exercise.kind == self.program.exercises[prescription.exercises[0]].kind
        reps = level.reps if own_dose else prescription.reps
        return PlannedExercise(
            exercise=exercise_id,
            kind=exercise.kind,
            level=self.level_id,
            method=self.method if follows or self.method in PAIRED_METHODS else None,
            sets=level.sets if own_dose else prescription.sets,
            reps=reps if same_kind else exercise.reps,
            seconds=prescription.seconds if same_kind else exercise.seconds,
            tempo=self._tempo(prescription, exercise),
            slow_tempo=self.program.method_settings.slow_tempo,
            rom=self._rom(prescription),
            rack=exercise.rack,
            place=self.program.place,
            second_in=_second_in(self.program, exercise_id),
            rules=self.program.progression,
        )

    def _steps(self, slot: Slot, planned: PlannedExercise, advice: Suggestion) -> list[Step]:
        level, prescription = self.level, slot.prescription
        exercise = self.program.exercises[planned.exercise]
        follows = prescription.follows_level
        drops = self.method == "drop_set" and follows
        extra = level.extra_sets if follows and not drops else 0
        sets, reps = advice.sets or planned.sets, advice.reps or planned.reps
        checked = self.method == "form_first" and follows and bool(exercise.checklist)
        steps = [
            Step(
                id=f"{slot.id}.{position}",
                phase=slot.phase,
                exercise=planned.exercise,
                kind=exercise.kind,
                type=prescription.type,
                set=position,
                sets=sets,
                rotation=slot.id,
                sides=exercise.sides,
                reps=reps,
                aim=aim_of(reps, advice, position),
                seconds=advice.seconds or planned.seconds,
                rest=self.rest_after(exercise) if prescription.rest else None,
                load=advice.load,
                tempo=advice.tempo or planned.tempo,
                rom=planned.rom,
                optional=position > sets,
                alternatives=tuple(e for e in prescription.exercises if e != planned.exercise),
                first=advice.first,
                form_check=checked and position == 1,
                reason=advice.reason,
            )
            for position in range(1, sets + extra + 1)
        ]
        pulses = advice.pulses or (self.method == "pulses" and follows)
        return with_pulses_and_drops(
            steps, self.program.method_settings, exercise.rack, pulses=pulses, drops=drops
        )

    def rest_after(self, exercise: Exercise) -> Window:
        """Return the rest window after a set of an exercise: its own, else the level's."""
        return exercise.rest or self.level.rest

    def _tempo(self, prescription: Prescription, exercise: Exercise) -> Tempo:
        """Return the tempo of a prescription before any advice."""
        if not prescription.follows_level:
            return exercise.tempo
        slow = self.method == "slow_drop"
        return self.program.method_settings.slow_tempo if slow else self.level.tempo

    def _rom(self, prescription: Prescription) -> Rom:
        """Return the range of motion: the level's own, unless it offers form first and that is not used."""
        if not prescription.follows_level:
            return "full"
        declined = "form_first" in self.level.methods and self.method != "form_first"
        return "parallel" if declined else self.level.rom


def _second_in(program: Program, exercise_id: str) -> frozenset[Method]:
    """Return the paired methods in which an exercise is done second, after another one without rest."""
    return frozenset(pair.kind for pair in program.pairs if pair.exercises[1] == exercise_id)


def stand_in_for(program: Program, prescription: Prescription, exercise_id: str) -> str | None:
    """Return the swap that takes the place of an exercise that rests; None if the exercise has no swap.

    A swap that the day has anyway is the last resort.
    """
    elsewhere = {
        e
        for phase in program.phases
        for step in phase.steps
        if step.type == "working" and step is not prescription
        for e in step.exercises
    }
    every = [swap.exercise for swap in program.exercises[exercise_id].swaps]
    swaps = [e for e in every if not program.missing_for(e)]
    return min(swaps, key=lambda e: e in elsewhere, default=None)


def aim_of(reps: RepRange | None, advice: Suggestion, position: int) -> int | None:
    """Return the goal of a set in reps: the advised one, or the low end of the range; None without range."""
    if reps is None:
        return None
    return advice.aims[position - 1] if position <= len(advice.aims) else reps[0]
