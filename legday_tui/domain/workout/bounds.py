"""The bounds of events: an event that could not be read back from the journal is refused."""

import msgspec

from legday_tui.domain.terms import MAX_KG, MAX_NOTE_LENGTH
from legday_tui.domain.workout.events import Event, LoadChosen, Noted, SetEdited
from legday_tui.domain.workout.impossible import ImpossibleEventError

_EVENTS: msgspec.json.Decoder[Event] = msgspec.json.Decoder(Event)


class EventTooLargeError(ImpossibleEventError):
    """A number or a text of an event is beyond what can be stored. The message is a sentence."""


def check_bounds(event: Event) -> None:
    """Raise EventTooLargeError unless the JSON of an event decodes to the same event.

    The bounds themselves belong to the types in `domain/terms.py`.
    """
    try:
        decoded = _EVENTS.decode(msgspec.json.encode(event))
    except (msgspec.MsgspecError, ValueError) as problem:
        raise EventTooLargeError(_sentence(event)) from problem
    if decoded != event:  # NaN and infinity are encoded as null, which an optional number accepts
        raise EventTooLargeError(_sentence(event))


def _sentence(event: Event) -> str:
    if isinstance(event, Noted):
        return f"A note can have up to {MAX_NOTE_LENGTH} characters"
    if isinstance(event, LoadChosen) or (isinstance(event, SetEdited) and event.load is not None):
        return f"A weight can be up to {MAX_KG:g} kg"
    return "That's more than anyone does in one set"
