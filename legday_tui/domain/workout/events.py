"""The events of a workout. Their tags and field names are the format of the journal."""

from datetime import datetime
from typing import Annotated

from msgspec import Meta, Struct, field

from legday_tui.domain.planning.plan import Step
from legday_tui.domain.terms import LevelId, LimitMinutes, Load, Method, Note, Reps, Seconds, Side


class WorkoutEvent(Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="event"):
    """Base of all events, with the readings of the clocks at that moment."""

    at: Annotated[datetime, Meta(tz=True)]
    monotonic: float = field(name="boot")
    """Seconds of the monotonic clock, which also runs during suspend. Durations are differences of it."""


class Counted(WorkoutEvent, frozen=True, tag="counted"):
    """The reps counted so far have changed, on one side if the set has sides."""

    reps: Reps
    side: Side | None = None


class SideTaken(WorkoutEvent, frozen=True, tag="side"):
    """The user changed to this side of the set."""

    side: Side


class Held(WorkoutEvent, frozen=True, tag="held"):
    """Seconds of the timed set so far. Written every two seconds, to lose no more than that in a crash."""

    seconds: Seconds
    side: Side | None = None


class SetDone(WorkoutEvent, frozen=True, tag="set"):
    """A counted set is done. `reps` is given, or `left` and `right` if it has sides."""

    reps: Reps | None = None
    left: Reps | None = None
    right: Reps | None = None


class HoldDone(WorkoutEvent, frozen=True, tag="hold"):
    """A timed set (hold, interval, guide) is done, with the seconds that it really lasted."""

    seconds: Seconds | None = None
    left: Seconds | None = None
    right: Seconds | None = None


class SetEdited(WorkoutEvent, frozen=True, tag="edit"):
    """The numbers of a done set are corrected; those of None are unchanged."""

    step: str
    reps: Reps | None = None
    left: Reps | None = None
    right: Reps | None = None
    seconds: Seconds | None = None
    contacts: Reps | None = None
    load: Load | None = None
    rpe: Annotated[float, Meta(ge=0, le=10)] | None = None
    equipment: Annotated[str, Meta(max_length=100)] | None = None
    """Optional equipment; empty for none."""


class LoadChosen(WorkoutEvent, frozen=True, tag="load"):
    """A load is chosen for an exercise, from the current set on."""

    exercise: str
    load: Load


class EquipmentChosen(WorkoutEvent, frozen=True, tag="equipment"):
    """Optional equipment is chosen for an exercise, from the current set on; empty for none."""

    exercise: str
    equipment: Annotated[str, Meta(max_length=100)]


class RestAdjusted(WorkoutEvent, frozen=True, tag="rest-adjusted"):
    """The rest window is moved by a number of seconds, later if positive."""

    seconds: Annotated[int, Meta(ge=-600, le=600)]


class RestPaused(WorkoutEvent, frozen=True, tag="rest-paused"):
    """The rest is paused."""


class RestResumed(WorkoutEvent, frozen=True, tag="rest-resumed"):
    """The paused rest resumes."""


class RestOver(WorkoutEvent, frozen=True, tag="rest-over"):
    """The rest is over, and the next set follows."""


class Skipped(WorkoutEvent, frozen=True, tag="skipped"):
    """The set is skipped, or all sets left of its exercise in this phase."""

    whole_exercise: bool = False


class Deferred(WorkoutEvent, frozen=True, tag="later"):
    """The sets left of the rotation are moved to the end of the phase."""


class Swapped(WorkoutEvent, frozen=True, tag="swapped"):
    """Another exercise replaces the one of the sets left: these steps replace those with the same ids."""

    steps: tuple[Step, ...]


class LevelChanged(WorkoutEvent, frozen=True, tag="level"):
    """The level or the training method is changed: these steps replace all that are left."""

    level: LevelId
    steps: tuple[Step, ...]
    method: Method | None = field(default=None, name="adjustment")
    """The training method; None leaves it unchanged."""


class TimeLimited(WorkoutEvent, frozen=True, tag="time-limit"):
    """The session is cut to a time limit: these steps replace all that are left."""

    minutes: LimitMinutes
    """The limit of the whole session, from its start."""
    steps: tuple[Step, ...]


class ExtraTaken(WorkoutEvent, frozen=True, tag="extra"):
    """The user takes the optional set that is offered."""

    step: str


class Hurt(WorkoutEvent, frozen=True, tag="hurt"):
    """The exercise hurts: it is flagged for the whole session."""

    exercise: str
    less_depth: bool = False
    """Whether the sets left are done with a partial range of motion."""


class FormChecked(WorkoutEvent, frozen=True, tag="form"):
    """The form checklist of an exercise was gone through, with good form or not."""

    exercise: str
    good: bool | None = None
    """None if nobody judged it: follow along, or a key that only advances."""


class FormJudged(WorkoutEvent, frozen=True, tag="form-judged"):
    """The user says after the last set whether the form was good on these exercises."""

    exercises: tuple[str, ...]
    good: bool


class Finished(WorkoutEvent, frozen=True, tag="finished"):
    """The workout is finished, or ended early with sets left."""

    early: bool = False


class Rated(WorkoutEvent, frozen=True, tag="rated"):
    """The session RPE, 0 to 10 (CR-10 scale, Foster 2021)."""

    rpe: Annotated[float, Meta(ge=0, le=10)]


class Noted(WorkoutEvent, frozen=True, tag="noted"):
    """The note of the session; replaces the earlier one."""

    note: Note


class HoldTargetMoved(WorkoutEvent, frozen=True, tag="hold-target"):
    """The target of the timed sets left of the exercise is changed by seconds, longer if positive."""

    seconds: Annotated[int, Meta(ge=-600, le=600)]


Event = (
    Counted
    | SideTaken
    | Held
    | SetDone
    | HoldDone
    | SetEdited
    | LoadChosen
    | EquipmentChosen
    | HoldTargetMoved
    | RestAdjusted
    | RestPaused
    | RestResumed
    | RestOver
    | Skipped
    | Deferred
    | Swapped
    | LevelChanged
    | TimeLimited
    | ExtraTaken
    | Hurt
    | FormChecked
    | FormJudged
    | Finished
    | Rated
    | Noted
)

AFTER_THE_END = (Rated, Noted, SetEdited, FormJudged)
"""Events that are possible after the end of the workout."""

UNDONE_WITH_PREVIOUS = (Held, RestPaused, RestResumed)
"""Events that undo discards only together with the event before them.

The user has another key to revert them, or did not cause them.
"""


class Undone(WorkoutEvent, frozen=True, tag="undone"):
    """The last event was undone. Not an event of a workout, but an entry of its journal."""
