"""The right half of the home screen: the past, or before the first leg day what it will train."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from textual import work

from legday_tui.widgets.cached_rows import Column

if TYPE_CHECKING:
    from legday_tui.domain.program.program import Program
    from legday_tui.domain.stats.overview import Overview
    from legday_tui.domain.terms import Unit


class PastHalf(Column):
    """Empty until it is shown; what it contains is imported then, because the first paint has no past."""

    @work(exclusive=True)
    async def show(
        self,
        program: Program,
        overview: Overview,
        legs: Sequence[str],
        planned_sets: Mapping[str, float],
        unit: Unit,
    ) -> None:
        """Show the past; `planned_sets` are today's sets of each muscle, and `legs` is their picture."""
        from legday_tui.widgets.past_overview import FirstDay, PastOverview

        if not self.children:
            past = PastOverview(program, legs, recent=True) if overview.leg_days else FirstDay(legs)
            await self.mount(past)
        for shown in self.children:
            if isinstance(shown, PastOverview):
                shown.show(overview, unit)
            elif isinstance(shown, FirstDay):
                shown.show(planned_sets)
