"""The reason of a suggestion, in one sentence."""

from legday_tui.domain.planning.plan import Reason
from legday_tui.domain.terms import Unit
from legday_tui.formatting.sets import runs_words
from legday_tui.formatting.units import load_words, span


def reason_words(reason: Reason, unit: Unit = "kg") -> str:
    """Return the sentence for a reason: the last result, and what follows from it."""
    did = _did(reason, unit)
    load, other = load_words(reason.at, unit), load_words(reason.next, unit)
    goal = span(reason.goal, reason.goal)
    match reason.verdict:
        case "first":
            return f"First time: {goal} is the goal, as light as you like"
        case "first-hold":
            return f"First time: {goal} s is the goal line, and stopping earlier counts"
        case "first-like-this":
            start = f"the {load} of last time" if reason.at.total_kg else "as light as you like"
            return f"First time this way: {goal} reps, {start}"
        case "up":
            return f"{did}: take {other}"
        case "heavier-once-more":
            return f"{did}: once more, since {other} is a big step"
        case "top-of-rack":
            top = "the rack ends here" if reason.at.total_kg else "this is the top"
            return f"{did}: {top}; slow it down, or swap for a harder one"
        case "slower":
            return f"{did}: now slower on the way down"
        case "pulses":
            return f"{did}: now with pulses after each set"
        case "add-load":
            return f"{did}: take {other}"
        case "rep-more":
            return f"{did}: one rep more on the lowest set; all at {goal}, and it gets harder"
        case "sets-missing":
            return f"{did}: {len(reason.did)} of {goal} sets, the same again"
        case "missed":
            return f"{did}: under {goal}, so the same again"
        case "deload":
            return f"{did}: short {goal} times in a row, so a lighter week at {other}"
        case "easier":
            return f"{did}: short again; less depth, or swap for an easier one"
        case "all-out":
            return f"{did}, all out: the same again"
        case "pain":
            return "It hurt last time: no step up, and stop where it hurts"
        case "form":
            return f"{did}: form first, the load can wait"
        case "longer":
            return f"{did}: now {goal} s"
        case "goal":
            return f"{did}: the goal line; go deeper, or take a weight on the lap"
        case "not-yet":
            return f"{did}: {goal} s again, - makes it shorter"
        case "shorter":
            return f"{did}: short three times in a row, so {goal} s for now"


def _did(reason: Reason, unit: Unit) -> str:
    """Return the last result: `12, 12, 12, 12 at 2 x 8 kg`."""
    numbers = [f"{n:g}" for n in reason.did]
    words = ", ".join(numbers) if len(set(numbers)) > 1 or len(numbers) < 2 else runs_words(numbers)
    seconds = " s" if reason.verdict in ("longer", "goal", "not-yet", "shorter") else ""
    loaded = f" at {load_words(reason.at, unit)}" if reason.at.total_kg else ""
    return f"{words}{seconds}{loaded}"
