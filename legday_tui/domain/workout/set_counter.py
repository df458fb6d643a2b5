"""The counter of the set in progress."""

from dataclasses import dataclass, replace

from legday_tui.domain.planning.plan import Step
from legday_tui.domain.terms import Side


def other_side(side: Side) -> Side:
    return "right" if side == "left" else "left"


def sides_in_order(step: Step) -> tuple[Side, ...]:
    """Return the sides of a set in their order, or () if it has none."""
    return () if step.sides == "none" else (step.first, other_side(step.first))


@dataclass(frozen=True, slots=True)
class SetCounter:
    """Reps and seconds of the set in progress. Reps of None are not counted yet, unlike 0."""

    side: Side = "left"
    """The current side."""
    reps: int | None = None
    left: int | None = None
    right: int | None = None
    held: float = 0.0
    """Seconds of a timed set without sides."""
    held_left: float = 0.0
    held_right: float = 0.0

    @classmethod
    def before(cls, step: Step | None) -> "SetCounter":
        """Return the counter at the start of a set."""
        return cls(side=step.first) if step is not None else cls()

    def count(self, side: Side | None) -> int | None:
        """Return the reps of a side, or of a set without sides if `side` is None."""
        if side is None:
            return self.reps
        return self.left if side == "left" else self.right

    @property
    def is_counted(self) -> bool:
        """Whether any reps were counted, including 0."""
        return (self.reps, self.left, self.right) != (None, None, None)

    def with_count(self, step: Step, side: Side | None, reps: int) -> "SetCounter":
        """Return the counter with these reps of a side, or of a set without sides if `side` is None.

        The current side changes after a repetition of alternating sides, and when the first side has reached
        the top of the range.
        """
        if side is None:
            return replace(self, reps=reps)
        counter = (
            replace(self, left=reps, side=side) if side == "left" else replace(self, right=reps, side=side)
        )
        added = reps > (self.count(side) or 0)
        full = step.reps is not None and reps >= step.reps[1]
        if added and (step.sides == "alternating" or (full and counter.count(other_side(side)) is None)):
            return replace(counter, side=other_side(side))
        return counter

    def with_held(self, side: Side | None, seconds: float) -> "SetCounter":
        """Return the counter with these seconds of a side, or of a set without sides if `side` is None."""
        if side is None:
            return replace(self, held=seconds)
        if side == "left":
            return replace(self, held_left=seconds, side=side)
        return replace(self, held_right=seconds, side=side)
