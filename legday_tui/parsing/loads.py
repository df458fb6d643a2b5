"""Loads as people type them."""

import re

from legday_tui.domain.terms import BODYWEIGHT, KG_PER_LB, Load, Unit

HEAVIEST_KG = 1000.0
_TYPED = re.compile(
    r"(?:(?P<count>[12])\s*[x×*]\s*)?(?P<number>\d{1,4}(?:[.,]\d{1,3})?)\s*(?P<unit>kgs?|lbs?)?",
    re.ASCII,
)


class MistypedLoadError(ValueError):
    """What was typed is not a load; the message says what would be."""


def load_from_text(text: str, implements: int, unit: Unit = "kg") -> Load:
    """A load from `2x8`, `16`, `17,5 kg` or `35 lb`; 0 is bodyweight; without a unit it is the user's.

    A number alone is one implement's weight where the exercise uses one, and the weight of each
    where it uses two. Raises MistypedLoadError.
    """
    match = _TYPED.fullmatch(text.strip().lower())
    if match is None:
        raise MistypedLoadError("a weight is like 16, 2x8, 17.5 kg or 35 lb; 0 is bodyweight")
    each = float(match["number"].replace(",", "."))
    if (match["unit"] or unit).startswith("lb"):
        each = round(each * KG_PER_LB, 3)
    if each > HEAVIEST_KG:
        raise MistypedLoadError(f"{each:g} kg is more than anybody lifts")
    return Load(each, int(match["count"] or implements)) if each else BODYWEIGHT
