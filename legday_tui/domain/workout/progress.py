"""How far a workout is: its phases, and the sets of one exercise."""

from collections.abc import Collection, Sequence
from typing import Literal

from legday_tui.domain.planning.plan import Plan, Step
from legday_tui.domain.workout.state import State

SetMark = Literal["done", "unsaved", "now", "to_come", "skipped", "offered"]


def sets_progress(state: State) -> tuple[int, int]:
    """Return the number of finished steps, and of all steps.

    Steps that were skipped are finished; those that are only offered, or were skipped before anybody took
    them, do not count.
    """
    return _progress([step for step in state.steps if not step.optional], state)


def phase_progress(plan: Plan, state: State) -> dict[str, tuple[int, int]]:
    """Return for each phase, in order, the number of its finished steps and of all its steps.

    They are counted as in `sets_progress`.
    """
    steps = [step for step in state.steps if not step.optional]
    return {
        phase: _progress([step for step in steps if step.phase == phase], state)
        for phase in dict.fromkeys(step.phase for step in plan.steps)
    }


def _progress(steps: Sequence[Step], state: State) -> tuple[int, int]:
    left = {step.id for step in state.queue}
    return sum(step.id not in left for step in steps), len(steps)


def set_marks(state: State, now: Step, unsaved: Collection[str]) -> list[SetMark]:
    """Return a mark for each set of an exercise, in order; none if it has only one.

    `now` is the set in progress, or the next one during a rest. `unsaved` are the ids of done sets that are
    not on the disk yet.
    """

    def is_alike(step: Step) -> bool:
        return (step.slot, step.is_ramp_up) == (now.slot, now.is_ramp_up)

    marks: dict[int, SetMark] = {s.set: "skipped" for s in state.skipped if is_alike(s)}
    marks |= {
        done.step.set: "unsaved" if done.step.id in unsaved else "done"
        for done in state.done
        if is_alike(done.step) and done.step.parent == done.step.id
    }
    for step in state.queue:
        if is_alike(step) and step.parent == step.id:
            is_now = step.id == now.parent
            marks[step.set] = "now" if is_now else "offered" if step.optional else "to_come"
    return [marks[position] for position in sorted(marks)] if len(marks) > 1 else []
