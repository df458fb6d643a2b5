"""The reason of a target: the verdict of the rule that decided, with its numbers."""

from typing import Literal

from msgspec import Struct

from legday_tui.domain.terms import BODYWEIGHT, Load

Verdict = Literal[
    "first", "first-like-this", "translated", "translated-up", "as-elsewhere",
    "up", "back", "back-by-choice", "heavier-once-more", "more-reps", "wide-step", "top-of-rack", "slower",
    "pulses", "add-load", "rep-more", "rep-more-each", "rep-more-since",
    "sets-missing", "short-of-time", "missed", "deload", "fewer-reps", "easier", "one-more", "all-out",
    "form", "pain", "pain-light", "pain-swap", "pain-free", "break", "no-raise", "not-here", "lighter-here",
    "not-on-rack",
    "first-hold", "hold-start", "longer", "goal", "not-yet", "shorter", "hold-break",
]  # fmt: skip
"""The outcome of the progression; formatting/reasons.py has the words."""

Then = Literal["", "heavier", "heavier-twice", "harder"]
"""What full sets lead to: nothing by itself, the next load, that after two such sessions, or a rung."""


class Reason(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """The reason of a suggestion: the verdict on the last performance, with its numbers."""

    verdict: Verdict
    did: tuple[float, ...] = ()
    """Reps or seconds of each judged set of the last performance, of the weaker side."""
    at: Load = BODYWEIGHT
    """The load of the last performance."""
    next: Load = BODYWEIGHT
    """The load that the verdict leads to, or offers."""
    goal: float = 0.0
    """Reps or seconds that the verdict refers to, for `slower` those of lowering; for `deload` the number of
    misses."""
    then: Then = ""
    """What reaching the goal in all sets leads to, for `rep-more`; whether a slow tempo is left, for
    `top-of-rack`."""
    hold_s: int = 0
    """The seconds to hold, where a hold hurt, and for `one-more` of a hold; 0 for anything else."""
    days: int = 0
    """Days since the exercise was last trained, if they matter."""
    before: Load = BODYWEIGHT
    """The load from before a break, or the one that the progression alone would ask for."""
    lighter_since: bool = False
    """Whether the exercise was trained in these days, but elsewhere with less."""
    place: str = ""
    """The place that the verdict is about; empty for the user's first one."""
    missing: str = ""
    """What is not there, for `not-here`."""
    why: str = ""
    """What the exercise instead is good for, for `not-here`; may be empty."""
