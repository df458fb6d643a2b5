"""The dialog with what the coach offers."""

from collections.abc import Sequence
from typing import Any

from textual.app import App

from legday_tui.domain.planning.offers import Offer
from legday_tui.domain.program.program import Program
from legday_tui.formatting.offers import offer_choices
from legday_tui.screens.pick import Choice, PickScreen


async def picked_offer(app: App[Any], program: Program, offers: Sequence[Offer]) -> Offer | None:
    """Return the offer that the user takes; None if the user cancelled."""
    choices = [Choice(offer.kind, *offer_choices(program, offer)) for offer in offers]
    kind = await app.push_screen_wait(PickScreen("The coach offers", choices))
    return next((offer for offer in offers if offer.kind == kind), None)
