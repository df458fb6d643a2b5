"""What each event makes of the state. Pure; an event that cannot happen now raises ImpossibleEventError."""

from collections.abc import Callable
from dataclasses import replace

from msgspec import structs

from legday_tui.domain.planning.plan import Step
from legday_tui.domain.planning.rotation import rests_between
from legday_tui.domain.session import Status
from legday_tui.domain.workout import events as ev
from legday_tui.domain.workout.results import edited, result_of
from legday_tui.domain.workout.set_counter import SetCounter
from legday_tui.domain.workout.state import (
    AllSetsDone,
    CheckingForm,
    DoneSet,
    Ended,
    Rest,
    Resting,
    State,
    Working,
)

SHORTEST_HOLD_S = 5
DEFERRED_SUFFIX = "-later"
"""What is added to the name of a rotation for an exercise that left it."""


class ImpossibleEventError(ValueError):
    """The event cannot happen where the workout is now."""


def state_after(state: State, event: ev.Event) -> State:
    """The state after an event. Raises ImpossibleEventError."""
    if isinstance(state.stage, Ended) and not isinstance(event, ev.Rated | ev.Noted | ev.SetEdited):
        raise ImpossibleEventError("the workout is over")
    return _TRANSITIONS[type(event)](state, event)


def _working(state: State, *, timed: bool) -> Step:
    stage = state.stage
    if not isinstance(stage, Working):
        raise ImpossibleEventError("no set is being done")
    if (stage.step.kind != "reps") is not timed:
        raise ImpossibleEventError("the set is counted" if timed else "the set is timed")
    return stage.step


def _resting(state: State) -> Rest:
    if state.rest is None:
        raise ImpossibleEventError("nobody rests now")
    return state.rest


def _upcoming(state: State) -> Step:
    step = state.upcoming
    if step is None:
        raise ImpossibleEventError("nothing is left to do")
    return step


def _check_sides(step: Step, *, whole: bool, per_side: bool) -> None:
    sided = step.sides != "none"
    if whole is sided or per_side is not sided:
        raise ImpossibleEventError("the set has two sides" if sided else "the set has no sides")


def _settled(state: State) -> State:
    """On to the next set: what was offered and not taken is gone, and its counter starts anew."""
    queue = state.queue
    while queue and queue[0].optional:
        queue = queue[1:]
    settled = replace(state, queue=queue, rest=None)
    return replace(settled, counter=SetCounter.before(settled.upcoming))


def _moved_on(state: State, queue: tuple[Step, ...]) -> State:
    """After what was to come has changed: the counter is kept only if the same set goes on."""
    before = state.upcoming
    moved = replace(state, queue=queue)
    if moved.rest is not None:
        return moved
    head = moved.upcoming
    same = (
        before is not None and head is not None and (before.id, before.exercise) == (head.id, head.exercise)
    )
    return replace(_settled(moved), counter=state.counter) if same else _settled(moved)


def _counted(state: State, event: ev.Counted) -> State:
    step = _working(state, timed=False)
    _check_sides(step, whole=event.side is None, per_side=event.side is not None)
    return replace(state, counter=state.counter.with_count(step, event.side, event.reps))


def _side_taken(state: State, event: ev.SideTaken) -> State:
    stage = state.stage
    if not isinstance(stage, Working) or stage.step.sides == "none":
        raise ImpossibleEventError("no set with sides is being done")
    return replace(state, counter=replace(state.counter, side=event.side))


def _held(state: State, event: ev.Held) -> State:
    step = _working(state, timed=True)
    _check_sides(step, whole=event.side is None, per_side=event.side is not None)
    return replace(state, counter=state.counter.with_held(event.side, event.seconds))


