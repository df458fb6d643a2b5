"""Today's plan at each level, with its duration, as the home screen shows it."""

from datetime import datetime

from legday_tui.domain.planning.estimate import estimated_minutes
from legday_tui.domain.planning.offers import Offer, offers_for
from legday_tui.domain.planning.plan import Plan
from legday_tui.domain.planning.todays_plan import todays_plan
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.program.program import Program
from legday_tui.domain.stats.weeks import weeks_in_a_row
from legday_tui.formatting.methods import METHODS
from legday_tui.formatting.offers import offer_words
from legday_tui.formatting.today import recovery_lines, todays_plan_lines, welcome_lines
from legday_tui.settings.store import Settings


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
        self.weeks = weeks_in_a_row(past.heads, now.date())
        """The number of consecutive weeks with a leg day."""
        for level in program.levels:
            self._plan(level)

    def minutes(self, level: str) -> int:
        """Return the estimated minutes of a session at a level, at the user's own pace."""
        return estimated_minutes(self._plan(level).steps, self._past.pace)

    def lines(self, level: str) -> list[str]:
        """Return the plan with its method and reasons, after a recovery tip or a welcome if there is one."""
        program, past, plan = self._program, self._past, self._plan(level)
        name, description = METHODS[plan.method]
        offers = [f"{offer_words(program, offer)}  (a)" for offer in self.offers(level)]
        lines = [
            *(["Easy session: half the sets at the same weight"] if self.easy else offers),
            f"{name}: {description}  (v: change)",
            "",
            *todays_plan_lines(program, plan, past, self._settings.current.unit, brief=True),
        ]
        intro = recovery_lines(program, past.heads, self._now) if past.heads else welcome_lines(program)
        return [*intro, "", *lines] if intro else lines

    def offers(self, level: str) -> tuple[Offer, ...]:
        """Return what is offered at a level: full depth, another level, an easy session."""
        if level not in self._offers:
            self._offers[level] = offers_for(self._program, level, self._past)
        return self._offers[level]

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
