"""The time limit of a running workout: how far it is behind, and what fits the time that is left."""

from collections.abc import Sequence

from legday_tui.coaching.coach import Coach
from legday_tui.domain.planning.estimate import OwnPace, estimated_minutes
from legday_tui.domain.planning.plan import Step
from legday_tui.domain.planning.shorter import ShorterSteps, shorter
from legday_tui.domain.program.program import Program
from legday_tui.domain.terms import MAX_LIMIT_MIN
from legday_tui.domain.workout.events import TimeLimited
from legday_tui.domain.workout.state import CheckingForm, Working

TOLERANCE = 1.1
"""A session is behind its limit from this share of it on. A convention of ours."""
LONGEST_MIN = 240
"""Minutes after which the limit was for another day, or the workout was left alone."""


class TimeLeft:
    """The time that a workout has taken, and that its sets left will take at the user's pace."""

    def __init__(self, coach: Coach, program: Program, pace: OwnPace) -> None:
        self._coach, self._program, self._pace = coach, program, pace

    @property
    def elapsed_min(self) -> int:
        """The whole minutes since the start."""
        workout = self._coach.workout
        start = workout.opening.monotonic
        if start is None:
            return 0
        return max(0, round((self._coach.clock.monotonic() - start) / 60))

    @property
    def needed_min(self) -> int:
        """The estimated minutes of the sets left."""
        return estimated_minutes(self._coach.state.queue, self._pace)

    @property
    def minutes_over(self) -> int:
        """By how many minutes the session will exceed its limit; 0 if it has none, or will not."""
        limit, total = self._coach.state.minutes, self.elapsed_min + self.needed_min
        is_behind = limit is not None and limit * TOLERANCE < total and self.elapsed_min <= LONGEST_MIN
        return total - limit if limit is not None and is_behind else 0

    def fitted(self, minutes: int, steps: Sequence[Step] | None = None) -> ShorterSteps:
        """Return what fits this many minutes of the sets left, or of other steps in their place.

        A set that has begun stays.
        """
        state, stage = self._coach.state, self._coach.state.stage
        current = stage.step.id if isinstance(stage, Working | CheckingForm) else ""
        left = state.queue if steps is None else steps
        return shorter(self._program, left, 60.0 * minutes, self._pace, current=current)

    def within_limit(self, steps: Sequence[Step]) -> Sequence[Step]:
        """Return what the time limit leaves of steps that replace the sets left; all without a limit.

        They may take as long as the sets left: who is behind the limit and did not cut them wants them.
        """
        limit = self._coach.state.minutes
        if limit is None:
            return steps
        return self.fitted(max(1, limit - self.elapsed_min, self.needed_min), steps).steps

    def limited(self, minutes: int) -> TimeLimited:
        """Return the event that cuts the sets left to this many minutes."""
        total = max(1, min(self.elapsed_min + minutes, MAX_LIMIT_MIN))
        return TimeLimited(**self._coach.stamp(), minutes=total, steps=self.fitted(minutes).steps)
