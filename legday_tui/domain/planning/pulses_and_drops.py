"""What belongs to a set: pulses after its last repetition, drops after the last set of an exercise."""

from collections.abc import Sequence

from msgspec.structs import replace

from legday_tui.domain.planning.plan import CHILD_SEPARATOR, Step
from legday_tui.domain.program.program import MethodSettings, Rack


def with_pulses_and_drops(
    steps: Sequence[Step], method_settings: MethodSettings, rack: Rack | None, *, pulses: bool, drops: bool
) -> list[Step]:
    """The sets of an exercise, each followed by what belongs to it."""
    found: list[Step] = []
    for step in steps:
        counted = step.kind == "reps" and not step.optional
        dropped = _drops(step, method_settings, rack) if drops and counted and step.set == step.sets else []
        if dropped and step.rest is not None:
            change = (method_settings.drop_change_s, method_settings.drop_change_s)
            found.append(replace(step, rest=change))
            found += [replace(drop, rest=change) for drop in dropped[:-1]] + [dropped[-1]]
        else:
            found.append(step)
        if pulses and counted:
            found.append(_pulses(step, method_settings))
    return found


def _pulses(step: Step, method_settings: MethodSettings) -> Step:
    """Short repetitions at the bottom, counted apart."""
    return replace(
        step,
        id=f"{step.id}{CHILD_SEPARATOR}pulse",
        type="pulse",
        reps=(method_settings.pulses, method_settings.pulses),
        aim=method_settings.pulses,
        tempo=method_settings.pulse_tempo,
        rom="partial",
        form_check=False,
        reason=None,
    )


def _drops(step: Step, method_settings: MethodSettings, rack: Rack | None) -> list[Step]:
    """The same exercise with less and less load, or, without load, with less and less depth."""
    return [
        replace(
            step,
            id=f"{step.id}{CHILD_SEPARATOR}drop{number}",
            type="drop",
            aim=step.reps[0] if step.reps else None,
            share=method_settings.drop_share**number,
            weights_kg=rack.each_kg if rack else (),
            form_check=False,
            reason=None,
        )
        for number in range(1, method_settings.drops + 1)
    ]
