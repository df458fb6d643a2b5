"""The training methods, by name and in one line each."""

from legday_tui.domain.program.program import Program
from legday_tui.domain.program.tempo import pace_of
from legday_tui.domain.terms import Method, Tempo
from legday_tui.formatting.units import seconds_words

_METHODS: dict[Method, tuple[str, str]] = {
    "none": ("Straight sets", "Finish one exercise, then on to the next"),
    "form_first": ("Form first", "Less depth, and a checklist before each exercise"),
    "slow_drop": ("Slow drop", "{lowering}, drive up"),
    "pulses": ("Pulses", "Stay low and pulse after each set"),
    "superset": ("Supersets", "Opposite muscles back to back, then rest"),
    "compound_set": ("Compound sets", "Same muscles back to back, then rest"),
    "drop_set": ("Drop sets", "Cut the weight after your last set and keep going"),
    "circuit": ("Circuit", "All strength exercises back to back, then rest"),
}
"""Name and description of each method. None is known to build more muscle than another (ACSM 2026)."""


def method_name(method: Method) -> str:
    """Return the name of a method."""
    return _METHODS[method][0]


def method_description(program: Program, method: Method) -> str:
    """Return how to train by a method, in one line, with the tempo of the program."""
    pace = pace_of(program.method_settings.slow_tempo)
    lowering = lowering_words(pace.down) + (", pause" if pace.hold else "")
    return _METHODS[method][1].format(lowering=lowering[0].upper() + lowering[1:])


def lowering_words(seconds: float) -> str:
    """Return how to go down for so many seconds: `lower for 3 s`; `take your time` for none."""
    return f"lower for {seconds_words(seconds)}" if seconds else "take your time"


def slow_words(tempo: Tempo) -> str:
    """Return a slow tempo in words: `slow drop 3-1-1`."""
    return f"slow drop {tempo.removesuffix('-0')}"
