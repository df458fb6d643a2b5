"""The loads that the user has for an exercise."""

from typing import Annotated, Literal

from msgspec import Meta, Struct
from msgspec.structs import force_setattr

from legday_tui.domain.program.bar import MOST_LOADS, Bar
from legday_tui.domain.terms import BODYWEIGHT, LOAD_TOLERANCE_KG, Kilograms, Load

Carried = Literal["nothing", "weights", "barbell"]
"""What is carried in a set; weights are dumbbells, kettlebells or a plate."""


class Rack(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The loads available for an exercise."""

    implements: Annotated[int, Meta(ge=1, le=2)]
    """Implements used at once: 2 for a pair of dumbbells, 1 for a barbell."""
    each_kg: Annotated[tuple[Kilograms, ...], Meta(min_length=1, max_length=MOST_LOADS)] = ()
    """What each implement can weigh, in kilograms, in ascending order; left out with a bar."""
    bar: Bar | None = None
    """A bar and its plates, of which the loads are built."""

    def __post_init__(self) -> None:
        if self.bar is not None and not self.each_kg:
            force_setattr(self, "each_kg", self.bar.loads_kg)

    def stepped(self, load: Load, steps: int) -> Load:
        """Return the load that is this many steps heavier (lighter if negative) on the rack.

        The heaviest load is the upper end; below the lightest one is bodyweight.
        """
        weights_kg = (0.0, *self.each_kg)
        if steps > 0:
            heavier = [kg for kg in weights_kg if kg > load.each_kg + LOAD_TOLERANCE_KG][:steps]
            each = heavier[-1] if heavier else load.each_kg
        else:
            lighter = [kg for kg in weights_kg if kg < load.each_kg - LOAD_TOLERANCE_KG][steps:]
            each = lighter[0] if lighter else 0.0
        return Load(each, load.implements or self.implements) if each else BODYWEIGHT
