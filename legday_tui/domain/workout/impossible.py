"""The error of an event that cannot happen in the current state of a workout."""


class ImpossibleEventError(ValueError):
    """The event cannot happen in the current state of the workout."""


def require(condition: bool, otherwise: str) -> None:
    """Raise ImpossibleEventError with a message unless the condition holds."""
    if not condition:
        raise ImpossibleEventError(otherwise)
