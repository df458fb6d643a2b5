"""What the coach offers, in one line each."""

from legday_tui.domain.planning.offers import Offer
from legday_tui.domain.program.program import Program
from legday_tui.formatting.names import exercise_name, level_name
from legday_tui.formatting.reasons import time_off
from legday_tui.formatting.units import counted, duration_range


def offer_words(program: Program, offer: Offer) -> str:
    """Return the reason of an offer, and what it is."""
    level, exercises = level_name(program, offer.level), counted(offer.number, "exercise")
    match offer.kind:
        case "full-depth":
            return "Your form is good: ready to go to full depth?"
        case "level-up":
            return f"Top reps in good form on every exercise: ready for {level}?"
        case "level-down-break":
            return f"{time_off(offer.number)}: ease back in at {level}?"
        case "level-down-misses":
            return f"Missed three times running on {exercises}: a spell at {level}?"
        case "easy-weeks":
            return f"{counted(offer.number, 'week')} of training: time for an easy session, half the sets?"
        case "easy-misses":
            return f"Missed reps on {exercises} this week: an easy session today?"
        case "rest":
            name = exercise_name(program, offer.exercise)
            how = f"{abs(offer.number)} s {'longer' if offer.number > 0 else 'shorter'}"
            return f"{name}: you rest {how} each time. Keep it?"


def taken_words(program: Program, offer: Offer) -> str:
    """Return what follows from an offer that was taken, if it is for all times; empty if it is for today."""
    if offer.rest is None:
        return ""
    return f"{exercise_name(program, offer.exercise)}: you rest {duration_range(*offer.rest)} from now on"


def offer_choices(program: Program, offer: Offer) -> tuple[str, str]:
    """Return the name of the choice to take an offer, and why it is offered."""
    if offer.rest is not None:
        return f"Rest {duration_range(*offer.rest)}", offer_words(program, offer)
    names = {"full-depth": "Full depth", "easy-weeks": "Easy session", "easy-misses": "Easy session"}
    name = names.get(offer.kind, f"Train at {level_name(program, offer.level)}")
    return name, offer_words(program, offer)
