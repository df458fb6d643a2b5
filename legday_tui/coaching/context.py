"""The dependencies of the screens of a workout, besides the workout itself."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from legday_tui.clock import Clock
from legday_tui.cues.cue import Cues
from legday_tui.domain.planning.estimate import OwnPace
from legday_tui.domain.planning.plan import Step
from legday_tui.domain.planning.planner import Advisor
from legday_tui.domain.planning.todays_plan import advice_from
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.program.program import Program
from legday_tui.domain.program.rack import Carried
from legday_tui.domain.session import Session
from legday_tui.domain.stats.body_weight import BodyWeight, body_moved_kg
from legday_tui.domain.stats.records import PersonalRecords
from legday_tui.domain.stats.timeline import Timeline
from legday_tui.domain.terms import Load
from legday_tui.domain.workout.paced_set import PacedSet
from legday_tui.domain.workout.set_counter import SetCounter
from legday_tui.domain.workout.state import State
from legday_tui.figure.keyframes import Figure
from legday_tui.formatting.plates import plates_words
from legday_tui.formatting.units import load_words
from legday_tui.history.saving import SaveSession, SaveText
from legday_tui.settings.preferences import Preferences
from legday_tui.settings.store import Settings

BOUNCE_S = 0.35
"""Key presses of a clicker that are closer together than this are one press that bounced."""


def _no_figure(_: str) -> Figure | None:
    return None


@dataclass
class WorkoutContext:
    """Passed to every screen of a workout by its creator, so that no screen reaches through the app."""

    program_now: Callable[[], Program]
    """Returns the program with the weights, the place and the rests of the user, who can change them."""
    clock: Clock
    cues: Cues
    settings: Settings = field(default_factory=Settings)
    past: TrainingHistory = field(default_factory=TrainingHistory)
    """The sessions before this one."""
    body_weights: Callable[[], Sequence[BodyWeight]] = tuple
    """Returns what the user weighed, sorted by day."""
    timeline: Timeline | None = None
    """The statistics of the sessions before this one; None while they are still being computed."""
    figure_of: Callable[[str], Figure | None] = _no_figure
    """Returns the figure of an exercise; None if it has none."""
    save_elsewhere: SaveSession | None = None
    save_text: SaveText | None = None
    save_problem: str | None = None
    """Why the finished session could not be written to the history; None if it was."""
    _last_advance_s: float = field(default=float("-inf"), init=False)
    """When an advance key was last accepted, in seconds of the awake clock."""

    @property
    def program(self) -> Program:
        """The program as the user does it now."""
        return self.program_now()

    @property
    def preferences(self) -> Preferences:
        """The current preferences."""
        return self.settings.current

    @property
    def records(self) -> PersonalRecords:
        """The records before this session; none while they are still being computed."""
        return PersonalRecords() if self.timeline is None else self.timeline.records

    @cached_property
    def pace(self) -> OwnPace:
        """The pace of the user in the sessions before."""
        return self.past.pace_in(self.program)

    @property
    def advise(self) -> Advisor:
        """The function that suggests a goal for an exercise from the sessions before."""
        return advice_from(self.past, hold_target_s=self.preferences.hold_target_s)

    def body_kg(self, session: Session) -> float:
        """Return the estimate of what of the user's weight a session moved, in kilograms; 0 if unknown."""
        return body_moved_kg(self.program, session, self.body_weights())

    def load_words(self, load: Load) -> str:
        """Return a load in the user's unit."""
        return load_words(load, self.preferences.unit)

    def plates_words(self, exercise: str, load: Load) -> str:
        """Return the plates on each side of the bar for a load; empty if the exercise is done without one."""
        return plates_words(self.program.exercises[exercise].rack, load, self.preferences.unit)

    def carried(self, state: State, exercise: str) -> Carried:
        """Return what is carried in the coming set if it is one of this exercise."""
        return self.program.carried(exercise, loaded=state.is_loaded(exercise))

    def lead_in(self, step: Step) -> float:
        """Return the seconds to get into position: more before a first set, none before pulses."""
        if step.type == "pulse":
            return 0.0
        if step.set > 1:
            return float(self.program.lead_in_again_s)
        return float(
            self.program.lead_in_s if self.preferences.lead_in_s is None else self.preferences.lead_in_s
        )

    def paced_set(self, step: Step, counter: SetCounter) -> PacedSet:
        """Return the set in progress at the pace of its tempo, running from now on."""
        fresh = PacedSet.of(
            step, counter, lead_in=self.lead_in(step), switch=float(self.program.side_switch_s)
        )
        return fresh.resume(self.clock.monotonic())

    def accept_advance(self) -> bool:
        """Return whether an advance key counts now; a second one within BOUNCE_S does not."""
        now_s = self.clock.awake()
        if now_s - self._last_advance_s < BOUNCE_S:
            return False
        self._last_advance_s = now_s
        return True
