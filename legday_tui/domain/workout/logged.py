"""A session that was done without the program, written down afterwards from the plan of its day."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import msgspec
from msgspec.structs import replace

from legday_tui.domain.planning.estimate import AS_PLANNED, OwnPace, estimated_seconds_of
from legday_tui.domain.planning.plan import Plan, Step
from legday_tui.domain.planning.planner import Advisor, without_history
from legday_tui.domain.program.program import Program
from legday_tui.domain.session import Session, SetResult
from legday_tui.domain.terms import Load
from legday_tui.domain.workout.counting import Completion, completion
from legday_tui.domain.workout.events import HoldDone, SetDone
from legday_tui.domain.workout.replanning import swapped_steps, swaps_for
from legday_tui.domain.workout.results import measured_fields, result_of, without_labels_of
from legday_tui.domain.workout.set_counter import SetCounter
from legday_tui.domain.workout.state import State

MAX_SETS = 20
"""The most sets of one exercise. A convention of ours."""


class UnlikelyResultError(ValueError):
    """What was said does not fit the exercise. The message is a sentence about it."""


@dataclass(frozen=True, slots=True)
class SaidSet:
    """What the user says about one set: reps or seconds, and those of the other side, or the landings."""

    first: float
    second: float | None = None
    is_timed: bool = False
    """Whether the number was given in seconds."""


@dataclass(frozen=True, slots=True)
class SaidExercise:
    """What the user says about one exercise."""

    sets: tuple[SaidSet, ...] | None = None
    """Its sets in order, empty if it was left out; None for as planned."""
    load: Load | None = None
    """The load of all its sets; None for the planned one."""


Said = Mapping[str, SaidExercise]
"""What the user says, by exercise id. An exercise that is not in it was done as planned."""


def logged_session(
    plan: Plan,
    said: Said,
    *,
    session_id: str,
    started_at: datetime,
    lasted: timedelta | None = None,
    pace: OwnPace = AS_PLANNED,
) -> Session:
    """Return the session that follows from a plan and from what the user says about it.

    `lasted` None is estimated at the user's pace. Nobody measured when each set was done and how long the
    rests were, so they are left out. Optional sets are left out unless there are numbers for them.

    Raise UnlikelyResultError if a number does not fit, or if no set is left.
    """
    steps = _done_steps(plan, said)
    if not steps:
        raise UnlikelyResultError("no set is left to write down")
    took = timedelta(seconds=round(estimated_seconds_of((step for step, _ in steps), pace)))
    session = Session(
        id=session_id,
        started_at=started_at,
        finished_at=started_at + (took if lasted is None else lasted),
        level=plan.level,
        method=plan.method,
        status="finished",
        easy=plan.easy,
        place=plan.place,
        logged=True,
    )
    state = State(level=plan.level, method=plan.method, queue=())
    results = (_result(state, step, numbers, started_at) for step, numbers in steps)
    return replace(session, sets=tuple(without_labels_of(session, result) for result in results))


def with_swaps(program: Program, plan: Plan, said: Said, advise: Advisor = without_history) -> Plan:
    """Return the plan with the exercises that the user did instead of planned ones.

    Exercises that are not a swap for a planned one change nothing.
    """
    for exercise in said:
        if said[exercise].sets == () or any(step.exercise == exercise for step in plan.steps):
            continue
        for number, step in enumerate(plan.steps):
            is_free = not (step.optional or step.is_ramp_up or step.exercise in said)
            if is_free and any(swap.exercise == exercise for swap in swaps_for(program, step)):
                plan = _with_swap(program, plan, number, exercise, advise)
                break
    return plan


def _with_swap(program: Program, plan: Plan, number: int, exercise: str, advise: Advisor) -> Plan:
    """Return the plan with another exercise instead of the one whose first set has this number."""
    state = State(level=plan.level, method=plan.method, queue=plan.steps[number:])
    new = swapped_steps(program, state, exercise, advise)
    old = plan.steps[number]
    steps: list[Step] = []
    for step in plan.steps:
        if step.id == old.id:
            steps += [s for s in new if s.is_ramp_up]
        if not step.is_same_exercise(old):
            steps.append(step)
        elif step.parent == step.id and not step.is_ramp_up:
            steps += [s for s in new if s.parent == step.id]
    return replace(plan, steps=tuple(steps))


def _done_steps(plan: Plan, said: Said) -> list[tuple[Step, SaidSet | None]]:
    """Return the steps that were done, each with its numbers, or None for as planned."""
    numbers: dict[str, SaidSet] = {}
    left_out: set[str] = set()
    surplus: dict[str, list[Step]] = {}
    for exercise, words in said.items():
        if words.sets is None:
            continue
        own = _sets_of(plan, exercise)
        if len(words.sets) > len(own):
            surplus[own[-1].slot] = list(_more_like(own[-1], len(words.sets) - len(own)))
            own = [*own, *surplus[own[-1].slot]]
        numbers.update({step.id: numbers for step, numbers in zip(own, words.sets, strict=False)})
        left_out.update(step.id for step in own[len(words.sets) :])
        if not words.sets:
            left_out.update(step.id for step in plan.steps if step.exercise == exercise)
    last = {step.slot: step.id for step in plan.steps}
    done: list[tuple[Step, SaidSet | None]] = []
    for step in plan.steps:
        is_taken = step.parent in numbers or not step.optional
        if is_taken and step.id not in left_out and step.parent not in left_out:
            done.append((_as_done(step, said), numbers.get(step.id)))
        if last[step.slot] == step.id:
            done += [(_as_done(more, said), numbers[more.id]) for more in surplus.get(step.slot, ())]
    return [(step, found) for step, found in done if not (step.is_ramp_up and not step.load.total_kg)]


def _sets_of(plan: Plan, exercise: str) -> list[Step]:
    """Return the sets of an exercise that the user has numbers for: the working sets, if it has any."""
    own = [s for s in plan.steps if s.exercise == exercise and s.parent == s.id and not s.is_ramp_up]
    if not own:
        raise UnlikelyResultError(f"{exercise} isn't in the plan of that day")
    return [s for s in own if s.type == "working"] or own


def _more_like(step: Step, count: int) -> Iterator[Step]:
    for number in range(step.set + 1, step.set + 1 + count):
        yield replace(step, id=f"{step.slot}.{number}", set=number, optional=False)


def _as_done(step: Step, said: Said) -> Step:
    words = said.get(step.exercise)
    load = step.load if words is None or words.load is None else words.load
    return replace(step, load=load, optional=False)


def _result(state: State, step: Step, numbers: SaidSet | None, at: datetime) -> SetResult:
    planned = replace(result_of(state, step, _as_planned(step, at)), done_at=None)
    try:
        return planned if numbers is None else _as_said(planned, numbers)
    except UnlikelyResultError as problem:
        raise UnlikelyResultError(f"{step.exercise}: {problem}") from None


def _as_planned(step: Step, at: datetime) -> SetDone | HoldDone:
    """Return the event of a set that was done as planned: its goal, or the low end of its time."""
    if step.kind == "reps":
        done = completion(step, SetCounter.before(step))
        assert isinstance(done, Completion)
        return SetDone(at=at, monotonic=0.0, reps=done.reps, left=done.left, right=done.right)
    seconds = float((step.seconds or (0, 0))[0])
    if step.sides == "none":
        return HoldDone(at=at, monotonic=0.0, seconds=seconds)
    return HoldDone(at=at, monotonic=0.0, left=seconds, right=seconds)


def _as_said(planned: SetResult, numbers: SaidSet) -> SetResult:
    fields = measured_fields(planned)
    values = _values(fields, numbers)
    is_counted = planned.kind == "reps"
    if is_counted and numbers.is_timed:
        raise UnlikelyResultError("counted in reps, not in seconds")
    changes: dict[str, float | int] = {}
    for name, value in zip(fields, values, strict=False):
        is_seconds = name.startswith("seconds")
        if value % 1 and not is_seconds:
            raise UnlikelyResultError(f"{value:g} isn't a whole number of reps")
        changes[name] = value if is_seconds else int(value)
    try:
        return msgspec.convert(msgspec.to_builtins(replace(planned, **changes)), SetResult)
    except msgspec.ValidationError:
        raise UnlikelyResultError("that's more than anyone does in one set") from None


def _values(fields: Sequence[str], numbers: SaidSet) -> tuple[float, ...]:
    """Return the values of the fields of a set; one number of a set with two sides is that of each side."""
    if numbers.second is None:
        return (numbers.first,) if "contacts" in fields else (numbers.first,) * len(fields)
    if len(fields) == 1:
        raise UnlikelyResultError("one number for each set: it has no sides")
    return numbers.first, numbers.second
