"""The training methods, by name and in one line each."""

from legday_tui.domain.terms import Method, Tempo

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
