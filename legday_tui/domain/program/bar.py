"""A bar with plates: which loads can be built, and which plates to move."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Annotated

from msgspec import Meta, Struct

from legday_tui.domain.terms import MAX_KG, Kilograms

MOST_LOADS = 400
"""The number of loads that are built of a bar, lightest first."""
_MOST_SIDES = 20_000
"""A limit for plates of odd weights."""
_TOLERANCE_G = 20
"""Loads that differ by less are the same, so that those in pounds are found in kilograms."""


class Bar(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A bar, and plates of which there are enough for both sides."""

    kg: Kilograms
    """The weight of the bar alone."""
    plates_kg: Annotated[tuple[Annotated[float, Meta(gt=0, le=100)], ...], Meta(min_length=1, max_length=20)]
    """The weight of one plate of each kind."""

    @property
    def loads_kg(self) -> tuple[float, ...]:
        """The loads that can be built, lightest first, from the bar alone up to MOST_LOADS of them."""
        sides = _sides(tuple(sorted(map(_grams, self.plates_kg), reverse=True)))
        return tuple(kg for g in sides if (kg := round(self.kg + 2 * g / 1000, 3)) <= MAX_KG)

    def per_side(self, load_kg: float, on_the_bar: Sequence[float] = ()) -> tuple[float, ...] | None:
        """Return the plates of one side for a load, the innermost first; None if it cannot be built.

        The fewest plates are moved from those that are `on_the_bar`, of which the inner ones stay. Of several
        ways it is the one with the fewest plates.
        """
        plates_g = tuple(sorted(map(_grams, self.plates_kg), reverse=True))
        side_g = _grams((load_kg - self.kg) / 2)
        there = [_grams(kg) for kg in on_the_bar]
        ways = []
        for kept in range(len(there) + 1):
            rest = _fewest(plates_g, side_g - sum(there[:kept]))
            if rest is not None:
                plates = (*there[:kept], *rest)
                ways.append((len(there) - kept + len(rest), len(plates), plates))
        return tuple(g / 1000 for g in min(ways, key=lambda way: way[:2])[2]) if ways else None


def moved(before: Sequence[float], after: Sequence[float]) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Return the plates of one side to take off, outermost first, and to put on, innermost first."""
    kept = 0
    while kept < min(len(before), len(after)) and before[kept] == after[kept]:
        kept += 1
    return tuple(reversed(before[kept:])), tuple(after[kept:])


def _grams(kg: float) -> int:
    return round(kg * 1000)


def _fewest(plates_g: tuple[int, ...], side_g: int) -> tuple[int, ...] | None:
    """Return the fewest plates with this sum, heaviest first; None if there are none."""
    sides = _sides(plates_g)
    near = min(sides, key=lambda g: abs(g - side_g))
    return sides[near] if abs(near - side_g) <= _TOLERANCE_G else None


@lru_cache(maxsize=16)
def _sides(plates_g: tuple[int, ...]) -> dict[int, tuple[int, ...]]:
    """Return the fewest plates, heaviest first, of each side that can be built, lightest side first."""
    most_g = min(_grams(MAX_KG) // 2, MOST_LOADS * plates_g[-1])
    built: dict[int, tuple[int, ...]] = {0: ()}
    last = [0]
    while last and len(built) < _MOST_SIDES:
        # One plate more than the sides before, so that each is found with the fewest.
        more = {g + plate: (*built[g], plate) for g in last for plate in plates_g if g + plate <= most_g}
        last = [g for g in more if g not in built]
        built |= {g: tuple(sorted(more[g], reverse=True)) for g in last}
    return dict(sorted(built.items())[:MOST_LOADS])
