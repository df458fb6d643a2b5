"""The time that is left, asked for and offered during a rest of the plain session."""

from collections.abc import Callable

from legday_tui.coaching.coach import Turn
from legday_tui.coaching.context import WorkoutContext
from legday_tui.coaching.time_left import TimeLeft
from legday_tui.domain.terms import MAX_LIMIT_MIN
from legday_tui.formatting.names import next_words
from legday_tui.formatting.time_limit import TIME_LEFT, behind_words, cut_lines, time_left_choices

COMMAND = "t"
MOST_DIGITS = 4


class TimeLeftQuestion:
    """Says during a rest that the session is behind its limit, and cuts the sets left to what is answered."""

    def __init__(self, turn: Turn, context: WorkoutContext, note: Callable[[str], None]) -> None:
        """`note` prints an indented line."""
        self._turn, self._context, self._note = turn, context, note
        self._time_left = TimeLeft(turn.coach, context.program, context.pace)
        self._is_asked = False

    def offer(self) -> None:
        """Offer the cut if the session will exceed its limit."""
        if words := behind_words(self._time_left.minutes_over, self._turn.state.minutes, COMMAND):
            self._note(words)

    def takes(self, answer: str) -> bool:
        """Ask, or cut the sets left to the answer; return whether the line was about the time."""
        command, _, said = answer.lower().partition(" ")
        was_asked, self._is_asked = self._is_asked, False
        if command == COMMAND and not said:
            self._ask()
            return True
        minutes = said if command == COMMAND else answer if was_asked else ""
        if not (minutes.isdecimal() and len(minutes) <= MOST_DIGITS and 1 <= int(minutes) <= MAX_LIMIT_MIN):
            return False
        self._cut_to(int(minutes))
        return True

    def _ask(self) -> None:
        if self._turn.state.upcoming is None:
            self._note("Nothing is left to cut")
            return
        left = self._time_left
        choices = time_left_choices(self._context.program, left.needed_min, lambda m: left.fitted(m).cuts)
        self._note(f"{TIME_LEFT} Type the minutes")
        for choice in choices:
            self._note(f"  {choice.name}: {choice.about}" if choice.about else f"  {choice.name}")
        self._is_asked = True

    def _cut_to(self, minutes: int) -> None:
        cuts = self._time_left.fitted(minutes).cuts
        self._turn.record(self._time_left.limited(minutes))
        for line in cut_lines(self._context.program, cuts):
            self._note(line)
        self._note(next_words(self._context.program, self._turn.state.upcoming))
