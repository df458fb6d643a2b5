"""What the user wants of today's session, besides its level and training method."""

from msgspec import Struct


class Wishes(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What a session is to be like today. Nothing that it leaves out counts as missed."""

    easy: bool = False
    """Half the sets, to recover."""
    minutes: int | None = None
    """The time that the user has; None for as long as it takes."""
    phases: tuple[str, ...] = ()
    """The only phases to do; empty for all."""


EVERYTHING = Wishes()
