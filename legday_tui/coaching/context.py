"""What the screens of a session work with, besides the workout itself."""

from collections.abc import Callable
from dataclasses import dataclass, field

from legday_tui.clock import Clock
from legday_tui.cues.cue import Cues
from legday_tui.domain.planning.plan import Step
from legday_tui.domain.planning.planner import Advisor
from legday_tui.domain.planning.todays_plan import advice_from
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.program.program import Program
from legday_tui.domain.session import Session
from legday_tui.domain.stats.records import PersonalRecords
from legday_tui.domain.stats.timeline import Timeline
from legday_tui.domain.terms import Load
from legday_tui.figure.keyframes import Figure
from legday_tui.formatting.units import load_words
from legday_tui.settings.preferences import Preferences
from legday_tui.settings.store import Settings


def _no_figure(_: str) -> Figure | None:
    return None


@dataclass
class WorkoutContext:
    """Passed to every screen of a session by its maker, so that no screen reaches through the app."""

    program: Program
    clock: Clock
    cues: Cues
    settings: Settings = field(default_factory=Settings)
    past: TrainingHistory = field(default_factory=TrainingHistory)
    """What was trained before."""
    timeline: Timeline | None = None
    """All that is known of the sessions before this one; None while they are still gone through."""
    figure_of: Callable[[str], Figure | None] = _no_figure
    """The figure of an exercise, where it has one."""
    save_elsewhere: Callable[[Session, str], str] | None = None
    """Writes a session to a file of the user's choice; what came of it, in a sentence."""
    save_text: Callable[[str, str], str] | None = None
    """Writes a text to a file of the user's choice; what came of it, in a sentence."""
    not_kept: str | None = None
    """Why the finished session is not in the history yet, if so."""
    last_advance: float = float("-inf")
    """When the key of going on was last taken, on the awake clock."""

    @property
    def preferences(self) -> Preferences:
        """How the user wants to be coached now."""
        return self.settings.current

    @property
    def records(self) -> PersonalRecords:
        """The records before this session, as far as they are known."""
        return PersonalRecords() if self.timeline is None else self.timeline.records

    @property
    def advise(self) -> Advisor:
        """What to go for in an exercise, by what was done before."""
        return advice_from(self.past, hold_target_s=self.preferences.hold_target_s)

    def load_words(self, load: Load) -> str:
        """A load in the user's unit."""
        return load_words(load, self.preferences.unit)

    def lead_in(self, step: Step) -> float:
        """Seconds to get into position: more the first time, none for pulses, where one is in it already."""
        if step.type == "pulse":
            return 0.0
        if step.set > 1:
            return float(self.program.lead_in_again_s)
        return float(
            self.program.lead_in_s if self.preferences.lead_in_s is None else self.preferences.lead_in_s
        )

    def takes_advance(self) -> bool:
        """Whether a key of going on counts now: a clicker that bounces must not go on twice."""
        now = self.clock.awake()
        if now - self.last_advance < BOUNCE_S:
            return False
        self.last_advance = now
        return True


BOUNCE_S = 0.35
