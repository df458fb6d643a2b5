"""The result of a set, from its step, its events and the state."""

from collections.abc import Collection, Sequence
from datetime import datetime

from msgspec.structs import replace

from legday_tui.domain.planning.plan import Step
from legday_tui.domain.session import SessionHead, SetResult, Target
from legday_tui.domain.terms import Load
from legday_tui.domain.workout.events import HoldDone, SetDone, SetEdited
from legday_tui.domain.workout.state import State, Working


def result_of(state: State, step: Step, event: SetDone | HoldDone) -> SetResult:
    """Return the result of a set that this event completes."""
    blank = _blank(state, step, event.at)
    measured = (
        replace(blank, reps=event.reps, reps_left=event.left, reps_right=event.right)
        if isinstance(event, SetDone)
        else replace(
            blank,
            seconds=_tenths(event.seconds),
            seconds_left=_tenths(event.left),
            seconds_right=_tenths(event.right),
        )
    )
    return with_load(measured, state.load_for(step))


def _blank(state: State, step: Step, done_at: datetime) -> SetResult:
    """Return the result of a set without its numbers and its load."""
    lifted = step.type != "warmup" and step.kind == "reps"
    return SetResult(
        phase=step.phase,
        exercise=step.exercise,
        set=step.set,
        kind=step.kind,
        type=step.type,
        target=Target(reps=step.reps)
        if step.kind == "reps"
        else Target(seconds=float((step.seconds or (0, 0))[0])),
        rom=state.rom_for(step) if lifted else None,
        tempo=step.tempo if lifted else None,
        pain=step.exercise in state.hurt,
        form_ok=state.form.get(step.exercise) if lifted else None,
        equipment=(state.equipment_for(step) or None) if step.type != "warmup" else None,
        level=state.level,
        method=state.method,
        done_at=done_at,
    )


def cut_short_result(state: State, ended_at: datetime) -> SetResult | None:
    """Return the result of the set in progress as far as it was counted or held; None if it was not begun.

    A side that was not begun has 0.
    """
    stage, counter = state.stage, state.counter
    if not isinstance(stage, Working):
        return None
    step = stage.step
    blank = replace(_blank(state, step, ended_at), cut_short=True)
    match step.kind == "reps", step.sides == "none":
        case True, True:
            measured = replace(blank, reps=counter.reps)
        case True, False:
            measured = replace(blank, reps_left=counter.left or 0, reps_right=counter.right or 0)
        case False, True:
            measured = replace(blank, seconds=_tenths(counter.held))
        case _:
            left, right = _tenths(counter.held_left), _tenths(counter.held_right)
            measured = replace(blank, seconds_left=left, seconds_right=right)
    begun = measured.total_reps or (measured.total_seconds and not measured.is_slip)
    return with_load(measured, state.load_for(step)) if begun else None


def _tenths(seconds: float | None) -> float | None:
    return None if seconds is None else round(seconds, 1)


def without_labels_of(session: SessionHead, result: SetResult) -> SetResult:
    """Return the result with only those labels that differ from the session's."""
    return replace(
        result,
        level=None if result.level == session.level else result.level,
        method=None if result.method == session.method else result.method,
    )


def with_pain(results: Sequence[SetResult], hurt: Collection[str]) -> list[SetResult]:
    """Return the results of a session, the last one of each exercise that hurt after its last set flagged.

    That set is where the exercise was left because of the pain, which must not be forgotten.
    """
    flagged, left = list(results), {*hurt} - {r.exercise for r in results if r.pain}
    for number in reversed(range(len(flagged))):
        if flagged[number].exercise in left:
            left.remove(flagged[number].exercise)
            flagged[number] = replace(flagged[number], pain=True)
    return flagged


def with_load(result: SetResult, load: Load) -> SetResult:
    """Return the result with this load; its load fields are None for bodyweight."""
    if not load.total_kg:
        return replace(result, load_each_kg=None, implements=None, load_kg=None)
    return replace(result, load_each_kg=load.each_kg, implements=load.implements, load_kg=load.total_kg)


def edited(result: SetResult, edit: SetEdited) -> SetResult:
    """Return the result with the numbers of the edit that are not None."""
    given = {
        "reps": edit.reps,
        "reps_left" if result.kind == "reps" else "seconds_left": edit.left,
        "reps_right" if result.kind == "reps" else "seconds_right": edit.right,
        "seconds": edit.seconds,
        "contacts": edit.contacts,
        "rpe": edit.rpe,
    }
    changed = replace(result, **{name: value for name, value in given.items() if value is not None})
    if edit.equipment is not None:
        changed = replace(changed, equipment=edit.equipment or None)
    return changed if edit.load is None else with_load(changed, edit.load)


def measured_fields(result: SetResult) -> tuple[str, ...]:
    """Return the names of the fields that hold the result of this kind of set."""
    if result.kind == "reps":
        return ("reps",) if result.reps is not None else ("reps_left", "reps_right")
    if result.seconds is None:
        return ("seconds_left", "seconds_right")
    return ("seconds", "contacts") if result.kind == "interval" else ("seconds",)
