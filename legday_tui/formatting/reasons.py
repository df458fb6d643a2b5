"""The reason of a target in one sentence, the same on home, in the workout, on the recap and in `plan`."""

from legday_tui.domain.progression.reason import Reason
from legday_tui.domain.terms import Unit
from legday_tui.formatting.methods import lowering_words
from legday_tui.formatting.places import at_place
from legday_tui.formatting.sets import runs_words
from legday_tui.formatting.units import counted, load_words

TODAY, NEXT_TIME = "today", "next time"
"""When a target is for."""
SECONDS = ("longer", "goal", "not-yet", "shorter", "hold-start")
"""Verdicts on holds."""


def reason_words(reason: Reason, unit: Unit = "kg", *, when: str = TODAY) -> str:
    """Return the sentence for a reason: what was done last, and what follows from it.

    `when` is NEXT_TIME for a target that is not for today.
    """
    words = _words(reason, unit, when)
    return words[0].upper() + words[1:]


def _words(reason: Reason, unit: Unit, when: str) -> str:
    did = _did(reason, unit)
    load, other = load_words(reason.at, unit), load_words(reason.next, unit)
    loaded = bool(reason.at.total_kg)
    goal, goal_reps = f"{reason.goal:g}", counted(int(reason.goal), "rep")
    match reason.verdict:
        case "first":
            return f"first time: {goal_reps}, as light as you like"
        case "first-hold":
            return f"first time: hold what you can. The goal is {goal} s"
        case "first-like-this":
            return f"first time in this style: start with {goal_reps}"
        case "translated":
            done = counted(int(min(reason.did, default=0)), "rep")
            if not reason.next.total_kg:
                return f"{done} at {load} means no weight for {goal} {when}"
            if reason.next == reason.at:
                return f"{done} at {load} means {goal} at the same weight {when}"
            return f"{done} at {load} means {other} for {goal} {when}"
        case "translated-up":
            before = load_words(reason.before, unit)
            return f"{did} since, {before} like this before: {other} for {goal} {when}"
        case "as-elsewhere":
            return f"{did} in another style: {goal_reps} {when}, and build from there"
        case "up" | "add-load":
            return f"{did}: take {other}"
        case "back":
            if reason.next == reason.before:
                return f"{did}: {other} again, as before the break"
            return f"{did}: go to {other}, working back up to {load_words(reason.before, unit)}"
        case "back-by-choice":
            step = _percent(reason)
            return f"{did}: back to {other} is {step} % more. Your choice: ] takes it"
        case "heavier-once-more":
            return f"{did}: do that once more, then take {other}"
        case "more-reps" if not reason.next.total_kg:
            return f"{load} is your heaviest: build up to {goal_reps} on all sets first"
        case "more-reps" if not loaded:
            return f"{other} was too heavy last time: build up to {goal_reps} on all sets first"
        case "more-reps":
            step = _percent(reason)
            return f"{other} is {step} % more, too big a step: build up to {goal_reps} on all sets first"
        case "wide-step" if not loaded:
            return f"{did}: {other} was too heavy before. Your choice: ] takes it"
        case "wide-step":
            step = _percent(reason)
            return f"{did}: {other} is {step} % more. Take it if you feel ready"
        case "top-of-rack":
            top = "that's your heaviest" if loaded else "that's the top"
            how = "Slow it down, or swap" if reason.then else "Swap"
            return f"{did}: {top}. {how} for a harder one"
        case "slower":
            why = f" ({other} is {_percent(reason)} % more)" if reason.next.total_kg else ""
            return f"{did}: now {lowering_words(reason.goal)} on every rep{why}"
        case "pulses":
            return f"{did}: now add pulses after each set"
        case "rep-more":
            return f"add a rep to your weakest set{_promise(reason)}"
        case "rep-more-each":
            return f"that was easy: add a rep to every set, up to {goal}"
        case "rep-more-since":
            return f"you've trained it in another style since: add a rep to every set, up to {goal}"
        case "sets-missing":
            at = f" at {load}" if loaded else ""
            return f"{len(reason.did)} of {goal} sets{at} last time: same again, all {goal}"
        case "short-of-time":
            at = f" at {load}" if loaded else ""
            return f"{len(reason.did)} of {goal} sets{at} in the time you had: same again"
        case "missed":
            sets = sum(n < reason.goal for n in reason.did)
            again = "same weight again" if loaded else "same again"
            return f"missed {goal} on {_sets(sets)}: {again}"
        case "deload":
            return f"missed {_times(reason.goal)} running: go lighter this week, {other}"
        case "fewer-reps":
            return f"missed three times running: same weight, but {goal_reps} will do for now"
        case "easier":
            return f"missed three times running: drop the extra for now, {goal_reps}"
        case "one-more":
            return f"missed three times running: just beat {_a_bit_more(reason)}, or swap for an easier one"
        case "all-out":
            return f"{did}, all out: same again"
        case "form":
            then = "first, the weight can wait" if loaded else "before it gets harder"
            return f"{did}: get the form right {then}"
        case "break" | "hold-break":
            return _after_a_break(reason, unit, when)
        case "no-raise":
            again = f"{other} again" if loaded else "same again"
            return f"{_away(reason)}: {again}, build from there next time"
        case "not-here":
            why = reason.why[:1].lower() + reason.why[1:] if reason.why else "this one works without"
            return f"no {reason.missing} {at_place(reason.place)}: {why}"
        case "lighter-here":
            where = at_place(reason.place)
            if not reason.next.total_kg:
                return f"no weights {where}: go for {counted(round(reason.goal), 'clean rep')}"
            return f"{other} is the heaviest {where}: go for {counted(round(reason.goal), 'clean rep')}"
        case "not-on-rack":
            now = other if reason.next.total_kg else "no weight"
            return f"no {load} {at_place(reason.place)}: {now} for {counted(round(reason.goal), 'clean rep')}"
        case "pain" | "pain-light" | "pain-swap" | "pain-free":
            return _after_pain(reason, unit, when)
        case "hold-start":
            return f"{did} last time: aim for {goal} s and build from there"
        case "longer":
            return f"{did}: go for {goal} s"
        case "goal":
            return f"{did}: goal reached. Sit deeper, or rest a plate on your thighs"
        case "not-yet":
            return f"{did}: {goal} s again"
        case "shorter":
            return f"{did}: {goal} s {when}, then build up again"