def _ended(state: State, event: ev.SetDone | ev.HoldDone) -> State:
    timed = isinstance(event, ev.HoldDone)
    step = _working(state, timed=timed)
    whole = (event.seconds if isinstance(event, ev.HoldDone) else event.reps) is not None
    if step.sides != "none" and None in (event.left, event.right):
        raise ImpossibleEventError("a side is missing")
    _check_sides(step, whole=whole, per_side=(event.left, event.right) != (None, None))
    result = result_of(state, step, event)
    queue = tuple(s for s in state.queue if s.id != step.id)
    ended = replace(state, queue=queue, done=(*state.done, DoneSet(step, result)))
    following = ended.upcoming
    offered = bool(queue) and queue[0].optional
    if step.rest is not None and (offered or (following is not None and rests_between(step, following))):
        return replace(
            ended, rest=Rest(step.rest, since=event.monotonic), counter=SetCounter.before(following)
        )
    return _settled(ended)


def _set_edited(state: State, event: ev.SetEdited) -> State:
    done = state.done_set(event.step)
    if done is None:
        raise ImpossibleEventError("that set is not done")
    counted = done.step.kind == "reps"
    if (event.reps is not None and not counted) or (event.seconds is not None and counted):
        raise ImpossibleEventError("that set is counted" if counted else "that set is timed")
    sided = done.step.sides != "none"
    if (sided and (event.reps, event.seconds) != (None, None)) or (
        not sided and (event.left, event.right) != (None, None)
    ):
        raise ImpossibleEventError("that set has two sides" if sided else "that set has no sides")
    changed = DoneSet(done.step, edited(done.result, event))
    loads = state.loads if event.load is None else {**state.loads, done.step.exercise: event.load}
    return replace(state, done=tuple(changed if d is done else d for d in state.done), loads=loads)


def _load_chosen(state: State, event: ev.LoadChosen) -> State:
    return replace(state, loads={**state.loads, event.exercise: event.load})


def _hold_target_moved(state: State, event: ev.HoldTargetMoved) -> State:
    step = _working(state, timed=True)
    if step.seconds is None:
        raise ImpossibleEventError("the set has no target")
    low, high = (max(SHORTEST_HOLD_S, end + event.seconds) for end in step.seconds)
    return replace(
        state,
        queue=tuple(
            structs.replace(s, seconds=(low, high))
            if s.phase == step.phase and s.exercise == step.exercise
            else s
            for s in state.queue
        ),
    )


def _rest_adjusted(state: State, event: ev.RestAdjusted) -> State:
    rest = _resting(state)
    return replace(state, rest=replace(rest, moved=rest.moved + event.seconds))


def _rest_paused(state: State, event: ev.RestPaused) -> State:
    rest = _resting(state)
    if rest.paused_at is not None:
        raise ImpossibleEventError("the rest is paused already")
    return replace(state, rest=replace(rest, paused_at=event.monotonic))


def _rest_resumed(state: State, event: ev.RestResumed) -> State:
    rest = _resting(state)
    if rest.paused_at is None:
        raise ImpossibleEventError("the rest is not paused")
    paused_for = rest.paused_for + max(0.0, event.monotonic - rest.paused_at)
    return replace(state, rest=replace(rest, paused_at=None, paused_for=paused_for))


def _rest_over(state: State, event: ev.RestOver) -> State:
    rest = _resting(state)
    last = state.done[-1]
    # Milliseconds first: another origin of the clock after a restart must not tip a tenth.
    rested = round(round(min(max(0.0, event.monotonic - rest.since), 86_400.0), 3), 1)
    done = (*state.done[:-1], DoneSet(last.step, structs.replace(last.result, rest_s=rested)))
    return _settled(replace(state, done=done))


def _skipped(state: State, event: ev.Skipped) -> State:
    step = _upcoming(state)
    gone = tuple(
        s
        for s in state.queue
        if step.id in (s.id, s.parent)
        or (event.whole_exercise and s.phase == step.phase and s.exercise == step.exercise)
    )
    queue = tuple(s for s in state.queue if s not in gone)
    return _moved_on(replace(state, skipped=state.skipped + gone), queue)


