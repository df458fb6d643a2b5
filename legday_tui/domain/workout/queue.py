"""The remaining sets: advance to the next one, replace or reorder them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from legday_tui.domain.planning.plan import Step
from legday_tui.domain.planning.rotation import rests_between
from legday_tui.domain.workout.set_counter import SetCounter
from legday_tui.domain.workout.state import Rest, State


def on_next_set(state: State) -> State:
    """Go on to the next set: discard optional sets that were not taken, and reset the counter."""
    queue = state.queue
    while queue and queue[0].optional:
        queue = queue[1:]
    advanced = replace(state, queue=queue, rest=None)
    return replace(advanced, counter=SetCounter.before(advanced.upcoming))


def rest_follows(done: Step, queue: Sequence[Step]) -> bool:
    """Return whether there is a rest after a done set, with these sets left."""
    if done.rest is None or not queue:
        return False
    following = next((s for s in queue if not s.optional), None)
    return queue[0].optional or (following is not None and rests_between(done, following))


def with_queue(state: State, queue: tuple[Step, ...], monotonic: float) -> State:
    """Replace the queue. The counter is reset unless the current set stays the same.

    If the round of a rotation is over without the sets that left it, the rest after it begins now.
    """
    before = state.upcoming
    moved = replace(state, queue=queue)
    if moved.rest is not None:
        return moved
    head = moved.upcoming
    last = state.done[-1].step if state.done else None
    if last and last.rest and rest_follows(last, queue) and not rest_follows(last, state.queue):
        return replace(moved, rest=Rest(last.rest, since=monotonic), counter=SetCounter.before(head))
    same = (
        before is not None and head is not None and (before.id, before.exercise) == (head.id, head.exercise)
    )
    return replace(on_next_set(moved), counter=state.counter) if same else on_next_set(moved)


def with_replaced(queue: Iterable[Step], steps: Iterable[Step]) -> tuple[Step, ...]:
    """Return the queue with the steps that have the same ids as these replaced by them."""
    new = {s.id: s for s in steps}
    return tuple(new.get(s.id, s) for s in queue)
