"""A short history with the advice that follows from the coach's rules, by hand."""

from collections.abc import Sequence
from dataclasses import dataclass

from legday_tui.domain.session import Session
from tests.advice.leg_days import WALL_SIT, Asked, day

STRAIGHT, SLOW, WIDE = Asked(), Asked(method="slow_drop"), Asked(rack="2 x 8, 12, 20")
BEGINNER, FORM_FIRST = Asked(level="beginner"), Asked(level="beginner", method="form_first")
ADVANCED, HOLD = Asked(level="advanced"), Asked(exercise=WALL_SIT)
FULL = (12, 12, 12, 12)


def twice(each: float, *reps: int) -> list[Session]:
    """Two sessions four days apart, on day 0 and 4."""
    return [day(number, *(reps or FULL), each=each) for number in (0, 4)]


@dataclass(frozen=True)
class Variant:
    """A history, the day of today, how it is trained, and what is advised."""

    name: str
    past: Sequence[Session]
    today: int
    asked: Asked
    advice: str
    words: str
