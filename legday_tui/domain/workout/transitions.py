"""Transitions: the state of a workout after each event, as pure functions."""

from collections.abc import Callable
from dataclasses import replace

from msgspec import structs

from legday_tui.domain.planning.plan import Step
from legday_tui.domain.session import Status
from legday_tui.domain.terms import MAX_SECONDS
from legday_tui.domain.workout import events as ev
from legday_tui.domain.workout import sets_left
from legday_tui.domain.workout.as_chosen import seconds_moved, with_less_depth, with_target_moved
from legday_tui.domain.workout.form import with_form
from legday_tui.domain.workout.impossible import ImpossibleEventError, require
from legday_tui.domain.workout.queue import on_next_set, rest_follows, with_replaced
from legday_tui.domain.workout.results import cut_short_result, edited, result_of, with_load
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


def state_after(state: State, event: ev.Event) -> State:
    """Return the state after an event. Raise ImpossibleEventError if it cannot happen now."""
    require(isinstance(event, ev.AFTER_THE_END) or not isinstance(state.stage, Ended), "the workout is over")
    return _TRANSITIONS[type(event)](state, event)


def _working(state: State, *, timed: bool) -> Step:
    stage = state.stage
    if not isinstance(stage, Working):
        raise ImpossibleEventError("no set is being done")
    is_timed = stage.step.kind != "reps"
    require(is_timed is timed, "the set is counted" if timed else "the set is timed")
    return stage.step


def _resting(state: State) -> Rest:
    if state.rest is None:
        raise ImpossibleEventError("no rest is running")
    return state.rest


def _check_sides(step: Step, *, whole: bool, per_side: bool) -> None:
    sided = step.sides != "none"
    fits = per_side is sided and whole is not sided
    require(fits, "the set has two sides" if sided else "the set has no sides")


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


def _set_done(state: State, event: ev.SetDone | ev.HoldDone) -> State:
    timed = isinstance(event, ev.HoldDone)
    step = _working(state, timed=timed)
    whole = (event.seconds if isinstance(event, ev.HoldDone) else event.reps) is not None
    require(step.sides == "none" or None not in (event.left, event.right), "a side is missing")
    _check_sides(step, whole=whole, per_side=(event.left, event.right) != (None, None))
    result = result_of(state, step, event)
    queue = tuple(s for s in state.queue if s.id != step.id)
    ended = replace(state, queue=queue, done=(*state.done, DoneSet(step, result)))
    if step.rest is not None and rest_follows(step, queue):
        return replace(
            ended, rest=Rest(step.rest, since=event.monotonic), counter=SetCounter.before(ended.upcoming)
        )
    return on_next_set(ended)


def _set_edited(state: State, event: ev.SetEdited) -> State:
    done = state.done_set(event.step)
    if done is None:
        raise ImpossibleEventError("that set is not done")
    counted, sided = done.step.kind == "reps", done.step.sides != "none"
    other_kind = event.seconds if counted else event.reps
    require(other_kind is None, "that set is counted" if counted else "that set is timed")
    other_sides = (event.reps, event.seconds) if sided else (event.left, event.right)
    require(other_sides == (None, None), "that set has two sides" if sided else "that set has no sides")
    changed = DoneSet(done.step, edited(done.result, event))
    sets = [changed if d is done else d for d in state.done]
    if event.equipment is not None:
        state = replace(state, equipment={**state.equipment, done.step.exercise: event.equipment})
    if event.load is None:
        return replace(state, done=tuple(sets))
    # Pulses are done without putting the weight down.
    sets = [
        DoneSet(d.step, with_load(d.result, event.load))
        if d.step.type == "pulse" and d.step.parent == done.step.id
        else d
        for d in sets
    ]
    if done.step.share != 1:
        return replace(state, done=tuple(sets))
    return replace(state, done=tuple(sets), loads={**state.loads, done.step.exercise: event.load})


def _chosen(state: State, event: ev.LoadChosen | ev.EquipmentChosen) -> State:
    if isinstance(event, ev.LoadChosen):
        return replace(state, loads={**state.loads, event.exercise: event.load})
    return replace(state, equipment={**state.equipment, event.exercise: event.equipment})


def _hold_target_moved(state: State, event: ev.HoldTargetMoved) -> State:
    step = _working(state, timed=True)
    if step.seconds is None:
        raise ImpossibleEventError("the set has no target")
    moved = [with_target_moved(s, event.seconds) for s in state.queue if s.is_same_exercise(step)]
    # Not by more than the limits of a target allow: moved back, it would not be that of later sets.
    moved_s = state.target_moved_s.get(step.exercise, 0) + seconds_moved(step, event.seconds)
    return replace(
        state,
        queue=with_replaced(state.queue, moved),
        target_moved_s={**state.target_moved_s, step.exercise: moved_s},
    )


