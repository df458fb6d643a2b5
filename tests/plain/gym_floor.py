"""A plain session on a clock that runs as fast as it is read, with answers to what is printed."""

import asyncio
from collections.abc import Mapping
from pathlib import Path

from legday_tui.coaching.coach import Coach
from legday_tui.coaching.context import WorkoutContext
from legday_tui.coaching.event_log import EventLog
from legday_tui.cues.cue import Cues
from legday_tui.domain.workout.workout import Workout
from legday_tui.plain.input_lines import InputLines
from legday_tui.plain.session import PlainSession
from legday_tui.settings.preferences import Preferences
from legday_tui.settings.store import Settings
from legday_tui.storage.journal import Journal
from tests.fake_clock import FakeClock
from tests.sample import bundled_program

SUSPENDED = "(suspended)"


class TypedLines(InputLines):
    """The lines of somebody who answers what is printed, each answer once.

    With SUSPENDED as the answer, the machine is suspended for an hour instead.
    """

    def __init__(self, clock: FakeClock, answers: Mapping[str, str]) -> None:
        self.printed: list[str] = []
        self.has_ended = False
        self._clock, self._answers, self._seen = clock, dict(answers), 0

    async def next(self, timeout_s: float) -> str | None:
        await asyncio.sleep(0)
        for position in range(self._seen, len(self.printed)):
            for words in self._answers:
                if words in self.printed[position]:
                    self._seen = position + 1
                    answer = self._answers.pop(words)
                    if answer != SUSPENDED:
                        return answer
                    self._clock.sleep(3600)
                    return None
        self._seen = len(self.printed)
        self._clock.advance(timeout_s)
        return None


async def trained(
    directory: Path,
    workout: Workout,
    clock: FakeClock,
    answers: Mapping[str, str],
    *,
    follow_along: bool = True,
) -> tuple[Coach, list[str]]:
    """Do a workout to its end, or until it is left; return its coach, and what was printed."""
    journal = Journal(directory / "journal.jsonl")
    journal.begin(workout.opening, workout.events)
    coach = Coach(workout, clock=clock, event_log=EventLog(journal))
    settings = Settings(Preferences(follow_along=follow_along))
    context = WorkoutContext(program_now=bundled_program, clock=clock, cues=Cues(), settings=settings)
    lines = TypedLines(clock, answers)
    session = PlainSession(context, lines, lines.printed.append)
    await coach.run(session.show)
    return coach, lines.printed
