"""The past on one page: "Am I getting better?" on the home screen, and the first page of the history."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Container
from textual.events import Resize

from legday_tui.domain.program.program import Program
from legday_tui.domain.stats.overview import Overview
from legday_tui.domain.stats.progress import RECENT, Progress, main_exercises
from legday_tui.domain.terms import Unit
from legday_tui.formatting.progress import milestone_words, progress_words
from legday_tui.formatting.units import counted
from legday_tui.widgets.cached_rows import CachedRows, Column
from legday_tui.widgets.heat_map import HeatMap
from legday_tui.widgets.legs import Legs
from legday_tui.widgets.line import Line
from legday_tui.widgets.progress_rows import ProgressRows

LOW = 20
"""Rows below which the weeks are one row of squares, without the legs."""
STACKED_FROM = 34
"""Rows from which the legs are below the calendar if they do not fit beside it."""
TALL = 50
NARROW = 56
"""Columns below which the question is left out."""
BESIDE = 76
"""Columns from which the legs are beside the calendar."""

QUESTION = "AM I GETTING BETTER?"
BEGINNING = "A BEGINNING, NOT A TREND YET"
"""In place of the question after a single session."""


class Maps(Container, CachedRows):
    """The calendar and the legs, side by side or one below the other."""


class PastOverview(Column):
    """Progress of the main exercises, the next milestone, the calendar and the legs; empty until shown."""

    DEFAULT_CSS: ClassVar[str] = """
    PastOverview {
        padding: 0 1;
        #better { height: 1; color: $legible-primary; text-style: bold; }
        ProgressRows { height: 1fr; min-height: 2; }
        #milestone { height: 2; padding: 0 0 1 0; color: $legible-success; text-style: bold; }
        Maps { layout: vertical; height: auto; }
        HeatMap { width: 57; height: 9; }
        Legs { width: 1fr; height: 11; }
        &.-beside Maps { layout: horizontal; height: 9; }
        &.-beside Legs { height: 9; }
        &.-beside.-tall Maps { height: 21; }
        &.-beside.-tall Legs { height: 21; }
        &.-low #milestone { height: 1; padding: 0; }
        &.-low HeatMap { width: 1fr; height: 2; }
        &.-calendar Legs, &.-low Legs { display: none; }
    }
    """

    def __init__(self, program: Program, legs: Sequence[str], *, recent: bool) -> None:
        """Initialise the widget. With `recent`, progress is that of the last weeks instead of all time."""
        super().__init__()
        self._program = program
        self._recent = recent
        # They are inside of a container, which is composed later than the widget itself.
        self._calendar, self._legs = HeatMap(), Legs(legs)
        self._about = ""
        self._has_trend = True

    def compose(self) -> ComposeResult:
        yield Line(id="better")
        yield ProgressRows()
        yield Line(id="milestone")
        with Maps():
            yield self._calendar
            yield self._legs

    def show(self, overview: Overview, unit: Unit) -> None:
        """Show the past."""
        self._about = self._about_words(overview)
        self._has_trend = overview.leg_days > 1
        self._show_title()
        progress = progress_words(self._program, self._chosen(overview), overview.day, unit)
        self.query_one(ProgressRows).show(progress)
        milestone = overview.milestone
        words = f"Next: {milestone_words(self._program, milestone, unit)}" if milestone else ""
        self.query_one("#milestone", Line).show(words)
        self._calendar.show(overview.weeks, overview.day)
        self._legs.show(overview.balance.sets)

    def _show_title(self) -> None:
        question, about = QUESTION if self._has_trend else BEGINNING, self._about
        texts = (about, "") if self.size.width < NARROW else (question, about)
        self.query_one("#better", Line).show(*texts)

    def _about_words(self, overview: Overview) -> str:
        if self._recent:
            return f"{RECENT.days // 7} weeks"
        streak = f"{counted(overview.weeks_in_a_row, 'week')} in a row" if overview.weeks_in_a_row else ""
        return "   ".join(part for part in (counted(overview.leg_days, "session"), streak) if part)

    def _chosen(self, overview: Overview) -> list[Progress]:
        chosen = main_exercises(overview.progress)
        return [p.since(overview.day - RECENT) for p in chosen] if self._recent else chosen

    def on_resize(self, event: Resize) -> None:
        columns, lines = event.size
        self.set_class(lines < LOW, "-low")
        self.set_class(columns >= BESIDE, "-beside")
        self.set_class(lines >= TALL, "-tall")
        self.set_class(columns < BESIDE and lines < STACKED_FROM, "-calendar")
        self._show_title()


class FirstDay(Column):
    """What the first leg day trains, in place of a past."""

    DEFAULT_CSS: ClassVar[str] = """
    FirstDay {
        padding: 0 1;
        Line { height: 2; color: $legible-primary; text-style: bold; }
        Legs { height: 1fr; }
    }
    """

    def __init__(self, legs: Sequence[str]) -> None:
        super().__init__()
        self._legs = legs

    def compose(self) -> ComposeResult:
        yield Line("WHAT YOU TRAIN TODAY")
        yield Legs(self._legs)

    def show(self, muscle_sets: Mapping[str, float]) -> None:
        """Shade the muscles by their planned sets."""
        self.query_one(Legs).show(muscle_sets)