def _rest_adjusted(state: State, event: ev.RestAdjusted) -> State:
    rest = _resting(state)
    return replace(state, rest=replace(rest, moved_s=rest.moved_s + event.seconds))


def _rest_paused(state: State, event: ev.RestPaused) -> State:
    rest = _resting(state)
    require(rest.paused_at is None, "the rest is paused already")
    return replace(state, rest=replace(rest, paused_at=event.monotonic))


def _rest_resumed(state: State, event: ev.RestResumed) -> State:
    rest = _resting(state)
    if rest.paused_at is None:
        raise ImpossibleEventError("the rest is not paused")
    paused_for = rest.paused_for + max(0.0, event.monotonic - rest.paused_at)
    return replace(state, rest=replace(rest, paused_at=None, paused_for=paused_for))


def _rest_over(state: State, event: ev.RestOver) -> State:
    rest = _resting(state)
    stage = state.stage
    after = stage.after if isinstance(stage, Resting) else state.done[-1]
    # Rounded to milliseconds first: after a restart the clock has another origin, and the float error of
    # the difference must not change the tenth.
    rested = round(round(min(max(0.0, event.monotonic - rest.since), MAX_SECONDS), 3), 1)
    result = structs.replace(after.result, rest_s=rested, rest_moved_to_s=_moved_to(state, rest))
    rest_noted = DoneSet(after.step, result)
    done = tuple(rest_noted if d is after else d for d in state.done)
    return on_next_set(replace(state, done=done))


def _moved_to(state: State, rest: Rest) -> int | None:
    """Return the second from which on the user wanted to be ready; None if the rest was not moved.

    The time to change the load before a drop is not a rest.
    """
    changes_load = state.upcoming is not None and state.upcoming.type == "drop"
    if changes_load or not rest.moved_s:
        return None
    return min(max(0, rest.window[0] + rest.moved_s), int(MAX_SECONDS))


def _extra_taken(state: State, event: ev.ExtraTaken) -> State:
    stage = state.stage
    if not isinstance(stage, Resting) or stage.offered is None or stage.offered.id != event.step:
        raise ImpossibleEventError("that set is not offered now")
    taken = structs.replace(stage.offered, optional=False)
    return replace(state, queue=with_replaced(state.queue, [taken]))


def _hurt(state: State, event: ev.Hurt) -> State:
    hurting = replace(state, hurt=state.hurt | {event.exercise})
    if not event.less_depth:
        return hurting
    queue = tuple(with_less_depth(s) if s.exercise == event.exercise else s for s in state.queue)
    return replace(hurting, queue=queue, less_depth=state.less_depth | {event.exercise})


def _form_checked(state: State, event: ev.FormChecked) -> State:
    checks = isinstance(state.stage, CheckingForm) and state.stage.step.exercise == event.exercise
    require(checks, "no form check of that exercise is open")
    return with_form(state, [event.exercise], good=event.good)


def _finished(state: State, event: ev.Finished) -> State:
    require(event.early or isinstance(state.stage, AllSetsDone), "sets are left to do")
    status: Status = "ended_early" if event.early else "finished"
    ended = replace(state, status=status, ended_at=event.at, rest=None)
    cut_short, step = cut_short_result(state, event.at), state.upcoming
    if cut_short is None or step is None:
        return ended
    queue = tuple(s for s in state.queue if s.id != step.id)
    return replace(ended, queue=queue, done=(*state.done, DoneSet(step, cut_short)))


def _rated(state: State, event: ev.Rated) -> State:
    require(isinstance(state.stage, Ended), "the workout isn't over")
    return replace(state, session_rpe=event.rpe)


def _noted(state: State, event: ev.Noted) -> State:
    return replace(state, note=event.note)


_TRANSITIONS: dict[type, Callable[..., State]] = {
    ev.Counted: _counted,
    ev.SideTaken: _side_taken,
    ev.Held: _held,
    ev.SetDone: _set_done,
    ev.HoldDone: _set_done,
    ev.SetEdited: _set_edited,
    ev.LoadChosen: _chosen,
    ev.EquipmentChosen: _chosen,
    ev.HoldTargetMoved: _hold_target_moved,
    ev.RestAdjusted: _rest_adjusted,
    ev.RestPaused: _rest_paused,
    ev.RestResumed: _rest_resumed,
    ev.RestOver: _rest_over,
    ev.Skipped: sets_left.skipped,
    ev.Deferred: sets_left.deferred,
    ev.Swapped: sets_left.swapped,
    ev.LevelChanged: sets_left.level_changed,
    ev.TimeLimited: sets_left.time_limited,
    ev.ExtraTaken: _extra_taken,
    ev.Hurt: _hurt,
    ev.FormChecked: _form_checked,
    ev.FormJudged: lambda state, event: with_form(state, event.exercises, good=event.good),
    ev.Finished: _finished,
    ev.Rated: _rated,
    ev.Noted: _noted,
}
