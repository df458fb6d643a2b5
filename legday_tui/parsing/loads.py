"""Loads as people type them."""

import re

from legday_tui.domain.terms import BODYWEIGHT, KG_PER_LB, MAX_KG, Load, Unit

_LOAD = re.compile(
    r"(?:(?P<count>[12])\s*[x×*]\s*)?(?P<number>\d{1,4}(?:[.,]\d{1,3})?)\s*(?P<unit>kgs?|lbs?)?",
    re.ASCII,
)


class MistypedLoadError(ValueError):
    """The text is not a load. The message says what is expected."""


def load_from_text(text: str, implements: int, unit: Unit = "kg") -> Load:
    """Parse a load such as `2x8`, `16`, `17,5 kg` or `35 lb`; 0 is bodyweight.

    A number is the weight of each implement; `implements` is their number if the text has none.
    `unit` applies if the text has none. Raise MistypedLoadError.
    """
    match = _LOAD.fullmatch(text.strip().lower())
    if match is None:
        raise MistypedLoadError("type a weight like 16, 2x8, 17.5 kg or 35 lb; 0 for bodyweight")
    number = float(match["number"].replace(",", "."))
    typed: Unit = "lb" if (match["unit"] or unit).startswith("lb") else "kg"
    each = round(number * KG_PER_LB, 3) if typed == "lb" else number
    if each > MAX_KG:
        raise MistypedLoadError(f"{number:g} {typed} is more than anyone lifts")
    return Load(each, int(match["count"] or implements)) if each else BODYWEIGHT
