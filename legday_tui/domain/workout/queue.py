"""The sets that are left: go on to the next one, replace or reorder them."""

from collections.abc import Iterable
from dataclasses import replace

from legday_tui.domain.planning.plan import Step
from legday_tui.domain.workout.set_counter import SetCounter
from legday_tui.domain.workout.state import State


def on_next_set(state: State) -> State:
    """Go on to the next set: discard optional sets that were not taken, and reset the counter."""
    queue = state.queue
    while queue and queue[0].optional:
        queue = queue[1:]
    advanced = replace(state, queue=queue, rest=None)
    return replace(advanced, counter=SetCounter.before(advanced.upcoming))


def with_queue(state: State, queue: tuple[Step, ...]) -> State:
    """Replace the queue. The counter is reset unless the same set goes on."""
    before = state.upcoming
    moved = replace(state, queue=queue)
    if moved.rest is not None:
        return moved
    head = moved.upcoming
    same = (
        before is not None and head is not None and (before.id, before.exercise) == (head.id, head.exercise)
    )
    return replace(on_next_set(moved), counter=state.counter) if same else on_next_set(moved)


def with_replaced(queue: Iterable[Step], steps: Iterable[Step]) -> tuple[Step, ...]:
    """Return the queue with the steps that have the same ids as these replaced by them."""
    new = {s.id: s for s in steps}
    return tuple(new.get(s.id, s) for s in queue)
