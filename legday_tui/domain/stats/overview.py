"""The past on one page: progress, the next milestone, weeks of training, balance of the muscles."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from legday_tui.domain.planning.training_history import TrainingHistory
from legday_tui.domain.program.goals import hold_goals_s
from legday_tui.domain.program.program import Program
from legday_tui.domain.stats.balance import SPANS_DAYS, Balance, balance_of
from legday_tui.domain.stats.milestones import Milestone, next_milestone
from legday_tui.domain.stats.progress import Progress, progress_of
from legday_tui.domain.stats.weeks import Week, weeks_in_a_row, weeks_until
from legday_tui.domain.terms import Unit


@dataclass(frozen=True, slots=True)
class Overview:
    """What the past says about today, as home and the first page of the history show it."""

    day: date
    """The date of today."""
    leg_days: int
    """The sessions that count."""
    weeks_in_a_row: int
    progress: Sequence[Progress]
    milestone: Milestone | None
    weeks: Sequence[Week]
    balance: Balance
    """Of the last 28 days."""


def overview_of(
    program: Program,
    past: TrainingHistory,
    today: date,
    unit: Unit = "kg",
    *,
    hold_target_s: int | None = None,
) -> Overview:
    """Return the past on one page. `unit` decides which loads are round numbers.

    `hold_target_s` is the user's own target for holds, in seconds, instead of the program's.
    """
    progress = progress_of(program, past)
    streak = weeks_in_a_row(past.heads, today)
    goals = {exercise: hold_target_s or goal for exercise, goal in hold_goals_s(program).items()}
    return Overview(
        day=today,
        leg_days=len(past.heads),
        weeks_in_a_row=streak,
        progress=progress,
        milestone=next_milestone(progress, len(past.heads), streak, unit, hold_goals_s=goals),
        weeks=weeks_until(past.heads, today),
        balance=balance_of(program, past.recent, today, SPANS_DAYS[-1]),
    )
