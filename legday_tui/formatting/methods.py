"""The training methods, by name and in one line each."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from legday_tui.domain.terms import Method, Tempo

if TYPE_CHECKING:
    from legday_tui.domain.planning.plan import Step

METHODS: dict[Method, tuple[str, str]] = {
    "none": ("Straight sets", "One exercise after the other, nothing added"),
    "form_first": ("Form first", "Less depth, and a checklist before each exercise"),
    "slow_drop": ("Slow drop", "Down slowly, up without a hurry"),
    "pulses": ("Pulses", "Short reps at the bottom after each set"),
    "superset": ("Supersets", "Opposite muscles in turn, the rest after both"),
    "compound_set": ("Compound sets", "The same muscles in turn, the rest after both"),
    "drop_set": ("Drop sets", "After the last set less load at once, and on"),
    "circuit": ("Circuit", "The strength exercises in turn, the rest after the round"),
}
"""Name and description of each method. None is known to build more muscle than another (ACSM 2026)."""


def method_name(method: Method) -> str:
    """Return the name of a method."""
    return METHODS[method][0]


def slow_words(tempo: Tempo) -> str:
    """Return a slow tempo as it is said: `slow drop 3-1-1`."""
    return f"slow drop {tempo.removesuffix('-0')}"


def set_method_words(step: Step, steps: Collection[Step], slow_tempo: Tempo) -> str:
    """Return how a set is done, besides its dose: `A1 of A1/A2  SLOW DROP 3-1-1  +3 PULSES`.

    `steps` are all sets of the session, done or not, as they are now. Empty for a plain straight set.
    """
    from legday_tui.domain.planning.rotation import rotation_labels

    labels = rotation_labels(steps, step)
    belonging = [s for s in steps if s.parent == step.id != s.id]
    pulses = next((s.reps[1] for s in belonging if s.type == "pulse" and s.reps), 0)
    drops = sum(s.type == "drop" for s in belonging)
    parts = [
        f"{labels[0]} of {'/'.join(sorted(labels))}" if labels else "",
        slow_words(step.tempo).upper() if step.type == "working" and step.tempo == slow_tempo else "",
        f"+{pulses} PULSES" if pulses else "",
        f"+{drops} {'DROP' if drops == 1 else 'DROPS'}" if drops else "",
    ]
    return "  ".join(part for part in parts if part)
