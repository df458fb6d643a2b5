"""The training methods, by name and in one line each."""

from legday_tui.domain.terms import Method, Tempo

METHODS: dict[Method, tuple[str, str]] = {
    "none": ("Straight sets", "Finish one exercise, then on to the next"),
    "form_first": ("Form first", "Less depth, and a checklist before each exercise"),
    "slow_drop": ("Slow drop", "Lower for 3 s, pause, drive up"),
    "pulses": ("Pulses", "Stay low and pulse after each set"),
    "superset": ("Supersets", "Opposite muscles back to back, then rest"),
    "compound_set": ("Compound sets", "Same muscles back to back, then rest"),
    "drop_set": ("Drop sets", "Cut the weight after your last set and keep going"),
    "circuit": ("Circuit", "All strength exercises back to back, then rest"),
}
"""Name and description of each method. None is known to build more muscle than another (ACSM 2026)."""


def method_name(method: Method) -> str:
    """Return the name of a method."""
    return METHODS[method][0]


def slow_words(tempo: Tempo) -> str:
    """Return a slow tempo in words: `slow drop 3-1-1`."""
    return f"slow drop {tempo.removesuffix('-0')}"
