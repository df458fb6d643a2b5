"""Today at each level, once the past is known: the plan, how long it takes, and what is to be said before."""

from datetime import datetime

from legday_tui.domain.planning.estimate import estimated_minutes
from legday_tui.domain.planning.plan import Plan
from legday_tui.domain.planning.todays_plan import todays_plan
from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.program.program import Program
from legday_tui.domain.stats.weeks import weeks_in_a_row
from legday_tui.formatting.methods import METHODS
from legday_tui.formatting.today import recovery_lines, todays_plan_lines, welcome_lines
from legday_tui.settings.store import Settings


class TodaysPlans:
    """What the first screen tells of a day; each plan is made once."""

    def __init__(self, program: Program, past: TrainingHistory, settings: Settings, now: datetime) -> None:
        self._program = program
        self._past = past
        self._settings = settings
        self._now = now
        self._plans: dict[tuple[object, ...], Plan] = {}
        for level in program.levels:
            self._plan(level)
        self.weeks = weeks_in_a_row(past.heads, now.date())
        """Weeks in a row with a leg day."""

    def minutes(self, level: str) -> int:
        """How long a session at a level takes somebody of the user's pace."""
        return estimated_minutes(self._plan(level).steps, self._past.pace)

    def lines(self, level: str) -> list[str]:
        """The plan with its way and its reasons; before it, what the day asks to be said first."""
        program, past, plan = self._program, self._past, self._plan(level)
        name, about = METHODS[plan.method]
        lines = [
            f"{name}: {about}  (v: change)",
            "",
            *todays_plan_lines(program, plan, past, self._settings.current.unit, brief=True),
        ]
        first = recovery_lines(program, past.heads, self._now) if past.sessions else welcome_lines(program)
        return [*first, "", *lines] if first else lines

    def _plan(self, level: str) -> Plan:
        preferences = self._settings.current
        method, hold_target_s = preferences.methods.get(level), preferences.hold_target_s
        plan = self._plans.get((level, method, hold_target_s))
        if plan is None:
            plan = todays_plan(self._program, level, self._past, method=method, hold_target_s=hold_target_s)
            self._plans[level, method, hold_target_s] = plan
        return plan
