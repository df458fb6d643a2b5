"""The plates of a bar in words: what is on each side, and what to move."""

from collections.abc import Sequence

from legday_tui.domain.planning.plan import Step
from legday_tui.domain.program.bar import moved
from legday_tui.domain.program.program import Program
from legday_tui.domain.program.rack import Rack
from legday_tui.domain.terms import KG_PER_LB, Load, Unit
from legday_tui.domain.workout.state import DoneSet


def plates_words(rack: Rack | None, load: Load, unit: Unit, before: Load | None = None) -> str:
    """Return what to put on each side of the bar for a load: `per side 15 + 2.5`; empty without a bar.

    `before` is the load that is on the bar; then the plates to move follow: `per side 20 + 5: put on 5`.
    """
    bar = rack.bar if rack is not None else None
    if bar is None or not load.total_kg:
        return ""
    there = bar.per_side(before.total_kg) if before is not None and before.total_kg else None
    plates = bar.per_side(load.total_kg, there or ())
    if plates is None:
        return ""
    words = f"per side {_sum(plates, unit)}" if plates else "empty bar"
    if there is None or there == plates:
        return words
    off, on = moved(there, plates)
    steps = [f"take off {_sum(off, unit)}" if off else "", f"put on {_sum(on, unit)}" if on else ""]
    return f"{words}: {', '.join(step for step in steps if step)}"


def next_plates_words(program: Program, done: DoneSet, step: Step, load: Load, unit: Unit) -> str:
    """Return the plates for the next set, and those to move if the last one was done with the same bar."""
    rack, other = (program.exercises[s.exercise].rack for s in (step, done.step))
    has_same_bar = rack is not None and other is not None and rack.bar == other.bar
    return plates_words(rack, load, unit, done.result.load if has_same_bar else None)


def _sum(plates: Sequence[float], unit: Unit) -> str:
    return " + ".join(f"{round(kg / KG_PER_LB, 2) if unit == 'lb' else kg:g}" for kg in plates)
