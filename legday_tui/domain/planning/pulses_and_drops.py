"""Additions to a set: pulses after its last repetition, drop sets after the last set of an exercise."""

from collections.abc import Sequence

from msgspec.structs import replace

from legday_tui.domain.planning.plan import CHILD_SEPARATOR, Step
from legday_tui.domain.program.program import MethodSettings
from legday_tui.domain.program.rack import Rack


def with_pulses_and_drops(
    steps: Sequence[Step], settings: MethodSettings, rack: Rack | None, *, pulses: bool, drops: bool
) -> list[Step]:
    """Return the sets of an exercise, each followed by its pulses, the last one then by its drop sets.

    Only counted sets that are not optional get any.
    """
    extended: list[Step] = []
    for step in steps:
        counted = step.kind == "reps" and not step.optional
        belonging = [step, _pulses(step, settings)] if pulses and counted else [step]
        if drops and counted and step.set == step.sets:
            belonging += _drops(step, settings, rack)
        if belonging[-1].type == "drop" and step.rest is not None:
            # Before each drop the load is changed; the rest comes after the last one.
            change = (settings.drop_change_s, settings.drop_change_s)
            belonging = [*(replace(s, rest=change) for s in belonging[:-1]), belonging[-1]]
        extended += belonging
    return extended


def _pulses(step: Step, settings: MethodSettings) -> Step:
    """Return short repetitions at the bottom of the movement, counted apart."""
    return replace(
        step,
        id=f"{step.id}{CHILD_SEPARATOR}pulse",
        type="pulse",
        reps=(settings.pulses, settings.pulses),
        aim=settings.pulses,
        tempo=settings.pulse_tempo,
        rom="partial",
        form_check=False,
        reason=None,
    )


def _drops(step: Step, settings: MethodSettings, rack: Rack | None) -> list[Step]:
    """Return drop sets with decreasing load; without load their range of motion is reduced instead."""
    return [
        replace(
            step,
            id=f"{step.id}{CHILD_SEPARATOR}drop{number}",
            type="drop",
            aim=step.reps[0] if step.reps else None,
            share=settings.drop_share**number,
            weights_kg=rack.each_kg if rack else (),
            form_check=False,
            reason=None,
        )
        for number in range(1, settings.drops + 1)
    ]
