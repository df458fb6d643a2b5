"""The form of exercises, judged before their first set or after the last one."""

from collections.abc import Collection
from dataclasses import replace

from msgspec import structs

from legday_tui.domain.workout.state import State


def with_form(state: State, exercises: Collection[str], *, good: bool | None) -> State:
    """Return the state with the form of these exercises, in their counted sets as well."""
    done = tuple(
        replace(d, result=structs.replace(d.result, form_ok=good))
        if d.step.exercise in exercises and d.result.kind == "reps" and d.step.type != "warmup"
        else d
        for d in state.done
    )
    return replace(state, done=done, form={**state.form, **dict.fromkeys(exercises, good)})
