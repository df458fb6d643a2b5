"""Transitions that change which sets are left, and in which order."""

from collections.abc import Sequence
from dataclasses import replace

from msgspec import structs

from legday_tui.domain.planning.plan import Step
from legday_tui.domain.workout import events as ev
from legday_tui.domain.workout.impossible import ImpossibleEventError, require
from legday_tui.domain.workout.queue import with_queue
from legday_tui.domain.workout.state import State

DEFERRED_SUFFIX = "-later"
"""Appended to the name of a rotation for an exercise that was deferred out of it."""


def _upcoming(state: State) -> Step:
    step = state.upcoming
    if step is None:
        raise ImpossibleEventError("nothing is left to do")
    return step


def skipped(state: State, event: ev.Skipped) -> State:
    """Leave out the set, or all sets left of its exercise in this phase."""
    step = _upcoming(state)
    skipped = tuple(
        s
        for s in state.queue
        if step.id in (s.id, s.parent) or (event.whole_exercise and s.is_same_exercise(step))
    )
    queue = tuple(s for s in state.queue if s not in skipped)
    return with_queue(replace(state, skipped=state.skipped + skipped), queue, event.monotonic)


def deferred(state: State, event: ev.Deferred) -> State:
    """Move the sets left of the rotation to the end of the phase."""
    step = _upcoming(state)
    require(state.can_defer, "nothing else is left in this phase")
    # Pulses and drops follow their set at once or not at all.
    late = tuple(s for s in state.queue if s.parent == step.parent != step.id)
    phase = [s for s in state.queue if s.phase == step.phase and s not in late]
    if any(s.rotation != step.rotation and not s.optional for s in phase):
        later = [s for s in phase if s.rotation == step.rotation]
    else:
        # Inside a pair or a circuit the exercise leaves the rotation, and is done alone after it.
        later = [s for s in phase if s.slot == step.slot]
    ahead = [s for s in phase if s not in later]
    alone = any(s.rotation == step.rotation for s in ahead)
    moved = [structs.replace(s, rotation=f"{s.slot}{DEFERRED_SUFFIX}") for s in later] if alone else later
    rest = [s for s in state.queue if s not in phase and s not in late]
    return with_queue(replace(state, skipped=state.skipped + late), (*ahead, *moved, *rest), event.monotonic)


def swapped(state: State, event: ev.Swapped) -> State:
    """Replace the sets left of an exercise with those of another one."""
    new = {s.id: s for s in event.steps}
    left = {s.id: s for s in state.queue}
    replaced = {s.slot for id_, s in left.items() if id_ in new}
    fits = all(s.parent in new.keys() & left or (s.is_ramp_up and s.slot in replaced) for s in event.steps)
    require(bool(replaced) and fits, "those sets are not left to do")
    queue: list[Step] = []
    ramp_up = [s for s in event.steps if s.is_ramp_up]
    for step in state.queue:
        # Pulses and drops follow their set; those of a replaced set are the event's. So is its ramp-up.
        if (step.parent != step.id and step.parent in new) or (step.is_ramp_up and step.slot in replaced):
            continue
        if step.id in new:
            queue += ramp_up
            ramp_up = []
        queue.append(new.get(step.id, step))
        queue += [s for s in event.steps if s.id != step.id == s.parent]
    return with_queue(state, tuple(queue), event.monotonic)


def level_changed(state: State, event: ev.LevelChanged) -> State:
    """Go on by the sets of another level or training method."""
    _check_left(state, event.steps)
    method = event.method or state.method
    return with_queue(replace(state, level=event.level, method=method), event.steps, event.monotonic)


def time_limited(state: State, event: ev.TimeLimited) -> State:
    """Go on by the sets that fit a time limit; one that is being done stays."""
    _check_left(state, event.steps)
    return with_queue(replace(state, minutes=event.minutes), event.steps, event.monotonic)


def _check_left(state: State, steps: Sequence[Step]) -> None:
    done = {d.step.id for d in state.done}
    past = done | {s.id for s in state.skipped}
    require(not any(s.id in past for s in steps), "those sets are done")
    known = done | {s.id for s in steps}
    require(all(s.parent in known for s in steps), "pulses and drops belong to a set")
    led_up_to: dict[str, str] = {}
    for step in reversed(steps):
        if step.is_ramp_up:
            require(led_up_to.get(step.slot) == step.exercise, "a ramp-up leads to a set of its exercise")
        else:
            led_up_to[step.slot] = step.exercise
