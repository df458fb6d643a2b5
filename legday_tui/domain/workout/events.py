"""The only things that can happen to a workout."""

from datetime import datetime
from typing import Annotated

from msgspec import Meta, Struct, field

from legday_tui.domain.planning.plan import Step
from legday_tui.domain.terms import LevelId, Load, Method, Reps, Seconds, Side


class WorkoutEvent(Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="event"):
    """Something that happened, with the readings of the clocks when it did."""

    at: Annotated[datetime, Meta(tz=True)]
    monotonic: float = field(name="boot")
    """Seconds on the clock that counts through suspend: durations between events are differences of it."""


class Counted(WorkoutEvent, frozen=True, tag="counted"):
    """The counter of the set now stands at so many reps, on one side if the set has sides."""

    reps: Reps
    side: Side | None = None


class SideTaken(WorkoutEvent, frozen=True, tag="side"):
    """The set goes on with this side."""

    side: Side


class Held(WorkoutEvent, frozen=True, tag="held"):
    """A timed set has lasted so long: written every other second, so that a crash costs no more."""

    seconds: Seconds
    side: Side | None = None


class SetDone(WorkoutEvent, frozen=True, tag="set"):
    """The rep set is done; without sides `reps` is given, else `left` and `right`."""

    reps: Reps | None = None
    left: Reps | None = None
    right: Reps | None = None


class HoldDone(WorkoutEvent, frozen=True, tag="hold"):
    """The timed set (hold, interval, guide) is done, with the seconds it really lasted."""

    seconds: Seconds | None = None
    left: Seconds | None = None
    right: Seconds | None = None


class SetEdited(WorkoutEvent, frozen=True, tag="edit"):
    """A set that is done gets other numbers; what is not given stays."""

    step: str
    reps: Reps | None = None
    left: Reps | None = None
    right: Reps | None = None
    seconds: Seconds | None = None
    contacts: Reps | None = None
    load: Load | None = None
    rpe: Annotated[float, Meta(ge=0, le=10)] | None = None


class LoadChosen(WorkoutEvent, frozen=True, tag="load"):
    """From the set now on, the exercise is done with this load."""

    exercise: str
    load: Load


class RestAdjusted(WorkoutEvent, frozen=True, tag="rest-adjusted"):
    """The rest window moves by so many seconds, later if positive."""

    seconds: Annotated[int, Meta(ge=-600, le=600)]


class RestPaused(WorkoutEvent, frozen=True, tag="rest-paused"):
    """The rest stands still."""


class RestResumed(WorkoutEvent, frozen=True, tag="rest-resumed"):
    """The rest goes on where it was."""


class RestOver(WorkoutEvent, frozen=True, tag="rest-over"):
    """On to the next set."""


class Skipped(WorkoutEvent, frozen=True, tag="skipped"):
    """The set, or all that is left of its exercise in this phase, is not done."""

    whole_exercise: bool = False


class Deferred(WorkoutEvent, frozen=True, tag="later"):
    """What is left of the rotation goes to the end of its phase."""


class Swapped(WorkoutEvent, frozen=True, tag="swapped"):
    """Another exercise stands in for the sets left: these steps replace those with the same ids."""

    steps: tuple[Step, ...]


class LevelChanged(WorkoutEvent, frozen=True, tag="level"):
    """The rest of the workout follows another level or way: these steps replace all that were left."""

    level: LevelId
    steps: tuple[Step, ...]
    method: Method | None = field(default=None, name="adjustment")
    """The way to train; None leaves it as it was."""


class ExtraTaken(WorkoutEvent, frozen=True, tag="extra"):
    """An offered set is taken."""

    step: str


class Hurt(WorkoutEvent, frozen=True, tag="hurt"):
    """The exercise hurts: it is flagged for the whole session; on wish the sets left go less deep."""

    exercise: str
    less_depth: bool = False


class FormChecked(WorkoutEvent, frozen=True, tag="form"):
    """The form of an exercise was gone through; good, or still to be worked on."""

    exercise: str
    good: bool


class Finished(WorkoutEvent, frozen=True, tag="finished"):
    """The workout is over."""

    early: bool = False


class Rated(WorkoutEvent, frozen=True, tag="rated"):
    """How hard the whole session was, 0 to 10 (CR-10)."""

    rpe: Annotated[float, Meta(ge=0, le=10)]


class Noted(WorkoutEvent, frozen=True, tag="noted"):
    """What the user wants to remember of the session; replaces what was noted before."""

    note: Annotated[str, Meta(max_length=2000)]


class HoldTargetMoved(WorkoutEvent, frozen=True, tag="hold-target"):
    """The timed sets left of the exercise last so many seconds longer, or shorter if negative."""

    seconds: Annotated[int, Meta(ge=-600, le=600)]


Event = (
    Counted
    | SideTaken
    | Held
    | SetDone
    | HoldDone
    | SetEdited
    | LoadChosen
    | HoldTargetMoved
    | RestAdjusted
    | RestPaused
    | RestResumed
    | RestOver
    | Skipped
    | Deferred
    | Swapped
    | LevelChanged
    | ExtraTaken
    | Hurt
    | FormChecked
    | Finished
    | Rated
    | Noted
)

UNDONE_WITH_PREVIOUS = (Held, RestPaused, RestResumed)
"""Events that undo takes back only with the one before: their key reverts them, or none was pressed."""


class Undone(WorkoutEvent, frozen=True, tag="undone"):
    """The last thing was taken back. Not an event of a workout, but an entry of its journal."""
