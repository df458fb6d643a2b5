"""Today's plan at each level, with its duration, as the home screen shows it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime

from legday_tui.domain.planning.estimate import estimated_minutes
from legday_tui.domain.planning.offers import Offer, offers_for
from legday_tui.domain.planning.plan import Plan
from legday_tui.domain.planning.starting import may_begin_by_itself
from legday_tui.domain.planning.todays_plan import todays_plan
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.program.program import Program
from legday_tui.domain.session import SessionHead
from legday_tui.domain.stats.overview import overview_of
from legday_tui.formatting.headline import Headline, headline_of
from legday_tui.formatting.methods import METHODS
from legday_tui.formatting.offers import offer_words
from legday_tui.formatting.rows import Piece, Row, row
from legday_tui.formatting.today import first_steps, recovery_lines, todays_plan_rows
from legday_tui.settings.store import Settings
from legday_tui.storage.bundled_files import legs_picture


class TodaysPlans:
    """Today's plans for all levels. Each plan is computed once for each method and hold target."""

    def __init__(self, program: Program, past: TrainingHistory, settings: Settings, now: datetime) -> None:
        self._program = program
        self._past = past
        self._settings = settings
        self._now = now
        self._plans: dict[tuple[object, ...], Plan] = {}
        self._offers: dict[str, tuple[Offer, ...]] = {}
        self.easy = False
        """Whether an easy session was chosen: half the sets."""
        for level in program.levels:
            self._plan(level)
        self.overview = overview_of(program, past, now.date(), settings.current.unit)
        """The past on one page."""

    def minutes(self, level: str) -> int:
        """Return the estimated minutes of a session at a level, at the user's own pace."""
        return estimated_minutes(self._plan(level).steps, self._past.pace)

    def headline(self, level: str) -> Headline:
        """Return what is new today at a level."""
        unit = self._settings.current.unit
        return headline_of(self._program, self._plan(level), self.overview.leg_days + 1, unit)

    def rows(self, level: str) -> list[Row]:
        """Return the plan with its method and reasons, after a recovery tip if there is one.

        On a first run the plan is followed by the first steps.
        """
        program, past, plan = self._program, self._past, self._plan(level)
        name, description = METHODS[plan.method]
        tips = [row(Piece(tip, "good"), indent=0) for tip in recovery_lines(program, past.heads, self._now)]
        style = row(
            Piece(f"{name}  ", "strong"),
            Piece(f"{description}  ({self._settings.key('level')}: change)", "dim"),
        )
        first = (
            []
            if past.heads
            else [row(), *(row(Piece(words, "dim")) for words in first_steps(self._settings.key))]
        )
        unit = self._settings.current.unit
        rows = todays_plan_rows(program, plan, past, unit, brief=True)
        return [*tips, *([row()] if tips else []), *self._offer_rows(level), style, *rows, *first]

    def _offer_rows(self, level: str) -> list[Row]:
        """Return a row for each offer, or what was taken."""
        if self.easy:
            return [row(Piece("Easy session: half the sets, same weight", "accent"))]
        words = [offer_words(self._program, offer) for offer in self.offers(level)]
        how = Piece(f"({self._settings.key('offer')}: choose)", "dim")
        return [row(Piece(f"{offer}  ", "accent"), how, indent=2) for offer in words]

    def muscle_sets(self, level: str) -> Mapping[str, int]:
        """Return the planned sets of each muscle, as a primary one."""
        exercises = self._program.exercises
        working = (exercises[s.exercise] for s in self._plan(level).steps if s.type == "working")
        return Counter(muscle for exercise in working for muscle in exercise.primary)

    @property
    def legs(self) -> Sequence[str]:
        """The rows of the picture of the legs."""
        return legs_picture()

    def may_begin_by_itself(self, *, after_workout: bool) -> bool:
        """Return whether follow along may begin a workout without a key."""
        return may_begin_by_itself(self._past.heads, self._now, after_workout=after_workout)

    def offers(self, level: str) -> tuple[Offer, ...]:
        """Return what is offered at a level: full depth, another level, an easy session."""
        if level not in self._offers:
            self._offers[level] = offers_for(self._program, level, self._past)
        return self._offers[level]

    @property
    def past(self) -> Sequence[SessionHead]:
        """The sessions that count, oldest first."""
        return self._past.heads

    def take(self, offer: Offer) -> None:
        """Plan by an offer: by its training method at its level from now on, or an easy session today."""
        self.easy = offer.kind in ("easy-weeks", "easy-misses")
        if offer.method is not None:
            self._settings.change_in("methods", offer.level, offer.method)

    def _plan(self, level: str) -> Plan:
        preferences = self._settings.current
        method, hold_target_s = preferences.methods.get(level), preferences.hold_target_s
        key = level, method, hold_target_s, self.easy
        plan = self._plans.get(key)
        if plan is None:
            plan = todays_plan(
                self._program,
                level,
                self._past,
                method=method,
                hold_target_s=hold_target_s,
                easy=self.easy,
            )
            self._plans[key] = plan
        return plan
