"""What the user changes about today on home: style, time and phases, what the coach offers."""

from functools import partial
from typing import TYPE_CHECKING

from textual import work as in_background
from textual.reactive import var
from textual.screen import Screen

from legday_tui.domain.documents.plain_text import plain
from legday_tui.domain.program.program import Program
from legday_tui.settings.store import Settings
from legday_tui.settings.training_styles import toggle_straight_sets

if TYPE_CHECKING:
    from legday_tui.coaching.todays_plans import TodaysPlans


class HomeDialogs(Screen[None]):
    """The actions of home that change today's session. Their dialogs are imported when they are opened."""

    level = var("", init=False)
    program: Program
    settings: Settings
    plans: "TodaysPlans | None"

    def today_changed(self) -> None:
        """Show today's session after a change of it."""
        raise NotImplementedError

    def invalidate(self) -> None:
        """Show today's session anew, by the program as it is now."""
        raise NotImplementedError

    @in_background
    async def action_method(self) -> None:
        from legday_tui.screens.style_choice import picked_style

        method = await picked_style(self.app, self.program, self.level)
        if method is not None:
            self.settings.change_in("methods", self.level, method)
            self.today_changed()

    @in_background
    async def action_offer(self) -> None:
        from legday_tui.formatting.offers import taken_words
        from legday_tui.screens.offers import picked_offer

        plans = self.plans
        offer = await picked_offer(self.app, self.program, plans.offers(self.level)) if plans else None
        if plans and offer:
            plans.take(offer)
            if words := taken_words(self.program, offer):
                self.app.notify(plain(words), markup=False)
            self.level = offer.level
            (self.today_changed if offer.rest is None else self.invalidate)()

    @in_background
    async def action_time(self) -> None:
        from legday_tui.screens.time_limit import picked_wishes

        plans, level = self.plans, self.level
        if plans is None:
            return
        whole_min, cuts_at = plans.whole_minutes(level), partial(plans.cuts_at, level)
        wishes = await picked_wishes(self.app, self.program, plans.wishes, whole_min, cuts_at)
        if wishes is not None:
            plans.wishes = wishes
            self.today_changed()

    async def action_place(self) -> None:
        # The app knows the program as it is at no place, from which the weights of each follow.
        await self.app.run_action("app.place")

    async def action_body_weight(self) -> None:
        # The app knows the history, which may not be loaded yet.
        await self.app.run_action("app.body_weight")

    def action_straight(self) -> None:
        toggle_straight_sets(self.settings, self.program, self.level, self.plans.past if self.plans else ())
        self.today_changed()