def _deferred(state: State, _: ev.Deferred) -> State:
    step = _upcoming(state)
    if not can_defer(state):
        raise ImpossibleEventError("nothing else is left in this phase")
    phase = [s for s in state.queue if s.phase == step.phase]
    if any(s.rotation != step.rotation and not s.optional for s in phase):
        later = [s for s in phase if s.rotation == step.rotation]
    else:
        # Inside a pair or a circuit the exercise leaves the others, and comes alone after them.
        later = [s for s in phase if s.slot == step.slot]
    ahead = [s for s in phase if s not in later]
    alone = any(s.rotation == step.rotation for s in ahead)
    moved = [structs.replace(s, rotation=f"{s.slot}{DEFERRED_SUFFIX}") for s in later] if alone else later
    rest = [s for s in state.queue if s not in phase]
    return _moved_on(state, (*ahead, *moved, *rest))


def can_defer(state: State) -> bool:
    """Whether the phase has something else left to do first."""
    step = state.upcoming
    return step is not None and any(
        s.phase == step.phase and s.slot != step.slot and not s.optional for s in state.queue
    )


def _swapped(state: State, event: ev.Swapped) -> State:
    new = {s.id: s for s in event.steps}
    if not new or not new.keys() <= {s.id for s in state.queue}:
        raise ImpossibleEventError("those sets are not left to do")
    # Pulses and drops belong to the exercise that is swapped, unless the other one has them as well.
    kept = [s for s in state.queue if s.id in new or s.parent == s.id or s.parent not in new]
    return _moved_on(state, tuple(new.get(s.id, s) for s in kept))


def _level_changed(state: State, event: ev.LevelChanged) -> State:
    past = {d.step.id for d in state.done} | {s.id for s in state.skipped}
    if any(s.id in past for s in event.steps):
        raise ImpossibleEventError("those sets are done")
    method = event.method or state.method
    return _moved_on(replace(state, level=event.level, method=method), event.steps)


def _extra_taken(state: State, event: ev.ExtraTaken) -> State:
    stage = state.stage
    if not isinstance(stage, Resting) or stage.offered is None or stage.offered.id != event.step:
        raise ImpossibleEventError("that set is not offered now")
    taken = structs.replace(stage.offered, optional=False)
    return replace(state, queue=tuple(taken if s.id == taken.id else s for s in state.queue))


def _hurt(state: State, event: ev.Hurt) -> State:
    queue = state.queue
    if event.less_depth:
        queue = tuple(structs.replace(s, rom="partial") if s.exercise == event.exercise else s for s in queue)
    return replace(state, hurt=state.hurt | {event.exercise}, queue=queue)


def _form_checked(state: State, event: ev.FormChecked) -> State:
    stage = state.stage
    if not isinstance(stage, CheckingForm) or stage.step.exercise != event.exercise:
        raise ImpossibleEventError("the form of that exercise is not gone through now")
    return replace(state, form={**state.form, event.exercise: event.good})


def _finished(state: State, event: ev.Finished) -> State:
    if not event.early and not isinstance(state.stage, AllSetsDone):
        raise ImpossibleEventError("sets are left to do")
    status: Status = "ended_early" if event.early else "finished"
    return replace(state, status=status, ended_at=event.at, rest=None)


def _rated(state: State, event: ev.Rated) -> State:
    if not isinstance(state.stage, Ended):
        raise ImpossibleEventError("the workout goes on")
    return replace(state, session_rpe=event.rpe)


def _noted(state: State, event: ev.Noted) -> State:
    return replace(state, note=event.note)


_TRANSITIONS: dict[type, Callable[..., State]] = {
    ev.Counted: _counted,
    ev.SideTaken: _side_taken,
    ev.Held: _held,
    ev.SetDone: _ended,
    ev.HoldDone: _ended,
    ev.SetEdited: _set_edited,
    ev.LoadChosen: _load_chosen,
    ev.HoldTargetMoved: _hold_target_moved,
    ev.RestAdjusted: _rest_adjusted,
    ev.RestPaused: _rest_paused,
    ev.RestResumed: _rest_resumed,
    ev.RestOver: _rest_over,
    ev.Skipped: _skipped,
    ev.Deferred: _deferred,
    ev.Swapped: _swapped,
    ev.LevelChanged: _level_changed,
    ev.ExtraTaken: _extra_taken,
    ev.Hurt: _hurt,
    ev.FormChecked: _form_checked,
    ev.Finished: _finished,
    ev.Rated: _rated,
    ev.Noted: _noted,
}
