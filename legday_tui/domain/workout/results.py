"""The result of a set, from its step, its events and the state."""

from msgspec.structs import replace

from legday_tui.domain.planning.plan import Step
from legday_tui.domain.session import SetResult, Target
from legday_tui.domain.terms import Load
from legday_tui.domain.workout.events import HoldDone, SetDone, SetEdited
from legday_tui.domain.workout.state import State


def result_of(state: State, step: Step, event: SetDone | HoldDone) -> SetResult:
    """Return the result of a set that this event completes."""
    lifted = step.type != "warmup" and step.kind == "reps"
    blank = SetResult(
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
        done_at=event.at,
    )
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


def _tenths(seconds: float | None) -> float | None:
    return None if seconds is None else round(seconds, 1)


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
    return changed if edit.load is None else with_load(changed, edit.load)