def _promise(reason: Reason) -> str:
    """Return what the goal in all sets leads to: `; hit 12 on all and the weight goes up`."""
    match reason.then:
        case "heavier":
            return f"; hit {reason.goal:g} on all and the weight goes up"
        case "heavier-twice":
            return f"; hit {reason.goal:g} on all twice, then go heavier"
        case "harder":
            return f"; hit {reason.goal:g} on all and it gets harder"
    return f", up to {reason.goal:g} on all"


def _after_a_break(reason: Reason, unit: Unit, when: str) -> str:
    if reason.before.total_kg:
        now, before = load_words(reason.next, unit), load_words(reason.before, unit)
        if reason.next == reason.before:
            return f"{_away(reason)}: {now} for {reason.goal:g} {when}, then build up again"
        now = now if reason.next.total_kg else "no weight"
        return f"{_away(reason)}: {now} {when}, back to {before} in a few sessions"
    goal = f"{reason.goal:g} s" if reason.verdict == "hold-break" else counted(int(reason.goal), "rep")
    return f"{_away(reason)}: {goal} {when}, back to normal in a few sessions"


def _after_pain(reason: Reason, unit: Unit, when: str) -> str:
    now = load_words(reason.next, unit) if reason.next.total_kg else "no weight"
    lighter, how = reason.next.total_kg < reason.at.total_kg, "light"
    if reason.hold_s:
        now, lighter, how = f"{reason.hold_s} s", True, "short"
    match reason.verdict:
        case "pain-swap":
            return "the usual one hurt three times running: do this for now, and have it looked at"
        case "pain-light":
            return f"it hurt three times running: try it {how}, {now}. Still sore? Have it looked at"
        case "pain-free":
            return "no pain last time, good: same again before it gets harder"
        case _:
            how = f"{now} {when}" if lighter else f"take it easy {when}"
            if reason.goal >= 3:
                return f"it hurt {_times(reason.goal)} running: {how}, and have it looked at"
            off = f"{time_off(reason.days)}, and it hurt before that" if reason.days else "it hurt last time"
            return f"{off}: {how}, and stop if it hurts again"


def _a_bit_more(reason: Reason) -> str:
    """Return what beats the last result: the seconds, the reps, or one rep more where the sets differ."""
    if reason.hold_s:
        return f"last time, {reason.hold_s} s"
    is_even = len(set(reason.did)) == 1
    return f"last time, {counted(int(reason.goal), 'rep')}" if is_even else "each set by a rep"


def _away(reason: Reason) -> str:
    """Return the time without the exercise, or only with less of it: `6 weeks on less weight`."""
    return f"{_span(reason.days)} on less weight" if reason.lighter_since else time_off(reason.days)


def time_off(days: int) -> str:
    """Return the time without the exercise: `6 weeks off`."""
    return f"{_span(days)} off"


def _span(days: int) -> str:
    if days < 7 * 12:
        return counted(round(days / 7), "week") if days >= 7 else counted(days, "day")
    months = round(days / 30.44)
    return f"{months} months" if months < 24 else f"{months // 12} years"


def _times(number: float) -> str:
    return {2: "twice", 3: "three times"}.get(int(number), f"{number:g} times")


def _sets(number: int) -> str:
    return "one set" if number == 1 else f"{number} sets"


def _percent(reason: Reason) -> int:
    """Return by how many percent the next load is heavier."""
    return round(100 * (reason.next.total_kg / reason.at.total_kg - 1)) if reason.at.total_kg else 0


def _did(reason: Reason, unit: Unit) -> str:
    """Return the last result: `4 x 12 at 2 x 8 kg`."""
    numbers = [f"{n:g}" for n in reason.did]
    words = ", ".join(numbers) if len(set(numbers)) > 1 or len(numbers) < 2 else runs_words(numbers)
    seconds = " s" if reason.verdict in SECONDS else ""
    loaded = f" at {load_words(reason.at, unit)}" if reason.at.total_kg else ""
    return f"{words}{seconds}{loaded}"
