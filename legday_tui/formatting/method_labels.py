"""The method of a set as a short label, for the screens and lines that show the set."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from legday_tui.domain.planning.rotation import rotation_labels
from legday_tui.formatting.methods import method_name, slow_words

if TYPE_CHECKING:
    from legday_tui.domain.planning.plan import Step
    from legday_tui.domain.terms import Method, Tempo


def method_label(step: Step, steps: Sequence[Step], method: Method, slow_tempo: Tempo) -> str:
    """Return how a set is done: `SLOW DROP 3-1-1`, `+3 PULSES`, `SUPERSET A1 of A1/A2`, `FORM FIRST`.

    `steps` are all steps of the session, `slow_tempo` is the tempo of a slow drop. The label is empty for
    everything that is not a working set of repetitions; what that is, `set_words` says.
    """
    if step.kind != "reps" or step.type != "working":
        return ""
    turns = rotation_labels(steps, step)
    additions = [s for s in steps if s.parent == step.id and s.id != step.id]
    pulses = sum(s.aim or 0 for s in additions if s.type == "pulse")
    parts = [
        f"{_in_turn(method)} {turns[0]} of {'/'.join(sorted(turns))}" if turns else "",
        slow_words(step.tempo).upper() if step.tempo == slow_tempo else "",
        f"+{pulses} PULSES" if pulses else "",
        "DROP SET NEXT" if any(s.type == "drop" for s in additions) else "",
        "FORM FIRST" if method == "form_first" else "",
    ]
    return "  ".join(part for part in parts if part) or "STRAIGHT SETS"


def _in_turn(method: Method) -> str:
    return method_name(method).upper().removesuffix("S") if method != "none" else "IN TURN"
